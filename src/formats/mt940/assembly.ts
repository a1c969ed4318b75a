import { addEntry, NO_ENTRIES } from '../../domain/bank/statement.js';
import type { EntryTotals, StatementEntry, StatementHead } from '../../domain/bank/statement.js';
import type { Fault } from '../../kernel/fault.js';
import { entryOf, headOf } from './domain.js';
import type { Field, FieldReader } from './fields.js';
import type { Mt940Limits } from './limits.js';
import type { TextLine } from './lines.js';
import type { EntryLine, Mt940Balance, Mt940Entry, Mt940Head, Mt940Statement } from './model.js';
import { early, nothing, otherMessage, tooMany } from './refusals.js';
import * as say from './remarks.js';
import { balanceOf, bookingDateOf, entryLineOf } from './values.js';

/** What is told of a file, in its order: as written, and as the statement model has it. */
export interface Mt940Events {
  readonly statement: (written: Mt940Head, head: StatementHead, index: number) => void;
  /** `entry` is absent where the line could not be read */
  readonly entry: (
    written: Mt940Entry,
    entry: StatementEntry | undefined,
    statement: number,
  ) => void;
  readonly end: (
    written: Mt940Statement,
    head: StatementHead,
    totals: EntryTotals,
    index: number,
  ) => void;
}

/** Puts statements together from their fields as these come; every function answers what ends the reading. */
export interface Assembly {
  readonly field: (field: Field) => Fault | undefined;
  readonly outside: (lines: readonly TextLine[]) => Fault | undefined;
  readonly end: () => Fault | undefined;
}

/** Fields of which a statement has one. */
type Head = 'account' | 'number' | 'opening' | 'closing';
const HEAD_OF_TAG: Readonly<Record<string, Head>> = {
  ...{ '25': 'account', '25P': 'account', '28': 'number', '28C': 'number' },
  ...{ '60F': 'opening', '60M': 'opening', '62F': 'closing', '62M': 'closing' },
};
/** Fields that other messages have and MT940 has not: such a file is no booked statement. */
const OTHER_MESSAGE: Readonly<Record<string, string>> = {
  ...{ '13D': 'MT942', '34F': 'MT942', '23B': 'MT103', '32A': 'MT103', '21R': 'MT101' },
};

interface Open {
  readonly reference: string;
  readonly line: number;
  readonly bank?: string;
  account?: string;
  number?: string;
  opening?: Mt940Balance;
  closing?: Mt940Balance;
  /** Narratives about the statement, the lines of each joined */
  readonly notes: string[];
  readonly further: Mt940Balance[];
  readonly odd: say.Remarks;
  told: boolean;
  count: number;
  totals: EntryTotals;
}

/** An entry whose text may still come. */
interface Waiting extends Mt940Entry {
  readonly supplement: readonly string[];
  narrative?: readonly string[];
  readonly loose: string[];
}

