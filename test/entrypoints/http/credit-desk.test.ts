import { makeClient } from '../../../src/client/make-client.js';
import type { SandboxCredit } from '../../../src/sandbox/credit/server.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { type AccessDoor, accessDoor } from '../../support/stage-access.js';
import { companyOf, stageCredit } from '../../support/stage-credit.js';
import { bakeryId } from '../../support/stage-work.js';
import {
  ADMINISTRATION,
  ALL_DEBTORS,
  BAKERY,
  GARAGE,
  salesInvoice,
} from '../../support/stage-world.js';

let stage: Stage;
let sources: SandboxCredit | undefined;
let api: ReturnType<typeof makeClient>;
let debtor = '';
const BOOKS = '/v1/administrations/{administration}';
const OF = `${BOOKS}/debtors/{debtor}` as const;
const WHO = { by: 'an', reason: 'new contract' };
const euros = (amount: string) => ({ amount, currency: 'EUR' });

beforeAll(async () => {
  stage = await setStage();
  api = makeClient({ baseUrl: stage.url, token: API_TOKEN });
  const order = { orderReference: 'P/7' };
  stage.host.addSalesInvoice(
    stage.administration,
    salesInvoice(1, { net: '900.00', send: false, invoice: order }),
  );
  await stage.syncAll();
  debtor = await bakeryId(stage);
});
afterAll(async () => {
  await sources?.close();
  await stage.close();
});

const path = { administration: ADMINISTRATION.id };
const params = (of = debtor) => ({ path: { ...path, debtor: of } });
const limit = (wish: object, of?: string) =>
  api.POST(`${OF}/limit`, { params: params(of), body: { ...WHO, ...wish } });
const release = (wish: object) =>
  api.POST(`${OF}/releases`, {
    params: params(),
    body: { order: 'P-8', amount: euros('100.00'), until: '2026-06-02', ...WHO, ...wish },
  });

test('a limit is decided once, answers the card, and is withdrawn', async () => {
  const amount = euros('1000.00');
  const decided = await limit({ amount, validUntil: '2026-06-30' });
  expect([decided.response.status, decided.data]).toMatchObject([
    200,
    {
      outcome: 'decided',
      card: {
        debtor: { id: debtor, number: BAKERY.number, name: BAKERY.name },
        decision: { answer: 'HOLD', usedPercent: 108, limitInForce: { from: 'own' } },
        limits: [{ source: 'own', what: 'limit', amount, validUntil: '2026-06-30', ...WHO }],
        ...{ score: null, report: null, watch: null, insolvency: null, screening: 'unscreened' },
      },
    },
  ]);
  const again = await limit({ amount, validUntil: '2026-06-30' });
  expect(again.data).toMatchObject({ outcome: 'exists', card: { limits: [{}] } });
  const covered = await limit({ source: 'insured', amount });
  expect(covered.data?.card.limits[1]).toMatchObject({ source: 'insured', only: false });
  const withdrawn = await limit({ what: 'withdrawn' });
  expect(withdrawn.data?.card.decision).toMatchObject({ answer: 'GRANTED' });
  await limit({ amount });
});

test.each([
  ['without an amount', {}, 422, 'credit.amount'],
  ['below zero', { amount: euros('-1.00') }, 422, 'credit.amount'],
  ['finer than a cent', { amount: euros('1.001') }, 422, 'credit.form'],
  ['that ended', { amount: euros('1.00'), validUntil: '2026-05-31' }, 422, 'credit.day-past'],
  ['of cover without end', { source: 'insured', what: 'unlimited' }, 422, 'credit.cover'],
  ['for no reason', { amount: euros('1.00'), reason: '' }, 422, 'credit.form'],
  ['with more', { amount: euros('1.00'), ever: true }, 422, 'credit.form'],
])('a limit %s is refused', async (_, wish, status, code) => {
  const { response, error } = await limit(wish);
  expect([response.status, error?.code]).toEqual([status, code]);
});

