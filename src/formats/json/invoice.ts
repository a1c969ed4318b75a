import { z } from 'zod';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { fromGross, type GrossRounding } from '../../domain/invoice/from-gross.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import { completeTotals, type InvoiceDraft } from '../../domain/invoice/totals.js';
import { jsonPointer, readForm, type Say } from './faults.js';
import { invoiceSchema } from './invoice-schema.js';
import { invoiceToJson } from './print-invoice.js';

export { invoiceToJson } from './print-invoice.js';

/** More faults than this in one document help nobody. */
const FAULTS_MAX = 200;

/** Beside an invoice whose prices and amounts include VAT: where its maker rounds that VAT. */
export const pricesIncludeVatField = z.enum(['per-line', 'total']);

interface ParseOptions {
  /** What stands before the pointers of the faults */
  readonly at?: string;
  /** Set where prices and amounts include VAT; they are net otherwise */
  readonly pricesIncludeVat?: GrossRounding | undefined;
}

/**
 * Reads the JSON form; absent totals and VAT breakdown are computed, given ones are taken as they stand (say
 * `checkTotals` whether they add up). Faults are of class VALUE with a JSON pointer behind `at`, at most 200.
 */
export function parseInvoiceJson(
  value: unknown,
  { at = '', pricesIncludeVat }: ParseOptions = {},
): Result<Invoice, readonly Fault[]> {
  const parsed = readForm(invoiceSchema, value, sayOfInvoice, { at, most: FAULTS_MAX });
  if (!parsed.ok) return parsed;
  const draft: InvoiceDraft = parsed.value;
  if (pricesIncludeVat === undefined) return ok(completeTotals(draft));
  const net = fromGross(draft, pricesIncludeVat);
  if (!net.ok) return err(net.error.map((f) => ({ ...f, path: at + f.path })));
  return ok(completeTotals(net.value));
}

/**
 * An invoice as somebody makes it: `{"invoice": …, "pricesIncludeVat"?: "per-line" | "total"}`. Faults carry JSON
 * pointers into that document.
 */
export function parseMadeInvoice(document: unknown): Result<Invoice, readonly Fault[]> {
  const fields = typeof document === 'object' && document !== null ? document : {};
  const given = 'pricesIncludeVat' in fields ? fields.pricesIncludeVat : undefined;
  const rounding = pricesIncludeVatField.optional().safeParse(given);
  if (!rounding.success) return err([wrongRounding()]);
  return parseInvoiceJson('invoice' in fields ? fields.invoice : undefined, {
    at: '/invoice',
    pricesIncludeVat: rounding.data,
  });
}

function wrongRounding(): Fault {
  const message =
    'Expected "per-line" or "total": where the maker of the invoice rounds VAT that is in its prices. Leave it out for net prices.';
  return fault('VALUE', 'invoice.prices-include-vat', '/pricesIncludeVat', message);
}

/** Whether two invoices say the same, amounts compared as written. */
export function sameInvoice(a: Invoice, b: Invoice): boolean {
  return JSON.stringify(invoiceToJson(a), sortKeys) === JSON.stringify(invoiceToJson(b), sortKeys);
}

/** Replacer that prints fields in one order, whatever order they were set or stored in. */
function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every field that is not known is told by its own place. */
const sayOfInvoice: Say = (issue, pointer) => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      fault(
        'VALUE',
        'invoice.json-unknown-key',
        pointer + jsonPointer([key]),
        `"${key}" is no field of the invoice form. See schemas/invoice.json for the fields; correct its name or take it out.`,
      ),
    );
  }
  const where = pointer === '' ? 'The invoice' : pointer;
  const message = `${where} is not as schemas/invoice.json says: ${issue.message}. Correct it.`;
  return [fault('VALUE', 'invoice.json', pointer, message)];
};
