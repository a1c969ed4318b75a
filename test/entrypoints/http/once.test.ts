import { createHash } from 'node:crypto';
import { ABANDONED_MS, KEPT_MS } from '../../../src/domain/access/once.js';
import { GARAGE, salesInvoice } from '../../support/stage-world.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';

let stage: Stage;
let debtor = '';

/** One stage for the file: every test has keys of its own. */
beforeAll(async () => {
  stage = await setStage();
  stage.host.addSalesInvoice(stage.administration, salesInvoice(1, { debtor: GARAGE }));
  await stage.syncAll();
  debtor = (await stage.look((tx) => tx.debtors.byHostId(GARAGE.hostId)))?.id ?? '';
});
afterAll(async () => {
  await stage.close();
});

interface Told {
  readonly status: number;
  readonly body: string;
  readonly replayed: boolean;
  readonly retryAfter: string | null;
}

async function post(path: string, key: string, body: object, token = API_TOKEN): Promise<Told> {
  const answer = await fetch(`${stage.url}/v1/administrations/${stage.administration}/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(body),
  });
  return {
    status: answer.status,
    body: await answer.text(),
    replayed: answer.headers.get('idempotency-replayed') === 'true',
    retryAfter: answer.headers.get('retry-after'),
  };
}

const codeOf = ({ body }: Told): unknown => (JSON.parse(body) as { code?: unknown }).code;
const note = (text: string, key: string, token?: string): Promise<Told> =>
  post(`debtors/${debtor}/notes`, key, { text, by: 'an' }, token);
const notes = async (text: string): Promise<number> => {
  const told = await stage.app.work.debtors.timeline(stage.administration, debtor as never, 100);
  return told.filter((entry) => JSON.stringify(entry).includes(text)).length;
};

test('the same again is done once and answered as the first time, also without a body', async () => {
  const first = await note('belt terug', 'k-1');
  const again = await note('belt terug', 'k-1');
  expect([first.status, first.replayed, again.status, again.replayed]).toEqual([
    ...[204, false, 204, true],
  ]);
  expect(await notes('belt terug')).toBe(1);
  const plan = await post('dunning/plan', 'k-2', {});
  const planned = await post('dunning/plan', 'k-2', {});
  expect([plan.status, planned.body]).toEqual([201, plan.body]);
  expect(planned.replayed).toBe(true);
});

test('another body under the key is refused, and names of another caller are others', async () => {
  await note('de eerste', 'k-3');
  const other = await note('de tweede', 'k-3');
  expect([other.status, codeOf(other), await notes('de tweede')]).toEqual([422, 'once.other', 0]);
  const made = await stage.app.keys.make({
    ...{ name: 'kassa', place: { administration: stage.administration }, by: 'an', days: 1 },
    scopes: ['work.do'],
  });
  if (!made.ok) throw new Error(made.error.message);
  const theirs = await note('de derde', 'k-3', made.value.secret);
  expect([theirs.status, await notes('de derde')]).toEqual([204, 1]);
});

test('while the first is being done a repeat waits; one that was given up is done again', async () => {
  await begunOnly('k-4', 'halverwege');
  const running = await note('halverwege', 'k-4');
  expect([running.status, codeOf(running), running.retryAfter]).toEqual([409, 'once.running', '5']);
  stage.clock.advanceMs(ABANDONED_MS);
  expect((await note('halverwege', 'k-4')).status).toBe(204);
  expect(await notes('halverwege')).toBe(1);
});

/** A request that began, and whose process died before it did anything. */
async function begunOnly(key: string, text: string): Promise<void> {
  const path = `/v1/administrations/${stage.administration}/debtors/${debtor}/notes`;
  const asked = `POST ${path}\n${JSON.stringify({ text, by: 'an' })}`;
  const digest = createHash('sha256').update(asked).digest('hex');
  const namedRequest = { caller: 'installation', key, digest };
  const begun = await stage.app.once.begin(stage.administration, namedRequest);
  expect(begun.kind).toBe('begun');
}

test('what was refused may be tried again under its key', async () => {
  const path = `debtors/${debtor}/notes`;
  const wrong = await post(path, 'k-5', { text: 'zonder naam' });
  const right = await post(path, 'k-5', { text: 'met naam', by: 'an' });
  expect([wrong.status, right.status]).toEqual([422, 204]);
});

test('a secret is answered once and never again', async () => {
  const wish = { name: 'winkel', scopes: ['books.read'], days: 1, by: 'an' };
  const first = await post('keys', 'k-6', wish);
  const again = await post('keys', 'k-6', wish);
  expect([first.status, again.status, codeOf(again)]).toEqual([201, 409, 'once.unkept']);
  const { secret } = JSON.parse(first.body) as { secret: string };
  expect(again.body).not.toContain(secret);
  const kept = await stage.look(({ namedRequests }) =>
    namedRequests.begin(
      { caller: 'installation', key: 'k-6', digest: '0'.repeat(64) },
      stage.clock.now(),
    ),
  );
  expect(kept?.answer).toBe('unkept');
});

test('after a day the key is free, and the daily clearing forgets it', async () => {
  await note('vandaag', 'k-7');
  stage.clock.advanceMs(KEPT_MS);
  expect((await note('morgen', 'k-7')).status).toBe(204);
  stage.clock.advanceMs(KEPT_MS + 1);
  await stage.app.dailyClearing(stage.administration);
  const at = stage.clock.now();
  const left = await stage.look(({ namedRequests }) => namedRequests.clear(at));
  expect(left).toBe(0);
});

test.each([
  ['no letter', ''],
  ['a space', 'a b'],
  ['too many letters', 'x'.repeat(201)],
])('a key of %s is none, and nothing is done', async (_, key) => {
  const told = await note('nooit', key);
  expect([told.status, codeOf(told), await notes('nooit')]).toEqual([422, 'once.key', 0]);
});
