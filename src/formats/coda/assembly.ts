import {
  addEntry,
  type EntryTotals,
  NO_ENTRIES,
  type StatementEntry,
  type StatementHead,
} from '../../domain/bank/statement.js';
import { fault, type Fault, warning } from '../../kernel/fault.js';
import { brokenPromise, type Chained, chainReader, isChainRecord } from './chain.js';
import { checkLength, checkStatement } from './checks.js';
import { entryOf } from './entry.js';
import { grouping } from './grouping.js';
import { type CodaClosing, type CodaOpening, headOf } from './head.js';
import { CONTINUES, type RecordType } from './layout.js';
import type { CodaLimits } from './limits.js';
import type { CodaLine } from './lines.js';
import { type CodaInformation, type CodaMove, MOVES_MONEY } from './movement.js';
import { type Fields, readFields } from './record.js';

/** What is told of a file, in its order; statements are counted from 0. Whoever needs less leaves the rest out. */
export interface CodaEvents {
  /** A statement begins: its new balance is only in the head told at its end. */
  readonly statement?: (head: StatementHead, index: number, opening: CodaOpening) => void;
  readonly move?: (move: CodaMove, statement: number) => void;
  /** Behind the movement that it is about */
  readonly information?: (information: CodaInformation, statement: number) => void;
  /** Behind the movements that it was made of */
  readonly entry?: (entry: StatementEntry, statement: number) => void;
  /** `head.remarks` says what does not hold */
  readonly end?: (
    head: StatementHead,
    totals: EntryTotals,
    index: number,
    closing: CodaClosing,
  ) => void;
}

/** The records of one statement behind its header, in an order that was checked before; answers the first fault. */
export type TakeRecord = (type: RecordType, line: CodaLine) => Fault | undefined;

/** Remarks on one statement at most: more of the same helps nobody. */
const REMARKS_MAX = 100;

export function statementAssembly(
  header: Fields<'0'>,
  index: number,
  events: CodaEvents,
  limits: CodaLimits,
): TakeRecord {
  const chain = chainReader();
  const remarks: Fault[] = [];
  const messages: string[] = [];
  let opening: CodaOpening | undefined;
  let currency = '';
  let balance: Fields<'8'> | undefined;
  let totals = NO_ENTRIES;
  let records = 0;
  let recordsOfEntry = 0;

  const groups = grouping((group) => {
    const entry = entryOf(group, totals.count, currency);
    totals = addEntry(totals, entry);
    recordsOfEntry = 0;
    events.entry?.(entry, index);
  });

  function remark(found: Fault | undefined): void {
    if (found !== undefined && remarks.length < REMARKS_MAX) remarks.push(found);
  }

  function tell(done: Chained | undefined): void {
    if (done?.kind === 'information') {
      groups.information(done.information);
      events.information?.(done.information, index);
    } else if (done !== undefined) {
      if (!groups.move(done.move)) remark(orphan(done.move, done.line));
      events.move?.(done.move, index);
    }
  }

  /** Record 1: from here on the account is known. */
  function begin(line: CodaLine): Fault | undefined {
    const read = readFields('1', line);
    if (!read.ok) return read.error;
    opening = { header, balance: read.value };
    const head = headOf(opening);
    currency = head.currency ?? '';
    events.statement?.(head, index, opening);
    return undefined;
  }

  function newBalance(line: CodaLine): Fault | undefined {
    const read = readFields('8', line);
    if (!read.ok) return read.error;
    if (balance !== undefined) return twice(line);
    balance = read.value;
    return undefined;
  }

  function message(line: CodaLine): Fault | undefined {
    const read = readFields('4', line);
    if (!read.ok) return read.error;
    if (messages.length >= limits.messagesMax) return tooMany(line, 'messages', limits.messagesMax);
    if (read.value.text !== undefined) messages.push(read.value.text);
    return undefined;
  }

  function end(line: CodaLine): Fault | undefined {
    const read = readFields('9', line);
    if (!read.ok) return read.error;
    if (opening === undefined) return undefined;
    const closing: CodaClosing = {
      ...(balance === undefined ? {} : { balance }),
      messages,
      trailer: read.value,
      records,
    };
    const head = headOf(opening, balance);
    const found = [...remarks, ...checkStatement(opening, closing, head, totals, line.number)];
    events.end?.(found.length === 0 ? head : { ...head, remarks: found }, totals, index, closing);
    return undefined;
  }

  function chained(type: RecordType, line: CodaLine): Fault | undefined {
    if (!isChainRecord(type)) return undefined;
    recordsOfEntry++;
    if (recordsOfEntry > limits.entryRecordsMax)
      return tooMany(line, 'records in one entry', limits.entryRecordsMax);
    const taken = chain.take(type, line);
    return taken.ok ? undefined : taken.error;
  }

  const others: Readonly<Partial<Record<RecordType, (line: CodaLine) => Fault | undefined>>> = {
    '1': begin,
    '8': newBalance,
    '4': message,
    '9': end,
  };

  return (type, line) => {
    remark(checkLength(line));
    remark(brokenPromise(chain.promise(), type));
    if (!CONTINUES.has(type)) tell(chain.close());
    if (!isChainRecord(type)) groups.close();
    if (type !== '9') records++;
    return others[type]?.(line) ?? chained(type, line);
  };
}

function orphan({ sequence, detail }: CodaMove, line: number): Fault {
  return warning(
    'RULE',
    'coda.orphan',
    `${line}:3`,
    `Detail ${detail} of movement ${sequence} stands behind no movement ${sequence} with detail number ${MOVES_MONEY}. It is shown and moves no money.`,
  );
}

function twice(line: CodaLine): Fault {
  return fault(
    'SCHEMA',
    'coda.order',
    `${line.number}:1`,
    'The new balance (record 8) stands here a second time; a statement has one.',
  );
}

function tooMany(line: CodaLine, what: string, max: number): Fault {
  return fault(
    'LIMIT_EXCEEDED',
    'coda.limit',
    `${line.number}:1`,
    `There are more than ${max} ${what}. Ask the bank to split the file.`,
  );
}
