import type { Collection, CollectionLine } from '../../src/domain/collection/collection.js';
import type { Mandate } from '../../src/domain/collection/mandate.js';
import type { Refund, RefundOrder } from '../../src/domain/collection/refund.js';
import { plainDate } from '../../src/kernel/dates.js';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { Tx } from '../../src/ports/store.js';
import { aDebtor, anEntry, anItem, aStatement, NOON, storeStatement } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const ON = plainDate('2026-12-01');
const FILE = { request: '{}', bytes: Uint8Array.of(1, 2, 3) };

const MANDATE: Mandate = {
  id: 'M/1 (2026)',
  debtorId: idOf('deb_1'),
  creditorId: 'BE68ZZZ0123456789',
  scheme: 'CORE',
  type: 'recurrent',
  signedOn: plainDate('2026-01-05'),
  account: { iban: 'BE71096123456769' },
  amendments: [],
};

function aCollection(id: string, change: Partial<Collection> = {}): Collection {
  return {
    id: idOf(id),
    key: id,
    collectOn: ON,
    announcedOn: plainDate('2026-11-17'),
    account: 'BE71096123456769',
    total: money(100n, 'EUR'),
    lineCount: 1,
    madeAt: NOON,
    ...change,
  };
}

function aLine(id: string, collection: string, item: string): CollectionLine {
  return {
    id: idOf(id),
    collectionId: idOf(collection),
    endToEndId: id.toUpperCase(),
    partId: `${collection}-1`,
    openItemId: idOf(item),
    debtorId: idOf('deb_1'),
    mandateId: MANDATE.id,
    scheme: 'CORE',
    sequence: 'RCUR',
    amount: money(100n, 'EUR'),
    state: 'pending',
    amendmentsTold: 2,
  };
}

