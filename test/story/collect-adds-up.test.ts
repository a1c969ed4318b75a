import fc from 'fast-check';
import type { EntryPlan } from '../../src/demo/world/camt-file.js';
import { addDays, type PlainDate, plainDate } from '../../src/kernel/dates.js';
import { ZERO, add, compare, dec } from '../../src/kernel/decimal.js';
import type { StoredEntry, Tx } from '../../src/ports/store.js';
import { intradayOf } from '../support/bank-notices.js';
import { Crash, crashingStore, type CrashingStore } from '../support/crashing-store.js';
import { bankFile, receipt, upload } from '../support/stage-bank.js';
import { GROSS, invoices, openInHost, payments } from '../support/stage-money.js';
import { setStage, type Stage } from '../support/stage.js';
import { GARAGE } from '../support/stage-world.js';

/** Money in is money out, whatever the order of files, decisions, files again and crashes. */

const INVOICES = [1, 2, 3, 4, 5, 6];
const FIRST_DAY = plainDate('2026-06-02');
const OPENING = 50_000n;

/** What the bank may bring: sure, in part, unsure, twice, too much, of somebody else, money that goes back. */
const PAYMENTS: readonly ((invoice: number) => EntryPlan)[] = [
  (invoice) => receipt(GROSS, { invoice }),
  (invoice) => receipt(4_000n, { invoice }),
  () => receipt(GROSS),
  (invoice) => receipt(GROSS, { invoice, reference: 'SAME' }),
  (invoice) => receipt(GROSS + 900n, { invoice }),
  () => receipt(7_777n, { counterparty: { name: 'Onbekend BV' } }),
  () => receipt(-2_500n, { code: ['PMNT', 'ICDT', 'ESCT'], counterparty: { name: 'Staal NV' } }),
  (invoice) => receipt(GROSS, { invoice, counterparty: { name: GARAGE.name } }),
];

const payment = fc.record({
  kind: fc.nat(PAYMENTS.length - 1),
  invoice: fc.constantFrom(...INVOICES),
});
const days = fc.array(fc.array(payment, { maxLength: 5 }), { minLength: 3, maxLength: 3 });
const turn = fc.record({
  act: fc.constantFrom('undo', 'accept', 'split', 'reassign', 'not-ours', 'settle', 'again'),
  pick: fc.nat(1_000),
  crash: fc.option(
    fc.record({ after: fc.nat(12), moment: fc.constantFrom('before' as const, 'after' as const) }),
    { freq: 4 },
  ),
});

interface Day {
  readonly date: PlainDate;
  readonly file: Uint8Array;
}

function filesOf(plan: readonly (readonly { kind: number; invoice: number }[])[]): readonly Day[] {
  let opening = OPENING;
  return plan.map((day, n) => {
    const date = addDays(FIRST_DAY, n);
    const entries = day.map(({ kind, invoice }) => PAYMENTS[kind]?.(invoice) ?? receipt(1n));
    const file = bankFile({ date, opening, entries });
    opening += entries.reduce((total, entry) => total + entry.amountMinor, 0n);
    return { date, file };
  });
}

const all = async (tx: Tx): Promise<readonly StoredEntry[]> => {
  const found = [...(await tx.bank.unlabelled())];
  for (const label of ['review', 'matched', 'non-ar', 'not-ours', 'on-account'] as const)
    found.push(...(await tx.bank.withLabel(label)));
  return found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
};

/** One thing a person or the bank does; what does not fit is refused and changes nothing. */
async function take(s: Stage, files: readonly Day[], act: string, pick: number): Promise<void> {
  const entries = await s.look(all);
  const entry = entries[pick % Math.max(entries.length, 1)];
  const items = await s.look((tx) => tx.ledger.items({ openOnly: false }));
  const [from, to] = [items[pick % 6], items[(pick + 1) % 6]];
  const { administration: id, app } = s;
  const file = files[pick % files.length]?.file ?? new Uint8Array();
  if (act === 'settle') await s.settle();
  else if (act === 'again')
    await upload(s, Buffer.from(Buffer.from(file).toString().replace('<MsgId>', `<MsgId>${pick}`)));
  else if (entry === undefined || from === undefined || to === undefined) return;
  else if (act === 'undo') await app.review.undo(id, entry.id);
  else if (act === 'accept') await app.review.accept(id, entry.id, pick % 2);
  else if (act === 'split')
    await app.review.split(id, entry.id, [{ openItemId: from.id, amount: dec('10.00') }]);
  else if (act === 'reassign')
    await app.review.reassign(id, entry.id, { from: from.id, to: to.id });
  else await app.review.notOurs(id, entry.id);
}

