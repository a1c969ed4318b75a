import { plainDate } from '../../../src/kernel/dates.js';
import type { HostReport } from '../../../src/ports/host.js';
import { DIVISION, type ExactWorld, exactWorld } from '../../support/exact-world.js';
import { isOk } from '../../support/results.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let world: ExactWorld;
afterEach(() => world.close());

function addAccount(): string {
  return world.sandbox.addAccount(DIVISION, {
    ...{ name: 'Bakkerij Peeters', country: 'BE', language: 'NL-BE' },
  });
}

const task = (debtorHostId: string): HostReport => ({
  ...{ key: 'task:1', kind: 'task', debtorHostId, invoiceHostIds: [] },
  ...{ subject: 'Bel de klant', text: 'Vandaag nog', dueOn: plainDate('2026-11-10') },
});

describe('budgets', () => {
  test('with little of the minute left reading stops, what has to be written goes on, and all goes on by itself', async () => {
    world = await exactWorld({ limits: { minute: 20 } });
    const host = world.host();
    const account = addAccount();
    let read = await host.changedDebtors(null);
    for (let n = 0; n < 20 && read.ok; n += 1) read = await host.changedDebtors(null);
    expect(read).toMatchObject({ ok: false, error: { kind: 'throttled', retryAfterMs: MINUTE } });
    const before = world.proxy.calls.length;
    expect((await host.changedDebtors(null)).ok).toBe(false);
    expect(world.proxy.calls).toHaveLength(before);
    // Two calls are left, and a task takes four: the package itself says no, with the headers of the minute alone.
    const told = await host.report(task(account));
    expect(told).toMatchObject({ ok: false, error: { kind: 'throttled', retryAfterMs: MINUTE } });
    world.pass(MINUTE);
    expect(isOk(await host.report(task(account)))).toMatchObject({ existed: false });
    expect((await host.changedDebtors(null)).ok).toBe(true);
  });

  test('a minute that others spent is waited for as its header says, in milliseconds', async () => {
    world = await exactWorld({ limits: { minute: 3 } });
    const [one, other] = [world.host(), world.host()];
    isOk(await one.changedDebtors(null));
    world.pass(20_000);
    // The other process knows nothing of it until it asks.
    await other.receivable();
    const late = await world.host().receivable();
    expect(late).toMatchObject({
      ok: false,
      error: { kind: 'throttled', retryAfterMs: expect.any(Number) },
    });
    if (!late.ok) expect(late.error.retryAfterMs).toBeLessThanOrEqual(40_000);
  });

  test('the last fifth of the day is kept for what has to be written', async () => {
    world = await exactWorld({ limits: { minute: 1_000, day: 50 } });
    const host = world.host();
    const account = addAccount();
    let read = await host.changedDebtors(null);
    while (read.ok) read = await host.changedDebtors(null);
    expect(read.error.kind).toBe('throttled');
    expect(read.error.message).toContain('day');
    expect(world.sandbox.calls.length).toBeGreaterThanOrEqual(38);
    expect(world.sandbox.calls.length).toBeLessThanOrEqual(42);
    expect((await host.report(task(account))).ok).toBe(true);
  });

  test('an endpoint that errs is left alone long before the package blocks it, and asked again after the hour', async () => {
    world = await exactWorld({ limits: { minute: 1_000 } });
    world.sandbox.withhold('sync/CRM/Accounts');
    const host = world.host();
    addAccount();
    for (let n = 0; n < 15; n += 1) expect((await host.changedDebtors(null)).ok).toBe(false);
    const asked = world.sandbox.calls.filter((call) => call.includes('sync/CRM/Accounts'));
    expect(asked.length).toBeLessThanOrEqual(5);
    expect(await host.changedDebtors(null)).toMatchObject({ error: { kind: 'throttled' } });
    expect((await host.receivable()).ok).toBe(true);
    world.pass(HOUR);
    expect(await host.changedDebtors(null)).toMatchObject({ error: { kind: 'unauthorised' } });
  });
});
