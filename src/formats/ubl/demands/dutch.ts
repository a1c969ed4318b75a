import type { Invoice } from '../../../domain/invoice/invoice.js';
import type { Address, Identifier } from '../../../domain/party/party.js';
import { compare, ZERO } from '../../../kernel/decimal.js';
import { among } from './demand.js';

/** What Peppol and NLCIUS ask alike of invoices of Dutch sellers. */

/** UNCL4461: transfer, cards, standing agreement, SEPA transfer, SEPA direct debit. */
const MEANS: ReadonlySet<string> = new Set(['30', '48', '49', '57', '58', '59']);

/** Trade register (KvK) and register of public bodies (OIN). */
const REGISTERS: ReadonlySet<string> = new Set(['0106', '0190']);

export const isDutch = (address: Address | undefined): boolean =>
  address?.country?.toUpperCase() === 'NL';

export const isRegistered = (id: Identifier | undefined): boolean =>
  id?.scheme !== undefined && REGISTERS.has(id.scheme);

export const lacksStreet = (address: Address | undefined): boolean =>
  address?.line1 === undefined || address.city === undefined || address.postalCode === undefined;

export const lacksPayment = (invoice: Invoice): boolean =>
  (invoice.payments ?? []).length === 0 &&
  invoice.kind === 'invoice' &&
  compare(invoice.totals?.payable ?? ZERO, ZERO) > 0;

export const otherMeans = (invoice: Invoice): readonly string[] =>
  among(invoice.payments, '/meansCode', ({ meansCode }) => !MEANS.has(meansCode)).map(
    (path) => `/payments${path}`,
  );

export const orderLineWithoutOrder = (invoice: Invoice): boolean =>
  // A sales order alone is written with a placeholder for the order, which counts as one.
  invoice.orderReference === undefined &&
  invoice.salesOrderReference === undefined &&
  invoice.lines.some((line) => line.orderLineReference !== undefined);
