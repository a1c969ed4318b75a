import { useState } from 'react';
import { api, type Forms, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useWords } from '../../base/words.js';
import { Day } from '../../parts/amount.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Choice, TextField } from '../../parts/field.js';
import { Card } from '../../parts/page.js';
import { type Column, Table } from '../../parts/table.js';
import { useTell } from '../../parts/toast.js';
import { Submit } from '../../parts/submit.js';
import { PEOPLE } from './people-words.js';
import { WORK } from './words.js';

type Absence = Forms['Absence'];
type Person = Forms['Colleague'];

/** Who is away, and who does the work meanwhile. */
export function Absences({
  people,
  absences,
}: {
  readonly people: readonly Person[];
  readonly absences: readonly Absence[];
}) {
  const words = useWords(PEOPLE);
  const may = useMay();
  const [isNew, setNew] = useState(false);
  const nameOf = (name: string): string =>
    people.find((person) => person.name === name)?.fullName ?? name;
  const columns: readonly Column<Absence>[] = [
    { key: 'person', head: words.person, cell: ({ person }) => <b>{nameOf(person)}</b> },
    { key: 'from', head: words.from, cell: ({ from }) => <Day on={from} /> },
    { key: 'until', head: words.until, cell: ({ until }) => <Day on={until} /> },
    {
      ...{ key: 'standIn', head: words.standIn },
      cell: ({ standIn }) => (standIn === undefined ? words.nobody : nameOf(standIn)),
    },
  ];
  return (
    <Card
      title={words.absences}
      aside={
        may('work.organise') ? (
          <Button
            onClick={() => {
              setNew(true);
            }}
          >
            {words.addAbsence}
          </Button>
        ) : undefined
      }
    >
      <Table
        label={words.absences}
        columns={columns}
        rows={absences}
        idOf={({ person, from }) => `${person} ${from}`}
        empty={words.noAbsences}
      />
      {isNew ? (
        <NewAbsence
          people={people}
          onClose={() => {
            setNew(false);
          }}
        />
      ) : null}
    </Card>
  );
}

function NewAbsence({
  people,
  onClose,
}: {
  readonly people: readonly Person[];
  readonly onClose: () => void;
}) {
  const words = useWords(PEOPLE);
  const shared = useWords(WORK);
  const administration = useAdministration();
  const tell = useTell();
  const names = people.map(({ name, fullName }) => [name, fullName ?? name] as const);
  const [person, setPerson] = useState(names[0]?.[0] ?? '');
  const [standIn, setStandIn] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/absences',
    {
      onSuccess: () => {
        tell(words.saved);
        onClose();
      },
    },
  );
  return (
    <Dialog title={words.addAbsence} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate({
            ...inBooks(administration),
            body: { person, from, until, ...(standIn === '' ? {} : { standIn }) },
          });
        }}
      >
        <Choice label={words.person} choices={names} value={person} onChoose={setPerson} />
        <TextField
          label={words.from}
          type="date"
          required
          value={from}
          onChange={({ target }) => {
            setFrom(target.value);
          }}
        />
        <TextField
          label={words.until}
          type="date"
          required
          min={from}
          value={until}
          onChange={({ target }) => {
            setUntil(target.value);
          }}
        />
        <Choice
          label={words.standIn}
          choices={[['', words.nobody] as const, ...names.filter(([name]) => name !== person)]}
          value={standIn}
          onChoose={setStandIn}
        />
        <Submit error={error} refused={words.refused} busy={isPending}>
          {shared.save}
        </Submit>
      </form>
    </Dialog>
  );
}
