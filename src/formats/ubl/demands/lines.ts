import type { Decimal } from '../../../kernel/decimal.js';
import {
  among,
  at,
  type Demand,
  endsEarly,
  isFinerThanCents,
  isNegative,
  onDocument,
  onEntries,
  onLineEntries,
  onLines,
} from './demand.js';

/** What EN 16931 and its binding to UBL ask of lines, allowances and charges, and how fine amounts may be. */
export const LINES: readonly Demand[] = [
  {
    rule: 'BR-CO-21',
    term: 'BT-97',
    message: 'The allowance or charge says no reason. Fill in a reason or its code.',
    broken: (invoice) =>
      onEntries(
        invoice,
        '/reason',
        (entry) => entry.reason === undefined && entry.reasonCode === undefined,
      ),
  },
  {
    rule: 'BR-32',
    term: 'BT-95',
    message: 'The allowance or charge has no VAT category. Fill it in.',
    broken: (invoice) => onDocument(invoice, '/vat', (entry) => entry.vat === undefined),
  },
  {
    rule: 'line-allowance-vat',
    term: 'BG-27',
    message: 'An allowance or charge of a line has the VAT of its line. Leave its own out.',
    broken: (invoice) => onLineEntries(invoice, '/vat', (entry) => entry.vat !== undefined),
  },
  {
    rule: 'BR-25',
    term: 'BT-153',
    message: 'The line says not what was sold. Fill in its name.',
    broken: (invoice) => onLines(invoice, '/item/name', ({ item }) => item.name === undefined),
  },
  {
    rule: 'BR-22',
    term: 'BT-129',
    message: 'The line has no quantity. Fill it in.',
    broken: (invoice) => onLines(invoice, '/quantity', (line) => line.quantity === undefined),
  },
  {
    rule: 'BR-23',
    term: 'BT-130',
    message: 'The line has no unit. Fill it in, such as C62 for pieces.',
    broken: (invoice) => onLines(invoice, '/unit', (line) => line.unit === undefined),
  },
  {
    rule: 'BR-26',
    term: 'BT-146',
    message: 'The line has no price. Fill it in.',
    broken: (invoice) => onLines(invoice, '/price', (line) => line.price === undefined),
  },
  {
    rule: 'BR-CO-04',
    term: 'BT-151',
    message: 'The line has no VAT category. Fill it in.',
    broken: (invoice) => onLines(invoice, '/vat', (line) => line.vat === undefined),
  },
  {
    rule: 'BR-27',
    term: 'BT-146',
    message: 'The price is negative. Make the quantity negative instead.',
    broken: (invoice) => onLines(invoice, '/price/net', ({ price }) => isNegative(price?.net)),
  },
  {
    rule: 'BR-28',
    term: 'BT-148',
    message: 'The price before discount is negative. Make the quantity negative instead.',
    broken: (invoice) => onLines(invoice, '/price/gross', ({ price }) => isNegative(price?.gross)),
  },
  {
    rule: 'price-discount-without-gross',
    term: 'BT-147',
    message: 'The price has a discount and not what it is taken from. Fill in the gross price.',
    severity: 'warning',
    broken: (invoice) =>
      onLines(
        invoice,
        '/price/gross',
        ({ price }) => price?.discount !== undefined && price.gross === undefined,
      ),
  },
  {
    rule: 'BR-30',
    term: 'BT-135',
    message: 'The period of the line ends before it begins. Correct one of its dates.',
    broken: (invoice) =>
      onLines(invoice, '/period/end', ({ period }) => period !== undefined && endsEarly(period)),
  },
  {
    rule: 'BR-64',
    term: 'BT-157',
    message: 'The standard number of the article has no scheme. Fill it in, such as 0160 for GTIN.',
    broken: (invoice) =>
      onLines(
        invoice,
        '/item/standardId/scheme',
        ({ item }) => item.standardId !== undefined && item.standardId.scheme === undefined,
      ),
  },
  {
    rule: 'BR-65',
    term: 'BT-158',
    message: 'A classification says not of which list it is. Fill in the list.',
    broken: (invoice) =>
      onLines(
        invoice,
        '/item/classifications',
        ({ item }) => item.classifications?.some((one) => one.list === undefined) === true,
      ),
  },
  {
    rule: 'BR-DEC-23',
    term: 'BT-131',
    message: 'The amount of the line is finer than cents. Round it, or leave it out.',
    broken: (invoice) => onLines(invoice, '/net', ({ net }) => isFinerThanCents(net)),
  },
  {
    rule: 'BR-DEC-01',
    term: 'BT-92',
    message: 'The allowance or charge, or what it is taken from, is finer than cents. Round it.',
    broken: (invoice) =>
      onEntries(
        invoice,
        '/amount',
        (entry) => isFinerThanCents(entry.amount) || isFinerThanCents(entry.base),
      ),
  },
  {
    rule: 'BR-DEC-18',
    term: 'BT-115',
    message: 'A total is finer than cents. Round it, or leave it out and it is computed.',
    broken: ({ totals }) =>
      Object.entries<Decimal>({ ...totals }).flatMap(([field, amount]) =>
        at(`/totals/${field}`, isFinerThanCents(amount)),
      ),
  },
  {
    rule: 'BR-DEC-19',
    term: 'BT-116',
    message: 'An amount of the VAT breakdown is finer than cents. Round it.',
    broken: ({ vatBreakdown }) =>
      among(
        vatBreakdown,
        '',
        (row) => isFinerThanCents(row.taxable) || isFinerThanCents(row.amount),
      ).map((path) => `/vatBreakdown${path}`),
  },
];
