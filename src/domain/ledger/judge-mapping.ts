import {
  absolute,
  compare,
  dec,
  type Decimal,
  decimal,
  divide,
  equals,
  multiply,
  subtract,
  sum,
  ZERO,
} from '../../kernel/decimal.js';
import {
  type Blocked,
  type CodeUse,
  fitsNeed,
  type HostCodes,
  type HostVatCode,
  listFor,
  namedFor,
  printRate,
  usesOf,
} from './host-codes.js';
import type { HostMapping, VatMeaning } from './host-mapping.js';

/**
 * What is wrong with a mapping, and what it keeps from being written.
 * - not-named: writing of this kind takes an account or journal that the mapping does not name
 * - not-there, closed, other-kind: it names one that the host has not, has closed, or uses for something else
 * - no-meaning: a code of past invoices means nothing here
 * - other-rate: it says another rate than the host has
 * - other-category: it says another category than the host keeps with the code
 * - no-reason: a category without tax lacks the reason that a document has to give
 */
export type MappingProblem =
  | 'not-named'
  | 'not-there'
  | 'closed'
  | 'other-kind'
  | 'no-meaning'
  | 'other-rate'
  | 'other-category'
  | 'no-reason';

export interface MappingFinding {
  readonly problem: MappingProblem;
  readonly part: 'vat' | 'units' | 'accounts' | 'journals';
  /** Our word for an account or journal, the host's code for the rest */
  readonly name: string;
  /** What the mapping says: a code, a rate, a category */
  readonly says?: string;
  /** What the host says instead */
  readonly host?: string;
  readonly blocks: Blocked;
}

/** Categories that carry no tax, with the reason a document must then give (EN 16931-1 BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10). */
export const NEEDS_REASON: readonly string[] = ['E', 'AE', 'K', 'G', 'O'];

/**
 * Judges a whole mapping by the code lists of the host. A list that the host does not show is not held against the
 * mapping: writing looks at what it needs again.
 */
export function judgeMapping(mapping: HostMapping, codes: HostCodes): readonly MappingFinding[] {
  return [
    ...judgeNeeds(mapping, codes),
    ...judgeVat(mapping, codes),
    ...judgeUnits(mapping, codes),
  ];
}

function judgeNeeds(mapping: HostMapping, codes: HostCodes): readonly MappingFinding[] {
  return codes.needs.flatMap((need): readonly MappingFinding[] => {
    const { part, name, required, for: blocks } = need;
    const says = namedFor(need, mapping);
    const at = { part, name, blocks };
    if (says === undefined) return required ? [{ ...at, problem: 'not-named' }] : [];
    const list = listFor(need, codes);
    if (list === null) return [];
    const found = list.find(({ code }) => code === says);
    if (found === undefined) return [{ ...at, problem: 'not-there', says }];
    if (found.isClosed) return [{ ...at, problem: 'closed', says, host: found.text }];
    if (!fitsNeed(need, found))
      return [{ ...at, problem: 'other-kind', says, host: found.kind ?? '' }];
    return [];
  });
}

function judgeVat({ vat }: HostMapping, codes: HostCodes): readonly MappingFinding[] {
  const listed = codes.vat ?? [];
  const byName = new Map(
    listed.flatMap((one) => [one.code, ...one.also].map((name) => [name, one])),
  );
  // A name that several codes share (`21%`) says nothing about one of them.
  const unlisted = codes.used.filter(
    ({ list, code }) => list === 'vat' && !byName.has(code) && vat[code] === undefined,
  );
  return [
    ...listed.flatMap((one) => judgeCode(one, vat, codes)),
    ...unlisted.map(({ code }) => at('no-meaning', code)),
    ...Object.entries(vat).flatMap(([code, { category, exemptionCode, exemptionReason }]) =>
      NEEDS_REASON.includes(category) &&
      exemptionCode === undefined &&
      exemptionReason === undefined
        ? [{ ...at('no-reason', code), says: category }]
        : [],
    ),
  ];
}

function judgeCode(
  code: HostVatCode,
  vat: HostMapping['vat'],
  codes: HostCodes,
): readonly MappingFinding[] {
  const uses = usesOf(codes, 'vat', [code.code, ...code.also]);
  const meaning = meaningOf(code, vat);
  if (meaning === undefined) return uses.length === 0 ? [] : [at('no-meaning', code.code)];
  // A code for purchases is not what stands on our invoices.
  if (code.direction === 'purchases' && uses.length === 0) return [];
  const says = meaning.rate ?? ZERO;
  const host = code.rate ?? rateCharged(uses);
  if (host !== null && !equals(says, host))
    return [{ ...at('other-rate', code.code), says: printRate(says), host: printRate(host) }];
  if (code.category !== undefined && code.category !== meaning.category)
    return [{ ...at('other-category', code.code), says: meaning.category, host: code.category }];
  return [];
}

function at(problem: MappingProblem, name: string): MappingFinding {
  return { problem, part: 'vat', name, blocks: 'invoices' };
}

function judgeUnits({ units }: HostMapping, codes: HostCodes): readonly MappingFinding[] {
  return codes.used
    .filter(({ list, code }) => list === 'units' && units[code] === undefined)
    .map(({ code }) => ({ ...at('no-meaning', code), part: 'units' }));
}

/** What the first name that the mapping knows means; undefined: none of them. */
export function meaningOf(
  { code, also }: Pick<HostVatCode, 'code' | 'also'>,
  vat: HostMapping['vat'],
): VatMeaning | undefined {
  const known = [code, ...also].find((name) => Object.hasOwn(vat, name));
  return known === undefined ? undefined : vat[known];
}

/** The rate that was charged on past invoices, when it is a whole number of tenths of a percent; else null. */
export function rateCharged(uses: readonly CodeUse[]): Decimal | null {
  const told = uses.flatMap(({ charged, lines }) =>
    charged === undefined ? [] : [{ ...charged, lines }],
  );
  const taxable = sum(told.map((one) => one.taxable));
  if (taxable.unscaled === 0n) return null;
  const vat = sum(told.map((one) => one.vat));
  const rate = divide(multiply(vat, HUNDRED), taxable, 1);
  const slack = told.reduce((lines, one) => lines + one.lines, 0);
  return isCharged(rate, { taxable, vat }, slack) ? rate : null;
}

/** Whether this VAT is what a rate makes of an amount, give or take a cent per line, for each was rounded. */
export function isCharged(
  rate: Decimal,
  { taxable, vat }: NonNullable<CodeUse['charged']>,
  lines: number,
): boolean {
  const exact = multiply(multiply(taxable, rate), dec('0.01'));
  return compare(absolute(subtract(vat, exact)), decimal(BigInt(Math.max(lines, 1)), 2)) <= 0;
}

const HUNDRED = dec('100');

/** Findings that keep writing of these kinds back. */
export function blocking(
  findings: readonly MappingFinding[],
  kinds: readonly Blocked[],
): readonly MappingFinding[] {
  return findings.filter(({ blocks }) => kinds.includes(blocks));
}
