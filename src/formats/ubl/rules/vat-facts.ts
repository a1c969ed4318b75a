import { add, type Decimal, printDecimal, subtract, ZERO } from '../../../kernel/decimal.js';
import type { XmlElement } from '../../xml/tree.js';
import { isAllowance, isCharge } from './allowances.js';
import { type Judged, once } from './judged.js';
import { numberOf } from './numbers.js';
import { path } from './path.js';
import { raw } from './text.js';
import { Undecidable } from './undecidable.js';
import { categoryOf, hasVatScheme } from './vat-scheme.js';

const BREAKDOWN = path('TaxTotal/TaxSubtotal/TaxCategory');
const CATEGORY = path('TaxCategory');
const ITEM_CATEGORY = path('Item/ClassifiedTaxCategory');
const ID = path('ID');
const PERCENT = path('Percent');
const AMOUNT = path('Amount');
const LINE_AMOUNT = path('LineExtensionAmount');
const ALLOWANCE_CHARGE = path('AllowanceCharge');
const LINES = { Invoice: path('InvoiceLine'), CreditNote: path('CreditNoteLine') } as const;

/** One use of a VAT category somewhere in the document. */
export interface CategoryUse {
  /** Trimmed ID, empty where it has none */
  readonly code: string;
  /** The ID as it stands */
  readonly rawCode: string;
  /** Under the VAT scheme */
  readonly vat: boolean;
}

function useOf(element: XmlElement): CategoryUse {
  const id = ID.the(element);
  return { code: categoryOf(element), rawCode: raw(id), vat: hasVatScheme(element) };
}

/** Uses that are alike are kept once: a document has few, even with thousands of lines. */
function distinct(elements: readonly XmlElement[]): readonly CategoryUse[] {
  const uses = new Map<string, CategoryUse>();
  for (const element of elements) {
    const use = useOf(element);
    uses.set(`${use.vat ? 'vat' : ''}|${use.rawCode}`, use);
  }
  return [...uses.values()];
}

/** //ClassifiedTaxCategory, alike ones once. */
export const lineUses = once((document) => distinct(document.all('ClassifiedTaxCategory')));

/** The breakdown categories of all TaxTotal, each for itself. */
export const breakdownUses = once((document) => document.at(BREAKDOWN).map(useOf));

const usesOf = (
  document: Judged,
  isKind: (element: XmlElement) => boolean,
): readonly CategoryUse[] =>
  distinct(document.all('AllowanceCharge').filter(isKind).flatMap(CATEGORY.all));

/** TaxCategory of the allowances at any depth, alike ones once; and of the charges. */
export const allowanceUses = once((document) => usesOf(document, isAllowance));
export const chargeUses = once((document) => usesOf(document, isCharge));
/** TaxCategory of allowances and charges at any depth, whatever their indicator says. */
export const adjustmentUses = once((document) => usesOf(document, () => true));

const ofDocument = (
  document: Judged,
  isKind: (element: XmlElement) => boolean,
): readonly CategoryUse[] =>
  distinct(ALLOWANCE_CHARGE.all(document.root).filter(isKind).flatMap(CATEGORY.all));

export const documentAllowanceUses = once((document) => ofDocument(document, isAllowance));
export const documentChargeUses = once((document) => ofDocument(document, isCharge));

/** Every //TaxCategory, breakdowns included, alike ones once. */
export const categoryUses = once((document) => distinct(document.all('TaxCategory')));

/** A sum whose parts may be no numbers: then it cannot be told, and what asks for it is undecidable. */
interface Sum {
  value: Decimal;
  broken: Undecidable | undefined;
}

/** Sums per category, and per category and percentage, of the lines and of the document's adjustments. */
interface Sums {
  readonly byCategory: Map<string, Sum>;
  readonly byRate: Map<string, Sum>;
}

/** Categories whose sums are asked for per percentage. */
const RATED: ReadonlySet<string> = new Set(['S', 'L', 'M']);

function rateKey(code: string, percent: Decimal): string {
  const text = printDecimal(percent);
  return `${code} ${text.includes('.') ? text.replace(/\.?0+$/, '') : text}`;
}

