import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import type { ParticipantId } from './participant.js';
import type { Address } from './party.js';

export type DebtorKind = 'business' | 'consumer' | 'public';
export type Language = 'nl' | 'fr' | 'en' | 'de';

/** Who owes us. The host package owns this data; we keep a copy with the version we read. */
export interface Debtor {
  readonly id: DebtorId;
  readonly hostId: string;
  /** Customer number as people know it */
  readonly number: string;
  readonly name: string;
  readonly kind: DebtorKind;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  /** Absent: ask, never guess between nl and fr */
  readonly language?: Language;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: Address;
  readonly vatId?: string;
  readonly legalId?: string;
  readonly participant?: ParticipantId;
  readonly ibans: readonly string[];
  readonly aliases: readonly string[];
  readonly group?: string;
  /** Absent: not limited. Zero: no credit at all. Never mix them up. */
  readonly creditLimit?: Money;
  /** Ordered or delivered and not yet invoiced, as the host reports it; without what it tells as `delivered` */
  readonly orders?: Money;
  /** Delivered and not yet invoiced, where the host tells it apart */
  readonly delivered?: Money;
  /** Draft invoices */
  readonly drafts?: Money;
  readonly insolvent: boolean;
  readonly purchaseOrderRequired: boolean;
  readonly blockedUntil?: PlainDate;
  readonly blockedReason?: string;
  /** Grows with each change in the host */
  readonly hostVersion: string;
}
