import {
  makeSandboxSources,
  type SandboxSources,
} from '../../../src/adapters/credit-sources/sandbox/sources.js';
import { plainDate } from '../../../src/kernel/dates.js';
import type { Result } from '../../../src/kernel/result.js';
import type { SourceError } from '../../../src/ports/source-error.js';
import { type SandboxCredit, startSandboxCredit } from '../../../src/sandbox/credit/server.js';
import type { SandboxCompany } from '../../../src/sandbox/credit/state.js';
import { type TemporaryFolder, temporaryFolder } from '../../support/bank-folder.js';
import { NOON } from '../../support/facts.js';
import { euros } from '../../support/ledger.js';

const TOKEN = 'credit-token';
const AERTS: SandboxCompany = {
  ...{ country: 'BE', number: '0403170701', names: ['Bakkerij Aerts'], person: 'legal' },
  ...{ status: 'active', band: 'B', vatValid: true, postalCode: '9000', legalEvents: [] },
  ...{ advisedLimit: { amount: '5000.00', currency: 'EUR' } },
  cover: { amount: '3000.00', currency: 'EUR' },
};
const ASKED = { key: 'inq_1', reason: 'new-customer' };
const BUYER = { country: 'BE', number: AERTS.number };

let data: TemporaryFolder;
let sandbox: SandboxCredit;
let sources: SandboxSources;
const open = async (): Promise<void> => {
  sandbox = await startSandboxCredit({
    port: 0,
    dataDir: data.path,
    clock: () => NOON,
    token: TOKEN,
  });
  sources = sourcesWith(TOKEN);
};
const sourcesWith = (token: string): SandboxSources =>
  makeSandboxSources(
    { baseUrl: sandbox.url, token },
    { clock: { now: () => NOON }, addresses: 'any' },
  );

beforeEach(async () => {
  data = await temporaryFolder();
  await open();
  sandbox.setCompany(AERTS);
});
afterEach(async () => {
  await sandbox.close();
  await data.remove();
});