test('an order is released until a day, and its card and parts are read', async () => {
  const released = await release({});
  expect(released.data?.card.releases).toMatchObject([{ order: 'P-8', ...WHO }]);
  const query = { order: '100.00', number: 'P-8' };
  const card = await api.GET(`${OF}/credit-card`, { params: { ...params(), query } });
  expect(card.data?.decision).toMatchObject({ answer: 'WARN', released: { order: 'P-8' } });
  const late = await release({ until: '2027-12-31' });
  expect([late.response.status, late.error?.code]).toEqual([422, 'credit.day-too-far']);

  const read = (number: string, ordered?: string) =>
    api.GET(`${OF}/orders/{number}`, {
      params: {
        path: { ...path, debtor, number },
        query: ordered === undefined ? {} : { ordered },
      },
    });
  expect((await read('P/7', '2000.00')).data).toEqual({
    orders: [
      {
        ...{ order: 'P/7', ordered: euros('2000.00'), invoiced: euros('1089.00') },
        ...{ paid: euros('0.00'), open: euros('1089.00'), toInvoice: euros('911.00') },
        invoices: [{ number: '2026-0001', amount: euros('1089.00'), open: euros('1089.00') }],
      },
    ],
  });
  expect((await read('P-9')).data).toEqual({ orders: [] });
  const wrong = await read('P/7', '-1');
  expect([wrong.response.status, wrong.error?.code]).toEqual([422, 'credit.ordered']);
});

test('a debtor is watched and called insolvent by hand, and both are taken back', async () => {
  const watch = (off: boolean) =>
    api.POST(`${OF}/watch`, { params: params(), body: { ...WHO, off } });
  expect((await watch(false)).data?.card.watch).toEqual({ on: '2026-06-01', ...WHO });
  const list = await api.GET(`${BOOKS}/watch-list`, { params: { path } });
  expect(list.data?.watched).toMatchObject([{ debtor: { id: debtor }, reasons: ['by-hand'] }]);
  expect((await watch(true)).data?.card.watch).toBeNull();
  const insolvent = (over: boolean) =>
    api.POST(`${OF}/insolvency`, { params: params(), body: { ...WHO, over } });
  expect((await insolvent(false)).data?.card).toMatchObject({
    insolvency: { source: WHO.reason, by: 'an' },
    decision: { answer: 'HOLD', reasons: ['insolvent', 'over-limit'] },
  });
  expect((await insolvent(true)).data?.card.insolvency).toBeNull();
});

test('whose credit needs a look is listed, the gravest first, page by page', async () => {
  const list = (query: object) => api.GET(`${BOOKS}/credit`, { params: { path, query } });
  const watch = (of: string, off: boolean) =>
    api.POST(`${OF}/watch`, { params: params(of), body: { ...WHO, off } });
  const garage = await stage.look((tx) => tx.debtors.byHostId(GARAGE.hostId));
  const other = garage?.id ?? '';
  await watch(other, false);
  const first = await list({ limit: '1' });
  expect(first.data).toMatchObject({
    concerns: [
      {
        ...{ debtor: { id: debtor, name: BAKERY.name }, standing: 'stopped', signs: [] },
        decision: { answer: 'HOLD', reasons: ['over-limit'], overBy: euros('89.00') },
        ...{ daysLate: 0, score: null, proposal: null },
      },
    ],
    ...{ counts: { stopped: 1, warned: 0, watched: 1 }, next: debtor },
  });
  const rest = await list({ limit: '1', after: debtor });
  expect(rest.data).toMatchObject({
    concerns: [{ debtor: { id: other }, standing: 'watched', signs: ['by-hand'] }],
    next: null,
  });
  expect((await list({ standing: 'watched' })).data?.concerns).toHaveLength(1);
  const nowhere = await list({ standing: 'watched', after: debtor });
  expect([nowhere.response.status, nowhere.error?.code]).toEqual([404, 'list.no-such-place']);
  const wrong = await list({ standing: 'lost' });
  expect([wrong.response.status, wrong.error?.code]).toEqual([400, 'credit.question']);
  await watch(other, true);
});

