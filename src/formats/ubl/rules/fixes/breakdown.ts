import {
  add,
  type Decimal,
  decimal,
  equals,
  multiply,
  parseDecimal,
  printDecimal,
  roundHalfAwayFromZero,
  subtract,
  sum,
  ZERO,
} from '../../../../kernel/decimal.js';
import type { XmlElement } from '../../../xml/tree.js';
import { childNamed, childrenNamed, elementsAt, textOf } from '../advice/nav.js';
import { amount, cac, cbc, number } from '../../builder.js';
import type { PathOf, Proposal } from './proposal.js';

/** What lines, allowances and charges of one category and rate add up to. */
interface Group {
  readonly code: string;
  readonly rate: Decimal | undefined;
  taxable: Decimal;
}

/** Exemption codes that follow from the category alone; E needs a person to say why. */
const REASONS: ReadonlyMap<string, string | undefined> = new Map([
  ['S', undefined],
  ['Z', undefined],
  ['AE', 'VATEX-EU-AE'],
  ['K', 'VATEX-EU-IC'],
  ['G', 'VATEX-EU-G'],
  ['O', 'VATEX-EU-O'],
]);

/** More groups than this are no invoice people check by eye. */
const GROUPS_MAX = 20;

/**
 * The VAT breakdown of a document that has none, from its lines. Safe: only when its taxable amounts and taxes add up
 * exactly to the totals that are stated, so that no amount to be paid changes.
 */
export function vatBreakdown(document: XmlElement, _rule: string, pathOf: PathOf): Proposal | null {
  const totals = childNamed(document, 'LegalMonetaryTotal');
  const [taxTotal, second] = childrenNamed(document, 'TaxTotal');
  if (totals === undefined || taxTotal === undefined || second !== undefined) return null;
  if (childNamed(taxTotal, 'TaxSubtotal') !== undefined) return null;
  const groups = groupsOf(document);
  const currency = textOf(childNamed(document, 'DocumentCurrencyCode'));
  if (groups === null || groups.length === 0 || !/^[A-Z]{3}$/.test(currency)) return null;
  if (!isStated(sum(groups.map((group) => group.taxable)), totals, 'TaxExclusiveAmount'))
    return null;
  if (!isStated(sum(groups.map(taxOf)), taxTotal, 'TaxAmount')) return null;
  return {
    element: taxTotal,
    from: '',
    to: groups.map((group) => `${named(group)}: ${printDecimal(taxOf(group), 2)}`).join('; '),
    edits: [
      {
        kind: 'append',
        path: pathOf(taxTotal),
        children: groups
          .map((group) => subtotal(group, currency))
          .filter((made) => made !== undefined),
      },
    ],
  };
}

function isStated(value: Decimal, holder: XmlElement, name: string): boolean {
  const parsed = parseDecimal(textOf(childNamed(holder, name)));
  return parsed.ok && equals(parsed.value, value);
}

function named({ code, rate }: Group): string {
  return rate === undefined ? code : `${code} ${printDecimal(rate)}%`;
}

function taxOf({ taxable, rate }: Group): Decimal {
  if (rate === undefined) return ZERO;
  return roundHalfAwayFromZero(multiply(multiply(taxable, rate), decimal(1n, 2)), 2);
}

function subtotal(group: Group, currency: string): XmlElement | undefined {
  return cac(
    'TaxSubtotal',
    amount('TaxableAmount', group.taxable, currency),
    amount('TaxAmount', taxOf(group), currency),
    cac(
      'TaxCategory',
      cbc('ID', group.code),
      number('Percent', group.rate),
      cbc('TaxExemptionReasonCode', REASONS.get(group.code)),
      cac('TaxScheme', cbc('ID', 'VAT')),
    ),
  );
}

/** Groups in order of first use; null when a line has no usable category, rate or amount. */
function groupsOf(document: XmlElement): readonly Group[] | null {
  const groups = new Map<string, Group>();
  const count = (
    category: XmlElement | undefined,
    net: XmlElement | undefined,
    sign: typeof add,
  ): boolean => {
    const parsed = parseDecimal(textOf(net));
    const group = category === undefined ? null : groupOf(category);
    if (!parsed.ok || group === null) return false;
    const kept = groups.get(named(group)) ?? group;
    kept.taxable = sign(kept.taxable, parsed.value);
    groups.set(named(group), kept);
    return groups.size <= GROUPS_MAX;
  };
  const lines = childrenNamed(document, 'InvoiceLine').every((line) => {
    const categories = elementsAt(line, 'Item/ClassifiedTaxCategory', 2);
    return (
      categories.length === 1 && count(categories[0], childNamed(line, 'LineExtensionAmount'), add)
    );
  });
  const others = childrenNamed(document, 'AllowanceCharge').every((one) => {
    const charge = /^(?:true|1)$/.test(textOf(childNamed(one, 'ChargeIndicator')));
    return count(
      childNamed(one, 'TaxCategory'),
      childNamed(one, 'Amount'),
      charge ? add : subtract,
    );
  });
  return lines && others ? [...groups.values()] : null;
}

function groupOf(category: XmlElement): Group | null {
  const code = textOf(childNamed(category, 'ID'));
  const percent = childNamed(category, 'Percent');
  if (!REASONS.has(code) || (code === 'O') !== (percent === undefined)) return null;
  if (percent === undefined) return { code, rate: undefined, taxable: ZERO };
  const rate = parseDecimal(textOf(percent));
  return rate.ok ? { code, rate: rate.value, taxable: ZERO } : null;
}
