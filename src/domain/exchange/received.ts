import type { Invoice } from '../invoice/invoice.js';
import { strangeAccounts } from '../party/bank-identifiers.js';
import {
  companyNumbers,
  type CompanyNumber,
  companyOf,
  contradicts,
  sameCompany,
  statedNumbers,
} from '../party/company.js';
import { isIban, normalIban } from '../party/identifiers.js';
import type { ParticipantId } from '../party/participant.js';
import type { Party } from '../party/party.js';

/** Why a received invoice is not simply posted: a person looks first (facts/reliability-security T10-T12). */
export const ALERT_CODES = [
  'SELF_BILLED',
  'SENDER_MISMATCH',
  'BUYER_MISMATCH',
  'IBAN_INVALID',
  'SUPPLIER_IBAN_CHANGED',
  'PAYEE_CHANGED',
  'ATTACHMENT_TYPE_MISMATCH',
  'DUPLICATE_NUMBER_DIFFERENT_CONTENT',
] as const;

export type AlertCode = (typeof ALERT_CODES)[number];

/** One signal, with what was known and what was found side by side; accounts as their last four characters. */
export interface ReceivedAlert {
  readonly code: AlertCode;
  readonly known?: readonly string[];
  readonly found?: readonly string[];
}

/** UNCL1001 codes of documents the buyer made: they belong on the sales side of whoever receives them. */
const SELF_BILLED_CODES: ReadonlySet<string> = new Set(['389', '261', '527']);

export function isSelfBilled({ typeCode }: Pick<Invoice, 'typeCode'>): boolean {
  return SELF_BILLED_CODES.has(typeCode);
}

/** Who made the document and numbered it: the seller, or the buyer where he bills himself. */
export function issuerOf({
  typeCode,
  seller,
  buyer,
}: Pick<Invoice, 'typeCode' | 'seller' | 'buyer'>): Party {
  return isSelfBilled({ typeCode }) ? buyer : seller;
}

/** What earlier documents, posted or released, say about an issuer. */
export interface KnownSupplier {
  /** Earlier parties that share a number with this one; none: it is new to us */
  readonly parties: readonly Party[];
  /** Accounts as written */
  readonly accounts: readonly string[];
  readonly payees: readonly Party[];
}

export interface ReceivedFacts {
  readonly invoice: Invoice;
  /** Who the network says sent it; null where the provider does not tell */
  readonly envelopeSender: ParticipantId | null;
  /** Numbers of the administration that received it; empty where it has none */
  readonly us: readonly CompanyNumber[];
  readonly known: KnownSupplier;
  /** An invoice of this supplier with this number is held already, with other content */
  readonly numberTaken: boolean;
  /** Names of embedded files that are not what they say, or that nobody should open */
  readonly unsafeFiles: readonly string[];
}

/**
 * Signals of fraud or mistake in a received document, as pure comparison. The official rules check neither IBAN digits nor
 * senders, so this is ours. Everything is compared in its normal form: another spelling is no alarm.
 */
export function alertsOf(facts: ReceivedFacts): readonly ReceivedAlert[] {
  const { invoice, envelopeSender, us, known, numberTaken, unsafeFiles } = facts;
  const issuer = issuerOf(invoice);
  const ourSide = isSelfBilled(invoice) ? invoice.seller : invoice.buyer;
  const alerts: ReceivedAlert[] = [];
  if (isSelfBilled(invoice)) alerts.push({ code: 'SELF_BILLED', found: [invoice.typeCode] });
  if (!isSender(issuer, envelopeSender, known)) {
    const found = envelopeSender === null ? [] : [numberText(companyOf(envelopeSender))];
    alerts.push({ code: 'SENDER_MISMATCH', known: companyNumbers(issuer).map(numberText), found });
  }
  if (isSomebodyElse(ourSide, us)) {
    const found = companyNumbers(ourSide).map(numberText);
    alerts.push({ code: 'BUYER_MISMATCH', known: us.map(numberText), found });
  }
  // Money of a self-billed document comes to us: the accounts in it are ours, and no supplier's.
  if (!isSelfBilled(invoice)) alerts.push(...paymentAlerts(invoice, known));
  if (unsafeFiles.length > 0) alerts.push({ code: 'ATTACHMENT_TYPE_MISMATCH', found: unsafeFiles });
  if (numberTaken)
    alerts.push({ code: 'DUPLICATE_NUMBER_DIFFERENT_CONTENT', found: [invoice.number] });
  return alerts;
}

