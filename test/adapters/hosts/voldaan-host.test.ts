import { money } from '../../../src/kernel/money.js';
import { makeVoldaanHost } from '../../../src/adapters/hosts/voldaan-host/host.js';
import { createHttpClient, type HttpClient } from '../../../src/adapters/http/client.js';
import type { HostError, HostPackage } from '../../../src/ports/host.js';
import type { Result } from '../../../src/kernel/result.js';
import type { Misbehaviour } from '../../../src/sandbox/lib/misbehave.js';
import { ALL_CAPABILITIES } from '../../../src/sandbox/host/routes.js';
import type { SandboxHost } from '../../../src/sandbox/host/server.js';
import { REPORTS } from '../../support/host-records.js';
import { ADMINISTRATION, startSeededHost, TOKEN } from '../../support/sandbox-host.js';

const PAYMENT = REPORTS[0]!;
const ON_ACCOUNT = REPORTS.find(({ kind }) => kind === 'payment-on-account')!;

let sandbox: SandboxHost;
let http: HttpClient;
let host: HostPackage;

beforeEach(async () => {
  sandbox = await startSeededHost();
  http = createHttpClient({ answerTimeoutMs: 1_000, answerBytesMax: 1_000_000 });
  host = connect({});
});

afterEach(async () => {
  http.close();
  await sandbox.close();
});

function connect(change: {
  baseUrl?: string;
  token?: string;
  administration?: string;
}): HostPackage {
  const settings = {
    baseUrl: sandbox.url,
    token: TOKEN,
    administration: ADMINISTRATION,
    ...change,
  };
  return makeVoldaanHost(settings, { http, pageSize: 2 });
}

function errorOf(result: Result<unknown, HostError>): HostError {
  if (result.ok) throw new Error('An error was expected');
  return result.error;
}

