import { useState } from 'react';
import { api, type Forms, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useWords } from '../../base/words.js';
import { WORK_CODES } from '../../codes/work.js';
import { Asked } from '../../parts/asked.js';
import { Button } from '../../parts/button.js';
import { Card } from '../../parts/page.js';
import { type Column, Table } from '../../parts/table.js';
import { Absences } from './absences.js';
import { WorkFrame } from './frame.js';
import { PersonDialog } from './person-dialog.js';
import { PEOPLE } from './people-words.js';

type Person = Forms['Colleague'];

/** Who works on the books and what each does, and who is away. */
export function People() {
  const words = useWords(PEOPLE);
  const { roles: names } = useWords(WORK_CODES);
  const administration = useAdministration();
  const may = useMay();
  const [changing, setChanging] = useState<Person | 'new' | null>(null);
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/people',
    inBooks(administration),
  );
  const mayOrganise = may('work.organise');
  const columns: readonly Column<Person>[] = [
    {
      ...{ key: 'name', head: words.fullName },
      cell: ({ name, fullName }) => (
        <>
          <b>{fullName ?? name}</b> {fullName === undefined ? null : <small>{name}</small>}
        </>
      ),
    },
    {
      ...{ key: 'roles', head: words.roles },
      cell: ({ roles }) => roles.map((role) => names[role]).join(', '),
    },
    { key: 'phone', head: words.phone, cell: ({ phone }) => phone ?? '–', isExtra: true },
    { key: 'email', head: words.email, cell: ({ email }) => email ?? '–', isExtra: true },
    {
      ...{ key: 'change', head: '' },
      cell: (person) =>
        mayOrganise ? (
          <Button
            onClick={() => {
              setChanging(person);
            }}
          >
            {words.change}
          </Button>
        ) : null,
    },
  ];
  return (
    <WorkFrame>
      <Asked asking={asking}>
        {({ people, absences }) => (
          <>
            <Card
              title={words.title}
              aside={
                mayOrganise ? (
                  <Button
                    onClick={() => {
                      setChanging('new');
                    }}
                  >
                    {words.add}
                  </Button>
                ) : undefined
              }
            >
              <Table
                label={words.title}
                columns={columns}
                rows={people}
                idOf={({ name }) => name}
                empty={words.none}
              />
            </Card>
            {people.length === 0 ? null : <Absences people={people} absences={absences} />}
          </>
        )}
      </Asked>
      {changing === null ? null : (
        <PersonDialog
          person={changing === 'new' ? null : changing}
          onClose={() => {
            setChanging(null);
          }}
        />
      )}
    </WorkFrame>
  );
}
