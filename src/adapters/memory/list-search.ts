import { debtorText, sortName } from '../../domain/list/debtor-text.js';
import { ENTRIES_SEARCHED, entryText } from '../../domain/list/search.js';
import {
  isFoundIn,
  isNumberMeant,
  numberTail,
  searchNumber,
  tailMeant,
} from '../../kernel/search-text.js';
import type { ListReader } from '../../ports/lists.js';
import { DEBTORS } from './debtors.js';
import type { Plain, Session } from './memory.js';
import { ENTRIES, isBooked, ITEMS, type KeptEntry } from './money-rows.js';
import { ordered } from './order.js';
import { DOCUMENTS } from './paper-kinds.js';

type Search = Pick<Plain<ListReader>, 'searchDebtors' | 'searchInvoices' | 'searchEntries'>;

export function searchIn(session: Session): Search {
  return {
    searchDebtors: (wanted, limit) =>
      ordered(
        session
          .rows(DEBTORS)
          .all()
          .filter((debtor) => isFoundIn(debtorText(debtor), wanted)),
        sortName,
        ({ id }) => id,
      )
        .slice(0, limit)
        .map(({ id }) => id),
    searchInvoices(wanted, limit) {
      const documents = session.rows(DOCUMENTS).having('direction', 'out');
      const items = session.rows(ITEMS).all();
      const all = [
        ...documents.map(({ document: { id, invoice } }) => ({
          number: invoice.number,
          hit: { documentId: id },
        })),
        ...items
          .filter(({ documentId }) => documentId === undefined)
          .map(({ id, number }) => ({ number, hit: { openItemId: id } })),
      ];
      const tail = tailMeant(wanted);
      const meant = all.filter(({ number }) => isNumberMeant(number, wanted));
      const byTail = ({ number }: { readonly number: string }) =>
        tail !== null && numberTail(number).startsWith(tail);
      return ordered(
        meant,
        (one) => !byTail(one),
        (one) => (byTail(one) ? numberTail(one.number) : searchNumber(one.number)),
      )
        .slice(0, limit)
        .map(({ hit }) => hit);
    },
    searchEntries({ wanted, minor }, limit) {
      const newest = session
        .rows(ENTRIES)
        .all()
        .filter(isBooked)
        .toSorted((a, b) =>
          dayOf(a) === dayOf(b) ? (a.id < b.id ? -1 : 1) : dayOf(a) < dayOf(b) ? 1 : -1,
        );
      const ofAmount = newest.filter(
        (entry) => minor !== null && (entry.minor === minor || entry.minor === -minor),
      );
      const found = newest
        .slice(0, ENTRIES_SEARCHED)
        .filter(({ entry }) => wanted !== null && isFoundIn(entryText(entry), wanted));
      return [...new Set([...ofAmount.slice(0, limit), ...found].map(({ id }) => id))].slice(
        0,
        limit,
      );
    },
  };
}

function dayOf({ entry }: KeptEntry): string {
  return entry.bookingDate ?? '';
}
