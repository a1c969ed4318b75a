import { createHash } from 'node:crypto';
import { ok, type Result } from '../../../kernel/result.js';
import type { HostError, HostReport } from '../../../ports/host.js';
import type { ExactClient } from './client.js';
import { query, type Row, textOf } from './odata.js';

export type ReportKind = HostReport['kind'];

/** Where a report of one kind becomes a record, and in which of its fields our mark stands. */
export interface Place {
  readonly path: string;
  readonly markedIn: string;
  readonly id: string;
  /** More that is read back */
  readonly also: readonly string[];
}

const NOTE: Place = {
  ...{ path: 'activities/CommunicationNotes', markedIn: 'Subject', id: 'ID', also: [] },
};
const TASK: Place = { path: 'activities/Tasks', markedIn: 'Description', id: 'ID', also: [] };
const DOCUMENT: Place = { path: 'documents/Documents', markedIn: 'Subject', id: 'ID', also: [] };
const BANK_LINE: Place = {
  ...{ path: 'financialtransaction/BankEntryLines', markedIn: 'Description', id: 'EntryID' },
  also: ['ID', 'Account', 'GLAccount', 'AmountFC', 'OurRef'],
};

/** Null: the package has no place for it, and the capabilities say so. */
export const PLACES: Readonly<Record<ReportKind, Place | null>> = {
  'exchange-status': NOTE,
  'purchase-document': DOCUMENT,
  'purchase-decision': null,
  payment: BANK_LINE,
  'payment-undone': BANK_LINE,
  'payment-on-account': BANK_LINE,
  'payment-on-account-undone': BANK_LINE,
  claim: null,
  task: TASK,
  alert: NOTE,
  'credit-status': null,
  reminder: null,
  note: NOTE,
  document: DOCUMENT,
  journal: null,
};

/** Descriptions of entry lines hold 60 characters. */
const LABEL_MAX = 60;

/** The key of a report as a field of the package can hold it and a search can find it: 24 characters. */
export function markOf(kind: ReportKind, key: string): string {
  const digest = createHash('sha256').update(`${kind}:${key}`).digest('hex');
  return `VLD-${digest.slice(0, 20)}`;
}

/** A text for people with our mark behind it, cut to what the field holds. */
export function marked(text: string, mark: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return `${plain.slice(0, LABEL_MAX - mark.length - 1).trimEnd()} ${mark}`.trimStart();
}

/** Everything the package holds under a mark; a report is one record, or the lines of one entry. */
export async function foundAt(
  client: ExactClient,
  place: Place,
  mark: string,
): Promise<Result<readonly Row[], HostError>> {
  const { path, markedIn, id, also } = place;
  const filter = `substringof(${textOf(mark)},${markedIn})`;
  const select = [...new Set([id, markedIn, ...also])];
  const rows = await client.all([query(path, { filter, select })], 'now');
  // What a search finds beside it, because it ignores what was asked, is not ours.
  return rows.ok ? ok(rows.value.filter((row) => String(row[markedIn]).includes(mark))) : rows;
}
