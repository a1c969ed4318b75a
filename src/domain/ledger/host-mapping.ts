import type { Decimal } from '../../kernel/decimal.js';
import type { JournalAccount } from './journal.js';
import type { Language } from '../party/debtor.js';

/** What a VAT code of the host means on an invoice (BT-151, BT-152, BT-120, BT-121). */
export interface VatMeaning {
  /** UNCL5305: S Z E AE K G O L M */
  readonly category: string;
  /** Percent; absent for category O */
  readonly rate?: Decimal;
  /** VATEX code, where the category needs a reason and the reason has a code */
  readonly exemptionCode?: string;
  readonly exemptionReason?: string;
}

/**
 * How one host's own codes read in our words: data in mappings/<host>/, with what an administration says otherwise on
 * top. What is not in it is not guessed: the record that needs it waits, and a person is shown the code.
 */
export interface HostMapping {
  /** By VAT code of the host */
  readonly vat: Readonly<Record<string, VatMeaning>>;
  /** UN/ECE Rec 20 and 21 by unit of the host; the empty text stands for a line without unit */
  readonly units: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, Language>>;
  /** Payment means (UNCL4461) by the host's payment method or condition */
  readonly paymentMeans: Readonly<Record<string, string>>;
  /** Account codes of the host's books by what a line is about */
  readonly accounts: Readonly<Partial<Record<JournalAccount, string>>>;
  /** Journals of the host by what is written into them */
  readonly journals: Readonly<Partial<Record<HostJournal, string>>>;
  /** Names of the host's own (custom) fields by what we keep in them */
  readonly fields: Readonly<Record<string, string>>;
}

export type HostJournal = 'bank' | 'purchase' | 'general';

/** Code by code: what is said on top counts, what it leaves out stays. A code that is not in it is not there, whatever it is called. */
export function mergeMappings(shipped: HostMapping, otherwise: Partial<HostMapping>): HostMapping {
  return {
    vat: codes(shipped.vat, otherwise.vat),
    units: codes(shipped.units, otherwise.units),
    languages: codes(shipped.languages, otherwise.languages),
    paymentMeans: codes(shipped.paymentMeans, otherwise.paymentMeans),
    accounts: { ...shipped.accounts, ...otherwise.accounts },
    journals: { ...shipped.journals, ...otherwise.journals },
    fields: codes(shipped.fields, otherwise.fields),
  };
}

/** Without a prototype: a host may call a code `constructor`. */
function codes<Value>(
  shipped: Readonly<Record<string, Value>>,
  otherwise: Readonly<Record<string, Value>> = {},
): Readonly<Record<string, Value>> {
  return Object.assign(Object.create(null) as Record<string, Value>, shipped, otherwise);
}
