import { type Language, numberIn } from '../../base/words.js';
import { Amount } from '../../parts/amount.js';
import { Badge } from '../../parts/badge.js';
import type { Column } from '../../parts/table.js';
import { dsoOf, type Row } from './rows.js';
import type { FIRM } from './words.js';

type FirmWords = (typeof FIRM)['nl'];

/** Days a DSO may move before it says something. */
const MOVES = 2;

export function columnsIn(words: FirmWords, language: Language): readonly Column<Row>[] {
  const standing = (key: 'waiting' | 'tasks' | 'reminders'): Column<Row> => ({
    ...{ key, head: words[key], isNumber: true, canSort: true, isExtra: true },
    cell: (row) => (row.standing === null ? '–' : numberOrNothing(language, row.standing[key])),
  });
  return [
    {
      ...{ key: 'name', head: words.name, canSort: true },
      cell: ({ administration: { name }, rest }) =>
        rest === null ? (
          <b className="books-name">{name}</b>
        ) : (
          <span className="quiet books-name">{name}</span>
        ),
    },
    { key: 'health', head: words.health, cell: (row) => <Health row={row} words={words} /> },
    {
      ...{ key: 'bank', head: words.bank, isNumber: true, canSort: true, isExtra: true },
      cell: (row) => <Bank row={row} words={words} />,
    },
    standing('waiting'),
    standing('tasks'),
    standing('reminders'),
    {
      ...{ key: 'open', head: words.open, isNumber: true, canSort: true, isExtra: true },
      cell: ({ standing: now }) => <Amount of={now?.open} short />,
    },
    {
      ...{ key: 'overdue', head: words.overdue, isNumber: true, canSort: true },
      cell: ({ standing: now }) => <Amount of={now?.overdue} short />,
    },
    {
      ...{ key: 'dso', head: words.dso, isNumber: true, canSort: true, isExtra: true },
      cell: (row) => <Dso row={row} words={words} language={language} />,
    },
  ];
}

/** Nought is no news: the eye finds what there is. */
function numberOrNothing(language: Language, n: number): string {
  return n === 0 ? '' : numberIn(language, n);
}

interface Cell {
  readonly row: Row;
  readonly words: FirmWords;
}

function Bank({ row: { bankDays, concerns }, words }: Cell) {
  if (bankDays === null) return <span className="quiet">–</span>;
  const said =
    bankDays <= 0
      ? words.bankToday
      : bankDays === 1
        ? words.bankYesterday
        : words.bankDays(bankDays);
  return concerns.includes('bank') ? <Badge tone="bad">{said}</Badge> : said;
}

/** Today's DSO, and whether it goes up or down from a quarter ago. */
function Dso({ row: { standing }, words, language }: Cell & { readonly language: Language }) {
  const [now, before] = [dsoOf(standing, 0), dsoOf(standing, 90)];
  if (now === null) return <span className="quiet">–</span>;
  const moved = before === null ? 0 : Number(now) - Number(before);
  const way = Math.abs(moved) < MOVES ? 'same' : moved > 0 ? 'up' : 'down';
  return (
    <span
      className="dso"
      title={before === null ? undefined : words.before(numberIn(language, Number(before)))}
    >
      {numberIn(language, Number(now))}
      {before === null ? null : (
        <span className={`way ${way}`}>
          <span aria-hidden="true">{WAYS[way]}</span>
          <span className="hidden">{words.ways[way]}</span>
        </span>
      )}
    </span>
  );
}

const WAYS = { up: '↗', down: '↘', same: '→' } as const;

function Health({ row, words }: Cell) {
  const { rest, standing, concerns } = row;
  if (rest !== null)
    return <Badge>{rest.kind === 'leaving' ? words.leaving : words.resting}</Badge>;
  if (standing === null) return <Badge>{words.unknown}</Badge>;
  if (concerns.length === 0) return <Badge tone="good">{words.well}</Badge>;
  // What waits at the bank has a column of its own, beside graver things.
  const grave = concerns.filter((concern) => concern !== 'waiting');
  const seen = grave.length === 0 ? concerns : grave;
  const counts: Partial<Record<(typeof concerns)[number], number>> = {
    ...{ failed: standing.failed, held: standing.held, waiting: standing.waiting },
  };
  return (
    <span className="badges">
      {seen.map((concern) => (
        <Badge key={concern} tone={concern === 'waiting' ? 'watch' : 'bad'}>
          {words.concerns[concern]} {counts[concern]}
        </Badge>
      ))}
    </span>
  );
}
