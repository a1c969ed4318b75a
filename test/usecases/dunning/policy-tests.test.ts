import { movableClock } from '../../../src/adapters/clock/movable.js';
import { isInShare } from '../../../src/domain/dunning/assignment.js';
import type { DunningPolicy } from '../../../src/domain/dunning/policy.js';
import { addDays, instantOf, plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { money } from '../../../src/kernel/money.js';
import type { Tx } from '../../../src/ports/store.js';
import { loadHabits, choose, loadChoosing } from '../../../src/usecases/dunning/choose-policy.js';
import { loadLedger } from '../../../src/usecases/ledger/load-ledger.js';
import { makePolicyDesk } from '../../../src/usecases/dunning/policies.js';
import { makePolicyTests } from '../../../src/usecases/dunning/policy-tests.js';
import { type TestStore, testStore } from '../../support/database.js';
import { aDebtor, anAdministration, anItem } from '../../support/facts.js';
import { isOk } from '../../support/results.js';

const BOOKS = idOf<'administration'>('adm_1');
const [FIRST, LATER] = [plainDate('2026-11-02'), plainDate('2027-03-01')];
const DEBTORS = 60;

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
  await store.platform.addAdministration({ ...anAdministration(BOOKS), policy: 'S1-14' });
});
afterAll(() => store.close());

const on = (date: string) => ({
  store,
  clock: movableClock(instantOf(Date.parse(`${date}T09:00Z`))),
});

async function invoice(tx: Tx, debtor: string, n: number, paidAfter: number | null): Promise<void> {
  const due = addDays(FIRST, 10 + n);
  const item = { ...anItem(`${debtor}_${n}`, debtor, 10_000n), dueDate: due, issueDate: FIRST };
  await tx.ledger.addItem(item);
  if (paidAfter === null) return;
  const amount = money(10_000n, 'EUR');
  const paidOn = addDays(due, paidAfter);
  await tx.ledger.allocate([
    { id: idOf(`all_${item.id}`), openItemId: item.id, amount, on: paidOn },
  ]);
}

/** Those in the share pay five days late, the others forty; one debtor has a policy of his own and never pays. */
test('a test tells how its two sides paid, without those for whom somebody chose', async () => {
  const wish = { name: 'proef', policy: 'S0-7', share: 50 };
  const test_ = isOk(await makePolicyTests(on(FIRST)).start(BOOKS, wish));
  expect(test_).toEqual({ ...wish, against: 'S1-14', from: FIRST });
  const ids = Array.from({ length: DEBTORS }, (_, i) => `deb_${i}`);
  await store.inTransaction(BOOKS, async (tx) => {
    for (const id of ids) {
      await tx.debtors.upsert(aDebtor(id));
      const tried = isInShare(wish, idOf(id));
      const chosen = id === 'deb_0';
      for (const n of [1, 2]) await invoice(tx, id, n, chosen ? null : tried ? 5 : 40);
    }
  });
  const follower = { of: 'debtor', debtor: 'deb_0' } as const;
  isOk(await makePolicyDesk(on(FIRST)).assign(BOOKS, follower, 'public-body', 'an'));

  const { comparison } = isOk(await makePolicyTests(on(LATER)).compare(BOOKS, 'proef'));
  const tried = ids.slice(1).filter((id) => isInShare(wish, idOf(id))).length;
  expect(comparison).toMatchObject({
    ...{ withinDays: 30, difference: 100, margin: 0, verdict: 'tried-better' },
    against: { policy: 'S1-14', debtors: DEBTORS - 1 - tried, meanDaysToPay: 51.5, open: [] },
    tried: { policy: 'S0-7', debtors: tried, items: tried * 2, meanDaysToPay: 16.5, open: [] },
  });
});

describe('the habits of debtors', () => {
  const ledgerOf = (tx: Tx) => loadLedger(tx);
  const shipped = (name: string): DunningPolicy => ({ name, version: 1, steps: [] });

  test('are read for a policy that asks for them, of one debtor or of all', async () => {
    const late: DunningPolicy = {
      ...{ name: 'late', version: 1 },
      steps: [
        {
          ...{ id: 'call', afterDueDays: 1, channel: 'call', tone: 'call' },
          only: [{ usuallyLateFrom: 20 }],
        },
      ],
    };
    isOk(await makePolicyDesk(on(FIRST)).save(BOOKS, late, 'an'));
    const seen = await store.inTransaction(BOOKS, async (tx) => {
      await invoice(tx, 'deb_1', 3, 47);
      const ledger = await ledgerOf(tx);
      const before = choose(await loadChoosing(tx, shipped, 'S1-14'), ledger, LATER);
      const unasked = await loadHabits(tx, ledger, before, LATER);
      await tx.profiles.change(idOf('deb_1'), (profile) => ({ ...profile, policy: 'late' }));
      const now = await ledgerOf(tx);
      const choice = choose(await loadChoosing(tx, shipped, 'S1-14'), now, LATER);
      const all = await loadHabits(tx, now, choice, LATER);
      const only = idOf<'debtor'>('deb_1');
      const alone = await loadLedger(tx, await tx.debtors.byIds([only]));
      const one = await loadHabits(tx, alone, choice, LATER);
      return { unasked, of: all.find(({ debtorId }) => debtorId === only), count: all.length, one };
    });
    const expected = isInShare({ name: 'proef', share: 50 }, idOf('deb_1')) ? 19 : 42.3;
    expect(seen).toMatchObject({
      ...{ unasked: [], count: 1 },
      of: { debtorId: 'deb_1', usuallyLate: expected },
      one: [{ debtorId: 'deb_1', usuallyLate: expected }],
    });
  });
});
