import type { Body, Forms } from '../../../base/api.js';

export type Row = Forms['MappingRow'];
export type Part = Row['part'];
export type Meaning = Row['value'];
type Vat = Forms['VatMeaning'];
export type Otherwise = Body<'setMapping'>;
/** Whose words are changed: those of one set of books, or of a firm for all of its books. */
export type Level = 'administration' | 'firm';

/** Parts of a mapping, what one looks for most first. */
export const PARTS = [
  ...(['vat', 'accounts', 'journals'] as const),
  ...(['units', 'paymentMeans', 'languages', 'fields'] as const),
] as const satisfies readonly Part[];

/** Parts whose names are ours, so that a person chooses one; the others have codes of the package. */
export const OUR_NAMES = {
  accounts: [
    ...(['receivable', 'doubtful-receivable', 'provision', 'provision-cost', 'bad-debt'] as const),
    ...(['vat-to-reclaim', 'interest-income', 'costs-income', 'discount', 'rounding'] as const),
  ],
  journals: ['bank', 'purchase', 'general'],
} as const;

export const VAT_CATEGORIES = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M'] as const;
export type VatCategory = (typeof VAT_CATEGORIES)[number];
/** Categories without tax, with the reason a document must then give (EN 16931 BR-E-10, BR-AE-10, BR-IC-10 …). */
const NEEDS_REASON: readonly VatCategory[] = ['E', 'AE', 'K', 'G', 'O'];

/** What stands in the fields of a VAT code. */
export interface VatFields {
  readonly category: VatCategory;
  readonly rate: string;
  readonly code: string;
  readonly reason: string;
}

export function isVat(value: Meaning): value is Vat {
  return typeof value !== 'string';
}

export function vatFieldsOf(value: Meaning | null): VatFields {
  if (value === null || !isVat(value)) return { category: 'S', rate: '', code: '', reason: '' };
  const { category, rate = '', exemptionCode = '', exemptionReason = '' } = value;
  const known = VAT_CATEGORIES.find((one) => one === category) ?? 'S';
  return { category: known, rate, code: exemptionCode, reason: exemptionReason };
}

/** Outside of VAT there is no rate. */
export function takesRate(category: VatCategory): boolean {
  return category !== 'O';
}

export function needsReason(category: VatCategory): boolean {
  return NEEDS_REASON.includes(category);
}

/** What the fields mean; a comma is how decimals are written here, and empty fields say nothing. */
export function vatOf({ category, rate, code, reason }: VatFields): Vat {
  return {
    category,
    ...(takesRate(category) ? { rate: rate.trim().replace(',', '.') } : {}),
    ...(code.trim() === '' ? {} : { exemptionCode: code.trim() }),
    ...(reason.trim() === '' ? {} : { exemptionReason: reason.trim() }),
  };
}

/**
 * All that is said at a level otherwise than above it, with one row changed: that is how it is saved, as a whole. `value` null:
 * the row says nothing of its own any more.
 */
export function otherwiseWith(
  rows: readonly Row[],
  level: Level,
  { part, name, value }: Pick<Row, 'part' | 'name'> & { readonly value: Meaning | null },
): Otherwise {
  const own = rows.filter((row) => row.from === level && !(row.part === part && row.name === name));
  const all = value === null ? own : [...own, { part, name, value }];
  return Object.fromEntries(
    PARTS.map((one) => [
      one,
      Object.fromEntries(all.filter((row) => row.part === one).map((row) => [row.name, row.value])),
    ]),
  );
}
