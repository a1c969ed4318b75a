import { addMs, type Instant } from '../../src/kernel/dates.js';
import { ok } from '../../src/kernel/result.js';
import { type Books, type Claim, makeBooks, reasonsAgainst } from '../../src/simulation/books.js';
import { ROLES } from '../../src/simulation/cast.js';
import { makeAccessPoint } from '../../src/simulation/outside/access-point.js';
import { makeBank } from '../../src/simulation/outside/bank.js';
import { makeHost } from '../../src/simulation/outside/host.js';

const NOW = '2026-02-02T09:00:00.000Z' as Instant;
const [role] = ROLES;
if (role === undefined) throw new Error('Nobody plays');
const [debtor] = role.debtors;
if (debtor === undefined) throw new Error('Nobody owes');

const CLAIM = {
  ...{ hostId: 'F-1', serial: 1, debtor, minor: 10_000n, left: 10_000n, byHand: 0n, known: 0n },
  ...{ disputed: false, tainted: false },
} as unknown as Claim;

function booksWith(change: Partial<Books>): Books {
  const books = makeBooks({
    ...{ role: role as Books['role'], mail: null, bank: makeBank({ iban: '', holder: '' }) },
    host: makeHost(
      true,
      () => Promise.resolve(),
      () => false,
    ),
    accessPoint: makeAccessPoint(
      true,
      () => NOW,
      () => ok(undefined),
      () => false,
    ),
  });
  return { ...books, ...change };
}

const OWES = new Set([debtor.hostId]);

/** What keeps the judge of the simulation awake: each reason is one. */
test.each([
  ['nothing', {}, {}, new Set<string>(), []],
  ['paid by hand', { known: 10_000n }, {}, new Set<string>(), ['INV-8 paid']],
  ['disputed', { disputed: true }, {}, new Set<string>(), ['INV-8 disputed']],
  ['money unmatched', {}, { unmatched: OWES }, OWES, ['INV-8 unmatched receipt']],
  ['matched meanwhile', {}, { unmatched: OWES }, new Set<string>(), []],
  [
    'stopped long ago',
    {},
    { stoppedAt: addMs(NOW, -1_001) },
    new Set<string>(),
    ['INV-14 stopped'],
  ],
  ['stopped just now', {}, { stoppedAt: addMs(NOW, -1_000) }, new Set<string>(), []],
  ['decided otherwise', { known: 10_000n, tainted: true }, {}, new Set<string>(), []],
] as const)('a reminder that leaves with %s', (_what, claim, books, unmatchedNow, reasons) => {
  expect(reasonsAgainst(booksWith(books), { ...CLAIM, ...claim }, NOW, unmatchedNow)).toEqual(
    reasons,
  );
});
