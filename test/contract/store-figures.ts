import { type PartId, PART_IDS, sumsOf } from '../../src/domain/figures/parts.js';
import type { Period } from '../../src/domain/figures/period.js';
import type { WriteOffReason } from '../../src/domain/ledger/open-item.js';
import { instantOf, type PlainDate, plainDate } from '../../src/kernel/dates.js';
import { dec } from '../../src/kernel/decimal.js';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { Scope } from '../../src/ports/figures.js';
import type { Exchange, StoredDocument, Tx } from '../../src/ports/store.js';
import { aDebtor, anInvoice, anItem, NOON } from '../support/facts.js';
import { cents, F1, F1_PERIOD, f1Items } from '../support/figures.js';
import type { Subject } from './store-subject.js';

const ZONE = 'Europe/Brussels';
const ALL: Scope = { kind: 'all' };
const day = plainDate;
let serial = 0;

export async function pay(
  tx: Tx,
  item: string,
  minor: bigint,
  on: PlainDate,
  more: { readonly writeOff?: WriteOffReason } = {},
): Promise<string> {
  const id = `alc_f${(serial += 1)}`;
  const amount = money(minor, 'EUR');
  await tx.ledger.allocate([{ id: idOf(id), openItemId: idOf(item), amount, on, ...more }]);
  return id;
}

/** The books of fixture F1; B and C are of the group `bouw`. */
async function f1(tx: Tx): Promise<void> {
  for (const debtor of ['A', 'B', 'C', 'D', 'E']) {
    const group = ['B', 'C'].includes(debtor) ? { group: 'bouw' } : {};
    await tx.debtors.upsert(aDebtor(`deb_${debtor}`, group));
  }
  for (const { number, debtor, gross, issued, due, paid } of F1) {
    const item = { ...anItem(`itm_${number}`, `deb_${debtor}`, cents(gross)), number };
    await tx.ledger.addItem({ ...item, issueDate: issued, dueDate: due });
    if (paid !== null) await pay(tx, item.id, cents(gross), paid);
  }
}

export async function sumsIn(tx: Tx, period: Period): Promise<Readonly<Record<string, bigint>>> {
  const rows = await tx.figures.sums(period, ZONE, PART_IDS);
  return Object.fromEntries(
    PART_IDS.map((part) => [part, rows.reduce((total, { sums }) => total + sums[part], 0n)]),
  );
}

export async function opened(tx: Tx, period: Period, parts: readonly PartId[], scope = ALL) {
  return tx.figures.items({ period, zone: ZONE, parts, scope, currency: 'EUR' }, null, 1_000);
}

function document(id: string, change: Partial<StoredDocument> = {}): StoredDocument {
  return {
    ...{ id: idOf(id), direction: 'out', hostId: `host-${id}`, version: 1, invoice: anInvoice(id) },
    ...{ bytes: Uint8Array.of(60), sha256: 'aa', findings: [], heldFor: [], at: NOON },
    ...change,
  };
}

const EXCHANGE: Exchange = {
  ...{ id: idOf('exc_1'), documentId: idOf('doc_1'), documentVersion: 1, key: 'k', number: '1' },
  sender: { scheme: '0208', value: '0202239951' },
  receiver: { scheme: '0208', value: '0403170701' },
  ...{ transportId: 'uuid', state: 'sent', stateAt: NOON, attempts: 1 },
};

