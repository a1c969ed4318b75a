import { plainDate } from '../../src/kernel/dates.js';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { OnAccount } from '../../src/domain/ledger/on-account.js';
import type { Allocation } from '../../src/domain/ledger/open-item.js';
import { aDebtor, anEntry, anItem, aStatement, storeStatement } from '../support/facts.js';
import { FILE } from './store-bank.js';
import type { Subject } from './store-subject.js';

const TODAY = plainDate('2026-11-21');
let serial = 0;

/** `ent_100` 100.00, `ent_back` -60.00, `ent_usd` 100.00 USD, all of or for `deb_1`; what is put on account, in cents. */
function onAccount(
  entry: string,
  cents: bigint,
  { currency = 'EUR', ...changes }: Partial<OnAccount> & { readonly currency?: string } = {},
): OnAccount {
  return {
    id: idOf(`acc_${(serial += 1)}`),
    debtorId: idOf('deb_1'),
    entryId: idOf(entry),
    amount: money(cents, currency),
    on: TODAY,
    ...changes,
  };
}

/** `itm_eur` 100.00 EUR, `itm_usd` 120.00 USD, `itm_usd_cn` -30.00 USD. */
function allocation(
  item: string,
  [cents, currency]: readonly [bigint, string],
  changes: Partial<Allocation> = {},
): Allocation {
  return {
    id: idOf(`alc_x${(serial += 1)}`),
    openItemId: idOf(item),
    amount: money(cents, currency),
    on: TODAY,
    ...changes,
  };
}

const cash = (entry: string, cents: bigint, currency = 'EUR'): Partial<Allocation> => ({
  entryId: idOf(entry),
  cash: money(cents, currency),
});

