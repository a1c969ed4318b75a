import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { checkBeforeSending } from '../../src/domain/invoice/checks.js';
import { invoiceToJson, parseInvoiceJson } from '../../src/formats/json/invoice.js';
import type { Invoice } from '../../src/domain/invoice/invoice.js';
import { faultsToText } from '../../src/kernel/fault.js';
import { objectionsOf, readOf, xmlOf } from '../support/ubl.js';

/** Compares with the golden file; `UPDATE=1` rewrites it, and the difference is reviewed like code. */
function expectGolden(url: URL, found: string): void {
  if (process.env['UPDATE'] === '1') writeFileSync(url, found);
  expect(existsSync(url) ? readFileSync(url, 'utf8') : 'absent').toBe(found);
}

const samples = new URL('../../samples/', import.meta.url);
const names = (folder: string, ending: string): string[] =>
  readdirSync(new URL(folder, samples))
    .filter((name) => name.endsWith(ending) && !name.includes('.expected.'))
    // Invoice Responses are another document, read by another reader (response-samples.test.ts).
    .filter((name) => !name.startsWith('invoice-response.'))
    .map((name) => name.slice(0, -ending.length));

function sample(name: string): Invoice {
  const json = JSON.parse(readFileSync(new URL(`send/${name}.json`, samples), 'utf8'));
  const parsed = parseInvoiceJson(json.invoice);
  if (!parsed.ok) throw new Error(faultsToText(parsed.error));
  return parsed.value;
}

describe.each(names('send/', '.json'))('the sample %s to send', (name) => {
  test('is written as expected', () => {
    expectGolden(new URL(`send/${name}.expected.xml`, samples), xmlOf(sample(name)));
  });

  test('passes our checks before sending', () => {
    const context = {
      buyerKind: 'business',
      orderReferenceRequired: false,
      // The way out of a self-billed document is another one, which is refused.
      network: !name.startsWith('self-billing'),
    } as const;
    const told = checkBeforeSending(sample(name), context);
    // Whoever rounds VAT per line is told so, and may.
    const isOwnRounding = name === 'per-line-rounding' || name === 'vat-included';
    expect(told.filter((f) => !isOwnRounding || f.severity === 'fatal')).toEqual([]);
  });

  test('is read back as the same invoice, and written again as the same bytes', () => {
    const xml = xmlOf(sample(name));
    const { invoice, unmapped, findings } = readOf(xml);
    expect([unmapped, findings]).toEqual([[], []]);
    expect(xmlOf(invoice)).toBe(xml);
  });

  test('is accepted by schema and official rules', () => {
    expect(objectionsOf(xmlOf(sample(name)))).toEqual([]);
  });
});

/** Answers of buyers are read by another reader, with a test of their own. */
const received = names('receive/', '.xml').filter((name) => !name.startsWith('invoice-response.'));

describe.each(received)('the sample %s we received', (name) => {
  test('is read as expected', () => {
    const xml = readFileSync(new URL(`receive/${name}.xml`, samples));
    const { invoice, terms, unmapped, findings } = readOf(xml);
    const found = { invoice: invoiceToJson(invoice), terms, unmapped, findings };
    expectGolden(
      new URL(`receive/${name}.expected.json`, samples),
      `${JSON.stringify(found, null, 2)}\n`,
    );
  });
});
