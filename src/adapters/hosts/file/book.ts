import { createHash } from 'node:crypto';
import { negate, ZERO } from '../../../kernel/decimal.js';
import { fault, type Fault } from '../../../kernel/fault.js';
import { type Money, money, printMoney, toDecimal, toMoney } from '../../../kernel/money.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Invoice } from '../../../domain/invoice/invoice.js';
import { calculateTotals } from '../../../domain/invoice/totals.js';
import type { ExchangedDebtor } from '../../../formats/exchange/debtors.js';
import type { ExchangedItem } from '../../../formats/exchange/items.js';
import { debtorToJson, salesInvoiceToJson } from '../../../formats/json/host-records.js';
import type { HostDebtor, HostSalesInvoice } from '../../../ports/host.js';
import { isBuyer } from './buyer.js';
import type { Contents } from './contents.js';
import type { FileHostSettings } from './settings.js';

/** A record with its place in the order of changes. */
export interface Entry<T> {
  readonly seq: number;
  /** It left the list it came from */
  readonly isGone?: true;
  /** It came in a list: an audit file does not speak over one, and only what was listed can be missing */
  readonly isListed?: true;
  /** An invoice that came as UBL: with its lines, and so for sending */
  readonly isWhole?: true;
  readonly record: T;
}

/** All that files have told, as it stands now. */
export interface Book {
  /** Changes with a book that begins anew, so that no cursor of another one is taken for its own */
  readonly epoch: string;
  readonly seq: number;
  readonly debtors: ReadonlyMap<string, Entry<HostDebtor>>;
  readonly invoices: ReadonlyMap<string, Entry<HostSalesInvoice>>;
}

/** Records of one kind; a book is read and written whole. */
export const RECORDS_MAX = 50_000;

type Draft = { -readonly [Field in keyof Book]: Book[Field] } & {
  debtors: Map<string, Entry<HostDebtor>>;
  invoices: Map<string, Entry<HostSalesInvoice>>;
};

/** The book after a file, or why the file cannot be taken. Nothing of a refused file is in the book. */
export function afterFile(
  book: Book,
  contents: Contents,
  settings: FileHostSettings,
): Result<Book, readonly Fault[]> {
  const draft: Draft = {
    ...book,
    debtors: new Map(book.debtors),
    invoices: new Map(book.invoices),
  };
  const faults = take(draft, contents, settings);
  const size = Math.max(draft.debtors.size, draft.invoices.size);
  if (size > RECORDS_MAX)
    faults.push(rule('too-many', `More than ${RECORDS_MAX} records. Use a package with an API.`));
  return faults.length === 0 ? ok(draft) : err(faults.slice(0, 50));
}

function take(draft: Draft, contents: Contents, settings: FileHostSettings): Fault[] {
  switch (contents.kind) {
    case 'debtors':
      takeDebtors(draft, contents.debtors, true);
      return [];
    case 'items':
      return takeItems(draft, contents.items);
    case 'auditfile':
      takeDebtors(draft, contents.debtors, false);
      return takeItems(draft, contents.items);
    case 'invoice':
      return takeInvoice(draft, contents.invoice, settings);
  }
}

function takeDebtors(draft: Draft, debtors: readonly ExchangedDebtor[], isList: boolean): void {
  for (const debtor of debtors) {
    const known = draft.debtors.get(debtor.hostId);
    if (!isList && known?.isListed === true) continue;
    const record = { ...debtor, hostVersion: '' };
    const listed = isList ? { isListed: true as const } : {};
    put(draft, draft.debtors, {
      ...listed,
      record: { ...record, hostVersion: digest(debtorToJson(record)) },
    });
  }
  if (!isList) return;
  const told = new Set(debtors.map(({ hostId }) => hostId));
  for (const [id, entry] of draft.debtors)
    if (entry.isListed === true && entry.isGone !== true && !told.has(id))
      put(draft, draft.debtors, { isListed: true, isGone: true, record: entry.record });
}

/** A list of open items is whole: what was listed and is not any more has been paid. */
function takeItems(draft: Draft, items: readonly ExchangedItem[]): Fault[] {
  const faults: Fault[] = [];
  const told = new Set<string>();
  for (const item of items) {
    const debtor = draft.debtors.get(item.debtorNumber);
    if (debtor === undefined || debtor.isGone === true)
      faults.push(
        rule(
          'no-debtor',
          `${item.number}: debtor ${item.debtorNumber} is not known. Give the list of debtors first.`,
        ),
      );
    else if (told.has(item.number))
      faults.push(rule('twice', `${item.number} stands there for two debtors.`));
    else faults.push(...takeItem(draft, item, debtor.record));
    told.add(item.number);
  }
  if (faults.length > 0) return faults;
  for (const [id, entry] of draft.invoices) {
    const { open } = entry.record;
    if (entry.isListed !== true || told.has(id) || open.minor === 0n) continue;
    putInvoice(draft, entry, { ...entry.record, open: money(0n, open.currency) });
  }
  return [];
}

