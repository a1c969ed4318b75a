import { folded } from '../../../base/fold.js';
import { oneOf, useQuestion } from '../../../base/question.js';
import { useWords } from '../../../base/words.js';
import { Badge } from '../../../parts/badge.js';
import { Button } from '../../../parts/button.js';
import { Filters, SearchBox } from '../../../parts/list-tools.js';
import { Card } from '../../../parts/page.js';
import { type Column, Table } from '../../../parts/table.js';
import { CODES } from './code-words.js';
import type { Editing } from './edit-dialog.js';
import { type Level, PARTS, type Row } from './mapping-form.js';
import { MeaningText } from './meaning.js';
import { NAMES, nameText } from './name-words.js';
import { MAPPING } from './words.js';

/** What can be done with rows. */
export interface RowActs {
  readonly edit: (row: Editing) => void;
  readonly drop: (row: Row) => void;
  readonly busy: boolean;
}

/** Every row of a part and who says it; what is said at this level can be taken back. */
export function AllRows({
  title,
  rows,
  level,
  acts,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly level: Level;
  /** Null: whoever looks may not change it */
  readonly acts: RowActs | null;
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
        <Badge tone={from === level ? 'good' : 'neutral'}>{codes.from[from]}</Badge>
      ),
    },
    {
      ...{ key: 'acts', head: '' },
      cell: (row) => (acts === null ? null : <Acts of={row} level={level} acts={acts} />),
    },
  ];
  const counts = (one: Row['part']): number => rows.filter((row) => row.part === one).length;
  return (
    <Card
      title={title}
      aside={
        acts === null ? null : (
          <Button
            onClick={() => {
              acts.edit({ part, name: '', value: null, isNew: true });
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
  level,
  acts,
}: {
  readonly of: Row;
  readonly level: Level;
  readonly acts: RowActs;
}) {
  const words = useWords(MAPPING);
  const names = useWords(NAMES);
  const { part, name, from, value } = row;
  const called = nameText(names, part, name);
  return (
    <span className="actions">
      <Button
        look="quiet"
        aria-label={`${words.change}: ${called}`}
        onClick={() => {
          acts.edit({ part, name, value });
        }}
      >
        {words.change}
      </Button>
      {from === level ? (
        <Button
          look="quiet"
          busy={acts.busy}
          title={words.drop}
          aria-label={`${words.drop}: ${called}`}
          onClick={() => {
            acts.drop(row);
          }}
        >
          ×
        </Button>
      ) : null}
    </span>
  );
}
