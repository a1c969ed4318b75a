import { epochMs, type Instant } from '../../kernel/dates.js';

/** A record as the package keeps it; what follows from others (totals, the contact in an invoice) is added when it is read. */
export type Row = Record<string, unknown> & { readonly id: string };

export const COLLECTIONS = [
  'contacts',
  'sales_invoices',
  'external_sales_invoices',
  'documents/purchase_invoices',
  'documents/typeless_documents',
  'financial_statements',
  'financial_mutations',
  'financial_accounts',
  'tax_rates',
  'ledger_accounts',
  'workflows',
  'identities',
  'webhooks',
] as const;

export type Collection = (typeof COLLECTIONS)[number];

export interface Administration {
  readonly id: string;
  readonly name: string;
  readonly records: Readonly<Record<Collection, Map<string, Row>>>;
}

/** What happened, as a webhook tells it. */
export interface Happened {
  readonly administration: Administration;
  readonly event: string;
  readonly collection: Collection;
  readonly id: string;
}

/** Books of several administrations in memory. Ids are long numbers as texts, unique over all; versions are seconds. */
export interface MoneybirdState {
  readonly clock: () => Instant;
  /** Payments keep the identifier they were given */
  readonly keepsIdentifiers: boolean;
  administration(id: string): Administration | null;
  administrations(): readonly Administration[];
  addAdministration(id: string, name: string): Administration;
  nextId(): string;
  /** Keeps the record with an id, times and a version of its own. */
  add(
    administration: Administration,
    collection: Collection,
    fields: Readonly<Record<string, unknown>>,
  ): Row;
  /** The version is the second of the change: two changes in one second have the same (seen in published answers). */
  change(
    administration: Administration,
    collection: Collection,
    id: string,
    fields: Readonly<Record<string, unknown>>,
  ): Row;
  remove(administration: Administration, collection: Collection, id: string): void;
  onChange(listener: (happened: Happened) => void): void;
}

/** Where ids begin: 18 digits, more than a binary number holds. */
const FIRST_ID = 433_546_153_000_000_000n;
const ID_STEP = 1_048_577n;

export function openMoneybirdState(
  clock: () => Instant,
  keepsIdentifiers: boolean,
): MoneybirdState {
  const books = new Map<string, Administration>();
  const listeners: ((happened: Happened) => void)[] = [];
  let last = FIRST_ID;

  const nextId = (): string => String((last += ID_STEP));
  const seconds = (): number => Math.floor(epochMs(clock()) / 1000);
  const tell = (happened: Happened): void => {
    for (const listener of listeners) listener(happened);
  };
  const keep = (administration: Administration, collection: Collection, row: Row): Row => {
    administration.records[collection].set(row.id, row);
    return row;
  };

  return {
    ...{ clock, keepsIdentifiers, nextId },
    administration: (id) => books.get(id) ?? null,
    administrations: () => [...books.values()],
    addAdministration: (id, name) => {
      const records = Object.fromEntries(
        COLLECTIONS.map((collection) => [collection, new Map<string, Row>()]),
      ) as Record<Collection, Map<string, Row>>;
      const administration = { id, name, records };
      books.set(id, administration);
      return administration;
    },
    add: (administration, collection, fields) => {
      const now = clock();
      const row = keep(administration, collection, {
        ...{ administration_id: Number(administration.id), created_at: now, updated_at: now },
        ...{ version: seconds(), ...fields, id: nextId() },
      });
      tell({ administration, event: `${nameOf(collection)}_created`, collection, id: row.id });
      return row;
    },
    change: (administration, collection, id, fields) => {
      const known = administration.records[collection].get(id);
      if (known === undefined) throw new Error(`No ${collection} ${id}`);
      const changed = { ...known, ...fields, id, updated_at: clock(), version: seconds() };
      const row = keep(administration, collection, changed);
      tell({ administration, event: `${nameOf(collection)}_changed`, collection, id });
      return row;
    },
    remove: (administration, collection, id) => {
      administration.records[collection].delete(id);
      tell({ administration, event: `${nameOf(collection)}_destroyed`, collection, id });
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}

/** `sales_invoice` of `sales_invoices`, `purchase_invoice` of `documents/purchase_invoices`. */
export function nameOf(collection: Collection): string {
  return (collection.split('/').at(-1) ?? collection).replace(/s$/, '');
}