function takeItem(draft: Draft, item: ExchangedItem, debtor: HostDebtor): Fault[] {
  const known = draft.invoices.get(item.number);
  const isWhole = known?.isWhole === true;
  const owed = isWhole ? owedBy(known.record.invoice) : item.amount;
  if (isWhole && (owed?.minor !== item.amount.minor || owed.currency !== item.amount.currency)) {
    const message = `${item.number}: the list says ${printMoney(item.amount)} and its UBL file another amount. Correct one of them.`;
    return [rule('amount', message)];
  }
  const record = {
    ...{ hostId: item.number, debtorHostId: debtor.hostId, open: item.open, version: '' },
    send: isWhole && known.record.send,
    invoice: isWhole ? known.record.invoice : itemInvoice(item, debtor),
  };
  putInvoice(draft, { ...(isWhole ? { isWhole } : {}), isListed: true }, record);
  return [];
}

/** An open item without its document: what is owed, and no more. It is no invoice that could be sent. */
function itemInvoice(item: ExchangedItem, debtor: HostDebtor): Invoice {
  const isCredit = item.amount.minor < 0n;
  const amount = toDecimal(item.amount);
  const payable = isCredit ? negate(amount) : amount;
  return {
    ...{ kind: isCredit ? 'credit-note' : 'invoice', number: item.number },
    ...{ typeCode: isCredit ? '381' : '380', currency: item.amount.currency },
    issueDate: item.issueDate,
    ...(item.dueDate === undefined ? {} : { dueDate: item.dueDate }),
    ...{ seller: {}, buyer: { name: debtor.name, address: { country: debtor.country } } },
    ...(item.reference === undefined
      ? {}
      : { payments: [{ meansCode: '30', reference: item.reference }] }),
    totals: { payable },
    lines: [{ id: '1', net: payable, item: { name: item.description ?? item.number } }],
  };
}

/** A UBL invoice: its debtor is known by the buyer's number here (BT-46), VAT number, Peppol id or company number. */
function takeInvoice(draft: Draft, invoice: Invoice, settings: FileHostSettings): Fault[] {
  const { number, issueDate } = invoice;
  const known = draft.invoices.get(number);
  const owed = owedBy(invoice);
  if (owed === null)
    return [rule('amount', `${number}: what is to be paid is no amount of money.`)];
  const debtors = [...draft.debtors.values()].filter((entry) => entry.isGone !== true);
  const matching = debtors.filter(({ record }) => isBuyer(invoice.buyer, record));
  const [debtor] = matching;
  if (debtor === undefined || matching.length > 1) {
    const found = debtor === undefined ? 'no debtor has' : 'several debtors have';
    const message = `${number}: ${found} the customer number, VAT number or Peppol id of the buyer. Give the list of debtors first, or the number as buyer identifier.`;
    return [rule('no-debtor', message)];
  }
  const send = settings.send === 'all' && issueDate >= (settings.sendFrom ?? issueDate);
  const record = {
    ...{ hostId: number, debtorHostId: debtor.record.hostId, send, invoice, version: '' },
    open: known?.isListed === true ? known.record.open : owed,
  };
  putInvoice(
    draft,
    { ...(known?.isListed === true ? { isListed: true } : {}), isWhole: true },
    record,
  );
  return [];
}

/** BT-115, below zero for a credit note; null when it is no exact amount. */
function owedBy(invoice: Invoice): Money | null {
  const payable = (invoice.totals ?? calculateTotals(invoice).totals).payable;
  const signed = invoice.kind === 'credit-note' ? negate(payable) : payable;
  const owed = toMoney(signed.unscaled === 0n ? ZERO : signed, invoice.currency);
  return owed.ok ? owed.value : null;
}

function putInvoice(
  draft: Draft,
  flags: Omit<Entry<unknown>, 'seq' | 'record'>,
  record: HostSalesInvoice,
): void {
  const { isListed, isWhole } = flags;
  const unversioned = { ...record, version: '' };
  put(draft, draft.invoices, {
    ...(isListed === undefined ? {} : { isListed }),
    ...(isWhole === undefined ? {} : { isWhole }),
    record: { ...record, version: digest(salesInvoiceToJson(unversioned)) },
  });
}

/** Puts an entry at the end of the order, unless it says what stands there already. */
function put<T extends HostDebtor | HostSalesInvoice>(
  draft: Draft,
  entries: Map<string, Entry<T>>,
  entry: Omit<Entry<T>, 'seq'>,
): void {
  const { hostId } = entry.record;
  const known = entries.get(hostId);
  const isSame =
    known !== undefined &&
    versionOf(known.record) === versionOf(entry.record) &&
    known.isGone === entry.isGone;
  const seq = isSame ? known.seq : (draft.seq += 1);
  entries.set(hostId, { ...entry, seq });
}

function versionOf(record: HostDebtor | HostSalesInvoice): string {
  return 'version' in record ? record.version : record.hostVersion;
}

function digest(json: object): string {
  return createHash('sha256').update(JSON.stringify(json)).digest('hex').slice(0, 20);
}

function rule(code: string, message: string): Fault {
  return fault('RULE', `host-file.${code}`, '', message);
}
