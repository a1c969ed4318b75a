import { normalIban, isIban } from '../../../domain/party/identifiers.js';
import type { DebtorKind, Language } from '../../../domain/party/debtor.js';
import { parseParticipant, type ParticipantId } from '../../../domain/party/participant.js';
import type { Address } from '../../../domain/party/party.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { HostDebtor } from '../../../ports/host.js';
import type { Taken } from './feed.js';
import { type Contact, contactForm } from './forms.js';
import { malformed, problem, versionOf } from './taken.js';

/** What explains a contact: the mapping, and the languages of the workflows by their id. */
export interface DebtorContext {
  readonly mapping: HostMapping;
  readonly languages: ReadonlyMap<string, string>;
}

/** Schemes by which public bodies are known on the network: the Dutch OIN, in its two codes. */
const PUBLIC_SCHEMES: readonly string[] = ['0190', '9954'];

/**
 * A contact as a debtor. Moneybird makes no difference between customers and suppliers, so every contact comes. The
 * language is that of the workflow a contact was given, or stands in the custom field that the mapping names `language`;
 * without either it stays open.
 */
export function takeContact(raw: unknown, context: DebtorContext): Taken<HostDebtor> {
  const read = contactForm.safeParse(raw);
  const hostId = String((raw as { readonly id?: unknown }).id);
  if (!read.success) return malformed({ entity: 'debtor', hostId, label: hostId }, read.error);
  const contact = read.data;
  const name = nameOf(contact);
  const about = { entity: 'debtor' as const, hostId, label: contact.customer_id ?? hostId };
  if (name === undefined)
    return problem(about, 'incomplete', missing(about.label, 'no name', 'Give it a name'), {
      what: 'name',
    });
  if (contact.country === undefined || !/^[A-Z]{2}$/.test(contact.country))
    return problem(about, 'incomplete', missing(about.label, 'no country', 'Choose its country'), {
      what: 'country',
    });
  const language = languageOf(contact, context);
  const participant = participantOf(contact);
  const debtor: Omit<HostDebtor, 'hostVersion'> = {
    ...{ hostId, number: contact.customer_id ?? hostId, name, kind: kindOf(contact) },
    country: contact.country,
    ...(language === undefined ? {} : { language }),
    ...(contact.email === undefined ? {} : { email: contact.email }),
    ...(contact.phone === undefined ? {} : { phone: contact.phone }),
    address: addressOf(contact),
    ...(contact.tax_number === undefined ? {} : { vatId: contact.tax_number }),
    ...(contact.chamber_of_commerce === undefined ? {} : { legalId: contact.chamber_of_commerce }),
    ...(participant === undefined ? {} : { participant }),
    ...{ ibans: ibansOf(contact), aliases: [], insolvent: false, purchaseOrderRequired: false },
  };
  return { record: { ...debtor, hostVersion: versionOf(debtor) } };
}

function missing(label: string, what: string, remedy: string): string {
  return `Contact ${label} in Moneybird has ${what}. ${remedy} in Moneybird.`;
}

/** The company, or the person where there is none. */
export function nameOf({
  company_name: company,
  firstname,
  lastname,
}: Contact): string | undefined {
  const person = [firstname, lastname].filter((part) => part !== undefined).join(' ');
  return company ?? (person === '' ? undefined : person);
}

/**
 * Moneybird does not say what a contact is. Public: known on the network by an OIN. Business: has a company name, a
 * number of the chamber of commerce or a VAT number. Everybody else is a consumer: the kind the law protects most.
 */
function kindOf(contact: Contact): DebtorKind {
  if (PUBLIC_SCHEMES.includes(contact.si_identifier_type ?? '')) return 'public';
  const signs = [contact.company_name, contact.chamber_of_commerce, contact.tax_number];
  return signs.some((sign) => sign !== undefined) ? 'business' : 'consumer';
}

function languageOf(contact: Contact, { mapping, languages }: DebtorContext): Language | undefined {
  const field = mapping.fields['language'];
  const own = contact.custom_fields.find(({ name }) => field !== undefined && name === field);
  const code = own?.value ?? languages.get(contact.invoice_workflow_id ?? '');
  return code !== undefined && Object.hasOwn(mapping.languages, code)
    ? mapping.languages[code]
    : undefined;
}

export function participantOf(contact: Contact): ParticipantId | undefined {
  const { si_identifier_type: scheme, si_identifier: value } = contact;
  if (scheme === undefined || value === undefined) return undefined;
  const read = parseParticipant(`${scheme}:${value}`);
  return read.ok ? read.value : undefined;
}

type Postal = Pick<Contact, 'address1' | 'address2' | 'zipcode' | 'city' | 'country'>;

export function addressOf({ address1, address2, zipcode, city, country }: Postal): Address {
  return {
    ...(address1 === undefined ? {} : { line1: address1 }),
    ...(address2 === undefined ? {} : { line2: address2 }),
    ...(zipcode === undefined ? {} : { postalCode: zipcode }),
    ...(city === undefined ? {} : { city }),
    ...(country === undefined ? {} : { country }),
  };
}

function ibansOf({ sepa_iban: sepa, bank_account: other }: Contact): readonly string[] {
  const accounts = [sepa, other].flatMap((account) =>
    account !== undefined && isIban(account) ? [normalIban(account)] : [],
  );
  return [...new Set(accounts)];
}
