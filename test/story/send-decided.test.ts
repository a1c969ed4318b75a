import { printParticipant } from '../../src/domain/party/participant.js';
import type { ReleaseDecision } from '../../src/usecases/exchange/release-exchange.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { sent, told } from '../support/stage-sending.js';
import { BAKERY, salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();
const RECEIVER = printParticipant(BAKERY.participant ?? { scheme: '', value: '' });
const WHO = { by: 'An Peeters', reason: 'The customer never saw it' };

async function ended(s: Stage, outcome: 'rejected' | 'undelivered'): Promise<void> {
  s.accessPoint.behave(RECEIVER, {
    delivery: { afterMs: 0, outcome, message: 'No answer from the other side' },
    responses: [],
  });
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  await s.hours(1);
  s.accessPoint.behave(RECEIVER, { responses: [] });
}

async function decide(s: Stage, how: ReleaseDecision): ReturnType<Stage['app']['releaseExchange']> {
  const exchange = (await s.look((tx) => tx.exchanges.all())).at(-1);
  if (exchange === undefined) throw new Error('There is no exchange');
  const decided = await s.app.releaseExchange(s.administration, exchange.id, how);
  await s.hours(1);
  return decided;
}

test('a provider that gives up leaves the invoice undelivered, waiting for a person', async () => {
  const s = stage();
  await ended(s, 'undelivered');
  expect(told(s)).toEqual(['sent', 'undelivered']);
  expect(await s.app.heldExchanges(s.administration)).toMatchObject([
    { state: 'undelivered', invoiceNumber: '2026-0001', note: 'No answer from the other side' },
  ]);
});

test('nobody is reminded of what was not delivered', async () => {
  const s = stage();
  await ended(s, 'undelivered');
  const ledger = await s.app.exportLedger(s.administration);
  expect(ledger.items.map(({ delivered }) => delivered)).toEqual([false]);
});

test.each(['undelivered', 'rejected'] as const)(
  'sent anew by a person, an %s invoice goes under a key of its own',
  async (outcome) => {
    const s = stage();
    await ended(s, outcome);
    expect(await decide(s, { decision: 'anew', ...WHO })).toEqual({ ok: true, value: 'reissued' });
    expect(sent(s)).toEqual(['2026-0001', '2026-0001']);
    expect(new Set(s.accessPoint.transmissions().map(({ key }) => key)).size).toBe(2);
    expect(told(s)).toEqual(['sent', outcome, 'sent', 'delivered']);
    const states = (await s.look((tx) => tx.exchanges.all())).map(({ state }) => state);
    expect(states).toEqual(['replaced', 'delivered']);
  },
);

test('what the customer turns out to have is delivered, and nothing is sent', async () => {
  const s = stage();
  await ended(s, 'undelivered');
  expect(await decide(s, { decision: 'sent', ...WHO })).toEqual({ ok: true, value: 'sent' });
  expect(sent(s)).toEqual(['2026-0001']);
  expect(told(s)).toEqual(['sent', 'undelivered', 'delivered']);
});

test.each([
  ['undelivered', { decision: 'again' }],
  ['rejected', { decision: 'sent', ...WHO }],
] as const)('of an %s invoice nobody can decide %p', async (outcome, how) => {
  const s = stage();
  await ended(s, outcome);
  expect(await decide(s, how)).toMatchObject({ ok: false, error: { kind: 'not-held' } });
});

test('what was delivered is never sent anew', async () => {
  const s = stage();
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  await s.hours(1);
  expect(await decide(s, { decision: 'anew', ...WHO })).toMatchObject({ ok: false });
  expect(sent(s)).toEqual(['2026-0001']);
});

test('a refusal that comes days after delivery reopens the invoice', async () => {
  const s = stage();
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  await s.hours(24 * 4);
  const [taken] = s.accessPoint.transmissions();
  s.accessPoint.conclude(taken?.key ?? '', 'rejected', 'The receiver cannot read it');
  await s.hours(1);
  expect(told(s)).toEqual(['sent', 'delivered', 'rejected']);
  const ledger = await s.app.exportLedger(s.administration);
  expect(ledger.items.map(({ delivered }) => delivered)).toEqual([false]);
});
