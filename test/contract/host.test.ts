import { plainDate } from '../../src/kernel/dates.js';
import { createHttpClient, type HttpClient } from '../../src/adapters/http/client.js';
import { createHttpProbe } from '../../src/compose/host-check.js';
import type { HostProbe, ProbeAnswer, ProbeRequest } from '../../src/ports/host-probe.js';
import type { SandboxHost } from '../../src/sandbox/host/server.js';
import {
  type CheckedPromise,
  HOST_CHECKS,
  makeCheckHost,
} from '../../src/usecases/host/check-host/check-host.js';
import { ADMINISTRATION, startSeededHost, TOKEN } from '../support/sandbox-host.js';

let sandbox: SandboxHost;
let http: HttpClient;
let probe: HostProbe;

beforeEach(async () => {
  sandbox = await startSeededHost();
  http = createHttpClient();
  probe = createHttpProbe({ url: sandbox.url, token: TOKEN }, http);
});

afterEach(async () => {
  http.close();
  await sandbox.close();
});

async function checkWith(used: HostProbe): Promise<readonly CheckedPromise[]> {
  const checked = await makeCheckHost(used)({
    administration: ADMINISTRATION,
    runId: 'run-1',
    today: plainDate('2026-11-20'),
  });
  if (!checked.ok) throw new Error(checked.error);
  return checked.value;
}

function idsWith(checked: readonly CheckedPromise[], outcome: CheckedPromise['outcome']): string[] {
  return checked.filter((promise) => promise.outcome === outcome).map((promise) => promise.id);
}

test('the sandbox keeps every promise of the Host API', async () => {
  const checked = await checkWith(probe);
  expect(checked.filter((promise) => promise.outcome !== 'pass')).toEqual([]);
  expect(checked).toHaveLength(HOST_CHECKS.length);
});

test('every promise has a name of its own', () => {
  expect(new Set(HOST_CHECKS.map((check) => check.id)).size).toBe(HOST_CHECKS.length);
});

test('an empty administration gives no occasion to check what needs records', async () => {
  sandbox.addAdministration({ id: 'empty', name: 'Leeg' });
  const checked = await makeCheckHost(probe)({
    administration: 'empty',
    runId: 'run-1',
    today: plainDate('2026-11-20'),
  });
  if (!checked.ok) throw new Error(checked.error);
  expect(idsWith(checked.value, 'fail')).toEqual([]);
  expect(idsWith(checked.value, 'skip')).toContain('payment.books');
});

const ON_ACCOUNT = ['on-account.books', 'on-account.unknown-debtor', 'on-account.unknown-reversal'];
const PURCHASES = ['purchase.released', 'purchase.unknown'];

test.each([
  ['declares off', '"takesTasks":true', '"takesTasks":false', ['report.task']],
  ['does not know on account', '"takesPaymentsOnAccount":true,', '', ON_ACCOUNT],
  ['does not know claims', '"takesClaims":true,', '', ['claim.books', 'claim.unknown']],
  ['does not know decisions', '"takesPurchaseDecisions":true,', '', PURCHASES],
])('what a host %s is not checked', async (_, said, instead, skipped) => {
  const off = tampering(({ path }, answer) =>
    path.endsWith('/capabilities') && answer.status === 200
      ? { ...answer, text: answer.text.replace(said, instead) }
      : answer,
  );
  expect(idsWith(await checkWith(off), 'skip')).toEqual(skipped);
});

test('a host that cannot answer now is not judged', async () => {
  sandbox.misbehave({ kind: 'status', status: 503, times: 1 });
  const checked = await makeCheckHost(probe)({
    administration: ADMINISTRATION,
    runId: 'run-1',
    today: plainDate('2026-11-20'),
  });
  expect(checked).toMatchObject({ ok: false });
});

type Tamper = (request: ProbeRequest, answer: ProbeAnswer) => ProbeAnswer;

function tampering(change: Tamper): HostProbe {
  return { send: async (request) => change(request, await probe.send(request)) };
}

function onJson(
  when: (request: ProbeRequest) => boolean,
  change: (json: never) => unknown,
): Tamper {
  return (request, answer) => {
    if (!when(request) || answer.status > 299) return answer;
    return { ...answer, text: JSON.stringify(change(JSON.parse(answer.text) as never)) };
  };
}

interface Page {
  readonly records: readonly Record<string, unknown>[];
  readonly next: string;
  readonly more: boolean;
}

