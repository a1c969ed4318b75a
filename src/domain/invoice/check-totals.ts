import {
  absolute,
  add,
  compare,
  dec,
  type Decimal,
  equals,
  printDecimal,
  roundHalfUp,
  subtract,
  sum,
  ZERO,
} from '../../kernel/decimal.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { Invoice, Totals, VatBreakdown } from './invoice.js';
import { calculateTotals, lineNet } from './totals.js';
import { AMOUNT_PLACES, vatKey, vatOn } from './vat.js';

type SummedField = Exclude<keyof Totals, 'prepaid' | 'rounding' | 'vatInVatCurrency'>;

interface Sum {
  readonly rule: string;
  readonly field: SummedField;
  readonly term: string;
  readonly what: string;
  readonly how: string;
  /** From the totals beside it as the document gives them, so that one wrong sum is told once. */
  readonly expected: (totals: Totals, invoice: Invoice, calculated: Totals) => Decimal;
}

const or0 = (value: Decimal | undefined): Decimal => value ?? ZERO;

/** Which sum each total must be, by the rule that says so. */
const SUMS: readonly Sum[] = [
  {
    rule: 'BR-CO-10',
    field: 'lines',
    term: 'BT-106',
    what: 'The sum of line net amounts',
    how: 'the sum of all lines',
    expected: (_totals, _invoice, calculated) => or0(calculated.lines),
  },
  {
    rule: 'BR-CO-11',
    field: 'allowances',
    term: 'BT-107',
    what: 'The sum of allowances',
    how: 'the sum of the document allowances',
    expected: (_totals, _invoice, calculated) => or0(calculated.allowances),
  },
  {
    rule: 'BR-CO-12',
    field: 'charges',
    term: 'BT-108',
    what: 'The sum of charges',
    how: 'the sum of the document charges',
    expected: (_totals, _invoice, calculated) => or0(calculated.charges),
  },
  {
    rule: 'BR-CO-13',
    field: 'net',
    term: 'BT-109',
    what: 'The total without VAT',
    how: 'lines minus allowances plus charges',
    expected: (t) => add(subtract(or0(t.lines), or0(t.allowances)), or0(t.charges)),
  },
  {
    rule: 'BR-CO-14',
    field: 'vat',
    term: 'BT-110',
    what: 'The total VAT',
    how: 'the sum of the VAT per rate',
    expected: (_totals, invoice, calculated) =>
      invoice.vatBreakdown === undefined
        ? or0(calculated.vat)
        : sum(invoice.vatBreakdown.map((row) => row.amount)),
  },
  {
    rule: 'BR-CO-15',
    field: 'gross',
    term: 'BT-112',
    what: 'The total with VAT',
    how: 'total without VAT plus VAT',
    expected: (t) => add(or0(t.net), or0(t.vat)),
  },
  {
    rule: 'BR-CO-16',
    field: 'payable',
    term: 'BT-115',
    what: 'The amount due',
    how: 'total with VAT minus prepaid plus rounding',
    expected: (t) => add(subtract(or0(t.gross), or0(t.prepaid)), or0(t.rounding)),
  },
];

/** What a line net may differ from quantity × price (Peppol BIS 3 R120), in units of the currency. */
const LINE_SLACK = dec('0.02');

/** What VAT amounts per rate may differ before the official rules refuse (BR-CO-17, BR-S-08): less than this. */
const VAT_SLACK = dec('1');
/** Categories whose taxable amount has that slack too; all others compare exactly. */
const SLACK_CATEGORIES: ReadonlySet<string> = new Set(['S', 'L', 'M']);

/**
 * Recomputes every sum of an invoice and tells each that does not add up: found, expected, what to do. Where the
 * official rules leave slack on VAT a difference within it is a warning. Absent totals are no fault.
 */
export function checkTotals(invoice: Invoice): readonly Fault[] {
  const calculated = calculateTotals(invoice);
  return [
    ...checkLineNets(invoice),
    ...checkSums(invoice, calculated.totals),
    ...checkBreakdown(invoice, calculated.vatBreakdown),
  ];
}

interface Mismatch {
  readonly what: string;
  readonly found: Decimal;
  readonly expected: Decimal;
  readonly how: string;
  readonly term: string;
}

