import { idOf } from '../../../src/kernel/ids.js';
import { problemOf } from '../../support/problems.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { bankFile, receipt } from '../../support/stage-bank.js';
import { ADMINISTRATION, GARAGE, salesInvoice, SECOND_IBAN } from '../../support/stage-world.js';
import { planned } from '../../support/stage-chase.js';

let stage: Stage;
const OTHER = idOf<'administration'>('other-books');

/** One stage for the file: every test looks, or works on things of its own. */
beforeAll(async () => {
  stage = await setStage();
  await stage.app.register({
    administration: { ...ADMINISTRATION, id: OTHER, name: 'Andere boeken' },
    connections: [],
  });
  stage.host.addSalesInvoice(stage.administration, salesInvoice(1, { debtor: GARAGE }));
  stage.host.addSalesInvoice(stage.administration, salesInvoice(2));
  stage.host.addSalesInvoice(stage.administration, salesInvoice(3));
  await stage.syncAll();
});
afterAll(async () => {
  await stage.close();
});

interface Asked {
  readonly token?: string | null;
  readonly method?: string;
  readonly body?: Uint8Array | string;
  readonly type?: string;
}

function ask(path: string, asked: Asked = {}): Promise<Response> {
  const { token = API_TOKEN, method = 'GET', body, type } = asked;
  return fetch(stage.url + path, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(type === undefined ? {} : { 'content-type': type }),
    },
    ...(body === undefined ? {} : { body }),
  });
}

const inBooks = (path: string, books: string = stage.administration): string =>
  `/v1/administrations/${books}/${path}`;

async function debtorId(): Promise<string> {
  return (await stage.look((tx) => tx.debtors.byHostId(GARAGE.hostId)))?.id ?? '';
}

describe('the token', () => {
  test.each([
    ['missing', null],
    ['wrong', 'guess'],
    ['empty', ''],
    ['with something behind it', `${API_TOKEN}x`],
  ])('%s opens nothing', async (_, token) => {
    for (const path of ['/v1/administrations', '/v1/nothing', inBooks('summary')]) {
      const answer = await ask(path, { token });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(await problemOf(answer)).toMatchObject({ code: 'http.token' });
    }
  });

  test('opens the list of administrations and their summary', async () => {
    const list = await ask('/v1/administrations');
    expect(await list.json()).toMatchObject({
      administrations: [{ id: 'smederij' }, { id: OTHER }],
    });
    expect(list.headers.get('cache-control')).toBe('no-store');
    const summary = await ask(inBooks('summary'));
    expect(await summary.json()).toMatchObject({
      invoices: 3,
      open: { amount: '363.00', currency: 'EUR' },
    });
  });
});

test.each([
  ['an unknown administration', 'GET', '/v1/administrations/nobody/summary'],
  ['a malformed administration', 'GET', '/v1/administrations/%00/summary'],
  ['an unknown debtor', 'GET', '/v1/administrations/smederij/debtors/deb_none/credit'],
  ['an unknown entry', 'POST', '/v1/administrations/smederij/review/ent_none/accept'],
  ['an unknown run', 'POST', '/v1/administrations/smederij/dunning/runs/run_none/approve'],
  ['an unknown exchange', 'POST', '/v1/administrations/smederij/exchanges/exc_none/release'],
  ['an unknown message', 'POST', '/v1/administrations/smederij/outbox/msg_none/release'],
  ['a malformed id', 'POST', '/v1/administrations/smederij/dunning/runs/%20/approve'],
  ['an unknown page', 'GET', '/v1/nothing'],
  ['an unknown page outside', 'GET', '/nothing'],
])('%s is not found, in the same words', async (_, method, path) => {
  const answer = await ask(path, { method });
  expect(answer.status).toBe(404);
  expect(await problemOf(answer)).toMatchObject({
    code: 'http.not-found',
    detail: 'There is nothing here.',
  });
});

test('a path that cannot be decoded is the caller’s mistake, not ours', async () => {
  const answer = await ask('/v1/administrations/%E0%A4%A/summary');
  expect(answer.status).toBe(400);
  await problemOf(answer);
});

describe('uploading a statement', () => {
  const upload = (bytes: Uint8Array): Promise<Response> =>
    ask(inBooks('statements'), { method: 'POST', body: bytes, type: 'application/xml' });

  test('answers 201, and 200 for the same again', async () => {
    const bytes = bankFile({ date: stage.today(), entries: [receipt(100n)] });
    const first = await upload(bytes);
    expect([first.status, await first.json()]).toMatchObject([201, { newEntries: 1, gaps: [] }]);
    const again = await upload(bytes);
    expect([again.status, await again.json()]).toMatchObject([200, { outcome: 'exists' }]);
  });

  test.each([
    ['nothing', new Uint8Array(), 422],
    ['no XML', Buffer.from('hello'), 422],
    ['a cut file', bankFile({ date: '2026-06-01' as never }).slice(0, 300), 422],
    ['another account', bankFile({ date: '2026-06-01' as never, iban: SECOND_IBAN }), 422],
    ['a DOCTYPE', Buffer.from('<!DOCTYPE a><a/>'), 422],
    ['too many bytes', Buffer.alloc(1_048_577, 32), 413],
  ])('of %s names what is wrong', async (_, bytes, status) => {
    const answer = await upload(bytes);
    expect(answer.status).toBe(status);
    const problem = await problemOf(answer);
    expect(problem['faults']).toEqual([
      expect.objectContaining({ severity: 'fatal', message: expect.any(String) }),
    ]);
  });
});

