import type { Division, TableName } from './division.js';
import type { Row } from './rows.js';

/** A body as it came; nothing in it is trusted. */
export type Body = Readonly<Record<string, unknown>>;

/** A record that was made, or a sentence why not. */
export type Made = Row | string;

interface Writer {
  readonly division: Division;
  readonly newId: () => string;
}

/** What may be posted, by path after the division. */
export const WRITES: Readonly<Record<string, (writer: Writer, body: Body) => Made>> = {
  'activities/Tasks': simple('Tasks', 'ID', ['Description', 'Account']),
  'activities/CommunicationNotes': simple('CommunicationNotes', 'ID', ['Subject', 'Account']),
  'documents/Documents': simple('Documents', 'ID', ['Subject', 'Type']),
  'documents/DocumentAttachments': attach,
  'financialtransaction/BankEntries': bankEntry,
  'generaljournalentry/GeneralJournalEntries': journalEntry,
  'purchaseentry/PurchaseEntries': purchaseEntry,
  'webhooks/WebhookSubscriptions': simple('WebhookSubscriptions', 'ID', ['CallbackURL', 'Topic']),
};

function simple(table: TableName, key: string, needed: readonly string[]) {
  return ({ division, newId }: Writer, body: Body): Made => {
    const missing = needed.find((field) => empty(body[field]));
    if (missing !== undefined) return `Mandatory: ${missing}`;
    if (!empty(body['Account']) && !has(division, 'Accounts', body['Account']))
      return 'Account not found';
    return division.tables[table].add({ [key]: newId(), ...plain(body) });
  };
}

function attach({ division, newId }: Writer, body: Body): Made {
  if (!has(division, 'Documents', body['Document'])) return 'Document not found';
  if (empty(body['FileName']) || empty(body['Attachment'])) return 'Mandatory: Attachment';
  return division.tables.DocumentAttachments.add({ ID: newId(), ...plain(body) });
}

/** Books, and matches nothing by itself: what is paid stays open beside the payment until a person matches the two. */
function bankEntry(writer: Writer, body: Body): Made {
  const { division, newId } = writer;
  if (!isJournal(division, body['JournalCode'], 12)) return 'Invalid: JournalCode';
  const lines = linesOf(body['BankEntryLines']);
  const wrong = lineFault(division, lines) ?? balanceFault(division, body, lines);
  if (wrong !== null) return wrong;
  const number = division.tables.BankEntries.rows().length + 1;
  const entry = { EntryID: newId(), ...plain(body), EntryNumber: number, Status: 20 };
  for (const line of lines) {
    const made = { ...plain(line), ID: newId(), EntryID: entry.EntryID };
    division.tables.BankEntryLines.add(made);
    addTerm(writer, made, body['JournalCode'], -Number(line['AmountFC']));
  }
  return division.tables.BankEntries.add(entry);
}

/** An entry opens where the last one of its journal closed, and its lines make the difference. */
function balanceFault(division: Division, body: Body, lines: readonly Body[]): string | null {
  const last = division.tables.BankEntries.rows()
    .filter((row) => row['JournalCode'] === body['JournalCode'])
    .at(-1);
  const opening = centsOf(body['OpeningBalanceFC']);
  if (opening !== centsOf(last?.['ClosingBalanceFC'] ?? 0)) return 'Invalid: OpeningBalanceFC';
  const sum = lines.reduce((total, line) => total + centsOf(line['AmountFC']), opening);
  return sum === centsOf(body['ClosingBalanceFC']) ? null : 'Invalid: ClosingBalanceFC';
}

