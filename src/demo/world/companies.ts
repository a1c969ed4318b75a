import { type Administration, DEFAULT_SETTINGS } from '../../domain/party/administration.js';
import type { ParticipantId } from '../../domain/party/participant.js';
import type { Party } from '../../domain/party/party.js';
import { idOf } from '../../kernel/ids.js';
import { belgianIban, dutchIban, dutchVat, enterpriseNumber, kvkNumber } from './identifiers.js';
import { DROOMHOUT } from './droomhout.js';
import { NEVELMARK } from './nevelmark.js';
import type { Card } from './rows.js';
import { WOLKENVELD } from './wolkenveld.js';

/** One of the three companies with all the generator needs to tell its story. */
export interface Company extends Pick<
  Card,
  'key' | 'serial' | 'prefix' | 'products' | 'debtors' | 'suppliers'
> {
  readonly administration: Administration;
  /** How it appears as seller on its own invoices and as buyer on those of its suppliers */
  readonly party: Party;
  readonly iban: string;
  readonly bank: {
    /** CAMT.053 version its bank writes */
    readonly version: '02' | '08';
    readonly bic: string;
    readonly openingMinor: bigint;
  };
}

/** `9000 Gent` and `3511 AB Utrecht` into postal code and city. */
export function placeOf(place: string): { readonly postalCode: string; readonly city: string } {
  const match = /^(\d{4} [A-Z]{2}|\d{4,5}) (.+)$/.exec(place);
  if (match?.[1] === undefined || match[2] === undefined) throw new Error(`Not a place: ${place}`);
  return { postalCode: match[1], city: match[2] };
}

/** Legal number, VAT number, participant and account of a business, all from one serial. */
export function businessIds(
  country: 'BE' | 'NL',
  serial: number,
): {
  readonly legalId: string;
  readonly vatId: string;
  readonly participant: ParticipantId;
  readonly iban: string;
} {
  if (country === 'BE') {
    const number = enterpriseNumber(serial);
    const participant = { scheme: '0208', value: number };
    return { legalId: number, vatId: `BE${number}`, participant, iban: belgianIban(serial) };
  }
  const number = kvkNumber(serial);
  const participant = { scheme: '0106', value: number };
  return { legalId: number, vatId: dutchVat(serial), participant, iban: dutchIban(serial) };
}

function companyOf(card: Card): Company {
  const ids = businessIds(card.country, card.serial);
  const address = { line1: card.street, ...placeOf(card.place), country: card.country };
  const email = `debiteuren@${card.key}.example`;
  const administration: Administration = {
    id: idOf<'administration'>(card.key),
    name: card.name,
    country: card.country,
    language: 'nl',
    zone: card.country === 'BE' ? 'Europe/Brussels' : 'Europe/Amsterdam',
    currency: 'EUR',
    legalId: ids.legalId,
    vatId: ids.vatId,
    participant: ids.participant,
    address,
    accounts: [{ iban: ids.iban, bic: card.bic, name: card.name }],
    sender: { name: card.name, contact: card.contact, email, phone: card.phone },
    policy: 'S1-14',
    dunningStopped: false,
    settings: DEFAULT_SETTINGS,
  };
  const party: Party = {
    name: card.name,
    legalId: { value: ids.legalId, scheme: ids.participant.scheme },
    vatId: ids.vatId,
    endpoint: ids.participant,
    address,
    contact: { name: card.contact, phone: card.phone, email },
  };
  const version = card.country === 'BE' ? '02' : '08';
  const { openingMinor, bic, ...rest } = card;
  const bank = { version, bic, openingMinor } as const;
  return { ...rest, administration, party, iban: ids.iban, bank };
}

/** The three companies of the demo. */
export const COMPANIES: readonly Company[] = [DROOMHOUT, WOLKENVELD, NEVELMARK].map(companyOf);
