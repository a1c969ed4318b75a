import { sentenceOf } from '../../src/domain/bank/match-sentences.js';
import type { MatchProposal } from '../../src/ports/match-proposal.js';
import { DEFAULT_MATCH_POLICY, type MatchPolicy } from '../../src/domain/bank/match-policy.js';
import { decimal } from '../../src/kernel/decimal.js';
import type { OpenItemId } from '../../src/kernel/ids.js';
import type { StoredEntry } from '../../src/ports/store.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { GROSS } from '../support/stage-money.js';
import { ADMINISTRATION, BAKERY, GARAGE, salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();

/** Nobody's account in the books. */
const HOLDING = { name: 'Holding Peters NV', iban: 'NL91ABNA0417164300' };

/** An invoice of 121.00 each for the bakery and the garage, so that an amount alone says nothing. */
async function twins(s: Stage, round: number): Promise<void> {
  for (const [at, debtor] of [BAKERY, GARAGE].entries())
    s.host.addSalesInvoice(s.administration, salesInvoice(round * 10 + at, { debtor }));
  await s.syncAll();
}

let opening = 0n;

/** 121.00 from the holding the next day; the entry as it stands after matching. */
async function pays(s: Stage, text = 'betaling', from = HOLDING): Promise<StoredEntry> {
  await s.hours(24);
  const id = `stm-${s.today()}`;
  await bank(s, { id, opening, entries: [receipt(GROSS, { counterparty: from, text })] });
  opening += GROSS;
  const all = await s.look(async (tx) => [
    ...(await tx.bank.withLabel('review')),
    ...(await tx.bank.withLabel('matched')),
    ...(await tx.bank.withLabel('non-ar')),
  ]);
  const entry = all.find(({ entry: { bookingDate } }) => bookingDate === s.today());
  if (entry === undefined) throw new Error('The entry did not come in');
  return entry;
}

beforeEach(() => {
  opening = 0n;
});

const debtorOf = async (s: Stage, hostId: string): Promise<string> =>
  (await s.look((tx) => tx.debtors.byHostId(hostId)))?.id ?? '';

/** Accepts the proposal for this debtor. */
async function assign(s: Stage, entry: StoredEntry, hostId: string): Promise<void> {
  const debtor = await debtorOf(s, hostId);
  if (debtor === '') throw new Error(`No debtor ${hostId}`);
  const items = await s.look((tx) => tx.ledger.items({ openOnly: true }));
  const owns = (id: OpenItemId): boolean => items.find((i) => i.id === id)?.debtorId === debtor;
  const number = entry.proposals.findIndex(({ allocations }) =>
    allocations.some(({ openItemId }) => owns(openItemId)),
  );
  isOk(await s.app.review.accept(s.administration, entry.id, number, { by: 'an' }));
}

function reasonsOf(proposal: MatchProposal | undefined): string {
  return (proposal?.evidence ?? []).map((reason) => sentenceOf(reason, 'en')).join(' ');
}

test('what waits from the same payer is looked at again after one decision', async () => {
  const s = stage();
  const odd = (n: bigint, id: string) => ({
    id,
    entries: [receipt(n, { counterparty: HOLDING, text: 'betaling' })],
  });
  await twins(s, 1);
  await bank(s, { ...odd(4_321n, 'stm-a'), opening: 0n });
  await s.hours(24);
  await bank(s, { ...odd(1_234n, 'stm-b'), opening: 4_321n });
  const waiting = await s.app.review.list(s.administration);
  expect(waiting.map(({ proposals }) => proposals.flatMap((p) => p.allocations))).toEqual([[], []]);
  const [first, second] = waiting;
  const item = (await s.look((tx) => tx.ledger.itemByHostId('F-11')))?.id;
  if (first === undefined || second === undefined || item === undefined) throw new Error('Nothing');
  const part = [{ openItemId: item, amount: decimal(4_321n, 2) }];
  isOk(await s.app.review.split(s.administration, first.id, part));
  await s.settle();
  const [again, ...others] = await s.app.review.list(s.administration);
  expect([again?.id, others]).toEqual([second.id, []]);
  expect(again?.proposals[0]?.allocations).toMatchObject([{ openItemId: item }]);
  expect(reasonsOf(again?.proposals[0])).toMatch('You assigned');
});

describe('an account that nobody knows', () => {
  test('is proposed after one decision, and booked by itself after two', async () => {
    const s = stage();
    await twins(s, 1);
    const garage = await debtorOf(s, GARAGE.hostId);
    await assign(s, await pays(s), GARAGE.hostId);
    await twins(s, 2);
    const second = await pays(s);
    expect(second).toMatchObject({ label: 'review' });
    expect(second.proposals[0]).toMatchObject({ decision: 'suggest', debtorId: garage });
    expect(second.proposals[0]?.evidence[0]).toMatchObject({ code: 'learned-account' });
    isOk(await s.app.review.accept(s.administration, second.id, 0));
    await twins(s, 3);
    const third = await pays(s);
    expect(third).toMatchObject({ label: 'matched', proposals: [{ debtorId: garage }] });

    // Undoing what it booked contradicts the account: the next one is a question again.
    isOk(await s.app.review.undo(s.administration, third.id));
    expect(
      (await s.app.learned.list(s.administration)).map(({ kind, support }) => [
        kind,
        support.length,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['payer-account', 0],
        ['account-not-debtor', 1],
      ]),
    );
    await twins(s, 4);
    expect(await pays(s)).toMatchObject({ label: 'review' });
  });

  test('is forgotten when the decision is undone', async () => {
    const s = stage();
    await twins(s, 1);
    const first = await pays(s);
    await assign(s, first, GARAGE.hostId);
    isOk(await s.app.review.undo(s.administration, first.id));
    const facts = await s.app.learned.list(s.administration);
    expect(facts.map(({ support }) => support)).toEqual(facts.map(() => []));
    await twins(s, 2);
    const [best] = (await pays(s)).proposals;
    expect(reasonsOf(best)).not.toMatch('You assigned');
  });

  test('follows the money when a person moves it to another debtor', async () => {
    const s = stage();
    await twins(s, 1);
    const first = await pays(s);
    const items = await s.look((tx) => tx.ledger.items({ openOnly: true }));
    const [wrong, right] = items.map(({ id }) => id);
    if (wrong === undefined || right === undefined) throw new Error('Two items were expected');
    const all = [{ openItemId: wrong, amount: decimal(GROSS, 2) }];
    isOk(await s.app.review.split(s.administration, first.id, all));
    isOk(await s.app.review.reassign(s.administration, first.id, { from: wrong, to: right }));
    await twins(s, 2);
    const second = await pays(s);
    expect(second.proposals[0]?.debtorId).toBe(items.find(({ id }) => id === right)?.debtorId);
  });

  test('is not followed once it is revoked, and is again when it is restored', async () => {
    const s = stage();
    await twins(s, 1);
    await assign(s, await pays(s), GARAGE.hostId);
    const facts = await s.app.learned.list(s.administration);
    expect(facts.map(({ kind, debtorName, saidBy }) => [kind, debtorName, saidBy])).toEqual([
      ['payer-account', 'Garage Dumont', 'an'],
      ['payer-name', 'Garage Dumont', 'an'],
    ]);
    for (const { id } of facts) isOk(await s.app.learned.revoke(s.administration, id));
    await twins(s, 2);
    const second = await pays(s);
    expect(reasonsOf(second.proposals[0])).not.toMatch('You assigned');
    await assign(s, second, GARAGE.hostId);
    expect(await s.app.learned.list(s.administration)).toMatchObject(
      facts.map(({ id }) => ({ id, state: 'revoked', confirmed: 1 })),
    );
    for (const { id } of facts) isOk(await s.app.learned.restore(s.administration, id));
    await twins(s, 3);
    expect(reasonsOf((await pays(s)).proposals[0])).toMatch('You assigned');
    expect(await s.app.learned.revoke(s.administration, 'fct_none' as never)).toMatchObject({
      error: { kind: 'no-such-fact' },
    });
  });

  test('put aside twice brings no customer’s money any more, until that is taken back', async () => {
    const s = stage();
    for (let times = 0; times < 2; times += 1) {
      const entry = await pays(s);
      expect(entry).toMatchObject({ label: 'review' });
      isOk(await s.app.review.notOurs(s.administration, entry.id));
    }
    const third = await pays(s);
    expect(third).toMatchObject({ label: 'non-ar' });
    isOk(await s.app.review.undo(s.administration, third.id));
    expect(await pays(s)).toMatchObject({ label: 'review' });
  });

  test('teaches nothing when the machine books by itself', async () => {
    const s = stage();
    await twins(s, 1);
    await s.hours(24);
    await bank(s, { entries: [receipt(GROSS, { invoice: 10, counterparty: HOLDING })] });
    expect(await s.look((tx) => tx.bank.withLabel('matched'))).toHaveLength(1);
    expect(await s.app.learned.list(s.administration)).toEqual([]);
  });

  test('is learned for one administration only', async () => {
    const s = stage();
    await twins(s, 1);
    await assign(s, await pays(s), GARAGE.hostId);
    const other = 'other-books' as typeof s.administration;
    await s.app.register({ administration: { ...ADMINISTRATION, id: other }, connections: [] });
    const [fact] = await s.app.learned.list(s.administration);
    expect(await s.app.learned.list(other)).toEqual([]);
    expect(await s.app.learned.revoke(other, fact?.id as never)).toMatchObject({ ok: false });
    expect(await s.app.learned.list(s.administration)).toMatchObject([
      { state: 'active' },
      { state: 'active' },
    ]);
  });
});

describe('an administration that wants it otherwise', () => {
  const paysByReference = async (s: Stage, change: Partial<MatchPolicy>): Promise<StoredEntry> => {
    await s.app.matchingPolicy.set(s.administration, { ...DEFAULT_MATCH_POLICY, ...change });
    await twins(s, 1);
    await s.hours(24);
    await bank(s, { entries: [receipt(GROSS, { invoice: 10 })] });
    const [entry] = await s.look(async (tx) => [
      ...(await tx.bank.withLabel('review')),
      ...(await tx.bank.withLabel('matched')),
    ]);
    if (entry === undefined) throw new Error('The entry did not come in');
    return entry;
  };

  test.each<[MatchPolicy['mode'], string, string]>([
    ['automatic', 'matched', 'auto'],
    ['propose', 'review', 'suggest'],
    ['never', 'review', 'none'],
  ])('with %s a payment by reference is %s', async (mode, label, decision) => {
    const entry = await paysByReference(stage(), { mode });
    expect([entry.label, entry.proposals[0]?.decision]).toEqual([label, decision]);
  });
});
