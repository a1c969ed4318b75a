import type { AllowanceCharge, Invoice, Totals } from '../../domain/invoice/invoice.js';
import { absolute, type Decimal, equals, isZero, negate } from '../../kernel/decimal.js';
import { placesOf } from '../../kernel/money.js';
import { baseOf, reasonOf } from './lines.js';
import type { Printer } from './printer.js';
import type { Cell, Table, Total } from './view.js';
import type { Word } from './words.js';

/** BG-20, BG-21 and BG-23, each only where the document has it. */
export function sumsOf(invoice: Invoice, printer: Printer): readonly Table[] {
  const { allowanceCharges = [], vatBreakdown = [] } = invoice;
  return [
    ...(allowanceCharges.length === 0 ? [] : [allowancesOf(allowanceCharges, invoice, printer)]),
    ...(vatBreakdown.length === 0 ? [] : [vatOf(vatBreakdown, invoice, printer)]),
  ];
}

function allowancesOf(
  entries: readonly AllowanceCharge[],
  { currency }: Invoice,
  printer: Printer,
): Table {
  const { word, number } = printer;
  const places = placesOf(currency);
  return {
    title: word('allowances'),
    columns: [
      { title: word('description'), align: 'start', width: 50 },
      { title: word('vat'), align: 'end', width: 26 },
      { title: word('amount'), align: 'end', width: 24 },
    ],
    rows: entries.map((entry): readonly Cell[] => {
      const { kind, amount, vat } = entry;
      const reason = reasonOf(entry, printer);
      const base = baseOf(entry, printer, places);
      const details = reason === '' ? base : [`${word(kind)} ${base.join(' ')}`.trim()];
      return [
        { text: reason === '' ? word(kind) : reason, details },
        { text: vat === undefined ? '' : printer.vat(vat) },
        { text: number(kind === 'allowance' ? negate(amount) : amount, places) },
      ];
    }),
  };
}

function vatOf(
  groups: NonNullable<Invoice['vatBreakdown']>,
  { currency }: Invoice,
  printer: Printer,
): Table {
  const { word, number, text } = printer;
  const places = placesOf(currency);
  return {
    title: word('vatBreakdown'),
    columns: [
      { title: word('rate'), align: 'start', width: 44 },
      { title: word('taxable'), align: 'end', width: 28 },
      { title: word('vat'), align: 'end', width: 28 },
    ],
    rows: groups.map(({ category, taxable, amount, exemptionReason, exemptionCode }) => [
      {
        text: printer.vat(category),
        details: [exemptionReason, exemptionCode].flatMap((why) =>
          why === undefined ? [] : [text(why)],
        ),
      },
      { text: number(taxable, places) },
      { text: number(amount, places) },
    ]),
  };
}

/** BG-22 from the lines down to what is to be paid; a step that changes nothing is left out. */
export function totalsOf(invoice: Invoice, printer: Printer): readonly Total[] {
  const { totals } = invoice;
  if (totals === undefined) return [];
  const { lines, allowances, charges, net, gross, prepaid, rounding } = totals;
  const row = (word: Word, value: Decimal | undefined, currency?: string): readonly Total[] =>
    value === undefined
      ? []
      : [{ label: printer.word(word), amount: printer.amount(value, currency), strong: false }];
  const some = (word: Word, value: Decimal | undefined): readonly Total[] =>
    value === undefined || isZero(value) ? [] : row(word, value);
  const sameAsNet = lines !== undefined && net !== undefined && equals(lines, net);
  const sameAsPayable = gross !== undefined && equals(gross, totals.payable);
  return [
    ...(sameAsNet ? [] : row('linesTotal', lines)),
    ...some('allowancesTotal', allowances && negate(allowances)),
    ...some('chargesTotal', charges),
    ...row('netTotal', net),
    ...row('vatTotal', totals.vat),
    ...row('vatTotal', totals.vatInVatCurrency, invoice.vatCurrency),
    ...(sameAsPayable && invoice.kind === 'invoice' ? [] : row('grossTotal', gross)),
    ...some('prepaid', prepaid && negate(prepaid)),
    ...some('rounding', rounding),
    payableOf(invoice.kind, totals, printer),
  ];
}

/** A credit note, and an invoice below zero, are in favour of the buyer: said in words, not by a sign alone. */
function payableOf(kind: Invoice['kind'], { payable }: Totals, printer: Printer): Total {
  const isCredit = kind === 'credit-note' ? payable.unscaled >= 0n : payable.unscaled < 0n;
  return {
    label: printer.word(isCredit ? 'credited' : 'payable'),
    amount: printer.amount(absolute(payable)),
    strong: true,
  };
}
