import type { Invoice } from '../../src/domain/invoice/invoice.js';
import { invoiceToJson } from '../../src/formats/json/print-invoice.js';

/** An invoice as JSON with amounts by value: 1.5 and 1.50 are one amount. */
export function byValue(invoice: Invoice): unknown {
  return JSON.parse(
    JSON.stringify(invoiceToJson(invoice), (_key, value: unknown) =>
      typeof value === 'string' && /^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value,
    ),
  );
}
