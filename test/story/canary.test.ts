import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { addDays, plainDate } from '../../src/kernel/dates.js';
import { EVENT_TYPES } from '../../src/domain/event/event.js';
import { type Receiver, startReceiver } from '../support/receiver.js';
import { isOk } from '../support/results.js';
import { API_TOKEN, HOST_TOKEN, setStage, type Stage, WEBHOOK_SECRET } from '../support/stage.js';
import { bank, receipt, upload } from '../support/stage-bank.js';
import { planned } from '../support/stage-chase.js';
import { delivered, goTo } from '../support/stage-days.js';
import { ALL_DEBTORS, IBAN } from '../support/stage-world.js';

const SECRETS = [HOST_TOKEN, API_TOKEN, WEBHOOK_SECRET, 'stage-api-key'];
const IBANS = [IBAN, ...ALL_DEBTORS.flatMap(({ ibans = [] }) => ibans)];
const NAMES = ALL_DEBTORS.map(({ name }) => name);

const heard: { readonly where: string; readonly text: string }[] = [];
/** Every address that is called while the story is told, ours and those of others. */
const called = (message: unknown): void => {
  const { path } = (message as { readonly request: ClientRequest }).request;
  heard.push({ where: 'url', text: decodeURIComponent(path) });
};
let stage: Stage;
let receiver: Receiver;

beforeAll(async () => {
  const event = (name: string, fields: object): void => {
    heard.push({ where: 'log', text: `${name} ${JSON.stringify(fields)}` });
  };
  stage = await setStage(undefined, undefined, undefined, {}, { observe: { event } });
  receiver = await startReceiver();
  subscribe('http.client.request.start', called);
});
afterAll(async () => {
  unsubscribe('http.client.request.start', called);
  await receiver.close();
  await stage.close();
});

/** What our own service answers, errors above all. */
async function ask(path: string, init: RequestInit = {}, token = API_TOKEN): Promise<number> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(stage.url + path, { ...init, headers });
  const text = await answer.text();
  if (answer.status >= 400 || path === '/metrics')
    heard.push({ where: `answer ${answer.status}`, text });
  return answer.status;
}

/** Somebody outside is told of all that happens; what signs is a secret of ours. */
async function told(): Promise<void> {
  const wish = { url: receiver.url, events: EVENT_TYPES, by: 'An' };
  const { secret } = isOk(await stage.app.subscriptions.add(stage.administration, wish));
  SECRETS.push(secret);
}

/** Invoices sent, one part paid, the others reminded, each with failures in between, and all that reads it. */
async function story(): Promise<void> {
  await delivered(stage);
  stage.host.misbehave({ kind: 'malformed', times: 2 });
  await stage.app.syncHost(stage.administration);
  stage.host.misbehave({ kind: 'status', status: 401, times: 2 });
  await stage.app.syncHost(stage.administration);
  for (const day of ['2026-06-12', '2026-06-18', '2026-06-25'].map(plainDate)) {
    goTo(stage, day);
    stage.host.misbehave({ kind: 'lose-answer', times: 2 });
    await bank(stage, { id: `B-${day}`, entries: [receipt(1_100n, { invoice: 1 })] });
    await bank(stage, { id: `X-${day}`, opening: 999n });
    await upload(stage, Buffer.from(`<x>${IBAN}`));
    const { run } = await planned(stage);
    await stage.app.approveRun(stage.administration, run.id, 'An');
    stage.clock.advanceMs(31 * 60_000);
    await stage.settle();
    goTo(stage, addDays(day, 1));
    await stage.hours(2);
  }
  isOk(await stage.app.syncHost(stage.administration));
}

const BAD: readonly (readonly [string, RequestInit])[] = [
  ['/v1/administrations/smederij/review/x/accept', { method: 'POST', body: IBANS.join() }],
  [
    '/v1/administrations/smederij/statements',
    { method: 'POST', body: `<Document>${IBANS.join()} ${SECRETS.join()}` },
  ],
  [`/v1/administrations/smederij/debtors/${encodeURIComponent(NAMES[0] ?? '')}/credit`, {}],
  ['/v1/administrations/smederij/connections', { method: 'POST', body: '{"token":1}' }],
  ['/webhooks/ap/con_ap', { method: 'POST', body: JSON.stringify({ id: SECRETS[2] }) }],
  ['/metrics', {}],
  ['/health', {}],
];

test('no secret, no whole IBAN and no name of a debtor is in the log, an error, a metric or an address', async () => {
  await told();
  await story();
  for (const { body } of receiver.calls) heard.push({ where: 'told', text: body.toString() });
  for (const [path, init] of BAD) await ask(path, init);
  expect(await ask('/v1/administrations', {}, `${API_TOKEN}x`)).toBe(401);

  const at = (where: RegExp) => heard.filter((one) => where.test(one.where));
  const least = { log: 6, url: 21, answer: 4, told: 10 };
  for (const [where, count] of Object.entries(least))
    expect([where, at(new RegExp(where)).length >= count]).toEqual([where, true]);
  const leaks = (canaries: readonly string[]) =>
    heard.filter(({ text }) => canaries.some((canary) => text.includes(canary)));
  expect(leaks(SECRETS)).toEqual([]);
  expect(leaks(IBANS)).toEqual([]);
  expect(leaks(NAMES)).toEqual([]);
});