/** Debit is positive; the lines add up to nothing. */
function journalEntry(writer: Writer, body: Body): Made {
  const { division, newId } = writer;
  if (!isJournal(division, body['JournalCode'], 90)) return 'Invalid: JournalCode';
  const lines = linesOf(body['GeneralJournalEntryLines']);
  const wrong = lineFault(division, lines);
  if (wrong !== null) return wrong;
  const sum = lines.reduce((total, line) => total + centsOf(line['AmountFC']), 0);
  if (sum !== 0) return 'The entry is not in balance';
  const entry = { EntryID: newId(), ...plain(body), Status: 20 };
  for (const line of lines) {
    const made = { ...plain(line), ID: newId(), EntryID: entry.EntryID };
    division.tables.GeneralJournalEntryLines.add(made);
    addTerm(writer, made, body['JournalCode'], Number(line['AmountFC']));
  }
  return division.tables.GeneralJournalEntries.add(entry);
}

function purchaseEntry({ division, newId }: Writer, body: Body): Made {
  if (!has(division, 'Accounts', body['Supplier'])) return 'Supplier not found';
  if (!isJournal(division, body['Journal'], 22)) return 'Invalid: Journal';
  if (!empty(body['Document']) && !has(division, 'Documents', body['Document']))
    return 'Document not found';
  const lines = linesOf(body['PurchaseEntryLines']);
  const wrong = lineFault(division, lines);
  if (wrong !== null) return wrong;
  if (lines.some((line) => !isVatCode(division, line['VATCode']))) return 'Invalid: VATCode';
  return division.tables.PurchaseEntries.add({ EntryID: newId(), ...plain(body), Status: 20 });
}

/** On the account of customers, a line is an item of its own that can be matched. */
function addTerm({ division, newId }: Writer, line: Row, journal: unknown, amount: number): void {
  const account = byKey(division, 'GLAccounts', line['GLAccount'] ?? null);
  if (account?.['Type'] !== 20) return;
  division.tables.PaymentTerms.add({
    ...{ ID: newId(), LineType: 20, Account: line['Account'] ?? null, Status: 20 },
    ...{ AmountFC: amount, AmountDC: amount, Currency: 'EUR', InvoiceNumber: null },
    ...{ Journal: textOf(journal), IsFullyPaid: false, GLAccount: line['GLAccount'] ?? null },
    ...{ TransactionID: line['ID'] ?? null, TransactionEntryID: line['EntryID'] ?? null },
  });
}

function lineFault(division: Division, lines: readonly Body[]): string | null {
  if (lines.length === 0) return 'Mandatory: lines';
  for (const line of lines) {
    const { AmountFC: amount, Account: account, OurRef: ourRef } = line;
    if (typeof amount !== 'number') return 'Invalid: AmountFC';
    if (!has(division, 'GLAccounts', line['GLAccount'])) return 'Invalid: GLAccount';
    if (!empty(account) && !has(division, 'Accounts', account)) return 'Account not found';
    if (!empty(ourRef) && typeof ourRef !== 'number') return 'Invalid: OurRef';
    if (textOf(line['Description']).length > 60) return 'Too long: Description';
  }
  return null;
}

export function byKey(division: Division, table: TableName, id: unknown): Row | undefined {
  return division.tables[table].rows().find((row) => row['ID'] === id && id !== null);
}

function has(division: Division, table: TableName, id: unknown): boolean {
  return typeof id === 'string' && byKey(division, table, id) !== undefined;
}

/** Types of journals: 12 bank, 20 sales, 22 purchase, 90 general. */
function isJournal(division: Division, code: unknown, type: number): boolean {
  return division.tables.Journals.rows().some(
    (row) => row['Code'] === code && row['Type'] === type,
  );
}

function isVatCode(division: Division, code: unknown): boolean {
  return division.tables.VATCodes.rows().some((row) => row['Code'] === code);
}

function linesOf(value: unknown): readonly Body[] {
  return Array.isArray(value) ? (value as readonly Body[]) : [];
}

function plain(body: Body): Record<string, string | number | boolean | null> {
  const kept = Object.entries(body).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[name, value] as const]
      : [],
  );
  return Object.fromEntries(kept);
}

function empty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function centsOf(value: unknown): number {
  return Math.round(Number(value) * 100);
}
