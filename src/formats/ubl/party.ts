import type { Address, Contact, Identifier, Party } from '../../domain/party/party.js';
import type { ParticipantId } from '../../domain/party/participant.js';
import type { XmlElement } from '../xml/tree.js';
import { cac, cbc, identifier, type Maybe } from './builder.js';
import { type AddressTerms, CREDITOR_SCHEME, type PartyTerms } from './party-terms.js';
import {
  compact,
  compactOrNone,
  group,
  groups,
  type Place,
  readIdentifier,
  readText,
  type Reading,
  someOf,
  textOf,
  value,
} from './reading.js';

/** Reads a cac:Party (or PayeeParty, TaxRepresentativeParty) by the terms of its role. */
export function readParty(reading: Reading, party: Place, terms: PartyTerms): Party {
  const legal = group(party, 'PartyLegalEntity');
  const partyName = readText(reading, group(party, 'PartyName'), 'Name', terms.partyName.term);
  const registered = optionalText(reading, legal, 'RegistrationName', terms.registeredName);
  const isTrading = terms.partyName.field === 'tradingName';
  return compact<Party>({
    name: isTrading ? registered : partyName,
    tradingName: isTrading ? partyName : undefined,
    identifiers: readIdentifiers(reading, party, terms.identifiers),
    legalId: terms.legalId && readIdentifier(reading, legal, 'CompanyID', terms.legalId),
    ...readTaxIds(reading, party, terms),
    legalForm: optionalText(reading, legal, 'CompanyLegalForm', terms.legalForm),
    endpoint: readEndpoint(reading, party, terms.endpoint),
    address: terms.address && readAddress(reading, group(party, 'PostalAddress'), terms.address),
    contact: readContact(reading, group(party, 'Contact'), terms.contact),
  } as Parameters<typeof compact<Party>>[0]);
}

function optionalText(
  reading: Reading,
  parent: Place,
  name: string,
  term: string | undefined,
): string | undefined {
  return term === undefined ? undefined : readText(reading, parent, name, term);
}

function readIdentifiers(
  reading: Reading,
  party: Place,
  term: string | undefined,
): readonly Identifier[] | undefined {
  if (term === undefined) return undefined;
  return someOf(
    groups(party, 'PartyIdentification').map((entry) => {
      const scheme = value(entry, 'ID')?.attributes.find((a) => a.name === 'schemeID')?.value;
      return readIdentifier(reading, entry, 'ID', scheme === CREDITOR_SCHEME ? 'BT-90' : term);
    }),
  );
}

/**
 * The VAT identifier stands under the scheme VAT, however it is spelt (the rules of EN 16931 raise it to capitals), a
 * local tax registration under any other (BR-CO-09 and BT-32).
 */
function readTaxIds(
  reading: Reading,
  party: Place,
  terms: PartyTerms,
): { vatId: string | undefined; taxRegistrationId: string | undefined } {
  const schemes = groups(party, 'PartyTaxScheme');
  const isVat = (entry: XmlElement): boolean =>
    textOf(value(group(entry, 'TaxScheme'), 'ID'))?.toUpperCase() === 'VAT';
  const read = (entry: Place, term: string | undefined): string | undefined => {
    if (entry === undefined || term === undefined) return undefined;
    const id = readText(reading, entry, 'CompanyID', term);
    if (id !== undefined) readText(reading, group(entry, 'TaxScheme'), 'ID', `${term}-0`);
    return id;
  };
  return {
    vatId: read(schemes.find(isVat), terms.vatId),
    taxRegistrationId: read(
      schemes.find((entry) => !isVat(entry)),
      terms.taxRegistrationId,
    ),
  };
}

/** An endpoint without scheme names nobody on the network; it stays listed as unmapped. */
function readEndpoint(
  reading: Reading,
  party: Place,
  term: string | undefined,
): ParticipantId | undefined {
  const element = value(party, 'EndpointID');
  const scheme = element?.attributes.find((a) => a.name === 'schemeID')?.value.trim() ?? '';
  if (term === undefined || scheme === '') return undefined;
  const id = readIdentifier(reading, party, 'EndpointID', term);
  return id === undefined ? undefined : { scheme, value: id.value };
}

