import { openSans } from '../../../src/adapters/fonts/open-sans.js';
import { completeTotals } from '../../../src/domain/invoice/totals.js';
import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import { pdfOf } from '../../../src/formats/invoice-view/pdf.js';
import { faceOf } from '../../../src/formats/invoice-view/pdf/face.js';
import { settingWith, STYLES } from '../../../src/formats/invoice-view/pdf/setting.js';
import { viewOf } from '../../../src/formats/invoice-view/view-of.js';
import { FULL_INVOICE } from '../../support/full-invoice.js';
import { invoiceOf, lineOf } from '../../support/invoices.js';
import { type PdfContent, readPdf } from '../../support/pdf-text.js';

const fonts = await openSans();

const bytesOf = (changes: Partial<Invoice>): Promise<Uint8Array> =>
  pdfOf(viewOf(completeTotals(invoiceOf(changes)), 'nl'), fonts);

async function pdfWith(changes: Partial<Invoice> = {}): Promise<PdfContent> {
  return readPdf(await bytesOf(changes));
}

const lines = (count: number): Partial<Invoice> => ({
  lines: Array.from({ length: count }, (_, n) =>
    lineOf({ id: String(n + 1), item: { name: `Onderdeel ${n + 1}` } }),
  ),
});

describe('the PDF of an invoice', () => {
  test('is the same bytes each time, dated by the invoice', async () => {
    const [first, second] = [await bytesOf({}), await bytesOf({})];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(readPdf(first).raw).toContain('(D:20261102000000Z)');
  });

  test('says its title, language and structure to those who listen', async () => {
    const { raw } = await pdfWith();
    expect(raw).toContain('/Lang (nl)');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('(Factuur V2026-0117)');
    expect(raw).toMatch(/\/Marked true/);
    for (const role of ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure'])
      expect(raw).toMatch(new RegExp(`/S /${role}\\n`));
    expect(raw).toContain('/Scope /Column');
    expect(raw).toMatch(/\/Alt \((?:þÿ|QR-code)/);
  });

  test('holds no link, script, form or embedded file, only its two fonts', async () => {
    const bytes = await pdfOf(viewOf(FULL_INVOICE, 'nl'), fonts);
    const { raw } = readPdf(bytes);
    expect(raw).not.toMatch(
      /\/(?:URI|Annots|JavaScript|JS|OpenAction|AcroForm|EmbeddedFile|Launch)\b/,
    );
    expect(raw.match(/\/FontFile2 /g)?.length).toBe(2);
  });

  test('shows what the HTML shows: every text of the view', async () => {
    const view = viewOf(FULL_INVOICE, 'nl');
    const { pages } = readPdf(await pdfOf(view, fonts));
    const shown = pages.flat().join('').replace(/\s/g, '');
    const textsOf = (value: unknown): readonly string[] => {
      if (typeof value === 'string') return [value];
      return typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(textsOf)
        : [];
    };
    const { language, issueDate, ...said } = view;
    const notSaid = new Set(['start', 'end']);
    const wanted = textsOf(said).filter((text) => !notSaid.has(text));
    const lost = wanted.filter((text) => !shown.includes(text.replace(/\s/g, '')));
    expect([language, issueDate, lost]).toEqual(['nl', '2026-11-02', []]);
  });

  test('a thousand lines run over pages, each with the head of the table and its number', async () => {
    const { pages } = await pdfWith(lines(1000));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.flat().filter((text) => text.startsWith('Onderdeel ')).length).toBe(1000);
    for (const [index, texts] of pages.entries()) {
      expect(texts.slice(-2)).toEqual([
        'Factuur V2026-0117',
        `Pagina ${index + 1} / ${pages.length}`,
      ]);
      if (texts.some((text) => text.startsWith('Onderdeel ')))
        expect(texts).toContain('Omschrijving');
    }
  });

  test('a description longer than a page is split, in order and whole', async () => {
    const description = Array.from({ length: 500 }, (_, n) => `woord${n}`).join(' ');
    const long = Array.from({ length: 3 }, () => lineOf({ item: { name: 'Lang', description } }));
    const { pages } = await pdfWith({ lines: long });
    expect(pages.length).toBeGreaterThan(1);
    const words =
      pages
        .flat()
        .join(' ')
        .match(/woord\d+/g) ?? [];
    expect(words).toEqual([1, 2, 3].flatMap(() => description.split(' ')));
  });

  test.each([
    ['Polish, Greek and Cyrillic', 'Zażółć Ελλάδα Москва', 'Zażółć Ελλάδα Москва'],
    ['letters in two parts', 'Cafe\u0301', 'Café'],
    ['Chinese', '株式会社 BV', '\ufffd\ufffd\ufffd\ufffd BV'],
    ['Hebrew, which is written the other way', 'שלום BV', '\ufffd\ufffd\ufffd\ufffd BV'],
  ])('%s', async (_what, name, shown) => {
    const { pages } = await pdfWith({ seller: { ...invoiceOf().seller, name } });
    expect(pages[0]?.[0]).toBe(shown);
    const isSaid = pages.flat().join(' ').includes('Tekens die dit lettertype niet heeft');
    expect(isSaid).toBe(shown.includes('\ufffd'));
  });

  test('a text without blanks stays within the page', () => {
    const setting = settingWith(fonts);
    const broken = setting.wrap('W'.repeat(500), STYLES.body, 100);
    expect(broken.join('')).toBe('W'.repeat(500));
    for (const line of broken) expect(setting.width(line, STYLES.body)).toBeLessThanOrEqual(100);
  });
});

describe('the measures of a font', () => {
  const face = faceOf(fonts.regular);

  test.each([
    ['A', true],
    ['\u00a0', true],
    ['€', true],
    ['Ł', true],
    ['Ж', true],
    ['ffi', true],
    ['\ufffd', true],
    ['א', false],
    ['株', false],
    ['🙂', false],
  ])('of %s', (character, isThere) => {
    expect(face.has(character.codePointAt(0) ?? 0)).toBe(isThere);
  });

  test('digits are equally wide, so that amounts stand below each other', () => {
    expect(new Set(Array.from('0123456789', face.widthOf)).size).toBe(1);
    expect(face.widthOf('0')).toBeCloseTo(1171 / 2048);
  });
});
