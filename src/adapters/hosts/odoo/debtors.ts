import { ok, type Result } from '../../../kernel/result.js';
import type { DebtorKind } from '../../../domain/party/debtor.js';
import type { Money } from '../../../kernel/money.js';
import type {
  Changes,
  HostDebtor,
  HostError,
  ProblemFact,
  RecordProblem,
} from '../../../ports/host.js';
import { moneyOfNumber } from '../lib/numbers.js';
import { isOurs, type OdooBooks } from './books.js';
import { type FeedCursor, parseCursor, printCursor, readFeed } from './feed.js';
import {
  addressOf,
  type OdooPartner,
  participantOf,
  partnerFields,
  partnersById,
  vatOf,
  withDetails,
} from './partners.js';
import { idOf, linkField, type OdooRow } from './records.js';
import { versionOf } from './version.js';

/** Scheme of the Dutch identification numbers of government bodies (EAS, OIN). */
const OIN = '0190';

/**
 * Customers of the company. Two feeds in turn: partners that changed, then the customers of invoices that changed, because
 * Odoo makes somebody a customer with his first invoice and dates no change for it.
 */
export async function changedDebtors(
  books: OdooBooks,
  since: string | null,
): Promise<Result<Changes<HostDebtor>, HostError>> {
  const [stage = 'partners', partners, invoices] = (since ?? '').split('|');
  const cursors: Cursors = { partners: parseCursor(partners), invoices: parseCursor(invoices) };
  return stage === 'invoices'
    ? customersOfInvoices(books, cursors)
    : changedPartners(books, cursors);
}

interface Cursors {
  readonly partners: FeedCursor;
  readonly invoices: FeedCursor;
}

function print(stage: 'partners' | 'invoices', { partners, invoices }: Cursors): string {
  return [stage, printCursor(partners), printCursor(invoices)].join('|');
}

async function changedPartners(
  books: OdooBooks,
  cursors: Cursors,
): Promise<Result<Changes<HostDebtor>, HostError>> {
  const fields = await partnerFields(books);
  if (!fields.ok) return fields;
  const query = { domain: customerDomain(books), fields: fields.value };
  const page = await readFeed(books.client, 'res.partner', query, cursors.partners, books.pageSize);
  if (!page.ok) return page;
  const taken = await takeAll(books, page.value.rows);
  if (!taken.ok) return taken;
  const { next, more } = page.value;
  const on = print(more ? 'partners' : 'invoices', { ...cursors, partners: next });
  return ok({ ...taken.value, next: on, more: true });
}

async function customersOfInvoices(
  books: OdooBooks,
  cursors: Cursors,
): Promise<Result<Changes<HostDebtor>, HostError>> {
  const domain = [
    ['company_id', '=', books.settings.company],
    ['move_type', 'in', ['out_invoice', 'out_refund']],
    ['state', '=', 'posted'],
  ];
  const query = { domain, fields: ['commercial_partner_id'] };
  const page = await readFeed(
    books.client,
    'account.move',
    query,
    cursors.invoices,
    books.pageSize,
  );
  if (!page.ok) return page;
  const ids = page.value.rows.flatMap(
    (row) => linkField.safeParse(row['commercial_partner_id']).data?.id ?? [],
  );
  const partners = await partnersById(books, ids);
  if (!partners.ok) return partners;
  const told = [...partners.value.values()];
  const taken = await debtorsOf(books, told, []);
  if (!taken.ok) return taken;
  const { next, more } = page.value;
  const on = print(more ? 'invoices' : 'partners', { ...cursors, invoices: next });
  return ok({ ...taken.value, next: on, more });
}

/** Partners whose own books these are, or everybody's, that were invoiced or made as a customer. */
export function customerDomain({ settings }: OdooBooks): readonly unknown[] {
  return [
    ['customer_rank', '>', 0],
    '|',
    ['company_id', '=', false],
    ['company_id', '=', settings.company],
  ];
}

/** One customer as he stands now; null: no such partner, or none that was ever a customer. */
export async function readDebtor(
  books: OdooBooks,
  hostId: string,
): Promise<Result<HostDebtor | RecordProblem | null, HostError>> {
  const id = idOf(hostId);
  if (id === null) return ok(null);
  const partners = await partnersById(books, [id]);
  if (!partners.ok) return partners;
  const partner = partners.value.get(id);
  if (partner === undefined || !isCustomer(partner)) return ok(null);
  const taken = await debtorsOf(books, [partner], []);
  return taken.ok ? ok(taken.value.records[0] ?? taken.value.problems[0] ?? null) : taken;
}

/** A contact of a customer is no customer of its own: invoices belong to the commercial partner. */
function isCustomer({ id, customer_rank: rank, commercial_partner_id: commercial }: OdooPartner) {
  return (rank ?? 0) > 0 && (commercial === undefined || commercial.id === id);
}

