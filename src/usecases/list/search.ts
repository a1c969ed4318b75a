import type { StatementEntry } from '../../domain/bank/statement.js';
import { dayOf } from '../../domain/bank/notice.js';
import { amountMeant, HITS_MAX } from '../../domain/list/search.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { Decimal } from '../../kernel/decimal.js';
import type { AdministrationId, DocumentId, EntryId, OpenItemId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import { wantedIn } from '../../kernel/search-text.js';
import type { StoredEntry, Tx } from '../../ports/store.js';
import { inOrder } from '../listed.js';
import { invoiceRows } from './list-invoices.js';
import type { Ports } from '../ports.js';

/** An invoice somebody may mean: by its document where it has one, else by its claim. */
export interface FoundInvoice {
  readonly documentId?: DocumentId;
  readonly openItemId?: OpenItemId;
  readonly number: string;
  readonly debtor: string | null;
  readonly total?: Money;
  readonly open?: Money;
}

export interface FoundEntry {
  readonly id: EntryId;
  readonly on: PlainDate | null;
  readonly amount: Decimal;
  readonly currency: string;
  /** The other side, and what it is for, as far as the bank says */
  readonly name: string | null;
  readonly text: string | null;
}

/** What somebody may mean by a few letters, at most eight of each kind. */
export interface Found {
  readonly debtors: readonly Pick<Debtor, 'id' | 'number' | 'name'>[];
  readonly invoices: readonly FoundInvoice[];
  readonly entries: readonly FoundEntry[];
}

export type Search = (administration: AdministrationId, text: string) => Promise<Found>;

/** One search for whoever wants to go somewhere: debtors, invoices, and what the bank booked. */
export function makeSearch(ports: Pick<Ports, 'store' | 'clock'>): Search {
  return (id, text) =>
    ports.store.inTransaction(id, async (tx) => {
      const { currency, zone } = await tx.administration.get();
      const wanted = wantedIn(text);
      const minor = amountMeant(text, currency);
      if (wanted === null) return { debtors: [], invoices: [], entries: [] };
      const [debtorIds, hits, entryIds] = await Promise.all([
        tx.lists.searchDebtors(wanted, HITS_MAX),
        tx.lists.searchInvoices(wanted, HITS_MAX),
        tx.lists.searchEntries({ wanted, minor }, HITS_MAX),
      ]);
      const debtors = inOrder(debtorIds, await tx.debtors.byIds(debtorIds));
      const entries = await Promise.all(entryIds.map((one) => tx.bank.entry(one)));
      return {
        debtors: debtors.map((one) => ({ id: one.id, number: one.number, name: one.name })),
        invoices: await foundInvoices(tx, hits, ports.clock.today(zone)),
        entries: entries.flatMap((entry) => (entry === null ? [] : [foundEntry(entry)])),
      };
    });
}

async function foundInvoices(
  tx: Tx,
  hits: Awaited<ReturnType<Tx['lists']['searchInvoices']>>,
  today: PlainDate,
): Promise<readonly FoundInvoice[]> {
  const documents = hits.flatMap((hit) => ('documentId' in hit ? [hit.documentId] : []));
  const ids = hits.flatMap((hit) => ('openItemId' in hit ? [hit.openItemId] : []));
  const rows = await invoiceRows(tx, documents, today);
  const items = ids.length === 0 ? [] : await tx.ledger.items({ openOnly: false, ids });
  const debtors = await tx.debtors.byIds([...new Set(items.map(({ debtorId }) => debtorId))]);
  const nameOf = new Map(debtors.map(({ id, name }) => [id, name]));
  return [
    ...rows.map(({ id, number, debtor, total, claim }) => ({
      ...{ documentId: id, number, debtor: debtor?.name ?? null },
      ...(total === undefined ? {} : { total }),
      ...(claim === undefined ? {} : { openItemId: claim.openItemId, open: claim.open }),
    })),
    ...inOrder(ids, items).map(({ id, number, debtorId, amount, open }) => ({
      ...{ openItemId: id, number, debtor: nameOf.get(debtorId) ?? null },
      ...{ total: amount, open },
    })),
  ];
}

function foundEntry({ id, entry }: StoredEntry): FoundEntry {
  const { amount, currency } = entry;
  return { id, on: dayOf(entry) ?? null, amount, currency, ...saidBy(entry) };
}

function saidBy({ details, additionalInfo }: StatementEntry): Pick<FoundEntry, 'name' | 'text'> {
  const [first] = details;
  const text = [
    ...(first?.structuredReferences ?? []).map(({ value }) => value),
    ...(first?.unstructured ?? []),
  ].join(' ');
  return {
    name: first?.counterparty?.name ?? null,
    text: text === '' ? (additionalInfo ?? null) : text,
  };
}
