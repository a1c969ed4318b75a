import {
  belgianIban,
  dutchVat,
  enterpriseNumber,
  kvkNumber,
} from '../../src/demo/world/identifiers.js';
import type { Administration } from '../../src/domain/party/administration.js';
import { DEFAULT_SETTINGS } from '../../src/domain/party/administration.js';
import type { NewDebtor } from '../../src/sandbox/host/books.js';
import { consumer } from './stage-mail.js';
import { ADMINISTRATION, BAKERY, IBAN } from './stage-world.js';

/** A Belgian business like the bakery, with numbers of its own. */
export function customer(serial: number, name: string): NewDebtor {
  const number = enterpriseNumber(510 + serial);
  return {
    ...BAKERY,
    ...{ hostId: `D-${serial}`, number: String(1000 + serial), name, vatId: `BE${number}` },
    participant: { scheme: '0208', value: number },
    ...{ email: `boekhouding${serial}@debtor.example`, ibans: [belgianIban(510 + serial)] },
  };
}

export const ZOE: NewDebtor = consumer({ language: 'nl', ibans: [belgianIban(530)] });

/** Speaks Dutch without saying so. */
export const SANNE: NewDebtor = consumer({
  ...{ hostId: 'D-31', number: '1031', name: 'Sanne de Wit', email: 'sanne@home.example' },
  ...{ country: 'NL', ibans: [belgianIban(531)] },
  address: { line1: 'Gracht 3', city: 'Utrecht', postalCode: '3511 AA', country: 'NL' },
});

export const TOWN: NewDebtor = { ...customer(2, 'Stad Nergenshuizen'), kind: 'public' };

const kvk = kvkNumber(501);

/** The same company in the Netherlands, whose VAT on costs cannot be recovered. */
export const DUTCH_SELLER: Partial<Administration> = {
  sender: { ...ADMINISTRATION.sender, name: 'Tandarts Oost' },
  accounts: [{ iban: IBAN, name: 'Tandarts Oost' }],
  ...{ name: 'Tandarts Oost', country: 'NL', zone: 'Europe/Amsterdam' },
  ...{ legalId: kvk, vatId: dutchVat(501), participant: { scheme: '0106', value: kvk } },
  address: { line1: 'Kade 1', city: 'Utrecht', postalCode: '3511 AB', country: 'NL' },
  settings: { ...DEFAULT_SETTINGS, law: { vatOnCosts: '21' } },
};
