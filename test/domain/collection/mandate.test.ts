import {
  compareMandate,
  lapsesOn,
  type Mandate,
  mandateFaults,
} from '../../../src/domain/collection/mandate.js';
import { effectOfReturn } from '../../../src/domain/collection/returns.js';
import { mandateHold, sequencesOf } from '../../../src/domain/collection/usable.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { aMandateState } from '../../support/mandates.js';

const TODAY = plainDate('2026-06-01');
const BUSINESS = { kind: 'business', name: 'Bakkerij Aerts' } as const;
const CONSUMER = { kind: 'consumer', name: 'An Peeters' } as const;
const unused = { lines: 0, amendmentsTold: 0, ended: false };

describe('a mandate is recorded', () => {
  test.each([
    ['as CORE of a consumer', {}, CONSUMER, null],
    ['as B2B of a business', { scheme: 'B2B' }, BUSINESS, null],
    ['as B2B of a consumer', { scheme: 'B2B' }, CONSUMER, 'mandate.b2b-not-business'],
    [
      'as B2B of a public body',
      { scheme: 'B2B' },
      { kind: 'public', name: 'Gent' },
      'mandate.b2b-not-business',
    ],
    ['with a reference banks cannot carry', { id: 'M_1' }, BUSINESS, 'mandate.id'],
    ['with a reference of 36 characters', { id: 'M'.repeat(36) }, BUSINESS, 'mandate.id'],
    [
      'with a wrong creditor identifier',
      { creditorId: 'BE69ZZZ0123456789' },
      BUSINESS,
      'mandate.creditor-id',
    ],
    [
      'with another business code of the same creditor',
      { creditorId: 'BE68A0B0123456789' },
      BUSINESS,
      null,
    ],
    ['with a wrong account', { account: { iban: 'BE71096123456768' } }, BUSINESS, 'mandate.iban'],
    [
      'with a wrong BIC',
      { account: { iban: 'BE71096123456769', bic: 'X' } },
      BUSINESS,
      'mandate.bic',
    ],
    ['signed tomorrow', { signedOn: plainDate('2026-06-02') }, BUSINESS, 'mandate.signed-later'],
    ['signed today', { signedOn: TODAY }, BUSINESS, null],
    [
      'collected before it was signed',
      { lastCollectedOn: plainDate('2026-01-04') },
      BUSINESS,
      'mandate.last-collection',
    ],
    ['with a notice of a year', { noticeDays: 365 }, BUSINESS, 'mandate.notice'],
    [
      'with an amendment of nothing',
      { amendments: [{ on: TODAY }] },
      BUSINESS,
      'mandate.amendment',
    ],
    [
      'with a wrong old account',
      { amendments: [{ on: TODAY, oldAccount: 'BE00' }] },
      BUSINESS,
      'mandate.amendment',
    ],
    [
      'with a right old account',
      { amendments: [{ on: TODAY, oldAccount: 'BE71096123456769' }] },
      BUSINESS,
      null,
    ],
  ] as const)('%s', (_, change, debtor, code) => {
    const faults = mandateFaults(aMandateState(change), debtor, TODAY);
    expect(faults.map((fault) => fault.code)).toEqual(code === null ? [] : [code]);
  });
});

describe('a mandate lapses three years after', () => {
  test.each([
    ['it was signed, never used', {}, '2029-01-05'],
    [
      'the collection made before it was recorded',
      { lastCollectedOn: plainDate('2026-03-01') },
      '2029-03-01',
    ],
    ['the last collection', { use: { ...unused, lastOn: plainDate('2026-05-31') } }, '2029-05-31'],
    [
      'the newest of both',
      {
        lastCollectedOn: plainDate('2026-03-01'),
        use: { ...unused, lastOn: plainDate('2026-02-01') },
      },
      '2029-03-01',
    ],
    ['a leap day, a day early', { lastCollectedOn: plainDate('2028-02-29') }, '2031-02-28'],
  ] as const)('%s', (_, change, expected) => {
    expect(lapsesOn(aMandateState(change))).toBe(expected);
  });
});

describe('a mandate offered again', () => {
  const known: Mandate = aMandateState();
  const change = { on: TODAY, oldAccount: 'BE71096123456769' };
  const account = { iban: 'NL91ABNA0417164300' };
  test.each([
    ['the same', {}, 'exists'],
    ['another account without amendment', { account }, 'exists-different'],
    ['another account with its amendment', { account, amendments: [change] }, 'amended'],
    ['another scheme', { scheme: 'B2B', amendments: [change] }, 'exists-different'],
    [
      'another debtor',
      { debtorId: idOf<'debtor'>('deb_2'), amendments: [change] },
      'exists-different',
    ],
    ['another day of signing', { signedOn: TODAY }, 'exists-different'],
  ] as const)('%s: %s', (_, changed, expected) => {
    expect(compareMandate(known, { ...known, ...changed })).toBe(expected);
  });

  test('with an amendment of the past rewritten is refused', () => {
    const before = { ...known, amendments: [change] };
    const rewritten = [{ ...change, on: plainDate('2026-05-01') }, change];
    expect(compareMandate(before, { ...before, amendments: rewritten })).toBe('exists-different');
  });
});

