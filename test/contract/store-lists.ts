import fc from 'fast-check';
import { debtorText, sortName } from '../../src/domain/list/debtor-text.js';
import type { DebtorQuestion } from '../../src/domain/list/debtor-list.js';
import { instantOf } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import { searchWords, wantedIn } from '../../src/kernel/search-text.js';
import type { PageAsked } from '../../src/ports/lists.js';
import type { Tx } from '../../src/ports/store.js';
import { aDebtor } from '../support/facts.js';
import { listedBooks, TODAY } from '../support/list-books.js';
import { invoiceListsContract } from './store-list-invoices.js';
import { itemListsContract } from './store-list-items.js';
import { searchContract } from './store-search.js';
import type { Subject } from './store-subject.js';

const ALL: PageAsked = { after: null, limit: 50 };
const BY_NAME: DebtorQuestion = {
  ...{ sort: 'name', descending: false, filter: 'all', currency: 'EUR', today: TODAY },
};

/** Lists as people page through them. */
export function listsContract(subject: Subject): void {
  const { run, administration, behind, store } = subject;
  const filled = async () => {
    const id = await administration();
    await run(listedBooks, id);
    return id;
  };

  describe('a list of debtors', () => {
    const sorted: readonly (readonly [Partial<DebtorQuestion>, string])[] = [
      [{}, 'deb_4 deb_2 deb_1 deb_3'],
      [{ descending: true }, 'deb_3 deb_1 deb_2 deb_4'],
      [{ sort: 'open', descending: true }, 'deb_1 deb_2 deb_4 deb_3'],
      [{ sort: 'open', currency: 'USD', descending: true }, 'deb_4 deb_3 deb_2 deb_1'],
      [{ sort: 'overdue', descending: true }, 'deb_1 deb_4 deb_3 deb_2'],
      [{ sort: 'oldest' }, 'deb_1 deb_4 deb_2 deb_3'],
      [{ filter: 'open', sort: 'open' }, 'deb_3 deb_4 deb_2 deb_1'],
      [{ filter: 'overdue' }, 'deb_4 deb_1'],
      [{ filter: 'disputed' }, 'deb_1'],
      [{ filter: 'over-limit' }, 'deb_2'],
      [{ owner: 'an' }, 'deb_3'],
      [{ owner: 'piet' }, ''],
    ];
    test.each(sorted)('%j: %s', async (asked, expected) => {
      const id = await filled();
      const seen = await run(async (tx) => {
        await tx.ledger.openDispute({
          ...{ id: idOf('dsp_1'), openItemId: idOf('itm_1'), openedOn: TODAY, reason: 'te weinig' },
        });
        await tx.credit.raise({
          ...{ id: idOf('alr_1'), debtorId: idOf('deb_2'), level: 'hold', raisedAt: instantOf(0) },
        });
        await tx.profiles.change(idOf('deb_3'), (before) => ({ ...before, owner: 'an' }));
        const question = { ...BY_NAME, ...asked };
        const whole = await tx.lists.debtors(question, ALL);
        return {
          whole,
          totals: await tx.lists.debtorTotals(question),
          paged: await paged(tx, question),
        };
      }, id);
      expect(seen.whole.map((place) => place.id).join(' ')).toBe(expected);
      expect(seen.paged).toEqual(seen.whole);
      expect(seen.totals.count).toBe(seen.whole.length);
    });

    async function paged(tx: Tx, question: DebtorQuestion) {
      const seen = [];
      for (let after: PageAsked['after'] = null; ;) {
        const [row] = await tx.lists.debtors(question, { after, limit: 1 });
        if (row === undefined) return seen;
        seen.push(row);
        after = row;
      }
    }

    const searches: readonly (readonly [string, string])[] = [
      ['erab', 'deb_1'],
      ['FILS érables', 'deb_1'],
      ['rables', ''],
      ['ost', 'deb_2'],
      ['info ost', 'deb_2'],
      ['info@ost.ex', 'deb_2'],
      ['k100', 'deb_1'],
      ['K-1', 'deb_1'],
      ['0403170', 'deb_1'],
      ['BE0403.170.701', 'deb_1'],
      ['1234 5678', 'deb_3'],
      ['zwaluw aerts', ''],
      ["%' or 1=1 --", ''],
    ];
    test.each(searches)('is searched for %j: %s', async (text, expected) => {
      const search = wantedIn(text);
      if (search === null) throw new Error('Nothing to look for');
      const found = await run(
        (tx) => tx.lists.debtors({ ...BY_NAME, search }, ALL),
        await filled(),
      );
      expect(found.map((place) => place.id).join(' ')).toBe(expected);
    });

    test('says what each owes, what is on him, and what all come to', async () => {
      const seen = await run(
        async (tx) => {
          const ids = [idOf<'debtor'>('deb_1'), idOf<'debtor'>('deb_3')];
          await tx.timeline.add({
            ...{ debtorId: ids[0] ?? idOf('none'), openItemIds: [], by: 'an', kind: 'call' },
            ...{ at: instantOf(86_400_000), detail: {} },
          });
          await tx.timeline.add({
            ...{ debtorId: ids[0] ?? idOf('none'), openItemIds: [], by: 'an', kind: 'note' },
            ...{ at: instantOf(172_800_000), detail: {} },
          });
          return {
            owed: await tx.lists.owedBy(ids, TODAY),
            standings: await tx.lists.debtorStandings(ids),
            totals: await tx.lists.debtorTotals(BY_NAME),
          };
        },
        await filled(),
      );
      expect(seen).toEqual({
        owed: [
          {
            ...{ debtorId: 'deb_1', currency: 'EUR', items: 2, oldestDue: '2026-10-01' },
            ...{ open: money(400n, 'EUR'), overdue: money(100n, 'EUR') },
          },
          {
            ...{ debtorId: 'deb_3', currency: 'EUR', items: 1, oldestDue: null },
            ...{ open: money(-200n, 'EUR'), overdue: money(0n, 'EUR') },
          },
        ],
        standings: [
          { debtorId: 'deb_1', marks: [], lastContactAt: instantOf(86_400_000) },
          { debtorId: 'deb_3', marks: [] },
        ],
        totals: {
          count: 4,
          owed: [
            {
              ...{ currency: 'EUR', items: 4 },
              ...{ open: money(450n, 'EUR'), overdue: money(100n, 'EUR') },
            },
            {
              ...{ currency: 'USD', items: 1 },
              ...{ open: money(900n, 'USD'), overdue: money(900n, 'USD') },
            },
          ],
        },
      });
    });

    behind('is searched in the same words the database keeps', async () => {
      const id = await administration();
      // What people here write in; what else there is, is compared as it stands.
      const letters = [
        ' ~',
        '\u00a1\u017f',
        '\u0391\u03a1',
        '\u03a3\u03ce',
        '\u0400\u045f',
        '\u2010\u2030',
      ];
      const unit = fc.oneof(
        ...letters.map(([from = '', until = '']) =>
          fc
            .integer({ min: from.charCodeAt(0), max: until.charCodeAt(0) })
            .map((code) => String.fromCharCode(code)),
        ),
      );
      const text = fc.oneof(
        fc.string({ unit, maxLength: 60 }),
        fc.constantFrom(
          'Æbleskiver ØRE',
          'Straße',
          'C&A',
          'd’Or',
          'ŁÓDŹ',
          'ΟΔΟΣ',
          '½ kilo',
          'ﬁets',
          '🚲',
        ),
      );
      const debtors = fc.array(fc.record({ name: text, number: text, email: text }), {
        ...{ minLength: 1, maxLength: 20 },
      });
      let serial = 0;
      await fc.assert(
        fc.asyncProperty(debtors, async (some) => {
          const made = some.map((one) => ({ ...aDebtor(`deb_x${(serial += 1)}`), ...one }));
          await run(async (tx) => {
            for (const debtor of made) await tx.debtors.upsert(debtor);
          }, id);
          const rows = await store().database.transaction(
            { as: 'administration', administration: id },
            (sql) =>
              sql.query('select id, sort_name, search from debtor where administration_id = $1', [
                id,
              ]),
          );
          const kept = new Map(rows.map((row) => [row['id'], [row['sort_name'], row['search']]]));
          for (const debtor of made)
            expect([debtor.name, kept.get(debtor.id)]).toEqual([
              debtor.name,
              [sortName(debtor), debtorText(debtor)],
            ]);
        }),
        { numRuns: 20 },
      );
      expect(searchWords('Straße')).toBe('strasse');
    });
  });

  itemListsContract(subject);
  invoiceListsContract(subject);
  searchContract(subject);
}
