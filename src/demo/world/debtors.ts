import type { DebtorKind } from '../../domain/party/debtor.js';
import type { ParticipantId } from '../../domain/party/participant.js';
import type { Party } from '../../domain/party/party.js';
import type { HostDebtor } from '../../ports/host.js';
import { businessIds, type Company, placeOf } from './companies.js';
import { belgianIban, dutchIban, germanIban, germanVat, oinNumber } from './identifiers.js';
import { type DebtorRow, type Pays, type Refers, STREETS, type Trait } from './rows.js';

/** A debtor with the habits that decide what happens; the host sees only `host`. */
export interface Customer {
  readonly company: Company;
  readonly host: HostDebtor;
  readonly party: Party;
  readonly iban: string;
  readonly pays: Pays;
  readonly refers: Refers;
  readonly termDays: number;
  readonly everyDays: number;
  readonly traits: ReadonlySet<Trait>;
}

interface Ids {
  readonly iban: string;
  readonly legalId?: string;
  readonly vatId?: string;
  readonly participant?: ParticipantId;
}

function idsOf(country: DebtorRow[1], kind: DebtorKind, serial: number): Ids {
  if (country === 'DE') {
    const vatId = germanVat(serial);
    return { iban: germanIban(serial), vatId, participant: { scheme: '9930', value: vatId } };
  }
  if (kind === 'consumer') {
    return { iban: country === 'BE' ? belgianIban(serial) : dutchIban(serial) };
  }
  if (kind === 'public' && country === 'NL') {
    const legalId = oinNumber(serial);
    return { iban: dutchIban(serial), legalId, participant: { scheme: '0190', value: legalId } };
  }
  const ids = businessIds(country, serial);
  // Every third Dutch firm is known on the network by its VAT number.
  return country === 'NL' && serial % 3 === 0
    ? { ...ids, participant: { scheme: '9944', value: ids.vatId } }
    : ids;
}

function kindOf(traits: ReadonlySet<Trait>): DebtorKind {
  if (traits.has('public')) return 'public';
  return traits.has('consumer') ? 'consumer' : 'business';
}

/** `Café De Lege Ton` into `cafe-de-lege-ton`. */
function slug(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase();
  return plain.replace(/[^a-z0-9 ]/g, '').replace(/ +/g, '-');
}

/** Area codes of the countries, before a number that nobody has. */
const AREAS: Readonly<Record<DebtorRow[1], string>> = { BE: '+32 9', NL: '+31 20', DE: '+49 30' };

/** Of every fifth debtor nobody knows a number. */
function phoneOf(country: DebtorRow[1], index: number): { readonly phone?: string } {
  if (index % 5 === 3) return {};
  return { phone: `${AREAS[country]} 000 ${String(index + 10)} ${String(index * 3 + 12)}` };
}

function partyOf(host: HostDebtor): Party {
  // German register numbers are not in the list of schemes; the VAT number says who it is.
  const scheme =
    host.country === 'BE' ? '0208' : (host.legalId?.length ?? 0) === 20 ? '0190' : '0106';
  return {
    name: host.name,
    ...(host.legalId === undefined ? {} : { legalId: { value: host.legalId, scheme } }),
    ...(host.vatId === undefined ? {} : { vatId: host.vatId }),
    ...(host.participant === undefined ? {} : { endpoint: host.participant }),
    ...(host.address === undefined ? {} : { address: host.address }),
    ...(host.email === undefined ? {} : { contact: { email: host.email } }),
  };
}

function customerOf(company: Company, row: DebtorRow, index: number): Customer {
  const [name, country, place, language, pays, refers, termDays, everyDays, ...list] = row;
  const traits = new Set<Trait>(list);
  const serial = company.serial + index + 1;
  const kind = kindOf(traits);
  const { iban, ...ids } = idsOf(country, kind, serial);
  const street = STREETS[country][index % STREETS[country].length] ?? '';
  const host: HostDebtor = {
    hostId: `${company.key}-debtor-${index + 1}`,
    number: String(40_000 + index + 1),
    name,
    kind,
    country,
    ...(language === '' ? {} : { language }),
    email: `boekhouding@${slug(name)}.example`,
    ...phoneOf(country, index),
    address: { line1: `${street} ${index * 3 + 1}`, ...placeOf(place), country },
    ...ids,
    ibans: traits.has('new-account') ? [] : [iban],
    aliases: [],
    insolvent: false,
    purchaseOrderRequired: traits.has('order-required'),
    hostVersion: '1',
  };
  return { company, host, party: partyOf(host), iban, pays, refers, termDays, everyDays, traits };
}

/** The debtors of one company in the order of the table, without credit limits yet. */
export function customersOf(company: Company): readonly Customer[] {
  return company.debtors.map((row, index) => customerOf(company, row, index));
}
