import { makeSandboxPartner } from '../../../src/adapters/collection-partners/sandbox/partner.js';
import { readSandboxPartnerSettings } from '../../../src/adapters/collection-partners/sandbox/settings.js';
import { instantOf, plainDate } from '../../../src/kernel/dates.js';
import type { CollectionPartner, PartnerCase } from '../../../src/ports/collection-partner.js';
import {
  type SandboxCollection,
  startSandboxCollection,
} from '../../../src/sandbox/collection/server.js';
import type { Misbehaviour } from '../../../src/sandbox/lib/misbehave.js';
import { isOk } from '../../support/results.js';
import { euros } from '../../support/ledger.js';

const TOKEN = 'partner-token';
const clock = { now: () => instantOf(Date.UTC(2026, 10, 20)) };
const CASE: PartnerCase = {
  creditor: { name: 'Smederij Oost' },
  debtor: { name: 'Bakkerij', number: '1001', kind: 'business', country: 'BE' },
  items: [
    {
      ...{ number: 'F-1', issueDate: plainDate('2026-10-01'), dueDate: plainDate('2026-10-31') },
      open: euros('121.00'),
    },
  ],
  claims: [{ kind: 'interest', open: euros('1.21') }],
};

let server: SandboxCollection;
beforeEach(async () => {
  server = await startSandboxCollection({
    ...{ port: 0, dataDir: null, clock: clock.now, token: TOKEN },
  });
});
afterEach(() => server.close());

const partner = (token = TOKEN): CollectionPartner => {
  const settings = { baseUrl: `${server.url}/`, token, name: 'Incasso' };
  const read = isOk(readSandboxPartnerSettings(settings));
  return makeSandboxPartner(read, { clock, addresses: 'any' });
};

test('a case is taken once per key, found by it, told of from a cursor on, and withdrawn once', async () => {
  const one = partner();
  expect(await one.find('k-1')).toEqual({ ok: true, value: null });
  expect(await one.handOver(CASE, 'k-1')).toEqual(await one.handOver(CASE, 'k-1'));
  expect(isOk(await one.find('k-1'))).toEqual({ reference: 'case-1' });
  server.tell('case-1', 'paid-to-partner', {
    ...{ note: 'in twee keer', paid: { amount: '60.50', currency: 'EUR' } },
    costs: { amount: '9.00', currency: 'EUR' },
  });
  const { events, next, more } = isOk(await one.events(null));
  expect([events.map(({ state }) => state), more]).toEqual([
    ['received', 'paid-to-partner'],
    false,
  ]);
  expect(events[1]).toMatchObject({ paid: euros('60.50'), costs: euros('9.00') });
  expect(isOk(await one.events(next)).events).toEqual([]);
  const asked = { key: 'w-1', reason: 'paid' } as const;
  expect(isOk(await one.withdraw('case-1', asked))).toEqual({ costs: euros('9.00') });
  expect(await one.withdraw('case-1', asked)).toEqual(await one.withdraw('case-1', asked));
  expect(await one.withdraw('case-9', asked)).toMatchObject({ error: { kind: 'refused' } });
  expect(server.cases()).toHaveLength(1);
});

test.each<[Misbehaviour, string]>([
  [{ kind: 'status', status: 503, times: 1 }, 'unavailable'],
  [{ kind: 'status', status: 429, retryAfterS: 7, times: 1 }, 'throttled'],
  [{ kind: 'status', status: 422, times: 1 }, 'refused'],
  [{ kind: 'status', status: 302, times: 1 }, 'refused'],
  [{ kind: 'lose-answer', times: 1 }, 'unavailable'],
  [{ kind: 'malformed', times: 1 }, 'malformed'],
])('%j is %s', async (what, kind) => {
  server.misbehave(what);
  const answer = await partner().handOver(CASE, 'k-1');
  expect(answer).toMatchObject({ ok: false, error: { kind } });
  expect(answer).toMatchObject({ error: { message: expect.not.stringContaining('Bakkerij') } });
});

test('a wrong token is said, and settings that cannot be are refused with their place', async () => {
  expect(await partner('another-token').events(null)).toMatchObject({
    error: { kind: 'unauthorised' },
  });
  const read = readSandboxPartnerSettings({ baseUrl: 'ftp://x', token: 'short' });
  expect(read.ok ? [] : read.error.map(({ path }) => path)).toEqual([
    '/baseUrl',
    '/token',
    '/name',
  ]);
});
