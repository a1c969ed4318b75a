import type { Config } from '../config.js';
import type { Connection } from '../ports/store.js';

type Addresses = 'public' | 'any';

/** For each kind of connection which setting says whether its server may be in the operator's own network. */
export function addressesOf(
  config: Pick<
    Config,
    'hostAddresses' | 'accessPointAddresses' | 'bankAddresses' | 'mailAddresses' | 'sourceAddresses'
  >,
): Readonly<Record<Connection['kind'], Addresses>> {
  const { hostAddresses, accessPointAddresses, bankAddresses, mailAddresses } = config;
  const { sourceAddresses } = config;
  return {
    host: hostAddresses,
    'access-point': accessPointAddresses,
    bank: bankAddresses,
    'payment-link': bankAddresses,
    mail: mailAddresses,
    mailbox: mailAddresses,
    'collection-partner': sourceAddresses,
    'credit-bureau': sourceAddresses,
    'credit-insurer': sourceAddresses,
    'business-register': sourceAddresses,
    'vat-check': sourceAddresses,
    'insolvency-register': sourceAddresses,
  };
}
