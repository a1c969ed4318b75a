import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { printDecimal } from '../../../src/kernel/decimal.js';
import { completeTotals } from '../../../src/domain/invoice/totals.js';
import { invoiceToJson, parseInvoiceJson } from '../../../src/formats/json/invoice.js';
import { invoiceJsonSchema } from '../../../src/formats/json/invoice-schema.js';
import { invoiceOf } from '../../support/invoices.js';

const published: unknown = JSON.parse(
  readFileSync(new URL('../../../schemas/invoice.json', import.meta.url), 'utf8'),
);
const complete = completeTotals(invoiceOf());
const json = invoiceToJson(complete) as Record<string, unknown>;

function faultsOf(value: unknown): string[] {
  const parsed = parseInvoiceJson(value);
  return parsed.ok ? [] : parsed.error.map((f) => `${f.class} ${f.path}`);
}

describe('the JSON form of an invoice', () => {
  test('the published schema is the one the code checks with', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(invoiceJsonSchema())));
  });

  test('what we print fits the published schema, by an independent validator', () => {
    const validate = new Ajv2020({ strict: false }).compile(published as object);
    expect(validate(json)).toBe(true);
    expect(validate({ ...json, number: 7 })).toBe(false);
  });

  test('printing and reading give the same invoice', () => {
    expect(parseInvoiceJson(JSON.parse(JSON.stringify(json)))).toEqual({
      ok: true,
      value: complete,
    });
  });

  test('absent totals are computed, given ones are taken', () => {
    const bare = invoiceToJson(invoiceOf()) as Record<string, unknown>;
    const parsed = parseInvoiceJson({ ...bare, totals: { prepaid: '21.00' } });
    expect(parsed.ok && parsed.value.totals && printDecimal(parsed.value.totals.payable)).toBe(
      '100.00',
    );
  });

  test.each([
    ['an unknown field', { ...json, colour: 'red' }, ['VALUE /colour']],
    [
      'a number instead of a text',
      { ...json, totals: { payable: 121 } },
      ['VALUE /totals/payable'],
    ],
    ['an exponent', { ...json, totals: { payable: '1e3' } }, ['VALUE /totals/payable']],
    ['an impossible date', { ...json, issueDate: '2026-02-30' }, ['VALUE /issueDate']],
    ['a blank text', { ...json, buyerReference: ' ' }, ['VALUE /buyerReference']],
    ['no lines', { ...json, lines: [] }, ['VALUE /lines']],
    ['no object', null, ['VALUE ']],
  ])('%s is refused with its place', (_name, value, expected) => {
    expect(faultsOf(value)).toEqual(expected);
  });

  test('a name of object internals does no harm', () => {
    const hostile: unknown = JSON.parse(
      JSON.stringify(json).replace('"number"', '"__proto__":{"polluted":1},"number"'),
    );
    expect(faultsOf(hostile)).toEqual(['VALUE /__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