export function assembly(
  events: Mt940Events,
  around: Pick<FieldReader, 'bank' | 'isOpen'>,
  limits: Mt940Limits,
): Assembly {
  let begun = 0;
  let entries = 0;
  let isStatement = false;
  let open: Open | undefined;
  let waiting: Waiting | undefined;

  function begin({ lines, line }: Field): Fault | undefined {
    const found = finish();
    if (found !== undefined) return found;
    begun++;
    const bank = around.bank();
    open = {
      ...{ reference: lines[0].trim(), line, further: [], notes: [], odd: say.remarks() },
      ...{ told: false, count: 0, totals: NO_ENTRIES },
      ...(bank === undefined ? {} : { bank }),
    };
    return begun > limits.statementsMax
      ? tooMany(line, limits.statementsMax, 'statements')
      : undefined;
  }

  /** Tells the entry whose text is complete now. */
  function flush(statement: Open): void {
    if (waiting === undefined) return;
    if (!statement.told) events.statement(statement, headOf(statement), begun - 1);
    statement.told = true;
    const entry = entryOf(waiting, statement);
    if (entry !== undefined) statement.totals = addEntry(statement.totals, entry);
    events.entry(waiting, entry, begun - 1);
    waiting = undefined;
  }

  function entryLine(statement: Open, { lines, line }: Field): Fault | undefined {
    flush(statement);
    isStatement = true;
    const [written, ...below] = lines;
    const read = entryLineOf(written);
    if (read === undefined) statement.odd.add(say.unreadEntry(line, written));
    else if (bookingDateOf(read) === undefined) statement.odd.add(oddDay(read, line));
    waiting = {
      ...{ index: statement.count++, line, written, loose: [] },
      ...(read === undefined ? {} : { read }),
      supplement: below.filter((text) => text.trim() !== ''),
    };
    return ++entries > limits.entriesMax ? tooMany(line, limits.entriesMax, 'entries') : undefined;
  }

  /** The first one behind an entry is its narrative; one behind the closing balance is about the statement. */
  function narrative(statement: Open, lines: readonly string[]): void {
    const isOfEntry = waiting !== undefined && statement.closing === undefined;
    if (waiting !== undefined && isOfEntry && waiting.narrative === undefined) {
      waiting.narrative = lines;
      return;
    }
    // Old Rabobank files give every line of a narrative a field of its own.
    if (waiting !== undefined) waiting.loose.push(...lines);
    if (waiting === undefined || statement.notes.length === 0)
      statement.notes.push(lines.join('').trim());
  }

  function headField(statement: Open, head: Head, { tag, lines, line }: Field): void {
    if (statement[head] !== undefined) statement.odd.add(say.doubled(tag, line));
    const text = lines[0].trim();
    if (head === 'account' || head === 'number') {
      if (text !== '') statement[head] = text;
      return;
    }
    isStatement = true;
    const balance = readBalance(statement, { tag, line, text });
    if (balance !== undefined) statement[head] = balance;
  }

  function readBalance(
    statement: Open,
    { tag, line, text }: { readonly tag: string; readonly line: number; readonly text: string },
  ): Mt940Balance | undefined {
    const balance = balanceOf(tag, text);
    if (balance === undefined) statement.odd.add(say.unreadBalance(tag, line, text));
    else if (balance.date.day === undefined)
      statement.odd.add(say.noSuchDay(line, tag.length + 4, balance.date.text));
    return balance;
  }

  function inside(statement: Open, field: Field): Fault | undefined {
    const { tag, lines, line } = field;
    const head = HEAD_OF_TAG[tag];
    if (head === 'closing') flush(statement);
    if (head !== undefined) headField(statement, head, field);
    else if (tag === '61') return entryLine(statement, field);
    else if (tag === '86') narrative(statement, lines);
    else if (tag === '64' || tag === '65') {
      const balance = readBalance(statement, { tag, line, text: lines[0].trim() });
      if (balance !== undefined) statement.further.push(balance);
    } else if (tag !== '21') {
      statement.odd.add(say.unknownTag(tag, line));
      waiting?.loose.push(`:${tag}:${lines[0]}`, ...lines.slice(1));
    }
    return tooMuch(statement, line);
  }

  /** What stands beside the entries is kept until it is told, so there is an end to it. */
  function tooMuch(statement: Open, line: number): Fault | undefined {
    if ((waiting?.loose.length ?? 0) > limits.besideMax)
      return tooMany(line, limits.besideMax, 'lines beside one entry');
    if (statement.further.length + statement.notes.length > limits.besideMax)
      return tooMany(line, limits.besideMax, 'balances and notes behind the closing balance');
    return undefined;
  }

  function finish(): Fault | undefined {
    if (open === undefined) return undefined;
    flush(open);
    const { line, account, opening, closing } = open;
    if (account === undefined) open.odd.add(say.missing('account (:25:)', line));
    if (opening === undefined) open.odd.add(say.missing('opening balance (:60F:)', line));
    if (closing === undefined) open.odd.add(say.missing('closing balance (:62F:)', line));
    const whole = { ...open, remarks: open.odd.list() };
    if (!open.told) events.statement(open, headOf(open), begun - 1);
    events.end(whole, headOf(whole), open.totals, begun - 1);
    open = undefined;
    return undefined;
  }

  return {
    field(field) {
      if (field.tag === '20') return begin(field);
      const other = OTHER_MESSAGE[field.tag];
      if (other !== undefined) return otherMessage(field, other);
      return open === undefined ? early(field) : inside(open, field);
    },
    outside(lines) {
      for (const { number, text } of lines) {
        open?.odd.add(say.outsideText(number, text));
        waiting?.loose.push(text);
      }
      return open === undefined ? undefined : tooMuch(open, lines[0]?.number ?? 1);
    },
    end() {
      if (open !== undefined && around.isOpen()) open.odd.add(say.openBlock(open.line));
      return finish() ?? (isStatement ? undefined : nothing(begun));
    },
  };
}

/** Value or entry date that the calendar has not; where both are wrong, the value date is named. */
function oddDay({ valueDate, entryMonthDay = '' }: EntryLine, line: number): Fault {
  return valueDate.day === undefined
    ? say.noSuchDay(line, 5, valueDate.text)
    : say.noSuchDay(line, 11, `${entryMonthDay.slice(0, 2)}-${entryMonthDay.slice(2)}`);
}