function valueOf<T>(result: Result<T, HostError>): T {
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.message}`);
  return result.value;
}

describe('reading changes', () => {
  test('pages follow each other until nothing more is there', async () => {
    const first = valueOf(await host.changedDebtors(null));
    expect(first.records.map((d) => d.hostId)).toEqual(['D-1', 'D-2']);
    expect(first.more).toBe(true);
    const second = valueOf(await host.changedDebtors(first.next));
    expect(second.records.map((d) => d.hostId)).toEqual(['D-3']);
    expect(second.more).toBe(false);
    expect(valueOf(await host.changedDebtors(second.next))).toEqual({
      records: [],
      next: second.next,
      more: false,
    });
  });

  test('a debtor arrives as the host keeps it, money exact and absent fields absent', async () => {
    const [debtor] = valueOf(await host.changedDebtors(null)).records;
    expect(debtor).toEqual(sandbox.debtors(ADMINISTRATION)[0]);
    expect(debtor?.creditLimit).toEqual(money(500_000n, 'EUR'));
    expect(Object.keys(debtor ?? {})).not.toContain('orders');
  });

  test('a sales invoice arrives with its canonical invoice and what is open', async () => {
    const [record] = valueOf(await host.changedSalesInvoices(null)).records;
    expect(record).toEqual(sandbox.salesInvoices(ADMINISTRATION)[0]);
    expect(record?.open).toEqual(money(12_100n, 'EUR'));
    expect(record?.invoice.lines[0]?.quantity).toEqual({ unscaled: 250n, scale: 2 });
  });

  test('a change comes again, later in the feed, with another version', async () => {
    const before = valueOf(await host.changedDebtors(null)).records[0]!;
    sandbox.setOrders(ADMINISTRATION, 'D-1', money(7_500n, 'EUR'));
    const page = valueOf(await connect({}).changedDebtors(null));
    expect(page.records.map((d) => d.hostId)).toEqual(['D-2', 'D-3']);
    const [after] = valueOf(await host.changedDebtors(page.next)).records;
    expect(after?.orders).toEqual(money(7_500n, 'EUR'));
    expect(after?.hostVersion).not.toBe(before.hostVersion);
  });

  test('the host says what it can do', async () => {
    expect(valueOf(await host.capabilities())).toEqual(ALL_CAPABILITIES);
  });
});

describe('reporting', () => {
  test.each(REPORTS.map((report) => [report.kind, report] as const))(
    'a %s is kept once, however often it is told',
    async (_kind, report) => {
      if (report.kind === 'payment-undone') await host.report(PAYMENT);
      if (report.kind === 'payment-on-account-undone') await host.report(ON_ACCOUNT);
      if (report.kind === 'purchase-decision')
        for (const before of REPORTS.filter(({ key }) => key === report.purchaseKey))
          await host.report(before);
      expect(valueOf(await host.findReport(report.kind, report.key))).toBeNull();
      const first = valueOf(await host.report(report));
      const again = valueOf(await host.report(report));
      expect(first.existed).toBe(false);
      expect(again).toEqual({ hostId: first.hostId, existed: true });
      expect(valueOf(await host.findReport(report.kind, report.key))).toEqual(again);
      expect(sandbox.reports(ADMINISTRATION, report.kind).map((r) => r.report)).toEqual([report]);
    },
  );

  test('a payment and what was written off with it close the invoice, undoing opens it again', async () => {
    await host.report(PAYMENT);
    expect(sandbox.salesInvoices(ADMINISTRATION)[0]?.open).toEqual(money(2_000n, 'EUR'));
    await host.report(REPORTS[1]!);
    expect(sandbox.salesInvoices(ADMINISTRATION)[0]?.open).toEqual(money(12_100n, 'EUR'));
  });

  test('a key with characters of an address is read back as it was written', async () => {
    const odd = { ...PAYMENT, key: 'pay/ment?a=1&b#%2F' };
    const { hostId } = valueOf(await host.report(odd));
    expect(valueOf(await host.findReport('payment', odd.key))).toEqual({ hostId, existed: true });
  });

  test('the same key with other content is refused and changes nothing', async () => {
    await host.report(PAYMENT);
    const other = await host.report({ ...PAYMENT, amount: money(1n, 'EUR') } as typeof PAYMENT);
    expect(errorOf(other).kind).toBe('refused');
    expect(sandbox.reports(ADMINISTRATION, 'payment')).toHaveLength(1);
  });
});

describe('what goes wrong', () => {
  type Row = readonly [
    name: string,
    wrong: Misbehaviour,
    read: HostError['kind'],
    write: HostError['kind'],
    doneByWrite: boolean,
  ];
  const always = { times: 100 };
  const rows: readonly Row[] = [
    ['429', { kind: 'status', status: 429, ...always }, 'throttled', 'throttled', false],
    ['401', { kind: 'status', status: 401, ...always }, 'unauthorised', 'unauthorised', false],
    ['403', { kind: 'status', status: 403, ...always }, 'unauthorised', 'unauthorised', false],
    ['400', { kind: 'status', status: 400, ...always }, 'refused', 'refused', false],
    ['404', { kind: 'status', status: 404, ...always }, 'refused', 'refused', false],
    ['408', { kind: 'status', status: 408, ...always }, 'unreachable', 'unknown', false],
    ['500', { kind: 'status', status: 500, ...always }, 'unreachable', 'unknown', false],
    ['501', { kind: 'status', status: 501, ...always }, 'refused', 'refused', false],
    ['503', { kind: 'status', status: 503, ...always }, 'unreachable', 'unknown', false],
    ['302', { kind: 'status', status: 302, ...always }, 'refused', 'refused', false],
    ['the request is lost', { kind: 'lose-request', ...always }, 'unreachable', 'unknown', false],
    ['the answer is lost', { kind: 'lose-answer', ...always }, 'unreachable', 'unknown', true],
    ['the answer breaks off', { kind: 'cut-answer', ...always }, 'unreachable', 'unknown', true],
    [
      'the answer is something else',
      { kind: 'malformed', ...always },
      'malformed',
      'malformed',
      true,
    ],
    [
      'no answer comes in time',
      { kind: 'delay', ms: 60_000, ...always },
      'unreachable',
      'unknown',
      false,
    ],
  ];

  test.each(rows)('%s', async (_name, wrong, read, write, doneByWrite) => {
    sandbox.misbehave(wrong);
    const [reading, writing] = await Promise.all([host.changedDebtors(null), host.report(PAYMENT)]);
    expect(errorOf(reading).kind).toBe(read);
    expect(errorOf(writing).kind).toBe(write);
    expect(sandbox.reports(ADMINISTRATION, 'payment')).toHaveLength(doneByWrite ? 1 : 0);
  });

  test('a lost answer, a read-back, a second try: the payment is booked once', async () => {
    sandbox.misbehave({ kind: 'lose-answer', times: 1, match: { method: 'POST' } });
    expect(errorOf(await host.report(PAYMENT)).kind).toBe('unknown');
    const found = valueOf(await host.findReport('payment', PAYMENT.key));
    expect(found?.existed).toBe(true);
    expect(valueOf(await host.report(PAYMENT))).toEqual(found);
    expect(sandbox.salesInvoices(ADMINISTRATION)[0]?.open).toEqual(money(2_000n, 'EUR'));
  });

  test('a lost request, a read-back, a second try: the payment is booked once', async () => {
    sandbox.misbehave({ kind: 'lose-request', times: 1, match: { method: 'POST' } });
    expect(errorOf(await host.report(PAYMENT)).kind).toBe('unknown');
    expect(valueOf(await host.findReport('payment', PAYMENT.key))).toBeNull();
    expect(valueOf(await host.report(PAYMENT)).existed).toBe(false);
    expect(sandbox.reports(ADMINISTRATION, 'payment')).toHaveLength(1);
  });

  test("another server's 404 does not pass for never written", async () => {
    sandbox.misbehave({ kind: 'status', status: 404, times: 1 });
    expect(errorOf(await host.findReport('payment', PAYMENT.key)).kind).toBe('refused');
  });

  test('a host that asks for patience says how much', async () => {
    sandbox.misbehave({ kind: 'status', status: 429, retryAfterS: 7, times: 1 });
    expect(errorOf(await host.report(PAYMENT))).toMatchObject({
      kind: 'throttled',
      retryAfterMs: 7_000,
    });
  });

  test('a host that is not there was certainly not told', async () => {
    const { url } = sandbox;
    await sandbox.close();
    expect(errorOf(await connect({ baseUrl: url }).report(PAYMENT)).kind).toBe('unreachable');
    sandbox = await startSeededHost();
  });

  test('a wrong token is unauthorised, an unknown administration refused', async () => {
    expect(errorOf(await connect({ token: 'wrong' }).changedDebtors(null)).kind).toBe(
      'unauthorised',
    );
    const elsewhere = connect({ administration: 'adm/2' });
    expect(errorOf(await elsewhere.changedDebtors(null)).kind).toBe('refused');
    expect(errorOf(await elsewhere.findReport('payment', 'x')).kind).toBe('refused');
  });

  test('a payment beyond what is open is refused with the amounts', async () => {
    sandbox.payByHand(ADMINISTRATION, {
      invoiceHostId: 'F-1',
      amount: money(12_100n, 'EUR'),
      on: '2026-11-19' as never,
    });
    const refused = errorOf(await host.report(PAYMENT));
    expect(refused.kind).toBe('refused');
    expect(refused.message).toContain('0.00 EUR is open');
  });
});