describe('the credit question', () => {
  test('is answered with its components', async () => {
    const answer = await ask(inBooks(`debtors/${await debtorId()}/credit?order=900.00`));
    expect(await answer.json()).toMatchObject({
      answer: 'HOLD',
      exposure: { orders: { amount: '900.00', currency: 'EUR' } },
      alternatives: ['PREPAY'],
    });
  });

  test.each([
    'order=1e3',
    'order=12,50',
    'order=-900.00',
    'order=',
    'order=1&currency=euro',
    'order=1&order=2',
    'order=0.001',
  ])('with %s is refused', async (query) => {
    const answer = await ask(inBooks(`debtors/${await debtorId()}/credit?${query}`));
    expect(answer.status).toBe(422);
    expect(await problemOf(answer)).toMatchObject({ code: 'credit.order' });
  });
});

describe('review and reminders', () => {
  test('accepting takes a proposal once; what no longer fits is a conflict with the reason', async () => {
    const date = '2026-06-02' as never;
    await ask(inBooks('statements'), {
      method: 'POST',
      body: bankFile({ date, opening: 100n, entries: [receipt(12_100n)] }),
      type: 'application/xml',
    });
    await stage.settle();
    const listed = (await (await ask(inBooks('review'))).json()) as {
      readonly entries: readonly {
        readonly id: string;
        readonly entry: { readonly amount: string };
        readonly proposals: readonly { readonly allocations: readonly unknown[] }[];
      }[];
    };
    const entry = listed.entries.find(({ entry: { amount } }) => amount === '121.00');
    const proposal = entry?.proposals.findIndex(({ allocations }) => allocations.length > 0) ?? -1;
    const accept = (body: unknown) =>
      ask(inBooks(`review/${entry?.id ?? ''}/accept`), {
        method: 'POST',
        type: 'application/json',
        body: JSON.stringify(body),
      });
    expect((await accept({ proposal: 'first' })).status).toBe(422);
    expect((await accept({ proposal: 99 })).status).toBe(409);
    expect((await accept('text')).status).toBe(400);
    expect((await accept({ proposal })).status).toBe(204);
    const again = await accept({ proposal });
    expect([again.status, (await problemOf(again))['code']]).toEqual([
      409,
      'review.already-decided',
    ]);
  });

  test('a plan is approved once', async () => {
    const planned = await ask(inBooks('dunning/plan'), { method: 'POST' });
    expect(planned.status).toBe(201);
    const { run } = (await planned.json()) as { readonly run: { readonly id: string } };
    const approve = () => ask(inBooks(`dunning/runs/${run.id}/approve`), { method: 'POST' });
    expect((await approve()).status).toBe(200);
    expect((await approve()).status).toBe(409);
  });
});

test('held exchanges and parked messages are listed and released', async () => {
  const held = await ask(inBooks('exchanges/held'));
  expect(await held.json()).toEqual({ exchanges: [], next: null });
  const parked = await ask(inBooks('outbox/parked'));
  expect(await parked.json()).toEqual({ messages: [], next: null });
  const [exchange] = await stage.look((tx) => tx.exchanges.all());
  const released = await ask(inBooks(`exchanges/${exchange?.id ?? ''}/release`), {
    method: 'POST',
  });
  expect([released.status, (await problemOf(released))['code']]).toEqual([
    409,
    'exchange.not-held',
  ]);
});

test('another administration sees nothing of these ids: each answers like an id that never was', async () => {
  const [exchange] = await stage.look((tx) => tx.exchanges.all());
  const [entry] = await stage.look((tx) => tx.bank.withLabel('review'));
  const [message] = await stage.look((tx) => tx.outbox.list({}));
  const { run } = await planned(stage);
  const routes: readonly (readonly [method: string, path: (id: string) => string, id: string])[] = [
    ['GET', (id) => `debtors/${id}/credit`, await debtorId()],
    ['POST', (id) => `review/${id}/accept`, entry?.id ?? ''],
    ['POST', (id) => `dunning/runs/${id}/approve`, run.id],
    ['POST', (id) => `exchanges/${id}/release`, exchange?.id ?? ''],
    ['POST', (id) => `outbox/${id}/release`, message?.id ?? ''],
  ];
  for (const [method, path, id] of routes) {
    expect(id).not.toBe('');
    const theirs = await ask(inBooks(path(id), OTHER), { method });
    const nobodys = await ask(inBooks(path('never_was'), OTHER), { method });
    expect(theirs.status).toBe(404);
    expect(await theirs.text()).toBe(await nobodys.text());
  }
  for (const path of ['review', 'exchanges/held', 'outbox/parked']) {
    const lists = Object.values((await (await ask(inBooks(path, OTHER))).json()) as object);
    // An empty list, no next page, and where rows are counted, none.
    expect(lists.filter((value) => value !== 0)).toEqual([[], null]);
  }
  expect(await (await ask(inBooks('summary', OTHER))).json()).toMatchObject({
    invoices: 0,
    entries: 0,
    open: { amount: '0.00' },
  });
});