function put(sums: Map<string, Sum>, key: string, amount: () => Decimal): void {
  let sum = sums.get(key);
  if (sum === undefined) {
    sum = { value: ZERO, broken: undefined };
    sums.set(key, sum);
  }
  try {
    sum.value = add(sum.value, amount());
  } catch (error) {
    if (!(error instanceof Undecidable)) throw error;
    sum.broken ??= error;
  }
}

/** Adds one line or adjustment to every category, and every category and percentage, that one of its elements names. */
function addTo(sums: Sums, categories: readonly XmlElement[], amount: () => Decimal): void {
  const codes = new Set(categories.map(categoryOf));
  let rates: ReadonlySet<string> | undefined;
  for (const code of codes) {
    put(sums.byCategory, code, amount);
    if (!RATED.has(code)) continue;
    rates ??= new Set(
      categories.flatMap(PERCENT.all).map((percent) => rateKey('', numberOf(percent))),
    );
    for (const rate of rates) put(sums.byRate, `${code}${rate}`, amount);
  }
}

function negative(amount: Decimal): Decimal {
  return subtract(ZERO, amount);
}

function sumsOf(document: Judged, kind: keyof typeof LINES): Sums {
  const sums: Sums = { byCategory: new Map(), byRate: new Map() };
  for (const line of document.at(LINES[kind])) {
    addTo(sums, ITEM_CATEGORY.all(line), () => numberOf(LINE_AMOUNT.the(line)) ?? ZERO);
  }
  for (const entry of ALLOWANCE_CHARGE.all(document.root)) {
    const categories = CATEGORY.all(entry);
    if (categories.length === 0) continue;
    const amount = (): Decimal => numberOf(AMOUNT.the(entry)) ?? ZERO;
    if (isCharge(entry)) addTo(sums, categories, amount);
    if (isAllowance(entry)) addTo(sums, categories, () => negative(amount()));
  }
  return sums;
}

const SUMS = {
  Invoice: once((document) => sumsOf(document, 'Invoice')),
  CreditNote: once((document) => sumsOf(document, 'CreditNote')),
} as const;

function told(sum: Sum | undefined): Decimal {
  if (sum?.broken !== undefined) throw sum.broken;
  return sum?.value ?? ZERO;
}

/** Lines of that category, plus document charges, minus document allowances; unrounded. */
export function categorySum(document: Judged, kind: keyof typeof LINES, code: string): Decimal {
  return told(SUMS[kind](document).byCategory.get(code));
}

/** The same for those that also name the percentage; S, L and M only. */
export function categorySumAt(
  document: Judged,
  kind: keyof typeof LINES,
  code: string,
  percent: Decimal,
): Decimal {
  return told(SUMS[kind](document).byRate.get(rateKey(code, percent)));
}

/** `code` and percentage together on one of the elements' categories, not necessarily the same element. */
function ratesNamed(groups: readonly (readonly XmlElement[])[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (const categories of groups) {
    const codes = new Set(categories.map(categoryOf).filter((code) => RATED.has(code)));
    if (codes.size === 0) continue;
    for (const percent of categories.flatMap(PERCENT.all)) {
      for (const code of codes) named.add(rateKey(code, numberOf(percent)));
    }
  }
  return named;
}

const RATES_ON_LINES = {
  Invoice: once((document) => ratesNamed(document.all('InvoiceLine').map(ITEM_CATEGORY.all))),
  CreditNote: once((document) => ratesNamed(document.all('CreditNoteLine').map(ITEM_CATEGORY.all))),
} as const;
const ratesOnAdjustments = once((document) =>
  ratesNamed(document.all('AllowanceCharge').map(CATEGORY.all)),
);

/** Some line of that kind, or some allowance or charge at any depth, has that category and percentage. */
export function isRateUsed(
  document: Judged,
  kind: keyof typeof LINES,
  code: string,
  percent: Decimal,
): boolean {
  const key = rateKey(code, percent);
  return RATES_ON_LINES[kind](document).has(key) || ratesOnAdjustments(document).has(key);
}
