import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fromGross } from '../../src/domain/invoice/from-gross.js';
import type { InvoiceDraft } from '../../src/domain/invoice/totals.js';
import { dec } from '../../src/kernel/decimal.js';
import { invoiceToJson, parseMadeInvoice } from '../../src/formats/json/invoice.js';
import { invoiceOf, lineOf } from '../support/invoices.js';
import { without } from '../support/without.js';

/** A shop's till: prices as customers see them, a voucher, VAT taken out once per rate. 47.91 in all. */
const HOST: InvoiceDraft = {
  ...invoiceOf({ number: 'V2026-0231', paymentTerms: 'Contant' }),
  lines: [
    lineOf({
      quantity: dec('3'),
      price: { net: dec('9.99') },
      item: { name: 'Schrift, prijs met btw 9,99' },
    }),
    lineOf({
      id: '2',
      quantity: dec('1'),
      price: { net: dec('22.94') },
      vat: { code: 'S', rate: dec('6') },
      item: { name: 'Kookboek, prijs met btw 22,94' },
    }),
  ],
  allowanceCharges: [
    {
      kind: 'allowance',
      amount: dec('5.00'),
      vat: { code: 'S', rate: dec('21') },
      reason: 'Waardebon van 5,00 met btw',
    },
  ],
  totals: { gross: dec('47.91') },
};

test('the sample vat-included is what a host with prices including VAT becomes', () => {
  const made = fromGross(HOST, 'total');
  // Its totals are empty: they are computed when it is written.
  const draft = without(made.ok ? made.value : HOST, 'totals');
  const url = new URL('../../samples/send/vat-included.json', import.meta.url);
  const found = `${JSON.stringify({ invoice: invoiceToJson(draft) }, null, 2)}\n`;
  if (process.env['UPDATE'] === '1') writeFileSync(url, found);
  expect(existsSync(url) ? readFileSync(url, 'utf8') : 'absent').toBe(found);
});

test('the same invoice as the host has it, prices with VAT, is made the same net invoice', () => {
  const asHost = without(without(HOST, 'vatBreakdown'), 'totals');
  const parsed = parseMadeInvoice({ invoice: invoiceToJson(asHost), pricesIncludeVat: 'total' });
  const net = parseMadeInvoice(
    JSON.parse(
      readFileSync(new URL('../../samples/send/vat-included.json', import.meta.url), 'utf8'),
    ),
  );
  expect(parsed).toEqual(net);
  expect(parsed.ok && parsed.value.totals?.gross).toEqual(dec('47.91'));
});

test('another word for the rounding is told with its place', () => {
  const parsed = parseMadeInvoice({
    invoice: invoiceToJson(invoiceOf()),
    pricesIncludeVat: 'yes',
  });
  expect(parsed.ok ? [] : parsed.error.map(({ code, path }) => [code, path])).toEqual([
    ['invoice.prices-include-vat', '/pricesIncludeVat'],
  ]);
});