test('sources are asked, the insurer covers, and without them it is said', async () => {
  const screen = (again: boolean) =>
    api.POST(`${OF}/screening`, { params: params(), body: { ...WHO, again } });
  expect((await screen(false)).data?.sources).toMatchObject({ 'vat-check': 'not-connected' });
  const ask = () =>
    api.POST(`${OF}/cover`, {
      params: params(),
      body: { ...WHO, amount: euros('500.00'), only: true },
    });
  const nobody = await ask();
  expect([nobody.response.status, nobody.error?.code]).toEqual([409, 'credit.not-connected']);

  sources = await stageCredit(stage);
  for (const one of ALL_DEBTORS) sources.setCompany({ ...companyOf(one), cover: euros('300.00') });
  expect((await screen(false)).data).toMatchObject({
    sources: { 'business-register': 'answered', 'credit-bureau': 'answered' },
    card: { light: 'green', screenedOn: '2026-06-01', report: { band: 'A', status: 'active' } },
  });
  expect((await screen(false)).data?.sources).toMatchObject({ 'credit-bureau': 'kept' });
  expect((await ask()).data).toMatchObject({
    cover: { state: 'partly-approved', covered: euros('300.00') },
    card: { decision: { limit: euros('300.00'), limitInForce: { from: 'insured' } } },
  });
});

test('the day runs once, and the settings are read and set whole', async () => {
  const day = () => api.POST(`${BOOKS}/credit/day`, { params: { path } });
  expect((await day()).data).toMatchObject({ done: true });
  expect((await day()).data).toEqual({ done: false, scoresChanged: 0, screened: 0 });

  const at = `${BOOKS}/credit-settings` as const;
  const read = async () => (await api.GET(at, { params: { path } })).data?.settings;
  expect(await read()).toMatchObject({ warnPercent: 80, countDrafts: false });
  const newDebtorOrder = euros('250.00');
  const set = await api.PUT(at, { params: { path }, body: { warnPercent: 70, newDebtorOrder } });
  expect(set.data?.settings).toMatchObject({ warnPercent: 70, newDebtorOrder });
  expect(await read()).toEqual(set.data?.settings);
  const wrong = await api.PUT(at, { params: { path }, body: { warnPercent: 0 } });
  expect([wrong.response.status, wrong.error?.faults[0]?.path]).toEqual([422, '/warnPercent']);
});

describe('who', () => {
  let door: AccessDoor;
  beforeAll(async () => {
    door = await accessDoor(stage);
  });
  afterAll(() => door.close());

  test('sells or collects decides no limit; who collects watches, in his own name', async () => {
    const place = { administration: stage.administration };
    const body = { amount: euros('5.00'), reason: 'x' };
    const sales = await door.user('Cas', [place, 'sales']);
    const user = await door.user('Bo', [place, 'collector']);
    const forbidden = [403, 'access.forbidden'];
    for (const who of [sales, user])
      expect(await door.refusal(`debtors/${debtor}/limit`, { user: who, body })).toEqual(forbidden);
    const watched = await door.ask(`debtors/${debtor}/watch`, { user, body: { reason: 'traag' } });
    expect(await watched.json()).toMatchObject({ card: { watch: { by: 'Bo Peeters' } } });
  });

  test('decides about a debtor that is not there finds nothing', async () => {
    const nobody = await limit({ amount: euros('1.00') }, 'deb_none');
    expect([nobody.response.status, nobody.error?.code]).toEqual([404, 'http.not-found']);
    expect((await limit({ amount: euros('1.00') }, 'no id')).response.status).toBe(404);
    const card = await api.GET(`${OF}/credit-card`, { params: params('deb_none') });
    expect(card.response.status).toBe(404);
  });
});
