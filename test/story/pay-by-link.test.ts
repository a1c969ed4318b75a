import { addDays, plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { type SandboxPayments, startSandboxPayments } from '../../src/sandbox/payments/server.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { turn } from '../support/stage-bank-sources.js';
import { delivered, goTo } from '../support/stage-days.js';
import { here, letterLinks, post } from '../support/stage-links.js';
import { planned } from '../support/stage-chase.js';

const stage = stageForEach();
const TODAY = plainDate('2026-06-16');
const TOKEN = 'stage-pay-token';

let provider: SandboxPayments;
beforeEach(async () => {
  const clock = () => stage().clock.now();
  provider = await startSandboxPayments({ port: 0, token: TOKEN, clock });
});
afterEach(() => provider.close());

/** An overdue invoice of 121.00, a provider, and the address in the letter where it is paid. */
async function payable(s: Stage): Promise<string> {
  await delivered(s);
  goTo(s, TODAY);
  await s.look((tx) =>
    tx.administration.saveConnection({
      ...{ id: idOf('con_pay'), kind: 'payment-link', adapter: 'sandbox' },
      settings: { baseUrl: provider.url, token: TOKEN },
    }),
  );
  const { pay } = await letterLinks(s, ['F-1']);
  if (pay === undefined) throw new Error('There is a provider');
  return here(s, pay);
}

async function open(url: string) {
  const answer = await post(url, {});
  return [answer.status, answer.headers.get('location')];
}

function hook(s: Stage): string {
  return `${s.url}/webhooks/pay/con_pay`;
}

async function heldFor(s: Stage, on = s.today()) {
  goTo(s, on);
  await bank(s, { id: `B-${on}` });
  const { actions, held } = await planned(s);
  return actions.length > 0 ? 'asked' : held[0]?.reason;
}

test('a letter’s link leads to the provider with what is open now, and once per amount', async () => {
  const s = stage();
  const url = await payable(s);
  const page = await (await fetch(url)).text();
  expect(page).toContain('Naar de betaalpagina');
  expect(provider.payments()).toEqual([]);
  expect(await open(url)).toEqual([303, `${provider.url}/pay/tr_000001`]);
  expect(await open(url)).toEqual([303, `${provider.url}/pay/tr_000001`]);

  await bank(s, { entries: [receipt(2_100n, { invoice: 1 })] });
  const [entry] = await s.app.review.list(s.administration);
  if (entry !== undefined) isOk(await s.app.review.accept(s.administration, entry.id, 0));
  expect(await open(url)).toEqual([303, `${provider.url}/pay/tr_000002`]);
  expect(provider.payments().map(({ amount, state }) => `${amount} ${state}`)).toEqual([
    '121.00 open',
    '100.00 open',
  ]);
  s.clock.advanceMs(3_600_000);
  expect(await open(url)).toEqual([303, `${provider.url}/pay/tr_000003`]);
});

test('what was paid there holds reminders until the bank shows it, and is known by its end-to-end id', async () => {
  const s = stage();
  const url = await payable(s);
  await open(url);
  await provider.finish('tr_000001', 'paid', hook(s));
  expect(await (await fetch(url)).text()).toContain('De betaling is onderweg');
  expect(await open(url)).toEqual([422, null]);
  expect(await heldFor(s)).toBe('unmatched-receipt');
  const [payment] = provider.payments();
  const endToEndId = payment?.reference ?? '';
  const counterparty = { name: 'Betaaldienst', iban: 'NL91ABNA0417164300' };
  await bank(s, { id: 'B-payout', entries: [receipt(12_100n, { endToEndId, counterparty })] });
  const item = await s.look((tx) => tx.ledger.itemByHostId('F-1'));
  const [waiting] = await s.app.review.list(s.administration);
  const named = waiting?.proposals.flatMap(({ allocations }) => allocations);
  const known = item?.open.minor === 0n ? [item.id] : named?.map(({ openItemId }) => openItemId);
  expect(known).toEqual([item?.id]);
});

test('money a provider promised and the bank never showed holds reminders for some days alone', async () => {
  const s = stage();
  await open(await payable(s));
  await provider.finish('tr_000001', 'paid', hook(s));
  expect(await heldFor(s, addDays(TODAY, 5))).toBe('unmatched-receipt');
  expect(await heldFor(s, addDays(TODAY, 6))).toBe('asked');
});

test('a call of the provider only makes us look: what it says is not believed', async () => {
  const s = stage();
  await open(await payable(s));
  const call = (address: string, body: string) =>
    fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const told = JSON.stringify({ id: 'tr_000001', state: 'paid' });
  expect((await call(hook(s), told)).status).toBe(204);
  expect(await heldFor(s)).toBe('asked');
  const statuses = [];
  for (const body of ['{"id":"tr_9"}', '{"id":{}}', '[]', 'null', '{'])
    statuses.push((await call(hook(s), body)).status);
  statuses.push((await call(hook(s).replace('con_pay', 'con_none'), told)).status);
  expect(statuses).toEqual([404, 404, 404, 400, 400, 404]);
});

test('a call that got lost is made up for by asking', async () => {
  const s = stage();
  await open(await payable(s));
  await provider.finish('tr_000001', 'paid', `${s.url}/nowhere`);
  expect(await heldFor(s)).toBe('asked');
  await turn(s);
  expect(await heldFor(s)).toBe('unmatched-receipt');
});

test('a provider that is down says how else to pay, and the same payment is made when it is back', async () => {
  const s = stage();
  const url = await payable(s);
  provider.misbehave({ kind: 'lose-answer', times: 1 });
  const down = await post(url, {});
  expect([down.status, await down.text()]).toEqual([
    422,
    expect.stringContaining('Betaal met een overschrijving'),
  ]);
  expect(await open(url)).toEqual([303, `${provider.url}/pay/tr_000001`]);
  expect(provider.payments()).toHaveLength(1);
});

test('the link to pay does nothing else, and without a provider there is none', async () => {
  const s = stage();
  await delivered(s);
  goTo(s, TODAY);
  expect((await letterLinks(s, ['F-1'], 'act_0')).pay).toBeUndefined();
  const url = await payable(s);
  await post(url, { item: '0', problem: 'price', text: 'x', payBy: '2026-06-20' });
  const made = await s.look(async (tx) => [
    ...(await tx.ledger.disputes()),
    ...(await tx.agreements.promises({})),
    ...(await tx.tasks.list({}, 10)),
  ]);
  expect(made).toEqual([]);
});
