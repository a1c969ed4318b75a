/**
 * What a line of a proposed booking is about. Which account of the host that is, its mapping says; the person who approves
 * the proposal in the host decides about the rest.
 */
export const JOURNAL_ACCOUNTS = [
  'receivable',
  'doubtful-receivable',
  'provision',
  'provision-cost',
  'bad-debt',
  'vat-to-reclaim',
  'interest-income',
  'costs-income',
  'discount',
  'rounding',
] as const;

export type JournalAccount = (typeof JOURNAL_ACCOUNTS)[number];