/** The books as they stood on a day, added up. */
export function figuresContract({ administration, run, behind }: Subject): void {
  async function books(fill: (tx: Tx) => Promise<void>): Promise<AdministrationId> {
    const id = await administration();
    await run(fill, id);
    return id;
  }

  describe('figures', () => {
    test('add up fixture F1 as the definition does, and open down to the items of each sum', async () => {
      const id = await books(f1);
      const [sums, items] = await run(
        async (tx) => [await sumsIn(tx, F1_PERIOD), await opened(tx, F1_PERIOD, PART_IDS)] as const,
        id,
      );
      expect(sums).toEqual(sumsOf(f1Items(), F1_PERIOD));
      expect(items).toEqual([...f1Items()].sort((a, b) => (a.id < b.id ? -1 : 1)));
      const aged = await run((tx) => opened(tx, F1_PERIOD, ['aged-1-30']), id);
      expect(aged.map(({ number }) => number)).toEqual(['B2', 'D2']);
    });

    test('know the past: what was paid, undone or dated later does not change an earlier day', async () => {
      const id = await books(f1);
      const september = { from: day('2026-09-01'), until: day('2026-09-30') };
      const before = await run((tx) => sumsIn(tx, september), id);
      expect([
        before['receivables-before'],
        before['receivables'],
        before['sales'],
        before['collected'],
      ]).toEqual([22_385_00n, 24_200_00n, 9_075_00n, 7_260_00n]);
      const undone = await run(async (tx) => {
        const payment = await pay(tx, 'itm_D1', 100_00n, day('2026-09-29'));
        await tx.ledger.reverse(idOf(payment), day('2026-10-02'));
        const october = { from: day('2026-10-01'), until: day('2026-10-31') };
        return [await sumsIn(tx, september), await sumsIn(tx, october)] as const;
      }, id);
      const [then, now] = undone;
      expect(then['receivables']).toBe(before['receivables']! - 100_00n);
      expect(now['receivables']).toBe(22_385_00n);
      expect(now['receivables-before']).toBe(before['receivables']! - 100_00n);
    });

    test('tell groups, single debtors and everybody but one apart, page by page', async () => {
      const id = await books(f1);
      const found = await run(async (tx) => {
        const about = {
          period: F1_PERIOD,
          zone: ZONE,
          parts: ['claims'] as const,
          currency: 'EUR',
        };
        const numbers = async (scope: Scope) =>
          (await opened(tx, F1_PERIOD, ['claims'], scope)).map(({ number }) => number).join(' ');
        const [first] = await tx.figures.items({ ...about, scope: ALL }, null, 1);
        const next = await tx.figures.items({ ...about, scope: ALL }, first?.id ?? null, 2);
        return {
          group: await numbers({ kind: 'group', group: 'bouw' }),
          debtor: await numbers({ kind: 'debtor', debtorId: idOf('deb_D') }),
          without: await numbers({ kind: 'without', debtorId: idOf('deb_D') }),
          paged: [first, ...next].map((item) => item?.number),
          groups: (await tx.figures.sums(F1_PERIOD, ZONE, PART_IDS)).map((row) => row.group),
          months: await tx.figures.salesByMonth(F1_PERIOD, { kind: 'group', group: 'bouw' }, 'EUR'),
        };
      }, id);
      expect(found).toEqual({
        ...{ group: 'B2 B3 C1', debtor: 'D1 D2', without: 'B2 B3 C1', paged: ['B2', 'B3', 'C1'] },
        groups: [null, 'bouw', 'bouw', null, null],
        months: new Map([
          ['2026-06', 605_00n],
          ['2026-07', 6_050_00n],
          ['2026-09', 3_872_00n],
          ['2026-10', 1_815_00n],
        ]),
      });
    });

    test('know delivery, sending, disputes and losses', async () => {
      const period = { from: day('2026-10-01'), until: day('2026-10-31') };
      const id = await books(async (tx) => {
        await tx.debtors.upsert(aDebtor('deb_1'));
        const invoice = { ...anInvoice('1'), delivery: { date: day('2026-09-28') } };
        await tx.documents.add(document('doc_1', { invoice }));
        await tx.exchanges.add({
          ...EXCHANGE,
          firstAttemptAt: instantOf(Date.UTC(2026, 9, 2, 22, 30)),
        });
        await tx.ledger.addItem({
          ...anItem('itm_1', 'deb_1', 10_000n),
          documentId: idOf('doc_1'),
        });
        const dispute = {
          id: idOf<'dispute'>('dsp_1'),
          openItemId: idOf<'open-item'>('itm_1'),
          reason: 'prijs',
        };
        await tx.ledger.openDispute({
          ...dispute,
          openedOn: day('2026-10-05'),
          amount: money(4_000n, 'EUR'),
        });
        await tx.ledger.closeDisputes(dispute.openItemId, day('2026-10-14'));
        await tx.ledger.openDispute({ ...dispute, id: idOf('dsp_2'), openedOn: day('2026-10-20') });
        await pay(tx, 'itm_1', 200n, day('2026-10-21'), { writeOff: 'payment-discount' });
        await pay(tx, 'itm_1', 300n, day('2026-10-21'), { writeOff: 'rounding' });
        await pay(tx, 'itm_1', 500n, day('2026-10-21'));
      });
      const found = await run(
        async (tx) => ({
          items: await opened(tx, period, ['sales']),
          days: await tx.figures.disputeDays(period),
        }),
        id,
      );
      expect(found.items).toMatchObject([
        {
          // Half past midnight in Brussels: the day is the 3rd.
          ...{ deliveredOn: '2026-09-28', sentOn: '2026-10-03', open: 9_000n },
          ...{ disputed: 14_000n, disputes: 2n, disputeDays: 9n, disputesClosed: 1n },
          ...{ collected: 500n, lost: 300n },
        },
      ]);
      expect(found.days).toEqual([{ debtorId: 'deb_1', currency: 'EUR', days: 9 }]);
    });

    behind(
      'pass over a document whose text PostgreSQL cannot look into, and lose nothing else',
      async () => {
        const id = await books(async (tx) => {
          await tx.debtors.upsert(aDebtor('deb_1', { name: 'half a pair \ud800', group: 'g' }));
          const invoice = {
            ...anInvoice('1'),
            delivery: { date: day('2026-09-28') },
            buyerReference: '\u0000',
          };
          await tx.documents.add(document('doc_1', { invoice }));
          await tx.ledger.addItem({ ...anItem('itm_1', 'deb_1', 100n), documentId: idOf('doc_1') });
        });
        const period = { from: day('2026-10-01'), until: day('2026-10-31') };
        const [rows, items, claims] = await run(
          async (tx) => [
            await tx.figures.sums(period, ZONE, PART_IDS),
            await opened(tx, period, ['sales']),
            await tx.figures.openClaims(null, 10),
          ],
          id,
        );
        expect(rows).toMatchObject([
          { group: null, sums: { receivables: 100n, 'delivery-known': 0n } },
        ]);
        expect(items).toMatchObject([{ deliveredOn: null }]);
        expect(claims).toMatchObject([{ id: 'itm_1', vat: null }]);
      },
    );

    test('find open claims with what says when and how much of their money comes', async () => {
      const totals = {
        lines: dec('100.00'),
        net: dec('100'),
        gross: dec('121.00'),
        payable: dec('121.00'),
      };
      const id = await books(async (tx) => {
        await f1(tx);
        await tx.documents.add(document('doc_1', { invoice: { ...anInvoice('1'), totals } }));
        await tx.ledger.addItem({
          ...anItem('itm_V', 'deb_A', 12_100n),
          documentId: idOf('doc_1'),
        });
        const dispute = { openItemId: idOf<'open-item'>('itm_C1'), reason: 'prijs' };
        await tx.ledger.openDispute({ ...dispute, id: idOf('dsp_1'), openedOn: day('2026-10-05') });
        await pay(tx, 'itm_D1', 100_00n, day('2026-11-01'));
      });
      const claims = await run(async (tx) => {
        const first = await tx.figures.openClaims(null, 4);
        return [...first, ...(await tx.figures.openClaims(first.at(-1)?.id ?? null, 4))];
      }, id);
      expect(claims.map((c) => `${c.id} ${c.open} ${c.disputed} ${c.vat?.vat ?? '-'}`)).toEqual([
        'itm_B2 302500 false -',
        'itm_B3 181500 false -',
        'itm_C1 60500 true -',
        'itm_D1 1200000 false -',
        'itm_D2 484000 false -',
        'itm_V 12100 false 2100',
      ]);
    });

    test('say which money came after which step, and what was done for it', async () => {
      const october = { from: day('2026-10-01'), until: day('2026-10-31') };
      const id = await books(async (tx) => {
        await f1(tx);
        const reminder = {
          debtorId: idOf<'debtor'>('deb_A'),
          round: 0,
          actionId: idOf<'action'>('act_1'),
        };
        for (const item of ['itm_A2', 'itm_B2'])
          await tx.dunning.claimReminder({
            ...{ ...reminder, openItemId: idOf(item), step: 'S1-1', on: day('2026-10-01') },
          });
        await tx.dunning.claimReminder({
          ...{ ...reminder, openItemId: idOf('itm_B2'), step: 'S1-2', on: day('2026-10-20') },
          ...{ actionId: idOf('act_2'), debtorId: idOf('deb_B') },
        });
        await pay(tx, 'itm_B2', 25_00n, day('2026-10-20'));
        await tx.tasks.open({
          ...{ id: idOf('tsk_1'), key: 'k', kind: 'call', role: 'debtors', openItemIds: [] },
          ...{ dueOn: day('2026-10-05'), subject: 's', text: 't', openedOn: day('2026-10-05') },
        });
        await tx.tasks.close(idOf('tsk_1'), { on: day('2026-10-06'), by: 'an', outcome: 'done' });
      });
      const found = await run(
        async (tx) => ({
          after: (await tx.figures.moneyAfterSteps(october))
            .map(({ step, minor }) => `${step} ${minor}`)
            .sort(),
          actions: (await tx.figures.actions(october)).map(
            (a) => `${a.id} ${a.openItemIds.join('+')} ${a.channel}`,
          ),
          tasks: await tx.figures.tasksClosed(october),
        }),
        id,
      );
      expect(found).toEqual({
        after: ['S1-1 242000', 'S1-2 2500', 'null 121000'],
        actions: ['act_1 itm_A2+itm_B2 task', 'act_2 itm_B2 task'],
        tasks: [{ by: 'an', count: 1 }],
      });
    });

    test('keep what the control account says, the last word of a day', async () => {
      const told = { currency: 'EUR', toldBy: 'an' };
      const found = await run(async (tx) => {
        await tx.figures.tellControlBalance({ ...told, on: day('2026-10-31'), minor: 1n });
        await tx.figures.tellControlBalance({ ...told, on: day('2026-10-31'), minor: 2n });
        await tx.figures.tellControlBalance({ ...told, on: day('2026-11-30'), minor: 3n });
        return [
          await tx.figures.controlBalances(day('2026-11-01')),
          await tx.figures.controlBalances(day('2026-10-01')),
        ];
      });
      expect(found).toEqual([[{ ...told, on: '2026-10-31', minor: 2n }], []]);
    });
  });
}
