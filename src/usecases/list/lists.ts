import type { AdministrationId } from '../../kernel/ids.js';
import { type ListDebtors, makeListDebtors } from './list-debtors.js';
import { type ListInvoices, makeListInvoices } from './list-invoices.js';
import { type ListItems, makeListItems } from './list-items.js';
import type { Ports } from '../ports.js';
import { makeSearch, type Search } from './search.js';

/** Lists that people look through. */
export interface Lists {
  readonly debtors: ListDebtors;
  readonly items: ListItems;
  readonly invoices: ListInvoices;
  readonly search: Search;
  /** Works out again what is left of each item, for the lists; answers of how many it was wrong. */
  readonly mend: (administration: AdministrationId) => Promise<number>;
}

export function makeLists(ports: Pick<Ports, 'store' | 'clock'>): Lists {
  return {
    debtors: makeListDebtors(ports),
    items: makeListItems(ports),
    invoices: makeListInvoices(ports),
    search: makeSearch(ports),
    mend: (id) => ports.store.inTransaction(id, (tx) => tx.lists.mendItems()),
  };
}
