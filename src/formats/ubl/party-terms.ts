/** Scheme under which UBL carries the bank assigned creditor identifier (BT-90) among the party's identifiers. */
export const CREDITOR_SCHEME = 'SEPA';

/** The business terms of an address, in the order of its fields. */
export interface AddressTerms {
  readonly line1: string;
  readonly line2: string;
  readonly line3: string;
  readonly city: string;
  readonly postalCode: string;
  readonly subdivision: string;
  readonly country: string;
}

/** Which business terms a party has in its role; what has no term there is not read from that place. */
export interface PartyTerms {
  readonly endpoint?: string;
  readonly identifiers?: string;
  /** Whether PartyName is the registered name (payee, representative) or the trading name */
  readonly partyName: { readonly field: 'name' | 'tradingName'; readonly term: string };
  readonly registeredName?: string;
  readonly legalId?: string;
  readonly legalForm?: string;
  readonly vatId?: string;
  readonly taxRegistrationId?: string;
  readonly address?: AddressTerms;
  readonly contact?: { readonly name: string; readonly phone: string; readonly email: string };
}

function addressTerms(first: number, line3: number): AddressTerms {
  const term = (offset: number): string => `BT-${first + offset}`;
  return {
    line1: term(0),
    line2: term(1),
    line3: `BT-${line3}`,
    city: term(2),
    postalCode: term(3),
    subdivision: term(4),
    country: term(5),
  };
}

/** BG-4 */
export const SELLER: PartyTerms = {
  endpoint: 'BT-34',
  identifiers: 'BT-29',
  partyName: { field: 'tradingName', term: 'BT-28' },
  registeredName: 'BT-27',
  legalId: 'BT-30',
  legalForm: 'BT-33',
  vatId: 'BT-31',
  taxRegistrationId: 'BT-32',
  address: addressTerms(35, 162),
  contact: { name: 'BT-41', phone: 'BT-42', email: 'BT-43' },
};

/** BG-7 */
export const BUYER: PartyTerms = {
  endpoint: 'BT-49',
  identifiers: 'BT-46',
  partyName: { field: 'tradingName', term: 'BT-45' },
  registeredName: 'BT-44',
  legalId: 'BT-47',
  vatId: 'BT-48',
  address: addressTerms(50, 163),
  contact: { name: 'BT-56', phone: 'BT-57', email: 'BT-58' },
};

/** BG-10 */
export const PAYEE: PartyTerms = {
  identifiers: 'BT-60',
  partyName: { field: 'name', term: 'BT-59' },
  legalId: 'BT-61',
};

/** BG-11 */
export const TAX_REPRESENTATIVE: PartyTerms = {
  partyName: { field: 'name', term: 'BT-62' },
  vatId: 'BT-63',
  address: addressTerms(64, 164),
};

/** BG-15 */
export const DELIVERY_ADDRESS: AddressTerms = addressTerms(75, 165);