const isPage = ({ path }: ProbeRequest): boolean => path.includes('/changes/');
const isInvoicePage = ({ path }: ProbeRequest): boolean => path.includes('/changes/sales-invoices');

/** Each broken host breaks at least this promise; the suite must notice. */
const BROKEN: readonly (readonly [name: string, tamper: Tamper, noticed: string])[] = [
  [
    'tells everybody',
    ({ token }, answer) => (token === 'none' ? { ...answer, status: 200 } : answer),
    'auth.no-token',
  ],
  [
    'takes any token',
    ({ token }, answer) => (token === 'wrong' ? { ...answer, status: 200 } : answer),
    'auth.wrong-token',
  ],
  [
    'says no in plain text',
    (_request, answer) =>
      answer.status > 399 ? { ...answer, headers: { 'content-type': 'text/html' } } : answer,
    'debtors.unknown',
  ],
  [
    'sends amounts as numbers',
    onJson(isInvoicePage, (page: Page) => ({
      ...page,
      records: page.records.map((r) => ({ ...r, open: { amount: 121, currency: 'EUR' } })),
    })),
    'sales-invoices.form',
  ],
  [
    'loses a record between two pages',
    onJson(
      (request) => isPage(request) && request.path.includes('limit=2&since'),
      (page: Page) => ({ ...page, records: page.records.slice(1) }),
    ),
    'debtors.paging',
  ],
  [
    'tells a record twice',
    onJson(isPage, (page: Page) => ({
      ...page,
      records: [...page.records, ...page.records.slice(0, 1)],
    })),
    'debtors.paging',
  ],
  [
    'always says there is more',
    onJson(isPage, (page: Page) => ({ ...page, more: true })),
    'debtors.cursor',
  ],
  [
    'ignores the limit',
    (request, answer) =>
      request.path.includes('limit=0') ? { ...answer, status: 200, text: '{}' } : answer,
    'debtors.limit',
  ],
  [
    'forgets the limit it was given',
    onJson(
      (request) => request.path.includes('limit=2'),
      (page: Page) => ({ ...page, records: [...page.records, ...page.records] }),
    ),
    'debtors.paging',
  ],
  [
    'shows another record alone',
    onJson(
      ({ path }) => path.includes('/debtors/D-'),
      (debtor: object) => ({ ...debtor, name: 'Iemand anders' }),
    ),
    'debtors.one',
  ],
  [
    'has invoices of nobody',
    onJson(isInvoicePage, (page: Page) => ({
      ...page,
      records: page.records.map((r) => ({ ...r, debtorHostId: 'D-99' })),
    })),
    'sales-invoices.debtor-known',
  ],
  [
    'never admits that a record existed',
    onJson(
      ({ method }) => method === 'POST',
      (receipt: object) => ({ ...receipt, existed: false }),
    ),
    'report.task',
  ],
  [
    'makes a new record each time',
    onJson(
      ({ method }) => method === 'POST',
      () => ({ hostId: `N-${Math.random()}`, existed: false }),
    ),
    'report.at-once',
  ],
  [
    'finds nothing again',
    ({ path }, answer) =>
      path.includes('/reports/') ? { ...answer, status: 404, text: '{}' } : answer,
    'report.alert',
  ],
  [
    'overwrites under a used key',
    (_request, answer) =>
      answer.status === 409
        ? { ...answer, status: 200, text: '{"hostId":"X","existed":true}' }
        : answer,
    'report.key-reused',
  ],
  [
    'takes payments and does nothing',
    onJson(
      ({ path }) => path.includes('/sales-invoices/F-'),
      (invoice: object) => ({ ...invoice, open: { amount: '121.00', currency: 'EUR' } }),
    ),
    'payment.books',
  ],
  [
    'takes any amount',
    (_request, answer) =>
      answer.status === 422
        ? { ...answer, status: 201, text: '{"hostId":"X","existed":false}' }
        : answer,
    'payment.exceeds-open',
  ],
  [
    'answers nothing at all to writes',
    ({ method }, answer) => (method === 'POST' ? { status: 0, headers: {}, text: 'gone' } : answer),
    'report.credit-status',
  ],
];

describe('the suite notices a host that', () => {
  test.each(BROKEN)('%s', async (_name, tamper, noticed) => {
    expect(idsWith(await checkWith(tampering(tamper)), 'fail')).toContain(noticed);
  });
});
