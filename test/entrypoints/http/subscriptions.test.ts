import { idOf } from '../../../src/kernel/ids.js';
import { problemOf } from '../../support/problems.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';

let stage: Stage;
let receiver: Receiver;
beforeAll(async () => {
  [stage, receiver] = await Promise.all([setStage(), startReceiver()]);
});
afterAll(async () => {
  await receiver.close();
  await stage.close();
});

async function ask(path: string, body?: unknown): Promise<readonly [number, unknown]> {
  const url = `${stage.url}/v1/administrations/${stage.administration}/webhooks${path}`;
  const answer = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (answer.status >= 400) return [answer.status, (await problemOf(answer))['code']];
  return [answer.status, answer.status === 204 ? null : await answer.json()];
}

interface Added {
  readonly secret: string;
  readonly subscription: { readonly id: string };
}

test('a subscription is added, tried out, changed, given a new secret and removed; its secret is shown once', async () => {
  const url = `${receiver.url}?token=geheim-van-de-ontvanger`;
  const wish = { url, events: ['task.opened', 'task.opened'], by: 'An' };
  const [status, added] = await ask('', wish);
  const { secret, subscription } = added as Added;
  expect([status, secret]).toEqual([201, expect.stringMatching(/^whsec_[\w-]{43}$/)]);
  const { id } = subscription;
  const listed = { id, url, events: ['task.opened'], madeBy: 'An', health: { failures: 0 } };
  const [, list] = await ask('');
  expect(list).toMatchObject({ webhooks: [listed] });
  expect(JSON.stringify(list)).not.toContain(secret);

  const [, pinged] = await ask(`/${id}/test`, {});
  await stage.settle();
  expect(receiver.types()).toEqual(['webhook.ping']);
  const event = (pinged as { readonly event: string }).event;
  expect(await ask(`/${id}/calls`)).toEqual([
    200,
    { calls: [expect.objectContaining({ eventId: event, outcome: 'delivered', status: 204 })] },
  ]);
  expect(await ask(`/${id}/replay`, { event })).toEqual([201, { events: 1 }]);
  await stage.settle();
  expect(receiver.calls.map((call) => [call.event.id, call.headers['voldaan-attempt']])).toEqual([
    [event, '1'],
    [event, '2'],
  ]);

  const [, changed] = await ask(`/${id}/change`, { events: ['task.closed'], on: false });
  expect(changed).toMatchObject({ events: ['task.closed'], off: 'asked' });
  expect(await ask(`/${id}/test`, {})).toEqual([409, 'work.webhook-off']);
  const [, rotated] = await ask(`/${id}/rotate`, {});
  expect((rotated as Added).secret).not.toBe(secret);
  expect(await ask(`/${id}/remove`, {})).toEqual([204, null]);
  expect(await ask('')).toMatchObject([200, { webhooks: [] }]);

  // Who decided is in the audit log; the address, which may carry a secret, and the secrets are not.
  const books = { as: 'administration', administration: stage.administration } as const;
  const rows = await stage.store.database.transaction(books, (sql) =>
    sql.query('select act, fields from audit_entry where about_id = $1 order by position', [id]),
  );
  expect(rows.map(({ act }) => act)).toEqual([
    ...['subscription.added', 'subscription.changed', 'subscription.changed'],
    'subscription.removed',
  ]);
  const text = JSON.stringify(rows);
  expect(text).toContain('task.closed');
  for (const hidden of ['geheim', secret, (rotated as Added).secret])
    expect(text).not.toContain(hidden);
  const left = await stage.look((tx) => tx.secrets.get(`subscription:${id}`, 'secret'));
  expect(left).toBeNull();
});

test('what cannot be is refused, and says what is wrong', async () => {
  const wish = { url: receiver.url, events: ['task.opened'], by: 'An' };
  expect(await ask('', { ...wish, url: 'gopher://a.example' })).toEqual([422, 'work.address']);
  expect(await ask('', { ...wish, events: [] })).toMatchObject([422, expect.any(String)]);
  expect(await ask('', { ...wish, events: ['all'] })).toMatchObject([422, expect.any(String)]);
  for (const [act, body] of [
    ...[['change', { on: true }] as const, ['rotate', {}] as const, ['test', {}] as const],
    ...[['remove', {}] as const, ['replay', { since: '2026-06-01T00:00:00Z' }] as const],
  ])
    expect([act, await ask(`/sub_none/${act}`, body)]).toEqual([
      act,
      [404, 'work.no-such-webhook'],
    ]);
  expect(await ask('/sub_none/calls')).toMatchObject([404, expect.any(String)]);
  const ids: string[] = [];
  for (let n = 0; n < 20; n += 1) ids.push(((await ask('', wish))[1] as Added).subscription.id);
  expect(await ask('', wish)).toEqual([409, 'work.too-many']);
  const one = ids[0] ?? '';
  expect(await ask(`/${one}/replay`, { event: 'evt_none' })).toEqual([404, 'work.no-such-event']);
  expect(await ask(`/${one}/replay`, { since: 'gisteren' })).toMatchObject([
    422,
    expect.anything(),
  ]);
  expect(idOf<'subscription'>(one)).toMatch(/^sub_/);
});
