import { idOf } from '../../../src/kernel/ids.js';
import type { Administration } from '../../../src/domain/party/administration.js';
import { originsOf, withDefaults } from '../../../src/domain/party/firm.js';
import { concernsOf, type Standing } from '../../../src/domain/party/standing.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { money } from '../../../src/kernel/money.js';
import { anAdministration, NOON } from '../../support/facts.js';

const OWN = anAdministration(idOf('adm_1'));
const FROM_FIRM: Administration = { ...OWN, policyFrom: 'firm' };

test.each([
  ['without a firm its own counts ', FROM_FIRM, null, 'be-b2b'],
  ['a firm that names none        ', FROM_FIRM, {}, 'be-b2b'],
  ['a firm that names one         ', FROM_FIRM, { policy: 'Huis' }, 'Huis'],
  ['somebody chose for these books', OWN, { policy: 'Huis' }, 'be-b2b'],
])('which policy holds: %s', (_, own, laid, expected) => {
  const inForce = withDefaults(own, laid);
  expect(inForce.policy).toBe(expected);
  expect(inForce).not.toHaveProperty('policyFrom');
  expect(originsOf(own, laid)[0]).toMatchObject({ value: expected });
});

test('work settings are inherited one by one, all others whole', () => {
  const own: Administration = {
    ...OWN,
    settings: { ...OWN.settings, fallback: 'hold', work: { dueSoonDays: 3 } },
  };
  const laid = {
    settings: { fallback: 'print', work: { dueSoonDays: 9, callsMax: 2 }, replyHoldDays: 4 },
  } as const;
  expect(withDefaults(own, laid).settings).toMatchObject({
    ...{ fallback: 'hold', work: { dueSoonDays: 3, callsMax: 2 }, replyHoldDays: 4 },
    bankDaysMax: OWN.settings.bankDaysMax,
  });
});

const FINE: Standing = {
  ...{ on: plainDate('2026-06-01'), lastBankDate: plainDate('2026-05-31'), bar: null },
  ...{ waiting: 0, failed: 0, held: 0, overdueItems: 0, hostFailedAt: null },
  ...{ tasks: 0, received: 0, reminders: 0, alerts: 0, dso: [] },
  ...{ open: money(0n, 'EUR'), overdue: money(0n, 'EUR') },
  connections: [{ kind: 'host', adapter: 'exact', state: 'live' }],
};
test.each([
  ['nothing                 ', {}, 1, []],
  ['no statement ever       ', {}, null, []],
  ['the bank five days old  ', {}, 5, []],
  ['the bank six days old   ', {}, 6, ['bank']],
  [
    'a connection to let in  ',
    { connections: [{ ...FINE.connections[0], state: 'new' }] },
    1,
    ['connection'],
  ],
  ['a host that fails       ', { hostFailedAt: NOON }, 1, ['host']],
  [
    'everything, worst first ',
    { waiting: 1, held: 1, failed: 1 },
    9,
    ['failed', 'bank', 'held', 'waiting'],
  ],
])('what asks for attention: %s', (_, change, bankDays, expected) => {
  expect(concernsOf({ ...FINE, ...change } as Standing, bankDays)).toEqual(expected);
});
