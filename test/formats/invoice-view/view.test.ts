import { parsePlainDate, plainDate } from '../../../src/kernel/dates.js';
import { dec } from '../../../src/kernel/decimal.js';
import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import { completeTotals } from '../../../src/domain/invoice/totals.js';
import type { Language } from '../../../src/domain/party/debtor.js';
import type { InvoiceView } from '../../../src/formats/invoice-view/view.js';
import { viewOf } from '../../../src/formats/invoice-view/view-of.js';
import { dateIn } from '../../../src/formats/letter/locale.js';
import { FULL_INVOICE } from '../../support/full-invoice.js';
import { invoiceOf, lineOf } from '../../support/invoices.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];

function viewWith(changes: Partial<Invoice> = {}, language: Language = 'nl'): InvoiceView {
  return viewOf(completeTotals(invoiceOf(changes)), language);
}

/** Every text of a view, however deep. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const factsIn = (facts: readonly { label: string; values: readonly string[] }[] | undefined) =>
  Object.fromEntries((facts ?? []).map(({ label, values }) => [label, values.join(' | ')]));

/** Values only machines use, or that are shown in words of ours instead. */
const NOT_SHOWN = new Set([
  'customization',
  'profile',
  'AAI', // note subject
  '384', // Verbeterde factuur
  '35', // leveringsdatum
  'means text', // the code says it: SEPA-overschrijving
  'ZZZ', // in its own words
  '4111111111111234', // masked
  'JVBERi0xLjQK', // content
]);

/** Texts of the invoice as they are shown: an IBAN in fours, countries and schemes in words. */
function shownForm(text: string): string {
  const words: Readonly<Record<string, string>> = {
    BE: 'België',
    NL: 'Nederland',
    PL: 'Polen',
    HUR: 'uur',
    H87: 'stuks',
    '58': 'SEPA-overschrijving',
    '59': 'Europese domiciliëring (SEPA-incasso)',
    '0088': 'GLN',
    '0106': 'KvK-nummer',
    'application/pdf': 'PDF',
    E: 'vrijgesteld',
    S: '21\u00a0%',
    BE68539007547034: 'BE68 5390 0754 7034',
    NL91ABNA0417164300: 'NL91 ABNA 0417 1643 00',
    invoice: 'Verbeterde factuur',
    allowance: 'Korting',
    charge: 'Toeslag',
  };
  return words[text] ?? text;
}