export function onAccountContract({ administration, run }: Subject): void {
  async function ledger(): Promise<AdministrationId> {
    const books = await administration();
    await run(async (tx) => {
      await tx.debtors.upsert(aDebtor('deb_1'));
      await tx.debtors.upsert(aDebtor('deb_2'));
      await tx.ledger.addItem(anItem('itm_eur', 'deb_1', 10_000n));
      await tx.ledger.addItem({ ...anItem('itm_usd', 'deb_1', 0n), amount: money(12_000n, 'USD') });
      await tx.ledger.addItem({
        ...anItem('itm_usd_cn', 'deb_1', -1n),
        amount: money(-3_000n, 'USD'),
      });
      await tx.bank.keepFile(FILE);
      await storeStatement(
        tx,
        aStatement('stm_1', 'fil_1', [
          anEntry('ent_100', '100.00'),
          anEntry('ent_back', '-60.00'),
          anEntry('ent_pending', '100.00', { status: 'PDNG' }),
          anEntry('ent_usd', '100.00', { currency: 'USD' }),
        ]),
      );
    }, books);
    return books;
  }

  describe('money on account', () => {
    test('stands there until it is reversed, and is money of its entry', async () => {
      const books = await ledger();
      const row = onAccount('ent_100', 7_000n);
      await run((tx) => tx.onAccount.put([row]), books);
      await run(async (tx) => {
        expect(await tx.onAccount.live({})).toEqual([row]);
        expect(await tx.onAccount.live({ debtorId: idOf('deb_2') })).toEqual([]);
        expect(await tx.onAccount.live({ entryId: idOf('ent_100') })).toEqual([row]);
        expect((await tx.bank.entry(idOf('ent_100')))?.allocated).toBe('70.00');
        await tx.onAccount.reverse(row.id, TODAY);
        expect(await tx.onAccount.live({})).toEqual([]);
        expect((await tx.bank.entry(idOf('ent_100')))?.allocated).toBe('0.00');
      }, books);
    });

    test('frees the money of the entry for an item when it is reversed', async () => {
      const books = await ledger();
      const row = onAccount('ent_100', 10_000n);
      const paid = allocation('itm_eur', [10_000n, 'EUR'], { entryId: idOf('ent_100') });
      await run((tx) => tx.onAccount.put([row]), books);
      await expect(run((tx) => tx.ledger.allocate([paid]), books)).rejects.toThrow('INV-4');
      await run(async (tx) => {
        await tx.onAccount.reverse(row.id, TODAY);
        await tx.ledger.allocate([paid]);
      }, books);
      expect(await run((tx) => tx.ledger.allAllocations(), books)).toEqual([paid]);
    });

    test.each<[string, readonly OnAccount[], string]>([
      ['more than the entry has', [onAccount('ent_100', 10_001n)], 'entry ent_100'],
      [
        'more than the entry has, over two debtors',
        [onAccount('ent_100', 6_000n), onAccount('ent_100', 4_001n, { debtorId: idOf('deb_2') })],
        'entry ent_100',
      ],
      ['against the sign of the entry', [onAccount('ent_back', 1n)], 'entry ent_back'],
      ['money that is not booked yet', [onAccount('ent_pending', 1n)], 'not money'],
      ['another currency than the entry', [onAccount('ent_usd', 1n)], 'USD'],
      ['a refund of what does not stand there', [onAccount('ent_back', -1n)], 'deb_1'],
      [
        'a refund of what stands there in another currency',
        [onAccount('ent_usd', 6_000n, { currency: 'USD' }), onAccount('ent_back', -6_000n)],
        'deb_1',
      ],
      [
        'a refund of what another debtor has',
        [onAccount('ent_100', 6_000n, { debtorId: idOf('deb_2') }), onAccount('ent_back', -6_000n)],
        'deb_1',
      ],
      ['a payment that is not inside', [onAccount('ent_100', 1n, { detail: 3 })], 'no payment 3'],
    ])('is refused: %s (INV-4)', async (_, rows, subject) => {
      const books = await ledger();
      const refused = run((tx) => tx.onAccount.put(rows), books);
      await expect(refused).rejects.toThrow('INV-4');
      await expect(refused).rejects.toThrow(subject);
      expect(await run((tx) => tx.onAccount.live({}), books)).toEqual([]);
    });

    test('is paid back up to what stands there, and then cannot be undone before the refund', async () => {
      const books = await ledger();
      const [received, refund] = [onAccount('ent_100', 6_000n), onAccount('ent_back', -6_000n)];
      await run((tx) => tx.onAccount.put([received, refund]), books);
      const undo = run((tx) => tx.onAccount.reverse(received.id, TODAY), books);
      await expect(undo).rejects.toThrow('INV-4');
      await run(async (tx) => {
        await tx.onAccount.reverse(received.id, TODAY);
        await tx.onAccount.reverse(refund.id, TODAY);
      }, books);
      expect(await run((tx) => tx.onAccount.live({}), books)).toEqual([]);
    });

    test('of two refunds at once never goes below nothing', async () => {
      const books = await ledger();
      await run((tx) => tx.onAccount.put([onAccount('ent_100', 5_000n)]), books);
      const back = () => run((tx) => tx.onAccount.put([onAccount('ent_back', -3_000n)]), books);
      const both = await Promise.allSettled([back(), back()]);
      expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    });
  });

  describe('allocations across currencies', () => {
    const loss = { writeOff: 'exchange-difference' } as const;
    test.each<[string, readonly Allocation[]]>([
      ['each side in its own', [allocation('itm_usd', [12_000n, 'USD'], cash('ent_100', 10_000n))]],
      [
        'a loss beside them',
        [
          allocation('itm_usd', [11_700n, 'USD'], cash('ent_100', 10_000n)),
          allocation('itm_usd', [300n, 'USD'], { ...loss, entryId: idOf('ent_100') }),
        ],
      ],
      [
        'a gain beside them',
        [
          allocation('itm_usd', [12_300n, 'USD'], cash('ent_100', 10_000n)),
          allocation('itm_usd', [-300n, 'USD'], { ...loss, entryId: idOf('ent_100') }),
        ],
      ],
      [
        'a credit note paid out',
        [allocation('itm_usd_cn', [-3_000n, 'USD'], cash('ent_back', -2_600n))],
      ],
    ])('are accepted: %s', async (_, allocations) => {
      const books = await ledger();
      await run((tx) => tx.ledger.allocate(allocations), books);
      expect(await run((tx) => tx.ledger.allAllocations(), books)).toEqual(allocations);
    });

    test('leave what is left on both sides, and a gain opens no new round', async () => {
      const books = await ledger();
      await run(
        (tx) =>
          tx.ledger.allocate([
            allocation('itm_usd', [6_100n, 'USD'], cash('ent_100', 5_000n)),
            allocation('itm_usd', [-100n, 'USD'], loss),
          ]),
        books,
      );
      await run(async (tx) => {
        expect((await tx.bank.entry(idOf('ent_100')))?.allocated).toBe('50.00');
        const item = await tx.ledger.item(idOf('itm_usd'));
        expect(item).toMatchObject({ open: money(6_000n, 'USD'), round: 0 });
      }, books);
    });

    test.each<[string, readonly Allocation[], string]>([
      [
        'more cash than the entry has',
        [allocation('itm_usd', [100n, 'USD'], cash('ent_100', 10_001n))],
        'INV-4: allocations of entry ent_100',
      ],
      [
        'more than the item',
        [allocation('itm_usd', [12_001n, 'USD'], cash('ent_100', 100n))],
        'INV-4: allocations of item itm_usd',
      ],
      [
        'cash in another currency than the entry',
        [allocation('itm_usd', [100n, 'USD'], cash('ent_100', 100n, 'GBP'))],
        'INV-4: entry ent_100 is in EUR',
      ],
      [
        'another currency than the item',
        [allocation('itm_usd', [100n, 'GBP'], cash('ent_100', 100n))],
        'INV-4: item itm_usd is in USD',
      ],
      [
        'cash against the sign of the amount',
        [allocation('itm_usd', [-100n, 'USD'], cash('ent_100', 100n))],
        'allocation_cash_check',
      ],
      [
        'cash in the currency of the item',
        [allocation('itm_eur', [100n, 'EUR'], cash('ent_100', 90n))],
        'allocation_cash_check',
      ],
      [
        'a write-off with cash',
        [allocation('itm_usd', [100n, 'USD'], { ...cash('ent_100', 100n), ...loss })],
        'allocation_cash_check',
      ],
      [
        'cash of no entry',
        [allocation('itm_usd', [100n, 'USD'], { cash: money(90n, 'EUR') })],
        'allocation_cash_check',
      ],
    ])('are refused: %s', async (_, allocations, reason) => {
      const books = await ledger();
      await expect(run((tx) => tx.ledger.allocate(allocations), books)).rejects.toThrow(reason);
      expect(await run((tx) => tx.ledger.allAllocations(), books)).toEqual([]);
    });
  });
}
