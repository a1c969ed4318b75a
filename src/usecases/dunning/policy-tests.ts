import type { PlainDate } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { groupBy } from '../../kernel/group.js';
import { err, ok, type Result } from '../../kernel/result.js';
import {
  assignedPolicy,
  isRunning,
  type NewPolicyTest,
  type PolicyTest,
} from '../../domain/dunning/assignment.js';
import {
  type Comparison,
  compareSides,
  type ComparedItem,
} from '../../domain/dunning/comparison.js';
import { settledOn } from '../../domain/dunning/habits.js';
import type { Tx } from '../../ports/store.js';
import { loadAssignments, loadPolicies, unknownPolicy } from './choose-policy.js';
import type { Ports } from '../ports.js';

export interface TestError {
  readonly kind:
    | 'no-such-policy'
    | 'no-such-test'
    | 'test-exists'
    | 'test-overlaps'
    | 'test-dates'
    | 'test-ended';
  readonly message: string;
}

/** Days after the due date within which a payment counts, where nobody says otherwise. */
export const WITHIN_DAYS = 30;

/** A second policy for a share of the debtors, and what came of it (practice 72). */
export interface PolicyTests {
  list(administration: AdministrationId): Promise<readonly PolicyTest[]>;
  /** From its day on; one test at a time divides the debtors of a policy. */
  start(
    administration: AdministrationId,
    test: NewPolicyTest,
  ): Promise<Result<PolicyTest, TestError>>;
  /** Today is its last day: from tomorrow on all follow the policy it was tried against. */
  end(administration: AdministrationId, name: string): Promise<Result<PlainDate, TestError>>;
  compare(
    administration: AdministrationId,
    name: string,
    withinDays?: number,
  ): Promise<Result<{ readonly test: PolicyTest; readonly comparison: Comparison }, TestError>>;
}

export function makePolicyTests(ports: Pick<Ports, 'store' | 'clock'>): PolicyTests {
  const { store, clock } = ports;
  return {
    list: (administration) => store.inTransaction(administration, (tx) => tx.policies.tests()),
    start: (administration, asked) =>
      store.inTransaction(administration, async (tx) => {
        const { policy: against, zone } = await tx.administration.get();
        const today = clock.today(zone);
        const test: PolicyTest = { against, from: today, ...asked };
        const refused = await refusal(tx, test, today);
        if (refused !== null) return err(refused);
        await tx.policies.addTest(test);
        return ok(test);
      }),
    end: (administration, name) =>
      store.inTransaction(administration, async (tx) => {
        const { zone } = await tx.administration.get();
        const today = clock.today(zone);
        const known = (await tx.policies.tests()).some((test) => test.name === name);
        if (!known) return err(await unknownTest(tx, name));
        if (await tx.policies.endTest(name, today)) return ok(today);
        return err({ kind: 'test-ended', message: `The test "${name}" has ended already.` });
      }),
    compare: (administration, name, withinDays = WITHIN_DAYS) =>
      store.inTransaction(administration, async (tx) => {
        const test = (await tx.policies.tests()).find((one) => one.name === name);
        if (test === undefined) return err(await unknownTest(tx, name));
        const { zone } = await tx.administration.get();
        return ok({ test, comparison: await comparison(tx, test, clock.today(zone), withinDays) });
      }),
  };
}

async function refusal(tx: Tx, test: PolicyTest, today: PlainDate): Promise<TestError | null> {
  const find = await loadPolicies(tx);
  for (const name of [test.against, test.policy])
    if (find(name) === null) return unknownPolicy(tx, name);
  if (test.against === test.policy) {
    const message = `"${test.policy}" cannot be tried against itself. Name another policy.`;
    return { kind: 'test-overlaps', message };
  }
  const isPast = test.from < today || (test.until !== undefined && test.until < test.from);
  if (isPast) {
    const message = `A test divides debtors from a day on that has not been, until a later one. Begin on ${today} or after it.`;
    return { kind: 'test-dates', message };
  }
  const tests = await tx.policies.tests();
  if (tests.some(({ name }) => name === test.name)) {
    const message = `There has been a test "${test.name}". Its name decides who takes part: give this one another.`;
    return { kind: 'test-exists', message };
  }
  const running = tests.find((other) => other.against === test.against && overlaps(other, test));
  if (running === undefined) return null;
  const message = `The test "${running.name}" divides the debtors of "${test.against}" at that time. End it first, or begin later.`;
  return { kind: 'test-overlaps', message };
}

function overlaps(a: PolicyTest, b: PolicyTest): boolean {
  return isRunning(a, b.from) || isRunning(b, a.from);
}

async function unknownTest(tx: Tx, name: string): Promise<TestError> {
  const known = (await tx.policies.tests()).map((test) => test.name).join(', ');
  const message = `There is no test "${name}". Tests: ${known === '' ? 'none yet' : known}.`;
  return { kind: 'no-such-test', message };
}

/** Who took part is decided as on the last day of the test that has been; what came due from its first day on counts. */
async function comparison(
  tx: Tx,
  test: PolicyTest,
  today: PlainDate,
  withinDays: number,
): Promise<Comparison> {
  const { policy } = await tx.administration.get();
  const assignments = { ...(await loadAssignments(tx, policy)), tests: [test] };
  const profiles = new Map((await tx.profiles.all()).map((one) => [one.debtorId, one]));
  const last = test.until !== undefined && test.until < today ? test.until : today;
  const day = last < test.from ? test.from : last;
  const sideOf = new Map<string, boolean>();
  for (const debtor of await tx.debtors.all()) {
    const side = assignedPolicy(debtor, profiles.get(debtor.id), assignments, day).test;
    if (side !== undefined) sideOf.set(debtor.id, side.tried);
  }
  const payments = groupBy(await tx.ledger.allAllocations(), ({ openItemId }) => openItemId);
  const items = (await tx.ledger.items({ openOnly: false })).filter(
    ({ kind, dueDate }) => kind === 'invoice' && dueDate >= test.from && dueDate <= last,
  );
  const side = (tried: boolean, name: string) => ({
    policy: name,
    debtors: [...sideOf.values()].filter((one) => one === tried).length,
    items: items
      .filter(({ debtorId }) => sideOf.get(debtorId) === tried)
      .map((item): ComparedItem => ({
        ...item,
        paidOn: settledOn(item, payments.get(item.id) ?? []),
      })),
  });
  const sides = { against: side(false, test.against), tried: side(true, test.policy) };
  return compareSides(sides, today, withinDays);
}