describe('the view of an invoice', () => {
  test('shows every text, date and amount the document carries', () => {
    const shown = textsOf(viewOf(FULL_INVOICE, 'nl')).join('\n');
    const leaves = (value: unknown): readonly string[] => {
      if (typeof value === 'string') return [value];
      if (typeof value !== 'object' || value === null) return [];
      if ('unscaled' in value) {
        const { unscaled, scale } = value as { unscaled: bigint; scale: number };
        const digits = unscaled.toString().padStart(scale + 1, '0');
        const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(\d{3})+$)/g, '.');
        const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
        return [fraction === '' ? whole : `${whole},${fraction}`];
      }
      return Object.values(value).flatMap(leaves);
    };
    const lost = leaves(FULL_INVOICE)
      .filter((text) => !NOT_SHOWN.has(text))
      .map((text) => {
        const date = parsePlainDate(text);
        return date.ok ? dateIn('nl', date.value) : shownForm(text);
      })
      .filter((text) => !shown.includes(text));
    expect(lost).toEqual([]);
    expect(shown).toContain('•••• 1234');
    expect(shown).not.toContain('41111111');
  });

  test.each(LANGUAGES)('says the same things in %s, in the same places', (language) => {
    const shape = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shape);
      if (typeof value !== 'object' || value === null) return typeof value;
      return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, shape(of)]));
    };
    expect(shape(viewOf(FULL_INVOICE, language))).toEqual(shape(viewOf(FULL_INVOICE, 'nl')));
  });

  test.each([
    ['nl', '2 november 2026', '€ 1.210,00', '1.000,00'],
    ['fr', '2 novembre 2026', '1 210,00 €', '1 000,00'],
    ['en', '2 November 2026', '€1,210.00', '1,000.00'],
    ['de', '2. November 2026', '1.210,00 €', '1.000,00'],
  ] as const)('in %s writes dates and amounts as read there', (language, date, amount, net) => {
    const view = viewWith({ lines: [lineOf({ quantity: dec('20') })] }, language);
    expect(view.facts[1]?.values).toEqual([date]);
    expect(view.totals.at(-1)?.amount.replaceAll('\u00a0', ' ')).toBe(amount);
    expect(view.lines.rows[0]?.at(-1)?.text.replaceAll('\u00a0', ' ')).toBe(net);
  });

  test.each([
    ['380', 'invoice', 'Factuur', 'Rechnung'],
    ['381', 'credit-note', 'Creditnota', 'Gutschrift'],
    ['384', 'invoice', 'Verbeterde factuur', 'Korrigierte Rechnung'],
    ['389', 'invoice', 'Factuur, opgemaakt door de afnemer', 'Rechnung im Gutschriftsverfahren'],
    [
      '261',
      'credit-note',
      'Creditnota, opgemaakt door de afnemer',
      'Storno im Gutschriftsverfahren',
    ],
    ['386', 'invoice', 'Voorschotfactuur', 'Vorauszahlungsrechnung'],
    ['999', 'invoice', 'Factuur', 'Rechnung'],
    ['__proto__', 'credit-note', 'Creditnota', 'Gutschrift'],
  ] as const)('type %s of an %s is called %s', (typeCode, kind, nl, de) => {
    expect(viewWith({ typeCode, kind }).title).toBe(nl);
    expect(viewWith({ typeCode, kind }, 'de').title).toBe(de);
  });

  test('an unknown type shows its code', () => {
    expect(factsIn(viewWith({ typeCode: '999' }).facts)['Soort document']).toBe('999');
  });

  test.each([
    ['nl', 'C62', '1', '1 stuk'],
    ['nl', 'C62', '2', '2 stuks'],
    ['nl', 'HUR', '12.50', '12,5 uur'],
    ['fr', 'HUR', '1.5', '1,5 heure'],
    ['fr', 'HUR', '2', '2 heures'],
    ['en', 'HUR', '1.5', '1.5 hours'],
    ['en', 'MTK', '0', '0 m²'],
    ['de', 'XBO', '-6', '-6 Flaschen'],
    ['nl', 'Q99', '3', '3 Q99'],
    ['nl', 'constructor', '3', '3 constructor'],
  ] as const)('in %s unit %s of %s is "%s"', (language, unit, quantity, shown) => {
    const view = viewWith({ lines: [lineOf({ unit, quantity: dec(quantity) })] }, language);
    expect(view.lines.rows[0]?.[2]?.text).toBe(shown);
  });

  test.each([
    ['S', '21', '21\u00a0%', undefined, '21\u00a0%'],
    ['Z', '0', 'nultarief', undefined, 'nultarief'],
    ['AE', '0', '0\u00a0%', 'verlegd', 'btw verlegd'],
    ['K', '0', '0\u00a0%', 'intra-EU', 'intracommunautaire levering'],
    ['O', undefined, 'buiten btw', undefined, 'buiten de btw'],
    ['Q', '5', '5\u00a0% Q', undefined, '5\u00a0% Q'],
  ] as const)('VAT %s at %s is "%s" on a line', (code, rate, text, detail, whole) => {
    const vat = { code, ...(rate === undefined ? {} : { rate: dec(rate) }) };
    const invoice = invoiceOf({
      lines: [lineOf({ vat })],
      vatBreakdown: [{ category: vat, taxable: dec('100'), amount: dec('0') }],
    });
    const view = viewOf(invoice, 'nl');
    expect(view.lines.rows[0]?.[4]?.text).toBe(text);
    expect(view.lines.rows[0]?.[4]?.details?.[0]).toBe(detail);
    expect(view.sums[0]?.rows[0]?.[0]?.text).toBe(whole);
  });

  test('a credit note is in favour of the buyer, and so is an invoice below zero', () => {
    const credited = viewWith({ kind: 'credit-note', typeCode: '381' }).totals.at(-1);
    expect(credited).toEqual({ label: 'In uw voordeel', amount: '€\u00a0121,00', strong: true });
    const below = viewWith({ lines: [lineOf({ quantity: dec('-2') })] }).totals.at(-1);
    expect(below).toEqual(credited);
  });

  test('long line numbers stand below the name, short ones in a column', () => {
    const titles = (id: string): readonly (string | undefined)[] => {
      const { lines } = viewWith({ lines: [lineOf({ id })] });
      return [lines.columns[0]?.title, lines.rows[0]?.[0]?.details?.at(-1)];
    };
    expect(titles('17')).toEqual(['Nr.', undefined]);
    expect(titles('3f2a-9')).toEqual(['Omschrijving', 'Regel: 3f2a-9']);
  });

  test('a period says from, until, or both', () => {
    const period = (of: Invoice['period']): string | undefined =>
      factsIn(viewWith(of === undefined ? {} : { period: of }).facts)['Periode'];
    const [start, end] = [plainDate('2026-10-01'), plainDate('2026-10-31')];
    expect(period({ start, end })).toBe('1 oktober 2026 – 31 oktober 2026');
    expect(period({ start })).toBe('vanaf 1 oktober 2026');
    expect(period({ end })).toBe('tot en met 31 oktober 2026');
    expect(period(undefined)).toBe(undefined);
  });
});
