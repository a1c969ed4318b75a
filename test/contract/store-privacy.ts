import { type PlainDate, plainDate, instantOf } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import { RECORD_KINDS } from '../../src/domain/privacy/retention.js';
import { CLEARABLE } from '../../src/ports/retention.js';
import type { Tx } from '../../src/ports/store.js';
import { aDebtor, anItem, NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const DEBTOR = idOf<'debtor'>('deb_1');
const ITEM = idOf<'open-item'>('itm_1');
const DAY: PlainDate = plainDate('2026-11-20');
const LATER = instantOf(Date.UTC(2027, 0, 1));

/** One settled invoice of a debtor, and something said in every place where something can be said. */
async function said(tx: Tx): Promise<void> {
  await tx.debtors.upsert(aDebtor('deb_1', { email: 'an@aerts.example' }));
  await tx.debtors.upsert(aDebtor('deb_2'));
  await tx.ledger.addItem(anItem('itm_1', 'deb_1', 100n));
  const allocation = { id: idOf<'allocation'>('alc_1'), openItemId: ITEM, on: DAY } as const;
  await tx.ledger.allocate([
    { ...allocation, amount: money(100n, 'EUR'), writeOff: 'payment-discount' },
  ]);
  await tx.profiles.change(DEBTOR, (profile) => ({ ...profile, contact: 'An Aerts' }));
  const about = { debtorId: DEBTOR, openItemIds: [ITEM], at: NOON, by: 'an' };
  await tx.timeline.add({ ...about, kind: 'note', detail: { text: 'is ziek', amount: '1.00' } });
  await tx.tasks.open({
    ...{ id: idOf('tsk_1'), key: 'k', kind: 'call', role: 'debtors', debtorId: DEBTOR },
    ...{ openItemIds: [], dueOn: DAY, subject: 'Aerts', text: 'is ziek', openedOn: DAY },
  });
  await tx.tasks.close(idOf('tsk_1'), { on: DAY, by: 'an', outcome: 'done', note: 'is ziek' });
  await tx.links.add({
    ...{ id: idOf('lnk_1'), key: 'act_1', debtorId: DEBTOR, openItemIds: [ITEM] },
    ...{ madeAt: NOON, expiresAt: NOON },
  });
  await tx.links.addAnswer({ linkId: idOf('lnk_1'), purpose: 'contact', digest: 'd', at: NOON });
  await tx.messages.add({
    ...{ messageId: 'm1@voldaan', debtorId: DEBTOR, openItemIds: [ITEM], channel: 'mail' },
    ...{ to: 'an@aerts.example', at: NOON },
  });
  await tx.messages.bounce('m1@voldaan', { hard: true, diagnostic: 'an@aerts.example' }, NOON);
  await tx.received.add({
    ...{ sha256: 'a'.repeat(64), ref: '1', kind: 'reply', debtorId: DEBTOR },
    ...{ sender: 'an@aerts.example', subject: 'is ziek', at: NOON, note: 'is ziek' },
  });
  await tx.inquiries.record({
    ...{ id: idOf('inq_1'), source: 'credit-bureau', provider: 'p', operation: 'report' },
    ...{ subject: '1', debtorId: DEBTOR, reason: 'refresh', by: 'an', askedAt: NOON },
    ...{ askedOn: DAY, answeredAt: NOON, answer: { rating: 'D' } },
  });
  await tx.limits.add({
    ...{ debtorId: DEBTOR, source: 'own', what: 'limit', amount: money(5n, 'EUR') },
    ...{ at: NOON, by: 'an', reason: 'is ziek' },
  });
}

/** What is left in any page of any part. */
async function everything(tx: Tx): Promise<string> {
  const pages = [];
  for (const { part } of tx.privacy.parts)
    pages.push(await tx.privacy.records(DEBTOR, part, { after: 0, limit: 100 }));
  return JSON.stringify(pages, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
}

/** What is held about a debtor, and how it goes. */
export function privacyContract({ run, administration, store, behind }: Subject): void {
  describe('privacy', () => {
    test('finds what is held in every place, pages it, and erases it once', async () => {
      const seen = await run(async (tx) => {
        await said(tx);
        const before = await everything(tx);
        const counted = await tx.privacy.count(DEBTOR);
        const erased: number[] = [];
        for (let round = 0; round < 2; round += 1) {
          let count = 0;
          for (const kind of RECORD_KINDS) count += await tx.privacy.erase(DEBTOR, kind);
          erased.push(count);
        }
        const page = { after: 1, limit: 1 };
        const second = await tx.privacy.records(DEBTOR, 'open_item', page);
        return { before, counted, erased, second, after: await everything(tx) };
      });
      expect(seen.before.match(/is ziek/g)).toHaveLength(6);
      const left = [...seen.counted.values()].reduce((sum, one) => sum + one.left, 0);
      expect(seen.erased).toEqual([left, 0]);
      expect(left).toBe(8);
      expect(seen.second).toEqual([]);
      expect(seen.after).not.toContain('ziek');
      expect(seen.after).toContain('"amount":"1.00"');
      // His master data and profile are the use case's to erase.
      expect(seen.after.match(/an@aerts/g)).toHaveLength(1);
    });

    test('nothing of another debtor is counted', async () => {
      const counts = await run(async (tx) => {
        await said(tx);
        return tx.privacy.count(idOf('deb_2'));
      });
      const held = [...counts].filter(([, one]) => one.held > 0).map(([kind]) => kind);
      expect(held).toEqual(['debtor']);
    });

    behind.each([
      ['timeline', `set detail = '{}'`],
      ['timeline', `set detail = '{"text":"else"}', erased_at = null`],
      ['message_received', `set subject = 'else'`],
      ['credit_limit', `set reason = 'else'`],
      ['link_answer', `set digest = 'else'`],
    ])('of %s nothing is rewritten: %s', async (table, change) => {
      const id = await administration();
      await run(said, id);
      const session = { as: 'administration', administration: id } as const;
      const rewriting = store().database.transaction(session, (sql) =>
        sql.query(`update ${table} ${change}`),
      );
      await expect(rewriting).rejects.toThrow(/only ever erased|never changed|permission denied/);
    });

    test('goes by age once its time is over, unless an open claim keeps it', async () => {
      const id = await administration();
      await run(async (tx) => {
        await said(tx);
        await tx.ledger.addItem(anItem('itm_2', 'deb_1', 100n));
      }, id);
      const counts = () =>
        run(async (tx) => {
          const found: Record<string, number> = {};
          for (const kind of CLEARABLE) found[kind] = await tx.retention.count(kind, LATER);
          return found;
        }, id);
      const none = { 'webhook-body': 0, 'outbox-attempt': 0, report: 0, agreement: 0 };
      const kept = { ...none, letter: 0, timeline: 0, task: 0, credit: 1, link: 2 };
      expect(await counts()).toEqual(kept);
      const settle = { id: idOf<'allocation'>('alc_2'), openItemId: idOf<'open-item'>('itm_2') };
      await run(
        (tx) =>
          tx.ledger.allocate([
            { ...settle, on: DAY, amount: money(100n, 'EUR'), writeOff: 'payment-discount' },
          ]),
        id,
      );
      expect(await counts()).toEqual({ ...kept, letter: 2, timeline: 1, task: 1 });
      const early = await run((tx) => tx.retention.clear('timeline', NOON), id);
      expect(early).toBe(0);
      for (const kind of CLEARABLE)
        for (let went = 1; went > 0;) went = await run((tx) => tx.retention.clear(kind, LATER), id);
      expect(Object.values(await counts()).every((count) => count === 0)).toBe(true);
    });

    test('remembers who was erased, and who still waits for a claim', async () => {
      const seen = await run(async (tx) => {
        await said(tx);
        const erasure = { debtorId: DEBTOR, askedAt: NOON, by: 'an' };
        const states = [await tx.privacy.erasure(DEBTOR)];
        await tx.privacy.remember(erasure);
        states.push(await tx.privacy.erasure(DEBTOR));
        const ready = [await tx.privacy.ready(10)];
        const among = [await tx.privacy.erasedAmong([DEBTOR])];
        await tx.ledger.addItem(anItem('itm_4', 'deb_1', 5n));
        ready.push(await tx.privacy.ready(10));
        await tx.privacy.remember({ ...erasure, by: 'bo', doneAt: LATER });
        states.push(await tx.privacy.erasure(DEBTOR));
        ready.push(await tx.privacy.ready(10));
        among.push(await tx.privacy.erasedAmong([DEBTOR, idOf('deb_2')]));
        const forgot = [await tx.privacy.forget(DEBTOR), await tx.privacy.forget(DEBTOR)];
        const taken = await tx.debtors.upsert(aDebtor('deb_1'));
        return { states, ready, among, forgot, taken, erasure };
      });
      const done = { ...seen.erasure, doneAt: LATER };
      expect(seen.states).toEqual([null, seen.erasure, done]);
      expect(seen.ready).toEqual([[seen.erasure], [], []]);
      expect(seen.among).toEqual([[], [DEBTOR]]);
      expect([seen.forgot, seen.taken]).toEqual([[true, false], 'changed']);
    });

    behind('every table that names a debtor is one whose records are shown', async () => {
      const parts = await run((tx) => Promise.resolve(tx.privacy.parts.map(({ part }) => part)));
      const rows = await store().database.transaction({ as: 'owner' }, (sql) =>
        sql.query(`select table_name from information_schema.columns
          where table_schema = current_schema() and column_name = 'debtor_id'`),
      );
      // An index of the timeline, what a run left alone, and who was erased.
      const again = ['timeline_item', 'dunning_hold', 'debtor_erasure'];
      const named = rows.map((row) => String(row['table_name'])).filter((t) => !again.includes(t));
      expect(named.filter((table) => !parts.includes(table))).toEqual([]);
    });

    test('what is open is a hold', async () => {
      const seen = await run(async (tx) => {
        await said(tx);
        const holds = [await tx.privacy.holds(DEBTOR)];
        await tx.ledger.openDispute({
          ...{ id: idOf('dsp_1'), openItemId: ITEM, openedOn: DAY, reason: 'kapot' },
        });
        holds.push(await tx.privacy.holds(DEBTOR));
        await tx.ledger.addItem(anItem('itm_3', 'deb_1', 5n));
        holds.push(await tx.privacy.holds(DEBTOR));
        await tx.instruments.add({
          ...{ id: idOf('itr_1'), openItemId: ITEM, debtorId: DEBTOR, kind: 'factoring' },
          ...{ state: 'assigned', openedOn: DAY, by: 'an', since: DAY, sinceBy: 'an', facts: {} },
        });
        holds.push(await tx.privacy.holds(DEBTOR));
        return { holds, newest: await tx.privacy.newestInvoice(DEBTOR) };
      });
      expect(seen.holds).toEqual([
        ...[[], ['dispute'], ['open-item', 'dispute']],
        ['open-item', 'dispute', 'instrument'],
      ]);
      expect(seen.newest).toBe('2026-10-01');
    });
  });
}
