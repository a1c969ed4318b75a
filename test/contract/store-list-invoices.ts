import type { InvoiceQuestion } from '../../src/domain/list/invoice-list.js';
import { plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import { wantedIn } from '../../src/kernel/search-text.js';
import type { PageAsked } from '../../src/ports/lists.js';
import { listedInvoices, TODAY } from '../support/list-books.js';
import type { Subject } from './store-subject.js';

const ALL: PageAsked = { after: null, limit: 50 };
const NEWEST: InvoiceQuestion = { sort: 'issued', descending: true, filter: 'all', today: TODAY };

export function invoiceListsContract({ run, administration }: Subject): void {
  const filled = async () => {
    const id = await administration();
    await run(async (tx) => {
      await listedInvoices(tx);
      await tx.ledger.allocate([
        { id: idOf('alc_1'), openItemId: idOf('itm_3'), amount: money(100n, 'EUR'), on: TODAY },
      ]);
      await tx.ledger.openDispute({
        ...{ id: idOf('dsp_1'), openItemId: idOf('itm_2'), openedOn: TODAY, reason: 'nee' },
      });
    }, id);
    return id;
  };

  describe('a list of invoices', () => {
    const asked: readonly (readonly [Partial<InvoiceQuestion> & { text?: string }, string])[] = [
      [{}, 'doc_5 doc_4 doc_3 doc_2 doc_1'],
      [{ descending: false }, 'doc_1 doc_2 doc_3 doc_4 doc_5'],
      [{ sort: 'due' }, 'doc_1 doc_2 doc_3 doc_4 doc_5'],
      [{ sort: 'amount' }, 'doc_3 doc_5 doc_4 doc_2 doc_1'],
      [{ sort: 'number', descending: false }, 'doc_1 doc_2 doc_3 doc_4 doc_5'],
      [{ filter: 'delivered' }, 'doc_1'],
      [{ filter: 'under-way' }, 'doc_2'],
      [{ filter: 'failed' }, 'doc_3'],
      [{ filter: 'held' }, 'doc_4'],
      [{ filter: 'not-sent' }, 'doc_5'],
      [{ filter: 'open' }, 'doc_2 doc_1'],
      [{ filter: 'overdue' }, 'doc_1'],
      [{ filter: 'paid' }, 'doc_3'],
      [{ filter: 'disputed' }, 'doc_2'],
      [{ from: plainDate('2026-10-02'), until: plainDate('2026-10-03') }, 'doc_3 doc_2'],
      [{ text: 'cafe' }, 'doc_4 doc_3 doc_2 doc_1'],
      [{ text: '2026/00003' }, 'doc_3'],
      [{ text: '003' }, 'doc_3'],
      [{ text: '26/00003' }, ''],
    ];
    test.each(asked)('%j: %s', async ({ text, ...changes }, expected) => {
      const search = text === undefined ? null : wantedIn(text);
      const question = { ...NEWEST, ...changes, ...(search === null ? {} : { search }) };
      const seen = await run(
        async (tx) => {
          const paged = [];
          for (let after: PageAsked['after'] = null; ;) {
            const [row] = await tx.lists.invoices(question, { after, limit: 1 });
            if (row === undefined) break;
            paged.push(row);
            after = row;
          }
          const whole = await tx.lists.invoices(question, ALL);
          return { whole, paged, totals: await tx.lists.invoiceTotals(question) };
        },
        await filled(),
      );
      expect(seen.whole.map((place) => place.id).join(' ')).toBe(expected);
      expect(seen.paged).toEqual(seen.whole);
      expect(seen.totals.count).toBe(seen.whole.length);
    });

    test('says how each travels and which claim it makes, and what is open of all', async () => {
      const seen = await run(
        async (tx) => ({
          standings: await tx.lists.invoiceStandings([idOf('doc_1'), idOf('doc_4')]),
          totals: await tx.lists.invoiceTotals(NEWEST),
        }),
        await filled(),
      );
      expect(seen).toMatchObject({
        standings: [
          {
            ...{ documentId: 'doc_1', stopped: false, openItemId: 'itm_1' },
            exchange: { state: 'delivered', channel: 'network' },
          },
          { documentId: 'doc_4', stopped: true },
        ],
        totals: { owed: [{ items: 2, open: money(200n, 'EUR'), overdue: money(100n, 'EUR') }] },
      });
    });
  });
}
