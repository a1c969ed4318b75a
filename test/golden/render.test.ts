import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openSans } from '../../src/adapters/fonts/open-sans.js';
import type { Language } from '../../src/domain/party/debtor.js';
import { htmlOf } from '../../src/formats/invoice-view/html.js';
import { pdfOf } from '../../src/formats/invoice-view/pdf.js';
import type { InvoiceView } from '../../src/formats/invoice-view/view.js';
import { viewOf } from '../../src/formats/invoice-view/view-of.js';
import { readPdf } from '../support/pdf-text.js';
import { readOf } from '../support/ubl.js';

const samples = new URL('../../samples/', import.meta.url);
const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];

/** Compares with the golden file; `UPDATE=1` rewrites it, and the difference is reviewed like code. */
function expectGolden(name: string, found: string): void {
  const url = new URL(`render/${name}`, samples);
  if (process.env['UPDATE'] === '1') writeFileSync(url, found);
  expect(existsSync(url) ? readFileSync(url, 'utf8') : 'absent').toBe(found);
}

const cases = ['belgian-ogm', 'dutch-rf', 'credit-note'].flatMap((name) =>
  LANGUAGES.map((language) => [name, language] as const),
);

describe.each(cases)('the sample %s shown in %s', (name, language) => {
  const view = (): InvoiceView => {
    const xml = readFileSync(new URL(`send/${name}.expected.xml`, samples));
    return viewOf(readOf(xml).invoice, language);
  };

  test('is the expected page', () => {
    expectGolden(`${name}.${language}.expected.html`, htmlOf(view()));
  });

  // Text, not bytes: another version of zlib packs the same document otherwise.
  test('is the expected text of a PDF, page by page', async () => {
    const { pages } = readPdf(await pdfOf(view(), await openSans()));
    const text = pages.map((texts) => `${texts.join('\n')}\n`).join('\f\n');
    expectGolden(`${name}.${language}.expected.pdf.txt`, text);
  });
});