async function withCrash(
  s: Stage,
  store: CrashingStore,
  work: () => Promise<void>,
  crash: { readonly after: number; readonly moment: 'before' | 'after' } | null,
): Promise<void> {
  if (crash !== null) store.dieAfter(crash.after, crash.moment);
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
  }
  store.restart();
  // Whoever died no longer holds what he was working on.
  s.clock.advanceMs(61_000);
}

async function isWhole(s: Stage): Promise<void> {
  const { findings } = await s.app.verify(s.administration);
  expect(findings.filter(({ kind }) => kind === 'break')).toEqual([]);
}

/** The end: every file is in, everything is told, and it all adds up, here, at the bank and in the host. */
async function addsUp(s: Stage, plan: readonly (readonly unknown[])[]): Promise<void> {
  await s.hours(3);
  await isWhole(s);
  const entries = await s.look(all);
  expect(entries).toHaveLength(plan.flat().length);
  const gaps = (await s.app.verify(s.administration)).findings;
  expect(gaps).toEqual([]);
  const live = (await s.look((tx) => tx.ledger.allAllocations())).filter(
    ({ reversedOn }) => reversedOn === undefined,
  );
  const cash = entries.reduce((total, { allocated }) => add(total, dec(allocated)), ZERO);
  // The rest of an accepted overpayment stands on account of its debtor: it settles no item and is not lost.
  const kept = await s.look((tx) => tx.onAccount.live({}));
  const given = [...live, ...kept].reduce((total, { amount }) => total + amount.minor, 0n);
  expect(compare(cash, { unscaled: given, scale: 2 })).toBe(0);
  for (const { hostId, open } of await s.look((tx) => tx.ledger.items({ openOnly: false })))
    expect([hostId, openInHost(s, hostId)]).toEqual([hostId, open.minor]);
  const undone = s.host.reports(s.administration, 'payment-undone').map(({ report }) => report);
  const gone = new Set(undone.map(({ paymentKey }) => paymentKey));
  const told = payments(s).filter(({ key }) => !gone.has(key));
  expect(told.map(({ key }) => key).sort()).toEqual(live.map(({ id }) => `payment:${id}`).sort());
}

/** More with VOLDAAN_RUNS: each run is a hub, a host and a bank of its own. */
const RUNS = Number(process.env['VOLDAAN_RUNS'] ?? '8');

test('money in is money out, in any order of files, decisions, repetitions and crashes', async () => {
  await fc.assert(
    fc.asyncProperty(
      days,
      fc.array(turn, { minLength: 4, maxLength: 14 }),
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      fc.boolean(),
      async (plan, turns, order, intraday) => {
        let store: CrashingStore | undefined;
        const s = await setStage(undefined, (inner) => (store = crashingStore(inner)));
        try {
          if (store === undefined) throw new Error('The stage has no store');
          await invoices(s, ...INVOICES);
          const files = filesOf(plan);
          const rest = [...turns];
          for (const n of order) {
            const file = files[n]?.file ?? new Uint8Array();
            if (intraday) await upload(s, intradayOf(file));
            const [first] = rest;
            await withCrash(
              s,
              store,
              () => upload(s, file).then(() => s.settle()),
              first?.crash ?? null,
            );
            // What was cut off is brought again, as a person would.
            expect(await upload(s, file)).toMatchObject({ ok: true });
            for (const { act, pick, crash } of rest.splice(0, 5)) {
              await withCrash(s, store, () => take(s, files, act, pick), crash);
              await isWhole(s);
            }
          }
          await addsUp(s, plan);
        } finally {
          await s.close();
        }
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 600_000);
