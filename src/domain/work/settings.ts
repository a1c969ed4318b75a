/** What an administration may set about the work of its people. Absent members are as shipped. */
export interface WorkSettings {
  /** Days after the date of an invoice in which its terms let the debtor dispute it; absent: no dispute is late */
  readonly disputeWindowDays?: number;
  /** A promise of this much or more is told to the administration, minor units (practice 8) */
  readonly largeReceiptMinor: bigint;
  /** Days ahead a debtor may promise to pay at the latest; what takes longer is a payment plan */
  readonly promiseDaysMax: number;
  /** Working days until somebody who did not answer is called again */
  readonly callAgainDays: number;
  /** How often somebody who never answers is called */
  readonly callsMax: number;
  /** Days before the due date from which an invoice is on the list of what is due soon (practice 39) */
  readonly dueSoonDays: number;
  /** How many of the largest customers are looked at each quarter (practice 22) */
  readonly reviewedDebtors: number;
}

export const WORK_DEFAULTS: WorkSettings = {
  largeReceiptMinor: 1_000_000n,
  promiseDaysMax: 60,
  callAgainDays: 2,
  callsMax: 3,
  dueSoonDays: 7,
  reviewedDebtors: 10,
};

/** What is in force where an administration set some of it. */
export function workSettings(own: Partial<WorkSettings> | undefined): WorkSettings {
  return { ...WORK_DEFAULTS, ...own };
}
