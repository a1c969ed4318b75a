import { addDays, addMonths, type PlainDate } from '../../kernel/dates.js';

/**
 * How sure a period is. `verified`: read in the law or its official explanation; `derived`: follows from a rule that was
 * seen in outline; `policy`: ours, no law asks for it.
 */
export const PERIOD_STATUSES = ['verified', 'derived', 'policy'] as const;
export type PeriodStatus = (typeof PERIOD_STATUSES)[number];

export interface Period {
  /** Months anything of it is kept at least; null: as long as the claims it belongs to, and never cleared by age */
  readonly months: number | null;
  readonly status: PeriodStatus;
  readonly source: string;
}

/** Kinds of records; technical ones come last. */
export const RECORD_KINDS = [
  ...['document', 'booking', 'debtor', 'journey', 'inbound', 'contact', 'letter', 'agreement'],
  ...['timeline', 'task', 'credit', 'credit-decision', 'link', 'report', 'audit'],
  'webhook-body',
  'outbox-attempt',
  'event',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** When a debtor is erased: all of it goes, only what it says goes, or it stays until the duty to keep it ends. */
export const ERASURES = ['goes', 'text-goes', 'stays'] as const;

/** What is kept, and what becomes of it. */
export interface RetentionRow {
  readonly kind: RecordKind;
  readonly why: string;
  /** By country of the administration; elsewhere the longer of the two */
  readonly keep: Readonly<Record<'BE' | 'NL', Period>>;
  /** From when the period runs: the end of the calendar year of the record, or the record itself */
  readonly from: 'year-end' | 'record';
  /** Cleared by itself when the period is over; else what is over is only counted, or not even that */
  readonly clears: boolean;
  /** An open claim, dispute or agreement of its debtor keeps it */
  readonly heldByClaim: boolean;
  readonly erasure: (typeof ERASURES)[number];
}

/**
 * Accounting and tax (debtor-management 3.5). Real estate asks for 15 or 25 years in Belgium, 10 in the Netherlands; nobody
 * tells us which invoices those are, so that nothing under this duty goes by itself.
 */
const BOOKS: RetentionRow['keep'] = {
  BE: {
    months: 120,
    status: 'verified',
    source: 'BE law of 20 November 2022: tax documents 10 years; real estate 15 or 25',
  },
  NL: {
    months: 84,
    status: 'verified',
    source: 'NL: books of account 7 years; real estate and some others 10',
  },
};

/** Needed for as long as the claim could come before a court: the longest limitation of the country (domain/law/limitation). */
const CLAIM: RetentionRow['keep'] = {
  BE: { months: 120, status: 'derived', source: 'BE: limitation of ten years' },
  NL: { months: 60, status: 'verified', source: 'NL BW 3:307: limitation of five years' },
};

function ours(months: number | null, source: string): RetentionRow['keep'] {
  const period: Period = { months, status: 'policy', source };
  return { BE: period, NL: period };
}

const STAYS: Omit<RetentionRow, 'kind' | 'why'> = {
  ...{ keep: BOOKS, from: 'year-end', clears: false, heldByClaim: true },
  erasure: 'stays',
};

const TECHNICAL: Omit<RetentionRow, 'kind' | 'why'> = {
  ...{ keep: ours(12, 'evidence a network asks of its providers; orientation') },
  ...{ from: 'record', clears: true, heldByClaim: false, erasure: 'stays' },
};

/** The register: which data, why, how long (practice 89); every kind once. */
export const RETENTION: readonly RetentionRow[] = [
  { ...STAYS, kind: 'document', why: 'invoices and credit notes, all versions' },
  { ...STAYS, kind: 'booking', why: 'open items, payments, claims, direct debits and mandates' },
  {
    ...STAYS,
    kind: 'debtor',
    why: 'name, address and numbers of a customer: his invoices name them',
  },
  { ...STAYS, kind: 'journey', why: 'attempts, receipts and verdicts of documents: evidence' },
  { ...STAYS, kind: 'inbound', why: 'what came from the network, byte for byte' },
  {
    ...{ kind: 'contact', why: 'mail, telephone, persons and bank accounts of a debtor' },
    keep: ours(null, 'as long as he is followed up'),
    ...{ from: 'record', clears: false, heldByClaim: true, erasure: 'goes' },
  },
  {
    ...{ kind: 'letter', why: 'addresses and subjects of letters and mails, out and in' },
    ...{ keep: CLAIM, from: 'record', clears: true, heldByClaim: true, erasure: 'text-goes' },
  },
  {
    ...{ kind: 'agreement', why: 'words of disputes, promises and payment plans' },
    ...{ keep: CLAIM, from: 'record', clears: true, heldByClaim: true, erasure: 'text-goes' },
  },
  {
    ...{ kind: 'timeline', why: 'words of notes, calls and replies; that they happened stays' },
    keep: ours(60, 'notes of calls: five years'),
    ...{ from: 'record', clears: true, heldByClaim: true, erasure: 'text-goes' },
  },
  {
    ...{ kind: 'task', why: 'words of tasks that are closed; that they were done stays' },
    keep: ours(60, 'as the notes they led to'),
    ...{ from: 'record', clears: true, heldByClaim: true, erasure: 'text-goes' },
  },
  {
    ...{ kind: 'credit', why: 'what bureaus and registers answered, payment scores' },
    keep: ours(24, 'credit reports: 24 months'),
    ...{ from: 'record', clears: true, heldByClaim: false, erasure: 'goes' },
  },
  {
    ...{ kind: 'credit-decision', why: 'why limits and releases were decided; the amounts stay' },
    ...{ keep: CLAIM, from: 'record', clears: false, heldByClaim: false, erasure: 'text-goes' },
  },
  {
    ...{ kind: 'link', why: 'links in letters, and that they were answered' },
    keep: ours(13, 'logs of links: 13 months after they ended'),
    ...{ from: 'record', clears: true, heldByClaim: false, erasure: 'goes' },
  },
  {
    ...{ kind: 'report', why: 'what the host package was told and took: it has it itself' },
    keep: ours(12, 'to find out what went wrong'),
    ...{ from: 'record', clears: true, heldByClaim: false, erasure: 'text-goes' },
  },
  {
    ...{ kind: 'audit', why: 'who decided what: ids and names of fields, nothing a debtor said' },
    keep: ours(null, 'a chain without its beginning proves nothing'),
    ...{ from: 'record', clears: false, heldByClaim: false, erasure: 'stays' },
  },
  {
    ...TECHNICAL,
    kind: 'webhook-body',
    why: 'hints of providers; that each came is kept for ever',
  },
  { ...TECHNICAL, kind: 'outbox-attempt', why: 'attempts at work that is done' },
  {
    ...{ ...TECHNICAL, kind: 'event', why: 'what subscribers were told, and each call of them' },
    keep: ours(1, 'to replay what a receiver missed'),
  },
];

/** The row of the register about a kind. */
export function retentionOf(kind: RecordKind): RetentionRow {
  const row = RETENTION.find((one) => one.kind === kind);
  if (row === undefined) throw new Error(`No retention of ${kind}`);
  return row;
}

/** The period that counts in a country: where we do not know its law, the longer of the two we know. */
export function periodIn({ keep }: Pick<RetentionRow, 'keep'>, country: string): Period {
  const { BE, NL } = keep;
  if (country === 'BE') return BE;
  if (country === 'NL') return NL;
  return (NL.months ?? 0) > (BE.months ?? 0) ? NL : BE;
}

/**
 * The first day that is kept when `months` are. Counted generously, so that never a day too few is kept: from the end of the
 * year where the duty runs from there.
 */
export function keptFrom(
  today: PlainDate,
  months: number,
  from: RetentionRow['from'] = 'record',
): PlainDate {
  const day = addDays(addMonths(today, -months), -1);
  return from === 'record' ? day : (`${day.slice(0, 4)}-01-01` as PlainDate);
}

/** Last day a record of a day is kept under a duty; null where no period runs. */
export function keptUntil(
  row: Pick<RetentionRow, 'keep' | 'from'>,
  country: string,
  day: PlainDate,
): PlainDate | null {
  const { months } = periodIn(row, country);
  if (months === null) return null;
  return addMonths(row.from === 'record' ? day : (`${day.slice(0, 4)}-12-31` as PlainDate), months);
}
