import type { Delivery, Invoice } from '../../domain/invoice/invoice.js';
import type { Address, Contact, Party } from '../../domain/party/party.js';
import { type Printer, printVatNumber } from './printer.js';
import type { Fact, PartyView } from './view.js';
import type { Word } from './words.js';

/** Seller and buyer, then whoever else the document names, then where it was delivered. */
export function partiesOf(invoice: Invoice, printer: Printer): readonly PartyView[] {
  const others: readonly (readonly [Word, Party | undefined])[] = [
    ['payee', invoice.payee],
    ['taxRepresentative', invoice.taxRepresentative],
  ];
  return [
    partyOf('seller', invoice.seller, printer),
    partyOf('buyer', invoice.buyer, printer),
    ...others.flatMap(([role, party]) =>
      party === undefined ? [] : [partyOf(role, party, printer)],
    ),
    ...placeOf(invoice.delivery, printer),
  ];
}

/** The name by which a party is called: the registered one, else the trading name. */
export function nameOf(party: Party, printer: Printer): string {
  return printer.text(party.name ?? party.tradingName ?? '');
}

function partyOf(role: Word, party: Party, printer: Printer): PartyView {
  return {
    role: printer.word(role),
    name: nameOf(party, printer),
    lines: addressOf(party.address, printer),
    facts: [...numbersOf(party, printer), ...contactOf(party.contact, printer)],
  };
}

function addressOf(address: Address | undefined, printer: Printer): readonly string[] {
  if (address === undefined) return [];
  const { line1, line2, line3, postalCode, city, subdivision, country } = address;
  const place = [postalCode, city].filter((part) => part !== undefined).join(' ');
  const lines = [line1, line2, line3, place, subdivision].flatMap((line) =>
    line === undefined || line === '' ? [] : [printer.text(line)],
  );
  return country === undefined ? lines : [...lines, printer.country(country)];
}

function numbersOf(party: Party, printer: Printer): readonly Fact[] {
  const { tradingName, vatId, legalId, taxRegistrationId, identifiers = [], endpoint } = party;
  const { word, text } = printer;
  const known = (value: string | undefined): readonly string[] =>
    value === undefined ? [] : [value];
  const alias = tradingName === party.name ? undefined : tradingName;
  return [
    ...known(party.name === undefined ? undefined : alias).map((name) => ({
      label: word('tradingName'),
      values: [text(name)],
    })),
    ...known(vatId).map((id) => ({ label: word('vatNumber'), values: [printVatNumber(text(id))] })),
    ...(legalId === undefined ? [] : [printer.identifier(legalId, 'companyNumber')]),
    ...known(taxRegistrationId).map((id) => ({ label: word('taxNumber'), values: [text(id)] })),
    ...identifiers.map((id) => printer.identifier(id, 'identifier')),
    ...known(party.legalForm).map((form) => ({
      label: word('legal'),
      values: printer.lines(form),
    })),
    ...(endpoint === undefined
      ? []
      : [{ label: word('endpoint'), values: [text(`${endpoint.scheme}:${endpoint.value}`)] }]),
  ];
}

function contactOf(contact: Contact | undefined, printer: Printer): readonly Fact[] {
  const { name, phone, email } = contact ?? {};
  const values = [name, phone, email].flatMap((value) =>
    value === undefined ? [] : [printer.text(value)],
  );
  return values.length === 0 ? [] : [{ label: printer.word('contact'), values }];
}

function placeOf(delivery: Delivery | undefined, printer: Printer): readonly PartyView[] {
  const { partyName, locationId, address } = delivery ?? {};
  if (partyName === undefined && locationId === undefined && address === undefined) return [];
  const facts = locationId === undefined ? [] : [printer.identifier(locationId, 'location')];
  const name = printer.text(partyName ?? '');
  return [{ role: printer.word('deliveredTo'), name, lines: addressOf(address, printer), facts }];
}