/**
 * Whether the envelope was sent by who the document says made it: by its address, by its numbers, and by what we know of
 * whoever carries these numbers. Where the provider does not tell the sender, an address we know already is believed.
 */
function isSender(issuer: Party, envelope: ParticipantId | null, known: KnownSupplier): boolean {
  const sender = envelope ?? issuer.endpoint;
  if (sender === undefined || issuer.endpoint === undefined) return false;
  if (!sameCompany(issuer.endpoint, sender)) return false;
  const company = companyOf(sender);
  const stated = statedNumbers(issuer);
  const isFromHere = ({ endpoint }: Party): boolean =>
    endpoint !== undefined && sameCompany(endpoint, sender);
  const here = known.parties.filter(isFromHere);
  if (envelope === null && here.length === 0) return false;
  // Numbers that were released together once belong together: members of a VAT group, say.
  const numbersHere = new Set(here.flatMap(statedNumbers));
  const fresh = stated.filter((number) => number !== company && !numbersHere.has(number));
  if (fresh.length === 0) return true;
  if (contradicts(company, fresh)) return false;
  // Whoever used these numbers before did so from another address: the numbers alone prove nobody.
  const elsewhere = known.parties.filter((party) => !isFromHere(party)).flatMap(companyNumbers);
  return !fresh.some((number) => elsewhere.includes(number));
}

/** Whether a party has numbers of the registers we know of the other side, and none of them is the other's. */
function isSomebodyElse(party: Party, us: readonly CompanyNumber[]): boolean {
  const numbers = companyNumbers(party);
  if (numbers.some((number) => us.includes(number))) return false;
  return us.some((number) => contradicts(number, numbers));
}

function paymentAlerts(invoice: Invoice, known: KnownSupplier): readonly ReceivedAlert[] {
  const alerts: ReceivedAlert[] = [];
  const accounts = accountsOf(invoice);
  // A wrong check digit is one signal, not also a second account: a person should see the likelier cause.
  const usable = accounts.filter((account) => !looksLikeIban(account) || isIban(account));
  const invalid = accounts.filter((account) => !usable.includes(account));
  const side = { known: masked(known.accounts) };
  if (invalid.length > 0) alerts.push({ code: 'IBAN_INVALID', ...side, found: masked(invalid) });
  const strange = strangeAccounts({ accounts: usable, knownAccounts: known.accounts });
  if (strange.length > 0)
    alerts.push({ code: 'SUPPLIER_IBAN_CHANGED', ...side, found: masked(strange) });
  const { payee } = invoice;
  if (payee !== undefined && strange.length === 0 && isNewPayee(payee, known)) {
    const names = known.payees.map(nameOf);
    alerts.push({ code: 'PAYEE_CHANGED', known: [...new Set(names)], found: [nameOf(payee)] });
  }
  return alerts;
}

function looksLikeIban(account: string): boolean {
  return /^[A-Z]{2}\d{2}/.test(normalIban(account));
}

/** Somebody else is to be paid, and no earlier document of this supplier said so. */
function isNewPayee(payee: Party, { parties, payees }: KnownSupplier): boolean {
  if (parties.length === 0) return false;
  const numbers = new Set([...payees, ...parties].flatMap(companyNumbers));
  const names = new Set([...payees, ...parties].map(nameKey));
  return !companyNumbers(payee).some((number) => numbers.has(number)) && !names.has(nameKey(payee));
}

const nameOf = ({ name = '' }: Party): string => name;
const nameKey = (party: Party): string => nameOf(party).replace(/\s+/g, ' ').trim().toLowerCase();

/** What a person reads: the number without the register. */
const numberText = (number: CompanyNumber): string => number.slice(number.indexOf(':') + 1);

/** Accounts shown side by side; more of them help nobody. */
const SHOWN_MAX = 5;

/** `…7034`: the last four characters, each once. */
function masked(accounts: readonly string[]): readonly string[] {
  const tails = accounts.map((account) => `…${account.replace(/\s+/g, '').slice(-4)}`);
  return [...new Set(tails)].slice(0, SHOWN_MAX);
}

/** BT-84 of every payment instruction, as written. */
export function accountsOf(invoice: Invoice): readonly string[] {
  return (invoice.payments ?? []).flatMap((payment) =>
    payment.account === undefined ? [] : [payment.account.id],
  );
}
