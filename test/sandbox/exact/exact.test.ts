import { addMs, type Instant, instantOf, plainDate } from '../../../src/kernel/dates.js';
import { type SandboxExact, startSandboxExact } from '../../../src/sandbox/exact/server.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let now: Instant;
let sandbox: SandboxExact;

async function start(options: object = {}): Promise<void> {
  now = instantOf(Date.UTC(2026, 10, 20, 9));
  sandbox = await startSandboxExact({ port: 0, clock: () => now, ...options });
  sandbox.addDivision({ code: 1, name: 'Verkoper BV' });
}
const pass = (ms: number): void => {
  now = addMs(now, ms);
};
afterEach(() => sandbox.close());

type Json = Record<string, unknown>;

async function token(grant: Record<string, string>): Promise<{ status: number; body: Json }> {
  const { clientId, clientSecret } = sandbox.app;
  const answer = await fetch(`${sandbox.url}/api/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...grant }),
  });
  return { status: answer.status, body: (await answer.json()) as Json };
}
const byCode = (code = sandbox.consent()) => token({ grant_type: 'authorization_code', code });
const byRefresh = (given: Json) =>
  token({ grant_type: 'refresh_token', refresh_token: String(given['refresh_token']) });

async function signIn(): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const { body } = await byCode();
  const Authorization = `Bearer ${String(body['access_token'])}`;
  return (path, init = {}) =>
    fetch(`${sandbox.url}/api/v1/${path}`, {
      ...init,
      headers: {
        Authorization,
        'Content-Type': 'application/json',
        ...(init.headers as Record<string, string>),
      },
    });
}

const addAccount = (name = 'Klant'): string =>
  sandbox.addAccount(1, { name, country: 'BE', language: 'NL-BE' });
const rowsOf = async (answer: Response): Promise<readonly Json[]> =>
  ((await answer.json()) as { d: { results: Json[] } }).d.results;
const sentenceOf = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { error: { message: { value: string } } }).error.message.value;

describe('tokens', () => {
  test('a code is good once and for three minutes; what it gives says its seconds as a text', async () => {
    await start();
    const code = sandbox.consent();
    const first = await byCode(code);
    expect(first.body).toMatchObject({ expires_in: '600', token_type: 'bearer' });
    expect(await byCode(code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    const late = sandbox.consent();
    pass(3 * MINUTE);
    expect(await byCode(late)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test('another comes not before 570 seconds, and a refresh token works once', async () => {
    await start();
    const { body: first } = await byCode();
    pass(569_000);
    expect((await byRefresh(first)).status).toBe(400);
    pass(1_000);
    const second = await byRefresh(first);
    expect(second.status).toBe(200);
    pass(570_000);
    expect(await byRefresh(first)).toMatchObject({ body: { error: 'invalid_grant' } });
    expect((await byRefresh(second.body)).status).toBe(200);
    expect(sandbox.given()).toBe(3);
  });

  test('taken back by a person, nothing is good any more', async () => {
    await start();
    const call = await signIn();
    expect((await call('current/Me?$select=CurrentDivision')).status).toBe(200);
    sandbox.revoke();
    expect((await call('current/Me?$select=CurrentDivision')).status).toBe(401);
  });

  test('a person who consents comes back with a code and the state', async () => {
    await start();
    const back = encodeURIComponent('https://voldaan.example/oauth');
    const answer = await fetch(
      `${sandbox.url}/api/oauth2/auth?client_id=voldaan&redirect_uri=${back}&response_type=code&state=s1`,
      { redirect: 'manual' },
    );
    const to = new URL(answer.headers.get('location')!);
    expect(to.searchParams.get('state')).toBe('s1');
    expect((await byCode(to.searchParams.get('code')!)).status).toBe(200);
  });
});

describe('limits', () => {
  test('every answer says what is left; with the minute spent only the minute is said, its end in milliseconds', async () => {
    await start({ limits: { minute: 2 } });
    const call = await signIn();
    const path = '1/system/Divisions?$select=Code';
    const first = await call(path);
    expect(first.headers.get('x-ratelimit-minutely-remaining')).toBe('1');
    expect(first.headers.get('x-ratelimit-remaining')).toBe('4999');
    await call(path);
    const spent = await call(path);
    expect(spent.status).toBe(429);
    expect(spent.headers.get('x-ratelimit-remaining')).toBeNull();
    expect(Number(spent.headers.get('x-ratelimit-minutely-reset'))).toBe(Date.parse(now) + MINUTE);
    pass(MINUTE);
    expect((await call(path)).status).toBe(200);
  });

  test('ten errors on an endpoint close it for an hour, and no other', async () => {
    await start({ limits: { minute: 1_000 } });
    let call = await signIn();
    for (let n = 0; n < 10; n += 1)
      expect((await call('1/crm/Accounts?$select=ID')).status).toBe(400);
    const right = "1/crm/Accounts?$select=ID&$filter=Status eq 'C'";
    expect((await call(right)).status).toBe(403);
    expect((await call('1/system/Divisions?$select=Code')).status).toBe(200);
    pass(HOUR);
    call = await signIn();
    expect((await call(right)).status).toBe(200);
  });
});

describe('reading', () => {
  test.each([
    ['no filter where a sync sibling exists', 'crm/Accounts?$select=ID', 'filter'],
    ['no fields', "crm/Accounts?$filter=Status eq 'C'", '$select'],
    [
      'another filter than the row version',
      "sync/CRM/Accounts?$select=ID&$filter=Status eq 'C'",
      'filter',
    ],
    ['a filter of no known form', 'crm/Accounts?$select=ID&$filter=Name like x', 'query'],
  ])('%s is refused', async (_, path, words) => {
    await start();
    const answer = await (await signIn())(`1/${path}`);
    expect(answer.status).toBe(400);
    expect(await sentenceOf(answer)).toContain(words);
  });

  test('pages follow each other, and row versions are numbers that JSON cannot hold', async () => {
    await start({ pages: { normal: 2, bulk: 2 } });
    const call = await signIn();
    const ids = [1, 2, 3].map((n) => addAccount(`Klant ${n}`));
    const answer = await call('1/sync/CRM/Accounts?$select=ID,Timestamp&$filter=Timestamp gt 1L');
    const text = await answer.text();
    expect(/"Timestamp":(\d+)/.exec(text)?.[1]).toMatch(/^9007199254741\d{3}$/);
    const { d } = JSON.parse(text) as { d: { results: Json[]; __next: string } };
    const next = new URL(d.__next);
    const rest = await rowsOf(
      await call(`${next.pathname.slice('/api/v1/'.length)}${next.search}`),
    );
    expect([...d.results, ...rest].map((row) => row['ID'])).toEqual(ids);
  });

  test('a division that is shut says why, and a right that was not given is missing', async () => {
    await start();
    const call = await signIn();
    sandbox.withhold('sync/Deleted');
    const deleted = await call('1/sync/Deleted?$select=ID&$filter=Timestamp gt 1L');
    expect(deleted.status).toBe(403);
    expect(await sentenceOf(deleted)).toBe('Application Scope Violated');
    expect((await call('7/system/Divisions?$select=Code')).headers.get('reason')).toBe(
      'NoDivisionAccess',
    );
    sandbox.shut(1, 'DivisionBlocked');
    expect((await call('1/system/Divisions?$select=Code')).headers.get('reason')).toBe(
      'DivisionBlocked',
    );
  });
});

describe('writing', () => {
  const task = (body: object, headers = {}) => ({
    ...{ method: 'POST', headers, body: JSON.stringify(body) },
  });

  test('an answer is full of nulls unless it is asked for', async () => {
    await start();
    const call = await signIn();
    const body = { Description: 'Bel', Account: addAccount() };
    const bare = (await (await call('1/activities/Tasks', task(body))).json()) as { d: Json };
    expect(bare.d['ID']).toBeNull();
    const full = await call('1/activities/Tasks', task(body, { Prefer: 'return=representation' }));
    expect(((await full.json()) as { d: Json }).d['ID']).toMatch(/^7f3c0de0-/);
  });

  test('a bank entry matches nothing by itself, and has to balance', async () => {
    await start();
    const call = await signIn();
    const account = addAccount();
    const day = plainDate('2026-11-10');
    const sale = sandbox.addSale(1, {
      ...{ account, kind: 'invoice', invoiceDate: day, dueDate: day },
      lines: [{ text: 'x', quantity: 1, unitPrice: 100, vatCode: '4' }],
    });
    const [number] = sandbox.rows(1, 'SalesInvoices').map((row) => row['InvoiceNumber']);
    const ledger = sandbox.rows(1, 'GLAccounts').find((row) => row['Code'] === '1300')!['ID'];
    const entry = (closing: number) => ({
      ...{ JournalCode: '20', OpeningBalanceFC: 0, ClosingBalanceFC: closing },
      BankEntryLines: [{ Account: account, GLAccount: ledger, AmountFC: 50, OurRef: number }],
    });
    const path = '1/financialtransaction/BankEntries';
    expect((await call(path, task(entry(40)))).status).toBe(400);
    expect((await call(path, task(entry(50)))).status).toBe(201);
    expect(sandbox.open(1, sale)).toBe(12_100);
    sandbox.match(1, sale);
    expect(sandbox.open(1, sale)).toBe(7_100);
  });
});
