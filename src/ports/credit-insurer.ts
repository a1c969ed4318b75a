import type { Cover } from '../domain/credit/report.js';
import type { PlainDate } from '../kernel/dates.js';
import type { Money } from '../kernel/money.js';
import type { Result } from '../kernel/result.js';
import type { CompanyIdentity } from './credit-bureau.js';
import type { Asked, SourceError } from './source-error.js';

/** An invoice as an insurer wants to know it. */
export interface InsuredInvoice {
  readonly number: string;
  readonly dueDate: PlainDate;
  readonly open: Money;
}

export interface CoverChanges {
  readonly covers: readonly Cover[];
  readonly next: string;
  readonly more: boolean;
}

/** Who insures claims (facts 7, practice 87). Every operation that changes something is done once per key. */
export interface CreditInsurer {
  requestCover(
    request: {
      readonly buyer: CompanyIdentity;
      readonly amount: Money;
      /** Days of the payment term */
      readonly termDays: number;
    },
    asked: Asked,
  ): Promise<Result<Cover, SourceError>>;
  /** Covers that changed since a cursor; null: from the beginning. */
  covers(since: string | null): Promise<Result<CoverChanges, SourceError>>;
  /** Tells the insurer that invoices are overdue; answers its reference. */
  reportOverdue(
    report: { readonly coverId: string; readonly invoices: readonly InsuredInvoice[] },
    asked: Asked,
  ): Promise<Result<{ readonly reference: string }, SourceError>>;
  /** Claims what an insolvent or unwilling buyer owes; answers the number of the claim. */
  fileClaim(
    claim: {
      readonly coverId: string;
      readonly invoices: readonly InsuredInvoice[];
      readonly cause: 'insolvency' | 'protracted-default';
    },
    asked: Asked,
  ): Promise<Result<{ readonly claim: string }, SourceError>>;
}
