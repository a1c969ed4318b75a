import { useState } from 'react';
import { api, type Forms, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { useSession } from '../../../base/session.js';
import { useWords } from '../../../base/words.js';
import { ROLES } from '../../../codes/roles.js';
import { Day } from '../../../parts/amount.js';
import { Asked } from '../../../parts/asked.js';
import { Badge } from '../../../parts/badge.js';
import { Button } from '../../../parts/button.js';
import { Confirm } from '../../../parts/confirm.js';
import { Card } from '../../../parts/page.js';
import { Refused } from '../../../parts/refused.js';
import { type Column, Table } from '../../../parts/table.js';
import { useTell } from '../../../parts/toast.js';
import { Check } from '../../../parts/field.js';
import { KEYS } from './key-words.js';
import { NewKey } from './new-key.js';

type Key = Forms['ApiKey'];

/** Whether a key opens something still. */
function isGood({ revoked, expiresAt }: Key): boolean {
  return revoked === undefined && Date.parse(expiresAt) > Date.now();
}

/** What programs sign in with: what each may do, until when, and when it last did. */
export function Keys() {
  const words = useWords(KEYS);
  const administration = useAdministration();
  const may = useMay()('keys.manage');
  const [isNew, setNew] = useState(false);
  const [isAll, setAll] = useState(false);
  const [ending, setEnding] = useState<Key | null>(null);
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/keys',
    inBooks(administration),
  );
  return (
    <Card
      className="stack"
      title={words.keys}
      aside={
        may ? (
          <Button
            look="main"
            onClick={() => {
              setNew(true);
            }}
          >
            {words.make}
          </Button>
        ) : undefined
      }
    >
      <p className="quiet">{words.about}</p>
      <Asked asking={asking}>
        {({ keys }) => (
          <>
            <List
              keys={isAll ? keys : keys.filter(isGood)}
              {...(may ? { onRevoke: setEnding } : {})}
            />
            {keys.every(isGood) ? null : <Check label={words.show} isOn={isAll} onTurn={setAll} />}
          </>
        )}
      </Asked>
      {isNew ? (
        <NewKey
          onClose={() => {
            setNew(false);
          }}
        />
      ) : null}
      {ending === null ? null : (
        <Revoke
          of={ending}
          onClose={() => {
            setEnding(null);
          }}
        />
      )}
    </Card>
  );
}

function List({
  keys,
  onRevoke,
}: {
  readonly keys: readonly Key[];
  readonly onRevoke?: (key: Key) => void;
}) {
  const words = useWords(KEYS);
  const { scopes: names } = useWords(ROLES);
  const columns: readonly Column<Key>[] = [
    {
      ...{ key: 'name', head: words.name },
      cell: ({ name, prefix }) => (
        <>
          <b>{name}</b> <code>{prefix}…</code>
        </>
      ),
    },
    {
      ...{ key: 'scopes', head: words.scopes, isExtra: true },
      cell: ({ scopes }) => {
        const told = scopes.map((scope) => names[scope]).join(', ');
        return <span title={told}>{told}</span>;
      },
    },
    {
      ...{ key: 'until', head: words.until },
      cell: (key) =>
        key.revoked !== undefined ? (
          <Badge tone="bad">{words.revokedBy(key.revoked.by)}</Badge>
        ) : isGood(key) ? (
          <Day on={key.expiresAt.slice(0, 10)} />
        ) : (
          <Badge>{words.expired}</Badge>
        ),
    },
    {
      ...{ key: 'used', head: words.used, isExtra: true },
      cell: ({ lastUsedAt }) =>
        lastUsedAt === undefined ? words.never : <Day on={lastUsedAt.slice(0, 10)} />,
    },
    {
      ...{ key: 'revoke', head: '' },
      cell: (key) =>
        onRevoke !== undefined && key.revoked === undefined ? (
          <Button
            look="danger"
            aria-label={words.revokeOf(key.name)}
            onClick={() => {
              onRevoke(key);
            }}
          >
            {words.revoke}
          </Button>
        ) : null,
    },
  ];
  return (
    <Table
      label={words.keys}
      columns={columns}
      rows={keys}
      idOf={({ id }) => id}
      empty={words.none}
    />
  );
}

function Revoke({ of, onClose }: { readonly of: Key; readonly onClose: () => void }) {
  const words = useWords(KEYS);
  const tell = useTell();
  const administration = useAdministration();
  const { user } = useSession();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/keys/{id}/revoke',
    {
      onSuccess: () => {
        tell(words.wasRevoked(of.name));
        onClose();
      },
    },
  );
  return (
    <Confirm
      title={words.revokeOf(of.name)}
      does={words.revoke}
      isDangerous
      busy={isPending}
      error={null}
      onYes={() => {
        mutate({ params: { path: { administration, id: of.id } }, body: { by: user.name } });
      }}
      onClose={onClose}
    >
      <p>{words.revokeAsk(of.name)}</p>
      <Refused error={error} words={words.refused} />
    </Confirm>
  );
}
