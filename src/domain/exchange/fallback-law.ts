import { type PlainDate, plainDate } from '../../kernel/dates.js';
import type { DebtorKind } from '../party/debtor.js';

/**
 * - allowed: may leave by e-mail or on paper by itself
 * - structured: the law wants a structured invoice over the network; a person decides what else is done
 * - public: public bodies are invoiced over the network
 */
export type LawVerdict = 'allowed' | 'structured' | 'public';

/** One clause about invoices that do not go over the network. The first row that fits decides; none: nothing is known. */
export interface LawRow {
  readonly id: string;
  /** ISO 3166-1 alpha-2; absent: any */
  readonly seller?: string;
  /** A country, or compared with the seller's; absent: any */
  readonly buyer?: string | { readonly abroad: true };
  readonly buyerKind: DebtorKind;
  readonly verdict: LawVerdict;
  /** First and last issue date it speaks of; absent: open */
  readonly validFrom?: PlainDate;
  readonly validUntil?: PlainDate;
  readonly clause: string;
  /** How well it is known (facts/peppol): V artefact read, D authority's or adviser's page, U not verified */
  readonly mark: 'V' | 'D' | 'U';
}

/** Directive (EU) 2025/516 (ViDA): structured invoices between businesses of two member states from this day on. */
const VIDA = plainDate('2030-07-01');
const BEFORE_VIDA = plainDate('2030-06-30');

const BELGIUM = 'Royal Decree of 8 July 2025 (published 14 July 2025)';
const DUTCH_AUTHORITY = 'Dutch Peppol Authority, Use of Peppol in the Netherlands';

export const FALLBACK_LAW: readonly LawRow[] = [
  {
    id: 'be-public',
    buyer: 'BE',
    buyerKind: 'public',
    verdict: 'public',
    clause: 'Invoices to Belgian public bodies: no clause seen that allows anything but Peppol',
    mark: 'U',
  },
  {
    id: 'nl-public',
    buyer: 'NL',
    buyerKind: 'public',
    verdict: 'public',
    clause: `${DUTCH_AUTHORITY}: invoices to public bodies are structured`,
    mark: 'D',
  },
  {
    id: 'be-business',
    seller: 'BE',
    buyer: 'BE',
    buyerKind: 'business',
    verdict: 'structured',
    validFrom: plainDate('2026-01-01'),
    clause: `${BELGIUM}: structured invoices between VAT taxpayers established in Belgium`,
    mark: 'D',
  },
  {
    id: 'be-consumer',
    seller: 'BE',
    buyerKind: 'consumer',
    verdict: 'allowed',
    clause: `${BELGIUM} speaks of VAT taxpayers, not of consumers`,
    mark: 'D',
  },
  {
    id: 'be-abroad',
    seller: 'BE',
    buyer: { abroad: true },
    buyerKind: 'business',
    verdict: 'allowed',
    validUntil: BEFORE_VIDA,
    clause: `${BELGIUM} speaks of buyers established in Belgium; Directive (EU) 2025/516 begins on ${VIDA}`,
    mark: 'D',
  },
  {
    id: 'nl-business',
    seller: 'NL',
    buyer: 'NL',
    buyerKind: 'business',
    verdict: 'allowed',
    clause: `${DUTCH_AUTHORITY}: not mandatory between businesses`,
    mark: 'D',
  },
  {
    id: 'nl-consumer',
    seller: 'NL',
    buyerKind: 'consumer',
    verdict: 'allowed',
    clause: `${DUTCH_AUTHORITY}: mandatory towards public bodies alone`,
    mark: 'D',
  },
  {
    id: 'nl-abroad',
    seller: 'NL',
    buyer: { abroad: true },
    buyerKind: 'business',
    verdict: 'allowed',
    validUntil: BEFORE_VIDA,
    clause: `Not mandatory between businesses; Directive (EU) 2025/516 begins on ${VIDA}`,
    mark: 'D',
  },
];

export interface LawFacts {
  readonly sellerCountry: string;
  readonly buyerCountry: string;
  readonly buyerKind: DebtorKind;
  readonly on: PlainDate;
}

/** The clause that decides; undefined where none is known, which must be read as "not by itself". */
export function lawFor(facts: LawFacts): LawRow | undefined {
  return FALLBACK_LAW.find((row) => fits(row, facts));
}

function fits(row: LawRow, { sellerCountry, buyerCountry, buyerKind, on }: LawFacts): boolean {
  const { seller, buyer, validFrom = on, validUntil = on } = row;
  if (row.buyerKind !== buyerKind || on < validFrom || on > validUntil) return false;
  if (seller !== undefined && seller !== sellerCountry) return false;
  if (buyer === undefined) return true;
  return typeof buyer === 'string' ? buyer === buyerCountry : buyerCountry !== sellerCountry;
}