describe('under a mandate', () => {
  const dates = {
    today: TODAY,
    announcedOn: TODAY,
    collectOn: plainDate('2026-06-15'),
  };
  test.each([
    ['nothing speaks against it', {}, BUSINESS, {}, null],
    ['it is revoked', { revokedOn: TODAY }, BUSINESS, {}, 'mandate-revoked'],
    [
      'it was for once, and used',
      { type: 'one-off', use: { ...unused, lines: 1 } },
      BUSINESS,
      {},
      'mandate-used',
    ],
    ['it was for once, and not used', { type: 'one-off' }, BUSINESS, {}, null],
    [
      'its final collection was made',
      { use: { ...unused, lines: 3, ended: true } },
      BUSINESS,
      {},
      'mandate-used',
    ],
    ['it is the last day', { signedOn: plainDate('2023-06-15') }, BUSINESS, {}, null],
    [
      'it is a day after the last',
      { signedOn: plainDate('2023-06-14') },
      BUSINESS,
      {},
      'mandate-lapsed',
    ],
    [
      'the bank said something',
      { attention: { reason: 'MD07', on: TODAY } },
      BUSINESS,
      {},
      'mandate-needs-person',
    ],
    ['B2B of who is a consumer by now', { scheme: 'B2B' }, CONSUMER, {}, 'b2b-not-business'],
    ['a name in another script', {}, { kind: 'business', name: '北京' }, {}, 'name-not-latin'],
    [
      'the holder named in Latin letters',
      { account: { iban: 'BE71096123456769', holder: 'Beijing' } },
      { kind: 'business', name: '北京' },
      {},
      null,
    ],
    ['fourteen days of notice', {}, BUSINESS, { collectOn: plainDate('2026-06-15') }, null],
    [
      'thirteen days of notice',
      {},
      BUSINESS,
      { collectOn: plainDate('2026-06-14') },
      'notice-too-short',
    ],
    [
      'a notice of two days agreed',
      { noticeDays: 2 },
      BUSINESS,
      { collectOn: plainDate('2026-06-03') },
      null,
    ],
    [
      'an announcement two weeks ago',
      {},
      BUSINESS,
      { announcedOn: plainDate('2026-05-20'), collectOn: plainDate('2026-06-03') },
      null,
    ],
  ] as const)('%s', (_, change, debtor, when, expected) => {
    const hold = mandateHold(aMandateState(change), debtor, { ...dates, ...when });
    expect(hold?.reason ?? null).toBe(expected);
  });

  test('a notice too short says from when', () => {
    const soon = { ...dates, collectOn: plainDate('2026-06-10') };
    expect(mandateHold(aMandateState(), BUSINESS, soon)).toEqual({
      reason: 'notice-too-short',
      until: '2026-06-15',
    });
  });

  test.each([
    ['for once', { type: 'one-off' }, 2, false, ['OOFF']],
    ['recurring', {}, 2, false, ['RCUR', 'RCUR']],
    ['recurring, for a bank that asks for FRST', {}, 2, true, ['FRST', 'RCUR']],
    ['used before, for such a bank', { use: { ...unused, lines: 1 } }, 1, true, ['RCUR']],
    ['used elsewhere, for such a bank', { lastCollectedOn: TODAY }, 1, true, ['RCUR']],
    ['ending', { ending: true }, 2, false, ['RCUR', 'FNAL']],
    ['ending with its first', { ending: true }, 1, true, ['FNAL']],
    ['nothing to collect', { type: 'one-off' }, 0, false, []],
  ] as const)('%s the sequence is as the scheme asks', (_, change, count, first, expected) => {
    expect(sequencesOf(aMandateState(change), count, first)).toEqual(expected);
  });
});

test.each([
  ['AM04', 'again'],
  ['MS03', 'again'],
  ['MD06', 'dispute'],
  ['MD01', 'person'],
  ['AC04', 'person'],
  ['MD07', 'person'],
  ['MS02', 'person'],
  ['XXXX', 'person'],
  ['__proto__', 'person'],
  [undefined, 'person'],
])('a return for %s asks for: %s', (reason, effect) => {
  expect(effectOfReturn(reason)).toBe(effect);
});
