import '../../../styles/access.css';
import { useState } from 'react';
import { api, type Forms, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { useSession } from '../../../base/session.js';
import { useWords } from '../../../base/words.js';
import { ROLES } from '../../../codes/roles.js';
import { Day } from '../../../parts/amount.js';
import { Asked } from '../../../parts/asked.js';
import { Badge, type Tone } from '../../../parts/badge.js';
import { Button } from '../../../parts/button.js';
import { Facts } from '../../../parts/facts.js';
import { Card } from '../../../parts/page.js';
import { type Column, Table } from '../../../parts/table.js';
import { Invite } from './invite.js';
import { RevokeUser } from './revoke-user.js';
import { USERS } from './words.js';

type Person = Forms['UserThere'];

const STATES: Readonly<Record<Person['state'], Tone>> = {
  active: 'good',
  locked: 'watch',
  left: 'neutral',
};

/** Who may come in here, as what, and who said so. */
export function Users() {
  const words = useWords(USERS);
  const administration = useAdministration();
  const may = useMay()('users.manage');
  const [inviting, setInviting] = useState<Person | 'new' | null>(null);
  const [leaving, setLeaving] = useState<Person | null>(null);
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/users',
    inBooks(administration),
  );
  return (
    <>
      <Card
        title={words.users}
        aside={
          may ? (
            <Button
              look="main"
              onClick={() => {
                setInviting('new');
              }}
            >
              {words.invite}
            </Button>
          ) : undefined
        }
      >
        <Asked asking={asking}>
          {({ users }) => (
            <List users={users} {...(may ? { onChange: setInviting, onRevoke: setLeaving } : {})} />
          )}
        </Asked>
      </Card>
      <RolesTold />
      {inviting === null ? null : (
        <Invite
          person={inviting === 'new' ? null : inviting}
          onClose={() => {
            setInviting(null);
          }}
        />
      )}
      {leaving === null ? null : (
        <RevokeUser
          person={leaving}
          onClose={() => {
            setLeaving(null);
          }}
        />
      )}
    </>
  );
}

function List({
  users,
  onChange,
  onRevoke,
}: {
  readonly users: readonly Person[];
  readonly onChange?: (person: Person) => void;
  readonly onRevoke?: (person: Person) => void;
}) {
  const words = useWords(USERS);
  const { roles } = useWords(ROLES);
  const { user } = useSession();
  const columns: readonly Column<Person>[] = [
    {
      ...{ key: 'name', head: words.name },
      cell: ({ id, name, email }) => (
        <>
          <b>{name}</b> {id === user.id ? <small>({words.you})</small> : null}
          <br />
          <small>{email}</small>
        </>
      ),
    },
    { key: 'role', head: words.role, cell: ({ grant }) => roles[grant.role][0] },
    {
      ...{ key: 'state', head: '' },
      cell: ({ state }) =>
        state === 'active' ? null : <Badge tone={STATES[state]}>{words.states[state]}</Badge>,
    },
    {
      ...{ key: 'given', head: words.given, isExtra: true },
      cell: ({ grant }) => (
        <>
          <Day on={grant.at.slice(0, 10)} /> <small>{words.by(grant.by)}</small>
        </>
      ),
    },
    {
      ...{ key: 'acts', head: '' },
      // What holds in the whole firm is given and taken there.
      cell: (person) =>
        'firm' in person.grant.place ? (
          <small>{words.viaFirm}</small>
        ) : onChange === undefined || onRevoke === undefined ? null : (
          <span className="actions">
            <Button
              aria-label={words.changeOf(person.name)}
              onClick={() => {
                onChange(person);
              }}
            >
              {words.change}
            </Button>
            <Button
              look="danger"
              aria-label={words.revokeOf(person.name)}
              onClick={() => {
                onRevoke(person);
              }}
            >
              {words.revoke}
            </Button>
          </span>
        ),
    },
  ];
  return (
    <Table
      label={words.users}
      columns={columns}
      rows={users}
      idOf={({ id, grant }) => `${id} ${JSON.stringify(grant.place)}`}
      empty={words.none}
    />
  );
}

function RolesTold() {
  const words = useWords(USERS);
  const { roles } = useWords(ROLES);
  return (
    <Card title={words.rolesTitle} className="roles-told">
      <Facts of={Object.values(roles)} />
    </Card>
  );
}