function valueOf<T>(result: Result<T, SourceError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('the bureau', () => {
  test('finds a company, reports on it once per key, and tells when something changed', async () => {
    const { bureau } = sources;
    expect(valueOf(await bureau.search(BUYER, ASKED))).toEqual([
      { providerId: 'p-0403170701', name: 'Bakkerij Aerts', number: AERTS.number },
    ]);
    const report = valueOf(await bureau.report('p-0403170701', ASKED));
    expect(report).toMatchObject({
      ...{ band: 'B', status: 'active', fetchedAt: NOON, advisedLimit: euros('5000.00') },
      ...{ cost: euros('2.50'), legalEvents: [] },
    });
    valueOf(await bureau.monitor('p-0403170701', true, ASKED));
    valueOf(await bureau.monitor('p-0403170701', true, ASKED));
    sandbox.setCompany({ ...AERTS, band: 'D' });
    // The same question under the same key is the same answer, and billed once; also after a restart.
    await sandbox.close();
    await open();
    expect(valueOf(await sources.bureau.report('p-0403170701', ASKED))).toEqual(report);
    expect(sandbox.billed()).toBe(1);
    const again = valueOf(await sources.bureau.report('p-0403170701', { ...ASKED, key: 'inq_2' }));
    expect(again?.band).toBe('D');

    const events = valueOf(await sources.bureau.events(null));
    expect(events).toMatchObject({
      ...{ events: [{ providerId: 'p-0403170701', kind: 'rating' }], next: 's2', more: false },
    });
    expect(valueOf(await sources.bureau.events(events.next)).events).toEqual([]);
    valueOf(await sources.bureau.monitor('p-0403170701', false, ASKED));
    sandbox.setCompany({ ...AERTS, band: 'E' });
    expect(valueOf(await sources.bureau.events(events.next)).events).toEqual([]);
  });

  test('knows that it does not know a company', async () => {
    expect(valueOf(await sources.bureau.search({ country: 'BE', number: '1' }, ASKED))).toEqual([]);
    expect(valueOf(await sources.bureau.report('p-1', ASKED))).toBeNull();
  });
});

test('the insurer covers in whole, in part, not yet, or not', async () => {
  const { insurer } = sources;
  const request = (number: string, amount: string, key: string) =>
    insurer.requestCover(
      { buyer: { country: 'BE', number }, amount: euros(amount), termDays: 30 },
      { ...ASKED, key },
    );
  sandbox.setCompany({ ...AERTS, number: '0200065765', cover: undefined as never });
  const covers = [
    valueOf(await request(AERTS.number, '2000.00', 'a')),
    valueOf(await request(AERTS.number, '9000.00', 'b')),
    valueOf(await request('0200065765', '1.00', 'c')),
    valueOf(await request('0999999999', '1.00', 'd')),
  ];
  expect(covers.map(({ state, covered, reasons }) => [state, covered, reasons])).toEqual([
    ['approved', euros('2000.00'), []],
    ['partly-approved', euros('3000.00'), []],
    ['under-investigation', undefined, []],
    ['not-approved', undefined, ['not-registered']],
  ]);
  expect(valueOf(await request(AERTS.number, '2000.00', 'a')).coverId).toBe(covers[0]?.coverId);
  expect(valueOf(await insurer.covers(null)).covers).toHaveLength(4);

  const invoices = [{ number: '1', dueDate: plainDate('2026-11-01'), open: euros('10.00') }];
  const coverId = covers[0]?.coverId ?? '';
  const told = { coverId, invoices };
  const overdue = valueOf(await insurer.reportOverdue(told, { ...ASKED, key: 'o' }));
  expect(valueOf(await insurer.reportOverdue(told, { ...ASKED, key: 'o' }))).toEqual(overdue);
  const claim = { ...told, cause: 'insolvency' as const };
  expect(valueOf(await insurer.fileClaim(claim, { ...ASKED, key: 'k' })).claim).toMatch(/^k-/);
});

test('the register knows companies by number and name, and which changed', async () => {
  const { register } = sources;
  expect(valueOf(await register.byNumber('BE', AERTS.number, ASKED))).toMatchObject({
    ...{ number: AERTS.number, names: ['Bakkerij Aerts'], person: 'legal', status: 'active' },
    address: { postalCode: '9000' },
  });
  expect(valueOf(await register.byNumber('BE', '1', ASKED))).toBeNull();
  expect(valueOf(await register.search('BE', 'aerts', ASKED))).toHaveLength(1);
  expect(valueOf(await register.changes(null))).toMatchObject({ numbers: [AERTS.number] });
});

test('a VAT number is valid or not, with proof for whoever says who asks', async () => {
  const { vat } = sources;
  const own = { ...ASKED, requester: 'BE0200065765' };
  expect(valueOf(await vat.check('BE0403170701', own))).toMatchObject({
    ...{ valid: true, name: 'Bakkerij Aerts', consultationNumber: 'v-BE0403170701' },
  });
  expect(valueOf(await vat.check('BE0999999999', ASKED))).toEqual({
    ...{ vatId: 'BE0999999999', valid: false, checkedAt: NOON },
  });
});

test('proceedings are told of a company, and as they are opened', async () => {
  const { insolvency } = sources;
  const event = { id: 'ev-1', kind: 'bankruptcy', on: '2026-11-01' } as const;
  expect(valueOf(await insolvency.check(BUYER, ASKED)).events).toEqual([]);
  sandbox.setCompany({ ...AERTS, legalEvents: [event] });
  sandbox.setCompany({ ...AERTS, legalEvents: [event] });
  expect(valueOf(await insolvency.check(BUYER, ASKED)).events).toEqual([event]);
  const told = valueOf(await insolvency.events(null));
  expect(told.events).toEqual([{ ...event, number: AERTS.number }]);
});

/** Each of the five, with a question that would be answered. */
const QUESTIONS: Readonly<
  Record<string, (from: SandboxSources) => Promise<Result<unknown, SourceError>>>
> = {
  bureau: ({ bureau }) => bureau.report('p-0403170701', ASKED),
  insurer: ({ insurer }) =>
    insurer.requestCover({ buyer: BUYER, amount: euros('1.00'), termDays: 30 }, ASKED),
  register: ({ register }) => register.byNumber('BE', AERTS.number, ASKED),
  vat: ({ vat }) => vat.check('BE0403170701', ASKED),
  insolvency: ({ insolvency }) => insolvency.check(BUYER, ASKED),
};

describe.each(Object.entries(QUESTIONS))(
  'no answer of the %s says anything about the debtor',
  (_, ask) => {
    test.each([
      [{ kind: 'status', status: 503, times: 1 }, { kind: 'unavailable' }],
      [
        { kind: 'status', status: 429, retryAfterS: 60, times: 1 },
        { kind: 'throttled', retryAfterMs: 60_000 },
      ],
      [{ kind: 'status', status: 404, times: 1 }, { kind: 'refused' }],
      [{ kind: 'status', status: 302, times: 1 }, { kind: 'refused' }],
      [{ kind: 'lose-request', times: 1 }, { kind: 'unavailable' }],
      [{ kind: 'lose-answer', times: 1 }, { kind: 'unavailable' }],
      [{ kind: 'cut-answer', times: 1 }, { kind: 'unavailable' }],
      [{ kind: 'malformed', times: 1 }, { kind: 'malformed' }],
    ] as const)('%j is %j', async (what, error) => {
      sandbox.misbehave(what);
      expect(await ask(sources)).toMatchObject({ ok: false, error });
      expect(await ask(sources)).toMatchObject({ ok: true });
    });

    test('a wrong key and a server that is gone are told apart', async () => {
      expect(await ask(sourcesWith('another-key'))).toMatchObject({
        ...{ ok: false, error: { kind: 'unauthorised' } },
      });
      const { url } = sandbox;
      await sandbox.close();
      const gone = makeSandboxSources(
        { baseUrl: url, token: TOKEN },
        { clock: { now: () => NOON }, addresses: 'any' },
      );
      expect(await ask(gone)).toMatchObject({
        ok: false,
        error: { kind: 'unavailable', sent: false },
      });
      await open();
    });
  },
);
