import fc from 'fast-check';
import { entryText } from '../../src/domain/list/search.js';
import type { StatementEntry } from '../../src/domain/bank/statement.js';
import { instantOf, plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { wantedIn } from '../../src/kernel/search-text.js';
import type { Tx } from '../../src/ports/store.js';
import { anEntry, aStatement, storeStatement } from '../support/facts.js';
import { listedInvoices } from '../support/list-books.js';
import type { Subject } from './store-subject.js';

export function searchContract({ run, administration, behind, store }: Subject): void {
  const filled = async () => {
    const id = await administration();
    await run(listedInvoices, id);
    return id;
  };

  describe('one search', () => {
    const searches: readonly (readonly [string, string])[] = [
      ['maes', 'deb_1'],
      ['2002', 'deb_2'],
      ['2026/0000', 'doc_1 doc_2 doc_3 doc_4 doc_5'],
      ['77', 'itm_9'],
      ['oud77', 'itm_9'],
      ['jansen', 'ent_1'],
      ['fact 12', 'ent_1'],
      ['nobody', ''],
    ];
    test.each(searches)('for %j finds %s', async (text, expected) => {
      const wanted = wantedIn(text);
      if (wanted === null) throw new Error('Nothing to look for');
      const found = await run(
        async (tx) => {
          await bank(tx);
          const invoices = await tx.lists.searchInvoices(wanted, 8);
          return [
            ...(await tx.lists.searchDebtors(wanted, 8)),
            ...invoices.map((hit) => ('documentId' in hit ? hit.documentId : hit.openItemId)),
            ...(await tx.lists.searchEntries({ wanted, minor: null }, 8)),
          ];
        },
        await filled(),
      );
      expect(found.join(' ')).toBe(expected);
    });

    test('for an amount finds what came and what went', async () => {
      const found = await run(
        async (tx) => {
          await bank(tx);
          return tx.lists.searchEntries({ wanted: null, minor: 1_250n }, 8);
        },
        await filled(),
      );
      expect(found).toEqual(['ent_2', 'ent_1']);
    });

    behind('reads of an entry the words the database keeps', async () => {
      const id = await administration();
      const text = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('', 'Éric', '+++090/1'));
      const detail = fc.record({
        name: text,
        reference: text,
        unstructured: fc.array(text),
        e2e: text,
      });
      const entries = fc.array(fc.record({ details: fc.array(detail), info: text }), {
        maxLength: 5,
      });
      let serial = 0;
      await run((tx) => tx.bank.keepFile(A_FILE), id);
      await fc.assert(
        fc.asyncProperty(entries, async (made) => {
          const stored = made.map(({ details, info }) => {
            const key = `ent_x${(serial += 1)}`;
            const changes: Partial<StatementEntry> = {
              additionalInfo: info,
              details: details.map(({ name, reference, unstructured, e2e }) => ({
                ...{ counterparty: { name }, unstructured, endToEndId: e2e },
                ...{ structuredReferences: [{ value: reference }] },
                ...{ referredDocuments: [], additionalRemittance: [] },
              })),
            };
            return anEntry(key, '1.00', changes);
          });
          await run(
            (tx) => storeStatement(tx, aStatement(`stm_x${(serial += 1)}`, 'fil_1', stored)),
            id,
          );
          const rows = await store().database.transaction(
            { as: 'administration', administration: id },
            (sql) =>
              sql.query('select id, search from bank_entry where administration_id = $1', [id]),
          );
          const kept = new Map(rows.map((row) => [row['id'], row['search']]));
          for (const { id: entryId, entry } of stored)
            expect(kept.get(entryId)).toBe(entryText(entry));
        }),
        { numRuns: 20 },
      );
    });
  });
}

const A_FILE = {
  ...{
    id: idOf<'file'>('fil_1'),
    sha256: 'x',
    name: 'x',
    bytes: new Uint8Array(),
    at: instantOf(0),
  },
  ...{ outcome: 'imported' as const, faults: [] },
};

async function bank(tx: Tx): Promise<void> {
  const detail = {
    ...{ counterparty: { name: 'DHR J JANSEN' }, unstructured: ['Factuur 12'] },
    ...{ structuredReferences: [], referredDocuments: [], additionalRemittance: [] },
  };
  const file = await tx.bank.keepFile(A_FILE);
  await storeStatement(
    tx,
    aStatement('stm_1', file, [
      anEntry('ent_1', '12.50', { details: [detail] }),
      anEntry('ent_2', '-12.50', { bookingDate: plainDate('2026-11-03') }),
    ]),
  );
}
