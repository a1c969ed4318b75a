import { accessPointAdapter } from '../adapter.js';
import { makeEInvoiceBeAccessPoint } from './access-point.js';
import { readEInvoiceBeSettings } from './settings.js';

/** Its webhooks are not documented well enough to believe one. */
export const eInvoiceBe = accessPointAdapter({
  name: 'e-invoice-be',
  readSettings: readEInvoiceBeSettings,
  make: makeEInvoiceBeAccessPoint,
});