export function collectionContract({ administration, run }: Subject): void {
  /** Two items of one debtor with a mandate, and two booked entries. */
  async function books(): Promise<AdministrationId> {
    const created = await administration();
    await run(async (tx) => {
      await tx.debtors.upsert(aDebtor('deb_1'));
      for (const id of ['itm_1', 'itm_2']) await tx.ledger.addItem(anItem(id, 'deb_1', 100n));
      await tx.bank.keepFile({
        ...{ id: idOf('fil_1'), sha256: 'aa', name: 'a.xml', bytes: Uint8Array.of(1), at: NOON },
        ...{ outcome: 'imported', faults: [] },
      });
      const entries = [anEntry('ent_1', '1.00'), anEntry('ent_2', '-1.00')];
      await storeStatement(tx, aStatement('stm_1', 'fil_1', entries));
      await tx.mandates.add(MANDATE);
    }, created);
    return created;
  }
  const inBooks = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => run(work, await books());
  const collected = (tx: Tx): Promise<void> =>
    tx.collections.add(aCollection('col-1'), [aLine('cdl-1', 'col-1', 'itm_1')], FILE);

  describe('mandates', () => {
    test('keep what was recorded, and what became of it', async () => {
      await inBooks(async (tx) => {
        const unused = { lines: 0, amendmentsTold: 0, ended: false };
        expect(await tx.mandates.byId(MANDATE.id)).toEqual({ ...MANDATE, use: unused });
        expect(await tx.mandates.byId('M-9')).toBeNull();
        await tx.mandates.attend(MANDATE.id, { reason: 'MD07', on: ON });
        await tx.mandates.attend(MANDATE.id, { reason: 'AC04', on: ON });
        expect(await tx.mandates.all()).toMatchObject([{ attention: { reason: 'MD07', on: ON } }]);
        await tx.mandates.attend(MANDATE.id, null);
        expect((await tx.mandates.all())[0]?.attention).toBeUndefined();
        expect(await tx.mandates.revoke(MANDATE.id, ON)).toBe(true);
        expect(await tx.mandates.revoke(MANDATE.id, plainDate('2026-12-02'))).toBe(false);
        expect(await tx.mandates.byId(MANDATE.id)).toMatchObject({ revokedOn: ON });
        const amended = { ...MANDATE, amendments: [{ on: ON, oldMandateId: 'M-0' }] };
        await tx.mandates.amend(amended);
        expect(await tx.mandates.byId(MANDATE.id)).toMatchObject(amended);
      });
    });

    test('know the collections under them, except cancelled ones', async () => {
      await inBooks(async (tx) => {
        await collected(tx);
        expect((await tx.mandates.all())[0]?.use).toEqual({
          ...{ lines: 1, lastOn: ON, amendmentsTold: 2, ended: false },
        });
        await tx.collections.markReturned(idOf('cdl-1'), { on: ON, reason: 'AM04' });
        expect((await tx.mandates.all())[0]?.use).toMatchObject({ lines: 1, amendmentsTold: 0 });
        const last = { ...aLine('cdl-2', 'col-2', 'itm_2'), sequence: 'FNAL' } as const;
        await tx.collections.add(aCollection('col-2'), [last], FILE);
        expect((await tx.mandates.all())[0]?.use).toMatchObject({ lines: 2, ended: true });
        await tx.collections.cancel(idOf('col-2'), NOON);
        expect((await tx.mandates.all())[0]?.use).toMatchObject({ lines: 1, ended: false });
      });
    });
  });

  describe('collections', () => {
    test('keep head, lines and file, once per key while they are not cancelled', async () => {
      await inBooks(async (tx) => {
        await collected(tx);
        expect(await tx.collections.byKey('col-1')).toEqual({
          head: aCollection('col-1'),
          request: '{}',
        });
        expect(await tx.collections.lines(idOf('col-1'))).toEqual([
          aLine('cdl-1', 'col-1', 'itm_1'),
        ]);
        expect(await tx.collections.bytes(idOf('col-1'))).toEqual(FILE.bytes);
        expect(await tx.collections.bytes(idOf('col-9'))).toBeNull();
        await tx.collections.handOut(idOf('col-1'), NOON);
        await tx.collections.cancel(idOf('col-1'), NOON);
        expect(await tx.collections.byKey('col-1')).toBeNull();
        expect(await tx.collections.byId(idOf('col-1'))).toEqual(
          aCollection('col-1', { handedOutAt: NOON, cancelledAt: NOON }),
        );
        await tx.collections.add(aCollection('col-2', { key: 'col-1' }), [], FILE);
        expect((await tx.collections.list(1)).map(({ id }) => id)).toEqual(['col-2']);
      });
    });

    test('have an item under way at most once', async () => {
      const created = await books();
      await run(collected, created);
      const twice = run(
        (tx) => tx.collections.add(aCollection('col-2'), [aLine('cdl-2', 'col-2', 'itm_1')], FILE),
        created,
      );
      await expect(twice).rejects.toThrow(/collection_line_pending/);
      await run(async (tx) => {
        await tx.collections.cancel(idOf('col-1'), NOON);
        await tx.collections.add(aCollection('col-2'), [aLine('cdl-2', 'col-2', 'itm_1')], FILE);
        expect([...(await tx.collections.pendingItems())]).toEqual(['itm_1']);
        const asked = [idOf<'open-item'>('itm_1'), idOf<'open-item'>('itm_9')];
        expect([...(await tx.collections.collected(asked))]).toEqual(['itm_1']);
        expect((await tx.collections.linesOfItem(idOf('itm_1'))).map(({ id }) => id)).toEqual([
          'cdl-2',
        ]);
        expect((await tx.collections.recentLines()).map(({ id }) => id)).toEqual(['cdl-2']);
      }, created);
    });

    test('remember what the bank said of a line, and forget it with the entry', async () => {
      const paid = { on: ON, entryId: idOf<'entry'>('ent_1') };
      const returned = { on: ON, reason: 'MD06', entryId: idOf<'entry'>('ent_2') };
      await inBooks(async (tx) => {
        await collected(tx);
        const line = () => tx.collections.line('CDL-1');
        await tx.collections.markPaid(idOf('cdl-1'), paid);
        expect(await line()).toMatchObject({ state: 'paid', paid });
        await tx.collections.markReturned(idOf('cdl-1'), returned);
        expect(await line()).toMatchObject({ state: 'returned', paid, returned });
        await tx.collections.forget(idOf('ent_2'), idOf('itm_2'));
        expect(await line()).toMatchObject({ state: 'returned' });
        await tx.collections.forget(idOf('ent_2'), idOf('itm_1'));
        expect(await line()).toEqual({ ...aLine('cdl-1', 'col-1', 'itm_1'), state: 'paid', paid });
        await tx.collections.forget(idOf('ent_1'), idOf('itm_1'));
        expect(await line()).toEqual(aLine('cdl-1', 'col-1', 'itm_1'));
      });
    });

    test('that are long past are not what the bank speaks of', async () => {
      await inBooks(async (tx) => {
        const old = aCollection('col-0', { collectOn: plainDate('2025-09-01') });
        await tx.collections.add(old, [aLine('cdl-0', 'col-0', 'itm_2')], FILE);
        expect(await tx.collections.recentLines()).toHaveLength(1);
        await collected(tx);
        expect((await tx.collections.recentLines()).map(({ id }) => id)).toEqual(['cdl-1']);
      });
    });

    test('are decided one after the other', async () => {
      const created = await books();
      const order: string[] = [];
      const turn = (name: string): Promise<void> =>
        run(async (tx) => {
          await tx.collections.lock();
          order.push(name);
          await tx.collections.pendingItems();
          order.push(name);
        }, created);
      await Promise.all([turn('a'), turn('b'), turn('c')]);
      expect([order[0], order[2], order[4]]).toEqual([order[1], order[3], order[5]]);
    });
  });

  describe('refunds', () => {
    const order: RefundOrder = {
      ...{ id: idOf('rfo-1'), key: 'k', executeOn: ON, account: 'BE71096123456769' },
      ...{ total: money(150n, 'EUR'), lineCount: 2, madeAt: NOON },
    };
    const base = { orderId: order.id, name: 'An', iban: 'BE71096123456769' };
    const refunds: readonly Refund[] = [
      {
        ...{ ...base, id: idOf('rfd-1'), endToEndId: 'RFD-1', entryId: idOf('ent_1') },
        ...{ amount: money(100n, 'EUR'), accountFrom: 'payment' },
      },
      {
        ...{ ...base, id: idOf('rfd-2'), endToEndId: 'RFD-2', openItemId: idOf('itm_1') },
        ...{ amount: money(50n, 'EUR'), accountFrom: 'person' },
      },
    ];

    test('keep their sources, and count until their order is cancelled', async () => {
      await inBooks(async (tx) => {
        await tx.refunds.add(order, refunds, FILE);
        expect(await tx.refunds.byKey('k')).toEqual({ head: order, request: '{}' });
        expect(await tx.refunds.lines(order.id)).toEqual(refunds);
        expect(await tx.refunds.live()).toEqual(refunds);
        await tx.refunds.cancel(order.id, NOON);
        expect(await tx.refunds.live()).toEqual([]);
      });
    });
  });
}
