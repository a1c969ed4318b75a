import type { Instant, PlainDate } from '../../kernel/dates.js';
import type { Money } from '../../kernel/money.js';
import type { Address } from '../party/party.js';

/** How a company stands according to a bureau, a register or a court. */
export const COMPANY_STATUSES = ['active', 'dormant', 'ceased', 'insolvent', 'unknown'] as const;
export type CompanyStatus = (typeof COMPANY_STATUSES)[number];

/** A is best; every bureau's own scale is brought to these five. */
export const RATING_BANDS = ['A', 'B', 'C', 'D', 'E'] as const;
export type RatingBand = (typeof RATING_BANDS)[number];

/** What a bureau says about a company (facts 7); absent members: it does not say. */
export interface CreditReport {
  /** The bureau's own id of the company */
  readonly providerId: string;
  readonly status: CompanyStatus;
  readonly band?: RatingBand;
  /** The bureau's own score and its scale, as it writes them */
  readonly nativeScore?: { readonly value: string; readonly scale: string };
  readonly advisedLimit?: Money;
  /** Percent of invoices paid on time, or what the bureau calls so; 0 to 100 */
  readonly paymentIndex?: number;
  readonly latestAccounts?: {
    readonly year: number;
    readonly equity?: Money;
    readonly result?: Money;
    readonly total?: Money;
  };
  readonly legalEvents: readonly LegalEvent[];
  readonly fetchedAt: Instant;
  readonly validUntil?: PlainDate;
  readonly cost?: Money;
}

export const LEGAL_EVENTS = [
  'bankruptcy',
  'suspension-of-payments',
  'reorganisation',
  'debt-rescheduling',
  'dissolution',
  'ended',
] as const;

export interface LegalEvent {
  /** The other side's own id of the event; one event is told once */
  readonly id: string;
  readonly kind: (typeof LEGAL_EVENTS)[number];
  readonly on: PlainDate;
  readonly court?: string;
  readonly reference?: string;
}

/** What a register of companies says (facts 7). */
export interface RegisterEntry {
  /** The register's number, digits only */
  readonly number: string;
  /** The registered name first, then trade names and abbreviations */
  readonly names: readonly string[];
  readonly person: 'natural' | 'legal' | 'unknown';
  readonly legalForm?: string;
  readonly status: CompanyStatus;
  /** As the register words or codes it */
  readonly legalSituation?: string;
  readonly address?: Address;
  /** Codes of activities, such as NACE */
  readonly activities: readonly string[];
  readonly startedOn?: PlainDate;
  readonly endedOn?: PlainDate;
}

/** What VIES says of a VAT number; `valid: false` is an answer, an outage is none. */
export interface VatAnswer {
  /** Country prefix and number, `BE0403170701` */
  readonly vatId: string;
  readonly valid: boolean;
  readonly name?: string;
  readonly address?: string;
  /** Proof of the check, where a requester was named */
  readonly consultationNumber?: string;
  readonly checkedAt: Instant;
}

/** Proceedings of a company or person, newest last; none: nothing is known. */
export interface InsolvencyAnswer {
  readonly events: readonly LegalEvent[];
  readonly checkedAt: Instant;
}

/** States of a cover, as the insurers' code list names them. */
export const COVER_STATES = [
  'preliminary',
  'approved',
  'not-approved',
  'conditional',
  'partly-approved',
  'under-investigation',
  'cancelled',
  'reduced',
  'account-closed',
] as const;

export const COVER_REASONS = [
  'no-financial-data',
  'ceased-trading',
  'new-company',
  'not-registered',
  'only-insolvency-risk',
  'adverse-public-information',
] as const;

/** What an insurer covers of one buyer. */
export interface Cover {
  readonly coverId: string;
  /** Register number of the buyer, digits only */
  readonly buyer: string;
  readonly state: (typeof COVER_STATES)[number];
  readonly reasons: readonly (typeof COVER_REASONS)[number][];
  readonly requested: Money;
  /** What is covered; absent while nothing is decided */
  readonly covered?: Money;
  readonly conditions?: string;
  readonly validUntil?: PlainDate;
  readonly decidedAt: Instant;
}

/** Whether proceedings are running: the last event decides, and `ended` ends them. */
export function isInsolvent(events: readonly LegalEvent[]): boolean {
  const last = events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1);
  return last !== undefined && last.kind !== 'ended' && last.kind !== 'dissolution';
}