interface Taken {
  readonly records: readonly HostDebtor[];
  readonly problems: readonly RecordProblem[];
}

async function takeAll(
  books: OdooBooks,
  rows: readonly OdooRow[],
): Promise<Result<Taken, HostError>> {
  const partners = await withDetails(books, rows);
  if (!partners.ok) return partners;
  const unread = rows.flatMap((row, n) => (partners.value[n] === null ? [malformed(row)] : []));
  const known = partners.value.flatMap((partner) => partner ?? []);
  return debtorsOf(books, known.filter(isCustomer), unread);
}

async function debtorsOf(
  books: OdooBooks,
  partners: readonly OdooPartner[],
  problems: readonly RecordProblem[],
): Promise<Result<Taken, HostError>> {
  const company = await books.company();
  if (!company.ok) return company;
  const read = partners.map((partner) => debtorOf(books, partner, company.value.currency));
  return ok({
    records: read.flatMap((one) => ('reason' in one ? [] : [one])),
    problems: [...problems, ...read.flatMap((one) => ('reason' in one ? [one] : []))],
  });
}

function malformed(row: OdooRow): RecordProblem {
  const label = typeof row['name'] === 'string' ? row['name'] : String(row.id);
  const message = `Partner ${label}: a field holds what it cannot hold. Open and save the partner in Odoo.`;
  return { entity: 'debtor', hostId: String(row.id), label, reason: 'malformed', message };
}

/** A partner in our words, or why he cannot be taken. */
function debtorOf(
  books: OdooBooks,
  partner: OdooPartner,
  currency: string,
): HostDebtor | RecordProblem {
  const hostId = String(partner.id);
  const { name, country } = partner;
  const problem = (
    reason: RecordProblem['reason'],
    message: string,
    fact?: ProblemFact,
  ): RecordProblem => ({
    ...{ entity: 'debtor', hostId, label: name ?? hostId, reason, message },
    ...(fact === undefined ? {} : { fact }),
  });
  if (!isOurs(books, partner.company_id))
    return problem('foreign', `Partner ${hostId} belongs to another company of this Odoo.`);
  if (name === undefined)
    return problem('incomplete', `Partner ${hostId} has no name. Give it one in Odoo.`, {
      what: 'name',
    });
  if (country === undefined)
    return problem(
      'incomplete',
      `Partner ${name} has no country, and the law that applies depends on it. Fill in the country in Odoo.`,
      { what: 'country' },
    );
  const limit = limitOf(partner, currency);
  if (limit === null)
    return problem('malformed', `Partner ${name}: the credit limit is no amount in ${currency}.`, {
      what: 'limit',
    });
  const language = books.mapping.languages[partner.lang ?? ''];
  const address = addressOf(partner);
  const participant = participantOf(partner);
  const vatId = vatOf(partner);
  const { email, phone, ref, company_registry: legalId } = partner;
  const debtor = {
    ...{ hostId, number: ref ?? hostId, name, kind: kindOf(books, partner), country },
    ...(language === undefined ? {} : { language }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address }),
    ...(vatId === undefined ? {} : { vatId }),
    ...(legalId === undefined ? {} : { legalId }),
    ...(participant === undefined ? {} : { participant }),
    ...{ ibans: partner.ibans, aliases: [] },
    ...(limit === undefined ? {} : { creditLimit: limit }),
    ...{
      insolvent: false,
      purchaseOrderRequired: isSet(books, partner, 'purchase-order-required'),
    },
  };
  return { ...debtor, hostVersion: versionOf(debtor) };
}

/**
 * business: Odoo says "company", or there is a VAT number; public: an address on the network with an OIN, or the field of
 * the administration that the mapping names `public`; everybody else is a consumer, whom the law protects more.
 */
function kindOf(books: OdooBooks, partner: OdooPartner): DebtorKind {
  if (isSet(books, partner, 'public') || partner.peppol_eas === OIN) return 'public';
  return partner.is_company === true || vatOf(partner) !== undefined ? 'business' : 'consumer';
}

/** A tick in a field of the administration's own, by the name the mapping gives it. */
function isSet({ mapping }: OdooBooks, partner: OdooPartner, what: string): boolean {
  const field = mapping.fields[what];
  return field !== undefined && partner[field] === true;
}

/** Undefined: not limited, because the partner has no limit of his own. Zero stays zero. Null: no amount of money. */
function limitOf(partner: OdooPartner, currency: string): Money | null | undefined {
  if (partner.use_partner_credit_limit !== true) return undefined;
  return moneyOfNumber(partner.credit_limit ?? 0, currency);
}
