import { plainDate } from '../../src/kernel/dates.js';
import { dec } from '../../src/kernel/decimal.js';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { StatementEntry } from '../../src/domain/bank/statement.js';
import type { Allocation } from '../../src/domain/ledger/open-item.js';
import { aDebtor, anEntry, anItem, aStatement, storeStatement } from '../support/facts.js';
import { FILE } from './store-bank.js';
import type { Subject } from './store-subject.js';

const TODAY = plainDate('2026-11-21');
let serial = 0;

/** `itm_inv` 100.00, `itm_inv2` 50.00, `itm_cn` -30.00; what an allocation is about, in cents. */
function allocation(item: string, cents: bigint, changes: Partial<Allocation> = {}): Allocation {
  return {
    id: idOf(`alc_${(serial += 1)}`),
    openItemId: idOf(item),
    amount: money(cents, 'EUR'),
    on: TODAY,
    ...changes,
  };
}

const from = (entry: string, detail?: number): Partial<Allocation> => ({
  entryId: idOf(entry),
  ...(detail === undefined ? {} : { detail }),
});

function detail(euros?: string): StatementEntry['details'][number] {
  return {
    ...(euros === undefined ? {} : { amount: dec(euros) }),
    structuredReferences: [],
    referredDocuments: [],
    unstructured: [],
    additionalRemittance: [],
  };
}

