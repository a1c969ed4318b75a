import { type Instant, instantOf, plainDate } from '../../src/kernel/dates.js';
import { dec } from '../../src/kernel/decimal.js';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { StatementEntry } from '../../src/domain/bank/statement.js';
import type { Invoice } from '../../src/domain/invoice/invoice.js';
import type { OpenItem } from '../../src/domain/ledger/open-item.js';
import { type Administration, DEFAULT_SETTINGS } from '../../src/domain/party/administration.js';
import type { Debtor } from '../../src/domain/party/debtor.js';
import type { EntryId } from '../../src/kernel/ids.js';
import type { EntryToStore, Exchange, StatementToStore, Tx } from '../../src/ports/store.js';

/** The smallest honest example of each thing, to be changed where a test is about it. */
export function anAdministration(id: AdministrationId): Administration {
  return {
    id,
    name: 'Fietsen Vermeer',
    country: 'BE',
    language: 'nl',
    zone: 'Europe/Brussels',
    currency: 'EUR',
    accounts: [{ iban: 'BE71096123456769' }],
    sender: { name: 'Vermeer' },
    policy: 'be-b2b',
    dunningStopped: false,
    settings: DEFAULT_SETTINGS,
  };
}

export function aDebtor(id: string, changes: Partial<Debtor> = {}): Debtor {
  return {
    id: idOf(id),
    hostId: `host-${id}`,
    number: id,
    name: 'Bakkerij Aerts',
    kind: 'business',
    country: 'BE',
    ibans: [],
    aliases: [],
    insolvent: false,
    purchaseOrderRequired: false,
    hostVersion: '1',
    ...changes,
  };
}

export function anItem(id: string, debtor: string, cents: bigint): OpenItem {
  return {
    id: idOf(id),
    debtorId: idOf(debtor),
    hostId: `host-${id}`,
    kind: cents < 0n ? 'credit-note' : 'invoice',
    number: id,
    issueDate: plainDate('2026-10-01'),
    dueDate: plainDate('2026-10-31'),
    amount: money(cents, 'EUR'),
  };
}

export function anEntry(
  id: string,
  euros: string,
  changes: Partial<StatementEntry> = {},
): EntryToStore {
  return {
    id: idOf(id),
    key: `key-${id}`,
    entry: {
      index: 0,
      amount: dec(euros),
      currency: 'EUR',
      status: 'BOOK',
      reversal: false,
      bookingDate: plainDate('2026-11-02'),
      details: [],
      ...changes,
    },
  };
}

export function aStatement(id: string, file: string, entries: readonly EntryToStore[]): AStatement {
  return {
    id: idOf(id),
    fileId: idOf(file),
    iban: 'BE71096123456769',
    statement: {
      id,
      account: { iban: 'BE71096123456769' },
      balances: [],
      closing: { type: 'CLBD', amount: dec('10.00'), date: plainDate('2026-11-02') },
    },
    closedOn: plainDate('2026-11-02'),
    booked: null,
    entries,
  };
}

/** A statement with the entries in it. */
export type AStatement = StatementToStore & { readonly entries: readonly EntryToStore[] };

/** Stores a statement and its entries; answers the ids that were new. */
export async function storeStatement(
  tx: Tx,
  { entries, ...statement }: AStatement,
): Promise<readonly EntryId[]> {
  await tx.bank.addStatement(statement);
  return tx.bank.addEntries(statement, entries);
}

export function anInvoice(number: string): Invoice {
  return {
    kind: 'invoice',
    number,
    issueDate: plainDate('2026-10-01'),
    typeCode: '380',
    currency: 'EUR',
    seller: { name: 'Vermeer', endpoint: { scheme: '0208', value: '0403170701' } },
    buyer: { name: 'Aerts' },
    totals: { lines: dec('10.50'), net: dec('10.50'), gross: dec('10.50'), payable: dec('10.50') },
    lines: [],
  };
}

export const NOON: Instant = instantOf(Date.UTC(2026, 10, 21, 12));

/** What a listing shows of something that is kept with its bytes. */
export function withoutBytes<T extends { readonly bytes: Uint8Array }>(whole: T): Omit<T, 'bytes'> {
  const kept = Object.entries(whole).filter(([key]) => key !== 'bytes');
  return Object.fromEntries(kept) as Omit<T, 'bytes'>;
}

export function anExchange(
  id: string,
  document: string,
  changes: Partial<Exchange> = {},
): Exchange {
  return {
    id: idOf(id),
    documentId: idOf(document),
    documentVersion: 1,
    key: `${document}-1`,
    number: document,
    sender: { scheme: '0208', value: '0202239951' },
    transportId: `${document}-uuid`,
    receiver: { scheme: '0208', value: '0403170701' },
    state: 'queued',
    stateAt: NOON,
    attempts: 0,
    ...changes,
  };
}