export function readAddress(
  reading: Reading,
  address: Place,
  terms: AddressTerms,
): Address | undefined {
  const country = group(address, 'Country');
  return compactOrNone<Address>({
    line1: readText(reading, address, 'StreetName', terms.line1),
    line2: readText(reading, address, 'AdditionalStreetName', terms.line2),
    line3: readText(reading, group(address, 'AddressLine'), 'Line', terms.line3),
    city: readText(reading, address, 'CityName', terms.city),
    postalCode: readText(reading, address, 'PostalZone', terms.postalCode),
    subdivision: readText(reading, address, 'CountrySubentity', terms.subdivision),
    country: readText(reading, country, 'IdentificationCode', terms.country),
  });
}

function readContact(
  reading: Reading,
  contact: Place,
  terms: PartyTerms['contact'],
): Contact | undefined {
  if (terms === undefined) return undefined;
  return compactOrNone<Contact>({
    name: readText(reading, contact, 'Name', terms.name),
    phone: readText(reading, contact, 'Telephone', terms.phone),
    email: readText(reading, contact, 'ElectronicMail', terms.email),
  });
}

/** Children of a cac:Party for that role, in schema order. Fields without a term in the role are not written. */
export function writeParty(party: Party, terms: PartyTerms): readonly Maybe[] {
  const { contact } = party;
  return [
    terms.endpoint === undefined
      ? undefined
      : cbc('EndpointID', party.endpoint?.value, { schemeID: party.endpoint?.scheme }),
    ...(terms.identifiers === undefined ? [] : (party.identifiers ?? [])).map((id) =>
      cac('PartyIdentification', identifier('ID', id)),
    ),
    cac('PartyName', cbc('Name', party[terms.partyName.field])),
    terms.address && writeAddress('PostalAddress', party.address),
    terms.vatId === undefined ? undefined : taxScheme(party.vatId, 'VAT'),
    // Peppol BIS 3 gives the scheme of a local tax registration no fixed code; its examples use TAX.
    terms.taxRegistrationId === undefined ? undefined : taxScheme(party.taxRegistrationId, 'TAX'),
    cac(
      'PartyLegalEntity',
      terms.registeredName === undefined ? undefined : cbc('RegistrationName', party.name),
      terms.legalId === undefined ? undefined : identifier('CompanyID', party.legalId),
      terms.legalForm === undefined ? undefined : cbc('CompanyLegalForm', party.legalForm),
    ),
    terms.contact &&
      cac(
        'Contact',
        cbc('Name', contact?.name),
        cbc('Telephone', contact?.phone),
        cbc('ElectronicMail', contact?.email),
      ),
  ];
}

/** Fields a party has and its role in UBL has no place for: `legalForm` of a buyer. */
export function fieldsWithoutPlace(party: Party, terms: PartyTerms): readonly (keyof Party)[] {
  const places: Readonly<Record<keyof Party, boolean>> = {
    name: terms.registeredName !== undefined || terms.partyName.field === 'name',
    tradingName: terms.partyName.field === 'tradingName',
    identifiers: terms.identifiers !== undefined,
    legalId: terms.legalId !== undefined,
    vatId: terms.vatId !== undefined,
    taxRegistrationId: terms.taxRegistrationId !== undefined,
    legalForm: terms.legalForm !== undefined,
    endpoint: terms.endpoint !== undefined,
    address: terms.address !== undefined,
    contact: terms.contact !== undefined,
  };
  const fields = Object.keys(places) as (keyof Party)[];
  return fields.filter((field) => !places[field] && party[field] !== undefined);
}

function taxScheme(id: string | undefined, scheme: string): Maybe {
  if (id === undefined) return undefined;
  return cac('PartyTaxScheme', cbc('CompanyID', id), cac('TaxScheme', cbc('ID', scheme)));
}

export function writeAddress(name: string, address: Address | undefined): Maybe {
  return cac(
    name,
    cbc('StreetName', address?.line1),
    cbc('AdditionalStreetName', address?.line2),
    cbc('CityName', address?.city),
    cbc('PostalZone', address?.postalCode),
    cbc('CountrySubentity', address?.subdivision),
    cac('AddressLine', cbc('Line', address?.line3)),
    cac('Country', cbc('IdentificationCode', address?.country)),
  );
}
