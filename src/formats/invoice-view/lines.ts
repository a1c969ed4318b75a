import type {
  AllowanceCharge,
  Invoice,
  InvoiceLine,
  VatCategory,
} from '../../domain/invoice/invoice.js';
import { equals, type Decimal, dec } from '../../kernel/decimal.js';
import { placesOf } from '../../kernel/money.js';
import { rowOf, VAT_SHORT } from './codes.js';
import type { Printer } from './printer.js';
import type { Cell, Table } from './view.js';
import type { Word } from './words.js';

const ONE = dec('1');

/** Line numbers of at most this many characters have a narrow column of their own; longer ones stand below the name. */
const ID_MAX = 4;

/** BG-25: one row for each line; what belongs to it in small print below its name. */
export function linesOf(invoice: Invoice, printer: Printer): Table {
  const { word } = printer;
  const title = (name: Word): string => `${word(name)} (${printer.text(invoice.currency)})`;
  const numbered = invoice.lines.every(({ id }) => id.length <= ID_MAX);
  return {
    title: word('lines'),
    columns: [
      ...(numbered ? [{ title: word('line'), align: 'start', width: 6 } as const] : []),
      { title: word('description'), align: 'start', width: numbered ? 38 : 44 },
      { title: word('quantity'), align: 'end', width: 12 },
      { title: title('price'), align: 'end', width: 15 },
      { title: word('vat'), align: 'end', width: 14 },
      { title: title('net'), align: 'end', width: 15 },
    ],
    rows: invoice.lines.map((line) => {
      const id = printer.text(line.id);
      const cells = rowOfLine(line, invoice, printer);
      return numbered
        ? [{ text: id }, ...cells]
        : withId(cells, printer.labelled(word('lineNumber'), id));
    }),
  };
}

function withId([first, ...rest]: readonly Cell[], id: string): readonly Cell[] {
  if (first === undefined) return [];
  return [{ ...first, details: [...(first.details ?? []), id] }, ...rest];
}

function rowOfLine(line: InvoiceLine, invoice: Invoice, printer: Printer): readonly Cell[] {
  const places = placesOf(invoice.currency);
  const { quantity, price, vat, net } = line;
  return [
    { text: printer.text(line.item.name ?? ''), details: detailsOf(line, printer, places) },
    quantityOf(quantity, line.unit, printer),
    price === undefined ? { text: '' } : priceOf(price, line.unit, printer, places),
    vat === undefined ? { text: '' } : vatOf(vat, printer),
    { text: net === undefined ? '' : printer.number(net, places) },
  ];
}

/** `12,5 uur`, or the number alone when the document names no unit. */
function quantityOf(
  quantity: Decimal | undefined,
  unit: string | undefined,
  printer: Printer,
): Cell {
  if (quantity === undefined) return { text: '' };
  const text = printer.number(quantity);
  return { text: unit === undefined ? text : `${text} ${printer.unit(unit, quantity)}` };
}

/** The rate, and what it is when that is no ordinary one: `0 %`, `verlegd`. */
function vatOf(category: VatCategory, printer: Printer): Cell {
  const { code, rate } = category;
  const short = rowOf(VAT_SHORT, code);
  if (short === undefined) return { text: printer.vat(category) };
  return rate === undefined
    ? { text: printer.said(short) }
    : { text: printer.percent(rate), details: [printer.said(short)] };
}

type Price = NonNullable<InvoiceLine['price']>;

/** The price of one, or of the base quantity it is given for: `125,00`, `per 100 stuks`. */
function priceOf(
  price: Price,
  lineUnit: string | undefined,
  printer: Printer,
  places: number,
): Cell {
  const { number, word } = printer;
  const { net, gross, discount, baseQuantity } = price;
  const unit = price.baseUnit ?? lineUnit;
  const isOne = baseQuantity === undefined || equals(baseQuantity, ONE);
  const base = isOne
    ? []
    : [
        `${word('per')} ${number(baseQuantity)}${unit === undefined ? '' : ` ${printer.unit(unit, baseQuantity)}`}`,
      ];
  const before = gross === undefined ? [] : [`${word('grossPrice')} ${number(gross, places)}`];
  const off = discount === undefined ? [] : [`${word('discount')} ${number(discount, places)}`];
  return { text: number(net, places), details: [...base, ...before, ...off] };
}

/** Everything a line says besides its figures: description, numbers, period, references, note, allowances. */
function detailsOf(line: InvoiceLine, printer: Printer, places: number): readonly string[] {
  const { item, objectIdentifier, period, allowanceCharges = [] } = line;
  const { word, text } = printer;
  const labelled = (label: Word, value: string | undefined): readonly string[] =>
    value === undefined || value === '' ? [] : [printer.labelled(word(label), text(value))];
  const identified = (label: Word, id: InvoiceLine['objectIdentifier']): readonly string[] => {
    if (id === undefined) return [];
    const fact = printer.identifier(id, label);
    return [printer.labelled(fact.label, fact.values.join(' '))];
  };
  const { classifications = [], properties = [], originCountry } = item;
  return [
    ...(item.description === undefined ? [] : printer.lines(item.description)),
    ...properties.map(({ name, value }) => printer.labelled(text(name), text(value))),
    ...labelled('period', period && printer.period(period)),
    ...allowanceCharges.map((entry) => allowanceLine(entry, printer, places)),
    ...(line.note === undefined ? [] : printer.lines(line.note)),
    ...labelled('sellerItem', item.sellerId),
    ...labelled('buyerItem', item.buyerId),
    ...identified('standardItem', item.standardId),
    ...classifications.map(({ code, list, listVersion }) => {
      const from = [list, listVersion].filter((part) => part !== undefined).join(' ');
      return printer.labelled(
        word('classification'),
        text(`${code}${from === '' ? '' : ` (${from})`}`),
      );
    }),
    ...labelled('origin', originCountry && printer.country(originCountry)),
    ...labelled('orderLine', line.orderLineReference),
    ...identified('object', objectIdentifier),
    ...labelled('accounting', line.buyerAccountingReference),
  ];
}

/** `Korting 10 % van 120,00: -12,00 (reden)`, as a line in small print. */
function allowanceLine(entry: AllowanceCharge, printer: Printer, places: number): string {
  const reason = reasonOf(entry, printer);
  const { number } = printer;
  const sign = entry.kind === 'allowance' ? '-' : '+';
  const said = [printer.word(entry.kind), ...baseOf(entry, printer, places)].join(' ');
  const amount = `${sign}${number(entry.amount, places)}`;
  return printer.labelled(said, reason === '' ? amount : `${amount} (${reason})`);
}

/** `10 % van 120,00`, as far as the document says so. */
export function baseOf(
  { percent, base }: AllowanceCharge,
  printer: Printer,
  places: number,
): readonly string[] {
  if (percent === undefined) return [];
  const rate = printer.percent(percent);
  return base === undefined
    ? [rate]
    : [`${rate} ${printer.word('of')} ${printer.number(base, places)}`];
}

/** The reason in words, else its code. */
export function reasonOf({ reason, reasonCode }: AllowanceCharge, printer: Printer): string {
  return printer.text(reason ?? reasonCode ?? '');
}
