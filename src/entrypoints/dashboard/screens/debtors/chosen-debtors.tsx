import { useState } from 'react';
import { client, type Forms } from '../../base/api.js';
import { useEach } from '../../base/each.js';
import { useAdministration } from '../../base/place.js';
import { useSession } from '../../base/session.js';
import { numberIn, useLanguage, useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Confirm } from '../../parts/confirm.js';
import { Choice } from '../../parts/field.js';
import { type Column, Table } from '../../parts/table.js';
import { useTell } from '../../parts/toast.js';
import { CONTACTS } from './contact-words.js';
import { useOwners } from './owner.js';
import { DEBTORS } from './words.js';

type Row = Forms['ListedDebtor'];

interface Chosen {
  readonly debtors: readonly Row[];
  readonly onClear: () => void;
}

/** What can be done with the debtors that are chosen. */
export function ChosenDebtors({ debtors, onClear }: Chosen) {
  const words = useWords(DEBTORS);
  const language = useLanguage();
  const [isGiving, setGiving] = useState(false);
  if (debtors.length === 0) return null;
  return (
    <div className="chosen-acts">
      <b>{words.chosen(numberIn(language, debtors.length))}</b>
      <Button
        onClick={() => {
          setGiving(true);
        }}
      >
        {words.give}
      </Button>
      <Button look="quiet" onClick={onClear}>
        {words.clear}
      </Button>
      {isGiving ? (
        <GiveDialog
          debtors={debtors}
          onClear={onClear}
          onClose={() => {
            setGiving(false);
          }}
        />
      ) : null}
    </div>
  );
}

/** Gives them to somebody, after showing whose each is now. */
function GiveDialog({ debtors, onClear, onClose }: Chosen & { readonly onClose: () => void }) {
  const words = useWords(DEBTORS);
  const contacts = useWords(CONTACTS);
  const language = useLanguage();
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const owners = useOwners();
  const { each, isBusy } = useEach();
  const [owner, setOwner] = useState('');
  const meant = debtors.filter((one) => (one.owner ?? '') !== owner);
  const same = debtors.length - meant.length;
  const name = owners.find(([one]) => one === owner)?.[1] ?? words.nobody;
  const columns: readonly Column<Row>[] = [
    { key: 'name', head: words.name, cell: (row) => <b>{row.name}</b> },
    { key: 'now', head: words.now, cell: (row) => row.owner ?? words.nobody },
    { key: 'becomes', head: words.becomes, cell: () => name },
  ];
  return (
    <Confirm
      title={words.giveTitle(numberIn(language, debtors.length))}
      does={contacts.change}
      busy={isBusy || meant.length === 0}
      error={null}
      onYes={() => {
        void each(meant, ({ id }) =>
          client.POST('/v1/administrations/{administration}/debtors/{id}/owner', {
            params: { path: { administration, id } },
            body: { owner: owner === '' ? null : owner, by: user.name },
          }),
        ).then((failed) => {
          const names = failed.map((one) => one.name).join(', ');
          const done = numberIn(language, meant.length);
          tell(failed.length === 0 ? words.given(done) : words.failedOf(names));
          onClose();
          onClear();
        });
      }}
      onClose={onClose}
    >
      <div className="stack">
        <Choice label={contacts.owner} choices={owners} value={owner} onChoose={setOwner} />
        <Table label={words.becomes} columns={columns} rows={meant} idOf={({ id }) => id} />
        {same === 0 ? null : <p className="quiet">{words.same(numberIn(language, same))}</p>}
        {owners.length > 1 ? null : <p className="quiet">{contacts.noPeople}</p>}
      </div>
    </Confirm>
  );
}
