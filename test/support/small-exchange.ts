import type { Instant } from '../../src/kernel/dates.js';
import type { Transmission } from '../../src/ports/access-point.js';
import { BIS_INVOICE, smallInvoice } from './small-invoice.js';

/** One sender and the people around him, for the access points. */
export const NOW = '2026-11-21T22:00:00.000Z' as Instant;
export const ME = { scheme: '0208', value: '0403170701' };
export const BUYER = { scheme: '0208', value: '0899965307' };
export const NOBODY = { scheme: '0106', value: '99999999' };

/** The same number gives the same document, key and transport id. */
export function transmissionOf(number: string): Transmission {
  return {
    ...{ key: `key-${number}`, transportId: `transport-${number}`, number },
    ...{ sender: ME, receiver: BUYER, ...BIS_INVOICE, country: 'BE' },
    bytes: smallInvoice({ number, sender: ME, receiver: BUYER }),
  };
}
