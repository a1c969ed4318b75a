import { printDecimal } from '../../kernel/decimal.js';
import type { Invoice } from '../../domain/invoice/invoice.js';

/** A JSON value: what `JSON.stringify` prints as it stands. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The JSON form of an invoice, schemas/invoice.json: decimals as texts, everything else as it is. */
export function invoiceToJson(invoice: Invoice): Json {
  return toJson(invoice);
}

function toJson(value: unknown): Json {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) {
    throw new Error(`An invoice holds no ${typeof value}`);
  }
  if ('unscaled' in value && 'scale' in value) {
    const { unscaled, scale } = value as { unscaled: bigint; scale: number };
    return printDecimal({ unscaled, scale });
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]) =>
      field === undefined ? [] : [[key, toJson(field)]],
    ),
  );
}