export function allocationContract({ administration, run }: Subject): void {
  test('an item follows the correction of its document until money is assigned to it', async () => {
    const books = await ledger();
    const corrected = { ...anItem('itm_new', 'deb_1', 7_000n), hostId: 'host-itm_inv' };
    await run(async (tx) => {
      expect(await tx.ledger.correctItem(corrected)).toBe('corrected');
      expect(await tx.ledger.itemByHostId('host-itm_inv')).toMatchObject({
        id: 'itm_inv',
        amount: { minor: 7_000n },
        number: 'itm_new',
      });
      await tx.ledger.allocate([allocation('itm_inv', 100n)]);
      expect(await tx.ledger.correctItem({ ...corrected, number: 'late' })).toBe('allocated');
      expect(await tx.ledger.itemByHostId('host-itm_inv')).toMatchObject({ number: 'itm_new' });
    }, books);
  });

  test('of which items it is not certain what is open in the host is kept until it is said again', async () => {
    const books = await ledger();
    await run(async (tx) => {
      expect(await tx.ledger.unsure()).toEqual([]);
      await tx.ledger.setUnsure(idOf('itm_inv2'), true);
      await tx.ledger.setUnsure(idOf('itm_inv'), true);
      await tx.ledger.setUnsure(idOf('itm_inv'), true);
    }, books);
    await run(async (tx) => {
      expect(await tx.ledger.unsure()).toEqual([
        { id: 'itm_inv', hostId: 'host-itm_inv' },
        { id: 'itm_inv2', hostId: 'host-itm_inv2' },
      ]);
      await tx.ledger.setUnsure(idOf('itm_inv'), false);
      await tx.ledger.setUnsure(idOf('itm_cn'), false);
    }, books);
    const left = await run((tx) => tx.ledger.unsure(), books);
    expect(left.map(({ id }) => id)).toEqual(['itm_inv2']);
  });

  async function ledger(): Promise<AdministrationId> {
    const books = await administration();
    await run(async (tx) => {
      await tx.debtors.upsert(aDebtor('deb_1'));
      await tx.ledger.addItem(anItem('itm_inv', 'deb_1', 10_000n));
      await tx.ledger.addItem(anItem('itm_inv2', 'deb_1', 5_000n));
      await tx.ledger.addItem(anItem('itm_cn', 'deb_1', -3_000n));
      await tx.bank.keepFile(FILE);
      await storeStatement(
        tx,
        aStatement('stm_1', 'fil_1', [
          anEntry('ent_100', '100.00'),
          anEntry('ent_70', '70.00'),
          anEntry('ent_back', '-100.00'),
          anEntry('ent_pending', '100.00', { status: 'PDNG' }),
          anEntry('ent_fine', '100.001'),
          anEntry('ent_usd', '100.00', { currency: 'USD' }),
          anEntry('ent_batch', '100.00', { details: [detail('60.00'), detail('40.00'), detail()] }),
        ]),
      );
    }, books);
    return books;
  }

  describe('allocations', () => {
    const write = { writeOff: 'payment-discount' } as const;
    test.each([
      ['an item paid in full', [allocation('itm_inv', 10_000n, from('ent_100'))]],
      ['in part', [allocation('itm_inv', 1n, from('ent_100'))]],
      [
        'one entry over two items',
        [
          allocation('itm_inv', 6_000n, from('ent_100')),
          allocation('itm_inv2', 4_000n, from('ent_100')),
        ],
      ],
      [
        'a credit note netted in an entry',
        [
          allocation('itm_inv', 10_000n, from('ent_70')),
          allocation('itm_cn', -3_000n, from('ent_70')),
        ],
      ],
      [
        'a credit note used without money',
        [allocation('itm_inv', 3_000n), allocation('itm_cn', -3_000n)],
      ],
      [
        'a discount beside the money',
        [allocation('itm_inv', 9_800n, from('ent_100')), allocation('itm_inv', 200n, write)],
      ],
      [
        'a write-off named with its entry',
        [
          allocation('itm_inv', 7_000n, from('ent_70')),
          allocation('itm_inv', 3_000n, { ...write, ...from('ent_70') }),
        ],
      ],
      [
        'payments inside an entry',
        [
          allocation('itm_inv', 6_000n, from('ent_batch', 0)),
          allocation('itm_inv2', 4_000n, from('ent_batch', 1)),
        ],
      ],
      [
        'a payment without amount of its own',
        [allocation('itm_inv', 9_000n, from('ent_batch', 2))],
      ],
      [
        'a returned debit',
        [
          allocation('itm_inv', 10_000n, from('ent_100')),
          allocation('itm_inv', -10_000n, from('ent_back')),
        ],
      ],
    ])('are accepted: %s', async (_, allocations) => {
      const books = await ledger();
      await run((tx) => tx.ledger.allocate(allocations), books);
      expect(await run((tx) => tx.ledger.allAllocations(), books)).toEqual(allocations);
    });

    test.each([
      ['more than the item', [allocation('itm_inv2', 5_001n, from('ent_100'))], 'item itm_inv2'],
      [
        'more than the item, by write-off',
        [allocation('itm_inv', 10_000n, from('ent_100')), allocation('itm_inv', 1n, write)],
        'item itm_inv',
      ],
      ['against the sign of the item', [allocation('itm_inv', -1n)], 'item itm_inv'],
      ['against the sign of a credit note', [allocation('itm_cn', 1n)], 'item itm_cn'],
      ['more than the entry', [allocation('itm_inv', 7_001n, from('ent_70'))], 'entry ent_70'],
      [
        'more than the entry, over items',
        [
          allocation('itm_inv', 6_000n, from('ent_100')),
          allocation('itm_inv2', 4_001n, from('ent_100')),
        ],
        'entry ent_100',
      ],
      [
        'against the sign of the entry',
        [allocation('itm_inv', 10_000n, from('ent_back'))],
        'entry ent_back',
      ],
      [
        'a credit note paid by a receipt',
        [allocation('itm_cn', -3_000n, from('ent_100'))],
        'entry ent_100',
      ],
      [
        'more than the payment inside',
        [allocation('itm_inv', 6_001n, from('ent_batch', 0))],
        'payment 0',
      ],
      [
        'a payment that is not inside',
        [allocation('itm_inv', 1n, from('ent_batch', 3))],
        'no payment 3',
      ],
      [
        'money that is not booked yet',
        [allocation('itm_inv', 1n, from('ent_pending'))],
        'not money',
      ],
      ['an amount that is not exact', [allocation('itm_inv', 1n, from('ent_fine'))], 'not money'],
      ['another currency than the entry', [allocation('itm_inv', 1n, from('ent_usd'))], 'USD'],
      [
        'another currency than the item',
        [allocation('itm_inv', 1n, { amount: money(1n, 'USD') })],
        'USD',
      ],
    ])('are refused: %s (INV-4)', async (_, allocations, subject) => {
      const books = await ledger();
      const refused = run((tx) => tx.ledger.allocate(allocations), books);
      await expect(refused).rejects.toThrow('INV-4');
      await expect(refused).rejects.toThrow(subject);
      expect(await run((tx) => tx.ledger.allAllocations(), books)).toEqual([]);
    });

    test('of two transactions at once never add up to more than the item', async () => {
      const books = await ledger();
      const pay = (entry: string) =>
        run((tx) => tx.ledger.allocate([allocation('itm_inv', 7_000n, from(entry))]), books);
      const both = await Promise.allSettled([pay('ent_70'), pay('ent_100')]);
      expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    test('over the same rows in opposite order end both, without deadlock', async () => {
      const books = await ledger();
      const pay = (items: readonly string[]) =>
        run(
          (tx) => tx.ledger.allocate(items.map((item) => allocation(item, 100n, from('ent_100')))),
          books,
        );
      const rounds = Array.from({ length: 5 }, () => [
        pay(['itm_inv', 'itm_inv2']),
        pay(['itm_inv2', 'itm_inv']),
      ]);
      await Promise.all(rounds.flat());
      expect(await run((tx) => tx.ledger.allAllocations(), books)).toHaveLength(20);
    });

    test('refuse the whole transaction, what was saved beside them included', async () => {
      const books = await ledger();
      const refused = run(async (tx) => {
        await tx.cursors.set('told', 'host');
        await tx.ledger.allocate([allocation('itm_inv2', 5_001n)]);
      }, books);
      await expect(refused).rejects.toThrow('INV-4');
      expect(await run((tx) => tx.cursors.get('told'), books)).toBeNull();
    });

    test('stay on record when they are reversed, and the item is open again in a new round', async () => {
      const books = await ledger();
      const paid = allocation('itm_inv', 10_000n, from('ent_100'));
      await run(async (tx) => {
        await tx.ledger.allocate([paid]);
        expect(await tx.ledger.item(paid.openItemId)).toMatchObject({
          open: money(0n, 'EUR'),
          round: 0,
        });
        expect((await tx.ledger.items({ openOnly: true })).map((item) => item.id)).toEqual([
          'itm_cn',
          'itm_inv2',
        ]);
        expect((await tx.bank.entry(idOf('ent_100')))?.allocated).toBe('100.00');
        await tx.ledger.reverse(paid.id, TODAY);
        await tx.ledger.reverse(paid.id, TODAY);
        expect(await tx.ledger.item(paid.openItemId)).toMatchObject({
          open: money(10_000n, 'EUR'),
          round: 1,
        });
        expect((await tx.bank.entry(idOf('ent_100')))?.allocated).toBe('0.00');
        expect(await tx.ledger.allocations({ openItemId: paid.openItemId })).toEqual([
          { ...paid, reversedOn: TODAY },
        ]);
      }, books);
    });

    test('that give money back begin a new round', async () => {
      const books = await ledger();
      await run(async (tx) => {
        await tx.ledger.allocate([allocation('itm_inv', 10_000n, from('ent_100'))]);
        await tx.ledger.allocate([allocation('itm_inv', -10_000n, from('ent_back'))]);
        expect(await tx.ledger.item(idOf('itm_inv'))).toMatchObject({
          round: 1,
          open: { minor: 10_000n },
        });
      }, books);
    });

    test('may not be undone where that would leave an entry beyond its amount', async () => {
      const books = await ledger();
      const netted = allocation('itm_cn', -3_000n, from('ent_70'));
      await run(
        (tx) => tx.ledger.allocate([allocation('itm_inv', 10_000n, from('ent_70')), netted]),
        books,
      );
      await expect(run((tx) => tx.ledger.reverse(netted.id, TODAY), books)).rejects.toThrow(
        'INV-4',
      );
    });
  });

  describe('open items', () => {
    test.each([
      ['the same', {}, 'exists'],
      ['with our other id', { id: idOf<'open-item'>('itm_9') }, 'exists'],
      ['with another amount', { amount: money(10_001n, 'EUR') }, 'exists-different'],
      ['with another due day', { dueDate: plainDate('2026-12-31') }, 'exists-different'],
    ] as const)('come once per host id: %s', async (_, changes, outcome) => {
      const item = anItem('itm_1', 'deb_1', 10_000n);
      await run(async (tx) => {
        await tx.debtors.upsert(aDebtor('deb_1'));
        expect(await tx.ledger.addItem(item)).toBe('added');
        expect(await tx.ledger.addItem({ ...item, ...changes })).toBe(outcome);
        expect(await tx.ledger.itemByHostId(item.hostId)).toEqual({
          ...item,
          open: item.amount,
          round: 0,
        });
      });
    });

    test('carry disputes and promises', async () => {
      const books = await ledger();
      const dispute = {
        id: idOf<'dispute'>('dsp_1'),
        openItemId: idOf<'open-item'>('itm_inv'),
        openedOn: TODAY,
        reason: 'price',
        amount: money(5n, 'EUR'),
        restGoesOn: true,
      };
      const promise = {
        debtorId: idOf<'debtor'>('deb_1'),
        openItemIds: [idOf<'open-item'>('itm_inv')],
        amount: money(10_000n, 'EUR'),
        madeOn: TODAY,
        payBy: plainDate('2026-12-01'),
        state: 'open' as const,
      };
      await run(async (tx) => {
        await tx.ledger.openDispute(dispute);
        await tx.ledger.openDispute(dispute);
        await tx.ledger.addPromise(promise);
        expect(await tx.ledger.disputes()).toEqual([dispute]);
        expect(await tx.ledger.promises()).toEqual([promise]);
        expect(await tx.ledger.closeDisputes(dispute.openItemId, TODAY)).toBe(1);
        expect(await tx.ledger.closeDisputes(dispute.openItemId, TODAY)).toBe(0);
        expect(await tx.ledger.disputes()).toEqual([{ ...dispute, closedOn: TODAY }]);
      }, books);
    });
  });
}