function mismatch(rule: string, path: string, says: Mismatch): Fault {
  const [found, expected] = [printDecimal(says.found, 2), printDecimal(says.expected, 2)];
  const message = `${says.what} is ${found}; expected ${expected} (${says.how}). Correct it, or leave it out and it is computed.`;
  return fault('RULE', `invoice.${rule}`, path, message, says.term);
}

function checkLineNets(invoice: Invoice): readonly Fault[] {
  return invoice.lines.flatMap((line, index) => {
    if (line.net === undefined || line.price === undefined) return [];
    const expected = lineNet(line);
    if (compare(absolute(subtract(line.net, expected)), LINE_SLACK) <= 0) return [];
    return mismatch('PEPPOL-EN16931-R120', `/lines/${index}/net`, {
      what: `The net amount of line ${line.id}`,
      found: line.net,
      expected,
      how: 'quantity × price plus charges minus allowances',
      term: 'BT-131',
    });
  });
}

function checkSums(invoice: Invoice, calculated: Totals): readonly Fault[] {
  const { totals } = invoice;
  if (totals === undefined) return [];
  const known = { ...calculated, ...totals };
  return SUMS.flatMap(({ rule, field, term, what, how, expected }) => {
    const found = or0(totals[field]);
    // Rounded as the official rules round their side; the amount found is taken as it stands.
    const wanted = roundHalfUp(expected(known, invoice, calculated), AMOUNT_PLACES);
    if (equals(found, wanted)) return [];
    return mismatch(rule, `/totals/${field}`, { what, found, expected: wanted, how, term });
  });
}

function checkBreakdown(invoice: Invoice, expected: readonly VatBreakdown[]): readonly Fault[] {
  if (invoice.vatBreakdown === undefined) return [];
  const left = new Map(expected.map((row) => [vatKey(row.category), row]));
  const faults = invoice.vatBreakdown.flatMap((row, index) => {
    const key = vatKey(row.category);
    const computed = left.get(key);
    left.delete(key);
    return checkRow(row, computed, `/vatBreakdown/${index}`);
  });
  for (const row of left.values()) {
    const message = `VAT ${vatKey(row.category)} % is used on lines and missing in the VAT breakdown. Add it, or leave the breakdown out and it is computed.`;
    faults.push(fault('RULE', 'invoice.BR-CO-18', '/vatBreakdown', message, 'BG-23'));
  }
  return faults;
}

function checkRow(row: VatBreakdown, computed: VatBreakdown | undefined, path: string): Fault[] {
  const name = `VAT ${vatKey(row.category)} %`;
  if (computed === undefined) {
    const message = `The VAT breakdown holds ${name}, which no line, allowance or charge has. Take it out.`;
    return [fault('RULE', 'invoice.vat-group-unused', path, message, 'BG-23')];
  }
  const { code } = row.category;
  return [
    ...compareVat(`BR-${ruleFamily(code)}-08`, `${path}/taxable`, SLACK_CATEGORIES.has(code), {
      what: `The amount under ${name}`,
      found: row.taxable,
      expected: computed.taxable,
      how: 'lines minus allowances plus charges of that rate',
      term: 'BT-116',
    }),
    ...compareVat('BR-CO-17', `${path}/amount`, true, {
      what: `The VAT of ${name}`,
      found: row.amount,
      // From the amount as given, so that one wrong amount is told once.
      expected: vatOn(row.taxable, row.category.rate ?? ZERO),
      how: 'rate × amount, rounded to cents on the total of the rate',
      term: 'BT-117',
    }),
  ];
}

/** A difference the official rules let pass is a warning: others may have rounded per line. */
function compareVat(rule: string, path: string, hasSlack: boolean, says: Mismatch): Fault[] {
  if (equals(says.found, says.expected)) return [];
  const found = mismatch(rule, path, says);
  const isSmall = compare(absolute(subtract(says.found, says.expected)), VAT_SLACK) < 0;
  return [hasSlack && isSmall ? { ...found, severity: 'warning' } : found];
}

/** The rule families of EN 16931 are named after the category but for three. */
function ruleFamily(code: string): string {
  const named: Readonly<Record<string, string>> = { K: 'IC', L: 'AF', M: 'AG' };
  return Object.hasOwn(named, code) ? (named[code] ?? code) : code;
}
