import type { Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Debtor } from '../../domain/party/debtor.js';
import { isIban, normalIban } from '../../domain/party/identifiers.js';
import { parseParticipant } from '../../domain/party/participant.js';
import { type Cells, type Column, readTable, type TableForm } from './table.js';
import { doubled } from './doubled.js';

/** A debtor of a file: its number is its id. */
export type ExchangedDebtor = Omit<Debtor, 'id' | 'hostVersion'>;

type Name =
  | 'number'
  | 'name'
  | 'kind'
  | 'language'
  | 'email'
  | 'phone'
  | 'street'
  | 'postal code'
  | 'city'
  | 'country'
  | 'vat number'
  | 'company number'
  | 'participant'
  | 'iban'
  | 'group'
  | 'credit limit';

const COLUMNS: readonly Column<Name>[] = [
  {
    name: 'number',
    isRequired: true,
    titles: [
      ...['klantnummer', 'debiteurnummer', 'klantnr', 'debiteurnr', 'nummer'],
      ...['numéro client', 'n° client', 'no client', 'numéro', 'customer number', 'debtor number'],
    ],
  },
  {
    name: 'name',
    isRequired: true,
    titles: ['naam', 'klant', 'debiteur', 'nom', 'client', 'customer', 'debtor name', 'company'],
  },
  { name: 'kind', titles: ['soort', 'type', 'genre', 'debtor kind'] },
  { name: 'language', titles: ['taal', 'langue'] },
  { name: 'email', titles: ['e-mail', 'e-mailadres', 'courriel', 'mail'] },
  { name: 'phone', titles: ['telefoon', 'téléphone', 'tel'] },
  { name: 'street', titles: ['adres', 'straat', 'adresse', 'rue', 'address'] },
  { name: 'postal code', titles: ['postcode', 'code postal', 'zip'] },
  { name: 'city', titles: ['plaats', 'gemeente', 'stad', 'localité', 'ville', 'town'] },
  { name: 'country', titles: ['land', 'landcode', 'pays', 'code pays', 'country code'] },
  {
    name: 'vat number',
    titles: ['btw-nummer', 'btwnr', 'numéro de tva', 'n° tva', 'vat', 'vat id'],
  },
  {
    name: 'company number',
    titles: ['ondernemingsnummer', 'kvk', 'kvk-nummer', "numéro d'entreprise", 'legal id'],
  },
  { name: 'participant', titles: ['peppol', 'peppol-id', 'peppol id'] },
  { name: 'iban', titles: ['rekeningnummer', 'bankrekening', 'compte bancaire', 'bank account'] },
  { name: 'group', titles: ['groep', 'groupe'] },
  { name: 'credit limit', titles: ['kredietlimiet', 'limite de crédit'] },
];

/** Words of exports for what a debtor is; without the column everybody with a VAT or company number is a business. */
const KINDS: Readonly<Record<string, Debtor['kind']>> = {
  ...{ business: 'business', bedrijf: 'business', b2b: 'business', entreprise: 'business' },
  ...{ consumer: 'consumer', particulier: 'consumer', b2c: 'consumer', consument: 'consumer' },
  ...{ public: 'public', overheid: 'public', b2g: 'public', 'autorité publique': 'public' },
};

const LANGUAGES: Readonly<Record<string, NonNullable<Debtor['language']>>> = {
  ...{ nl: 'nl', nederlands: 'nl', n: 'nl', fr: 'fr', frans: 'fr', français: 'fr', f: 'fr' },
  ...{
    en: 'en',
    engels: 'en',
    anglais: 'en',
    english: 'en',
    de: 'de',
    duits: 'de',
    allemand: 'de',
  },
};

/**
 * Reads the debtors of an export. A number that stands twice is refused with both rows: nobody can say which is meant.
 * An empty credit limit is none; 0 is no credit at all.
 */
export function readExchangedDebtors(
  bytes: Uint8Array,
  form: TableForm & { readonly country: string },
): Result<readonly ExchangedDebtor[], readonly Fault[]> {
  const rows = readTable(bytes, form, COLUMNS, (cells) => ({
    row: cells.row,
    value: debtorOf(cells, form.country),
  }));
  if (!rows.ok) return rows;
  const twice = doubled(rows.value, 'number', ({ number }) => number);
  return twice.length === 0 ? ok(rows.value.map(({ value }) => value)) : err(twice);
}

function debtorOf(cells: Cells<Name>, home: string): ExchangedDebtor {
  const number = cells.text('number') ?? '';
  if (!/^[\x21-\x7e]{1,100}$/.test(number))
    cells.fault('number', 'A number has no blanks and at most 100 letters and digits.');
  const country = cells.text('country')?.toUpperCase() ?? home;
  if (!/^[A-Z]{2}$/.test(country))
    cells.fault('country', 'A country is two letters, such as BE or NL.');
  const address = addressOf(cells, country);
  const [email, phone] = [cells.text('email'), cells.text('phone')];
  const [vatId, legalId] = [cells.text('vat number'), cells.text('company number')];
  const [group, creditLimit] = [cells.text('group'), cells.amount('credit limit')];
  const language = languageOf(cells);
  const participant = participantOf(cells);
  const iban = cells.text('iban');
  return {
    ...{ hostId: number, number, name: cells.text('name') ?? '', country, address },
    kind: kindOf(cells, vatId !== undefined || legalId !== undefined),
    ...(language === undefined ? {} : { language }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(vatId === undefined ? {} : { vatId }),
    ...(legalId === undefined ? {} : { legalId }),
    ...(participant === undefined ? {} : { participant }),
    ...(group === undefined ? {} : { group }),
    ...(creditLimit === undefined ? {} : { creditLimit }),
    ibans: iban !== undefined && isIban(iban) ? [normalIban(iban)] : [],
    ...{ aliases: [], insolvent: false, purchaseOrderRequired: false },
  };
}

function addressOf(cells: Cells<Name>, country: string): NonNullable<Debtor['address']> {
  const [line1, postalCode, city] = (['street', 'postal code', 'city'] as const).map((name) =>
    cells.text(name),
  );
  return {
    ...(line1 === undefined ? {} : { line1 }),
    ...(postalCode === undefined ? {} : { postalCode }),
    ...(city === undefined ? {} : { city }),
    country,
  };
}

function kindOf(cells: Cells<Name>, hasNumber: boolean): Debtor['kind'] {
  const text = cells.text('kind')?.toLowerCase();
  // Without a word and without a number: the kind that the law protects most.
  if (text === undefined) return hasNumber ? 'business' : 'consumer';
  const known = Object.hasOwn(KINDS, text) ? KINDS[text] : undefined;
  if (known === undefined) cells.fault('kind', 'Known: business, consumer, public.');
  return known ?? 'consumer';
}

function languageOf(cells: Cells<Name>): Debtor['language'] {
  const text = cells.text('language')?.toLowerCase();
  const known = text !== undefined && Object.hasOwn(LANGUAGES, text) ? LANGUAGES[text] : undefined;
  if (text !== undefined && known === undefined) cells.fault('language', 'Known: nl, fr, en, de.');
  return known;
}

function participantOf(cells: Cells<Name>): Debtor['participant'] {
  const text = cells.text('participant');
  if (text === undefined) return undefined;
  const read = parseParticipant(text);
  if (read.ok) return read.value;
  cells.fault('participant', 'A Peppol id is a scheme and a number, such as 0208:0403170701.');
  return undefined;
}
