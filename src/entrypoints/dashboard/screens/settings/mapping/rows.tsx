import { api, inBooks } from '../../../base/api.js';
import { folded } from '../../../base/fold.js';
import { useAdministration } from '../../../base/place.js';
import { oneOf, useQuestion } from '../../../base/question.js';
import { useWords } from '../../../base/words.js';
import { Badge } from '../../../parts/badge.js';
import { Button } from '../../../parts/button.js';
import { Filters, SearchBox } from '../../../parts/list-tools.js';
import { Card } from '../../../parts/page.js';
import { ProblemNote } from '../../../parts/problem.js';
import { type Column, Table } from '../../../parts/table.js';
import { useTell } from '../../../parts/toast.js';
import { CODES } from './code-words.js';
import type { Editing } from './edit-dialog.js';
import { otherwiseWith, PARTS, type Row } from './mapping-form.js';
import { MeaningText } from './meaning.js';
import { NAMES, nameText } from './name-words.js';
import { MAPPING } from './words.js';

/** Every row of a part and who says it; what these books say of their own can be taken back. */
export function AllRows({
  rows,
  onEdit,
}: {
  readonly rows: readonly Row[];
  /** Null: whoever looks may not change it */
  readonly onEdit: ((row: Editing) => void) | null;
}) {
  const words = useWords(MAPPING);
  const names = useWords(NAMES);
  const codes = useWords(CODES);
  const question = useQuestion();
  const part = oneOf(PARTS, question.get('part'));
  const sought = folded(question.get('q'));
  const shown = rows.filter(
    (row) =>
      row.part === part &&
      (folded(nameText(names, part, row.name)).includes(sought) ||
        folded(JSON.stringify(row.value)).includes(sought)),
  );
  const columns: readonly Column<Row>[] = [
    {
      ...{ key: 'name', head: words.code },
      cell: ({ name }) =>
        name === '' ? (
          <span className="quiet">{words.emptyCode}</span>
        ) : (
          <b>{nameText(names, part, name)}</b>
        ),
    },
    { key: 'means', head: words.means, cell: ({ value }) => <MeaningText of={value} /> },
    {
      ...{ key: 'from', head: words.from, isExtra: true },
      cell: ({ from }) => (
        <Badge tone={from === 'administration' ? 'good' : 'neutral'}>{codes.from[from]}</Badge>
      ),
    },
    {
      ...{ key: 'acts', head: '' },
      cell: (row) => (onEdit === null ? null : <Acts of={row} rows={rows} onEdit={onEdit} />),
    },
  ];
  const counts = (one: Row['part']): number => rows.filter((row) => row.part === one).length;
  return (
    <Card
      title={words.all}
      aside={
        onEdit === null ? null : (
          <Button
            onClick={() => {
              onEdit({ part, name: '', value: null, isNew: true });
            }}
          >
            {words.add}
          </Button>
        )
      }
    >
      <div className="stack">
        <Filters
          choices={PARTS.map(
            (one) => [one, `${names.parts[one]} ${counts(one) || ''}`.trim()] as const,
          )}
          value={part}
          onChoose={(chosen) => {
            question.set({ part: chosen });
          }}
        />
        {counts(part) > 12 ? (
          <SearchBox
            label={words.code}
            value={question.get('q')}
            onSearch={(q) => {
              question.set({ q });
            }}
          />
        ) : null}
        <Table
          label={names.parts[part]}
          columns={columns}
          rows={shown}
          idOf={({ name }) => name}
          empty={words.none}
        />
      </div>
    </Card>
  );
}

function Acts({
  of: row,
  rows,
  onEdit,
}: {
  readonly of: Row;
  readonly rows: readonly Row[];
  readonly onEdit: (row: Editing) => void;
}) {
  const words = useWords(MAPPING);
  const names = useWords(NAMES);
  const administration = useAdministration();
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'put',
    '/v1/administrations/{administration}/host/mapping',
    {
      onSuccess: () => {
        tell(words.dropped);
      },
    },
  );
  const { part, name, from, value } = row;
  const called = nameText(names, part, name);
  return (
    <span className="actions">
      <Button
        look="quiet"
        aria-label={`${words.change}: ${called}`}
        onClick={() => {
          onEdit({ part, name, value });
        }}
      >
        {words.change}
      </Button>
      {from === 'administration' ? (
        <Button
          look="quiet"
          busy={isPending}
          title={words.drop}
          aria-label={`${words.drop}: ${called}`}
          onClick={() => {
            mutate({ ...inBooks(administration), body: otherwiseWith(rows, part, name, null) });
          }}
        >
          ×
        </Button>
      ) : null}
      {error === null ? null : <ProblemNote error={error} />}
    </span>
  );
}
