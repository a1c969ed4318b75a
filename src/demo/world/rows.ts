import type { Language } from '../../domain/party/debtor.js';

/** When a debtor pays: soon, about the due date, about so many days late, or not at all. */
export type Pays = 'prompt' | 'on-due' | 'late-10' | 'late-30' | 'late-60' | 'never';

/** How the payment says what it is for. */
export type Refers =
  'structured' | 'in-text' | 'number' | 'pairs' | 'parts' | 'silent' | 'stale' | 'twice';

export type Trait =
  /** Not a business: a public body, or a person who gets invoices by mail from the host */
  | 'public'
  | 'consumer'
  /** Wants its order number on every invoice */
  | 'order-required'
  /** Building firm: VAT is reverse charged */
  | 'contractor'
  /** Answers invoices over Peppol: received; approved too; payment announced too */
  | 'answers'
  | 'approves'
  | 'announces'
  /** Has a credit limit with room to spare, is pushed near it, over it, or has none at all */
  | 'limited'
  | 'near-limit'
  | 'over-limit'
  | 'prepays'
  /** Bank account not known to the host */
  | 'new-account'
  /** The second invoice is disputed and partly credited, or rejected and credited */
  | 'disputes'
  | 'rejects'
  /** The last invoice that falls due is disputed, or rejected, and stays so */
  | 'disputes-on'
  | 'rejects-on'
  /** What the host does wrong once: totals that do not add up, no order number */
  | 'totals-wrong'
  | 'order-missing'
  | 'unregistered';

/** Name, country, postal code and city, language (empty: unknown), pays, refers, term, days between invoices. */
export type DebtorRow = readonly [
  name: string,
  country: 'BE' | 'NL' | 'DE',
  place: string,
  language: Language | '',
  pays: Pays,
  refers: Refers,
  termDays: number,
  everyDays: number,
  ...traits: Trait[],
];

/** What is sold. Price in cents without VAT, quantity at most, VAT percent in the seller's country. */
export interface Product {
  readonly id: string;
  readonly priceMinor: number;
  readonly unit: string;
  readonly quantityMax: number;
  readonly vat: number;
  readonly names: Readonly<Partial<Record<Language, string>>> & { readonly nl: string };
}

/** One row of a catalogue; names in other languages than Dutch are optional. */
export const product = (
  id: string,
  priceMinor: number,
  unit: string,
  quantityMax: number,
  vat: number,
  nl: string,
  other: Partial<Record<Language, string>> = {},
): Product => ({ id, priceMinor, unit, quantityMax, vat, names: { nl, ...other } });

/** Name, country, postal code and city, what it supplies, price in cents, days between invoices. */
export type SupplierRow = readonly [
  name: string,
  country: 'BE' | 'NL',
  place: string,
  supplies: string,
  priceMinor: number,
  everyDays: number,
];

/** All that is told about one company. */
export interface Card {
  readonly key: string;
  readonly name: string;
  readonly country: 'BE' | 'NL';
  /** First serial of all identifiers of its debtors and suppliers: they never overlap */
  readonly serial: number;
  readonly street: string;
  readonly place: string;
  readonly contact: string;
  readonly phone: string;
  readonly bic: string;
  readonly openingMinor: bigint;
  /** Start of invoice and of credit note numbers */
  readonly prefix: { readonly invoice: string; readonly creditNote: string };
  readonly products: readonly Product[];
  readonly debtors: readonly DebtorRow[];
  readonly suppliers: readonly SupplierRow[];
}

export const STREETS: Readonly<Record<'BE' | 'NL' | 'DE', readonly string[]>> = {
  BE: ['Voorbeeldstraat', 'Verzinselweg', 'Droomlaan', 'Nergensplein'],
  NL: ['Voorbeeldlaan', 'Fictieplein', 'Verzonnengracht', 'Nergensweg'],
  DE: ['Musterstraße', 'Beispielweg', 'Nirgendsallee', 'Luftschlossplatz'],
};
