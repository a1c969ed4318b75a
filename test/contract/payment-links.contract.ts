import { addMs, type Instant } from '../../src/kernel/dates.js';
import { money } from '../../src/kernel/money.js';
import type { PaymentLinks, PaymentRequest } from '../../src/ports/payment-links.js';
import { isOk } from '../support/results.js';

/** A provider with what a test may do to it. */
export interface PaymentWorld {
  readonly links: PaymentLinks;
  readonly now: () => Instant;
  /** Lets time pass, ms. */
  pass(ms: number): void;
  finish(providerId: string, state: 'paid' | 'failed'): Promise<void>;
  /** The next answer: lost after the work is done, ill, or not in the promised form. */
  trouble(what: 'lose-answer' | 'ill' | 'malformed'): void;
  /** The same provider with a token it does not know. */
  readonly stranger: PaymentLinks;
  close(): Promise<void>;
}

/** The contract of ports/payment-links.ts; every adapter runs it whole. */
export function paymentLinksContract(open: () => Promise<PaymentWorld>): void {
  let world: PaymentWorld;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(() => world.close());

  const request = (change: Partial<PaymentRequest> = {}): PaymentRequest => ({
    ...{ key: 'pay_1', amount: money(12_100n, 'EUR'), reference: '202600012320-k3f9' },
    description: '2026-0001 Smederij Oost',
    expiresAt: addMs(world.now(), 3_600_000),
    returnUrl: 'https://betalen.firm.example/p/x',
    webhookUrl: 'https://betalen.firm.example/webhooks/pay/con_1',
    ...change,
  });

  test('a payment is made open, with the amount and the reference that were asked for', async () => {
    const made = isOk(await world.links.create(request()));
    expect(made).toMatchObject({ state: 'open', reference: '202600012320-k3f9' });
    expect(made.amount).toEqual(money(12_100n, 'EUR'));
    expect(isOk(await world.links.read(made.providerId))).toEqual(made);
  });

  test('asked twice with the same key it is one payment, also when the first answer was lost', async () => {
    world.trouble('lose-answer');
    expect(await world.links.create(request())).toMatchObject({ error: { kind: 'unreachable' } });
    const first = isOk(await world.links.create(request()));
    const second = isOk(await world.links.create(request()));
    const other = isOk(await world.links.create(request({ key: 'pay_2', reference: 'VD-2' })));
    expect(second).toEqual(first);
    expect(other.providerId).not.toBe(first.providerId);
  });

  test('it is paid or failed when the payer is done, and expired when nobody came', async () => {
    const ids = [];
    for (const n of [1, 2, 3])
      ids.push(isOk(await world.links.create(request({ key: `pay_${n}` }))).providerId);
    const [paid = '', failed = '', left = ''] = ids;
    await world.finish(paid, 'paid');
    await world.finish(failed, 'failed');
    world.pass(3_600_000);
    const states = [];
    for (const id of [paid, failed, left]) states.push(isOk(await world.links.read(id))?.state);
    expect(states).toEqual(['paid', 'failed', 'expired']);
  });

  test('a payment the provider does not know is none', async () => {
    expect(isOk(await world.links.read('tr_999999'))).toBeNull();
  });

  test.each([
    ['ill', 'unreachable'],
    ['malformed', 'malformed'],
  ] as const)('a provider that is %s is said to be %s', async (what, kind) => {
    world.trouble(what);
    expect(await world.links.create(request())).toMatchObject({ ok: false, error: { kind } });
  });

  test('a token the provider does not know needs a person, and is not repeated', async () => {
    const refused = await world.stranger.create(request());
    expect(refused).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
    expect(JSON.stringify(refused)).not.toContain('token-of-nobody');
  });
}
