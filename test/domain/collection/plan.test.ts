import {
  type CollectionPlan,
  type CollectionRequest,
  planCollection,
} from '../../../src/domain/collection/plan.js';
import type { MandateState } from '../../../src/domain/collection/mandate.js';
import type { Ledger } from '../../../src/domain/dunning/ledger.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf, type OpenItemId } from '../../../src/kernel/ids.js';
import { aDebtor, aLedger, anItem, euros, weekdays } from '../../support/ledger.js';
import { aMandateState, dueItem } from '../../support/mandates.js';

const REQUEST: CollectionRequest = {
  today: plainDate('2026-11-17'),
  announcedOn: plainDate('2026-11-17'),
  collectOn: plainDate('2026-12-01'),
};
const DEBTOR = idOf<'debtor'>('deb_1');

function plan(
  ledger: Partial<Ledger> = {},
  mandates: readonly MandateState[] = [aMandateState()],
  request: Partial<CollectionRequest> = {},
): CollectionPlan {
  return planCollection(aLedger(ledger), mandates, { ...REQUEST, ...request }, weekdays);
}

test('an open item under a mandate is collected whole, with its notice as data', () => {
  expect(plan()).toEqual({
    lines: [
      {
        openItemId: 'itm_1',
        debtorId: 'deb_1',
        number: '2026-0142',
        amount: euros('1210.00'),
        mandateId: 'M-1',
        scheme: 'CORE',
        sequence: 'RCUR',
      },
    ],
    notices: [
      {
        debtorId: 'deb_1',
        mandateId: 'M-1',
        creditorId: 'BE68ZZZ0123456789',
        number: '2026-0142',
        amount: euros('1210.00'),
        collectOn: '2026-12-01',
      },
    ],
    held: [],
    doubts: [],
  });
});

const dispute = {
  openItemId: idOf<'open-item'>('itm_1'),
  openedOn: plainDate('2026-11-10'),
  reason: 'x',
};
const promise = {
  debtorId: DEBTOR,
  openItemIds: [idOf<'open-item'>('itm_1')],
  amount: euros('1210.00'),
  madeOn: plainDate('2026-11-16'),
  payBy: plainDate('2026-12-10'),
  state: 'open',
} as const;

test.each([
  ['has no mandate', {}, [], {}, { reason: 'no-mandate' }],
  [
    'has two usable ones',
    {},
    [aMandateState(), aMandateState({ id: 'M-2' })],
    {},
    { reason: 'several-mandates' },
  ],
  [
    'has a newer mandate that was revoked',
    {},
    [aMandateState({ revokedOn: REQUEST.today })],
    {},
    { reason: 'mandate-revoked' },
  ],
  [
    'is not due on the date',
    { items: [anItem({ dueDate: plainDate('2026-12-02') })] },
    undefined,
    {},
    { reason: 'not-due', until: '2026-12-02' },
  ],
  [
    'is in another currency',
    { items: [anItem({ amount: euros('5', 'USD'), open: euros('5', 'USD') })] },
    undefined,
    {},
    { reason: 'other-currency' },
  ],
  [
    'is more than SEPA carries',
    { items: [anItem({ amount: euros('1000000000'), open: euros('1000000000') })] },
    undefined,
    {},
    { reason: 'amount-too-large' },
  ],
  ['is disputed', { disputes: [dispute] }, undefined, {}, { reason: 'disputed' }],
  [
    'is disputed in part',
    { disputes: [{ ...dispute, amount: euros('10'), restGoesOn: true }] },
    undefined,
    {},
    { reason: 'partly-disputed' },
  ],
  [
    'is promised',
    { promises: [promise] },
    undefined,
    {},
    { reason: 'promised', until: '2026-12-15' },
  ],
  [
    'is under way already',
    { items: [anItem({ inCollection: true })] },
    undefined,
    {},
    { reason: 'direct-debit-pending' },
  ],
  [
    'never arrived',
    { items: [anItem({ delivered: false })] },
    undefined,
    {},
    { reason: 'not-delivered' },
  ],
  [
    'belongs to who is insolvent',
    { debtors: [aDebtor({ insolvent: true })] },
    undefined,
    {},
    { reason: 'insolvent' },
  ],
  [
    'may be paid by money not matched yet',
    { unmatchedReceipts: [{ bookedOn: REQUEST.today, amount: euros('1'), debtorId: DEBTOR }] },
    undefined,
    {},
    { reason: 'unmatched-receipt' },
  ],
  [
    'was announced too late',
    {},
    undefined,
    { collectOn: plainDate('2026-11-30') },
    { reason: 'notice-too-short', until: '2026-12-01' },
  ],
] as const)('an item that %s is held', (_, ledger, mandates, request, held) => {
  const found = plan(ledger, mandates, request);
  expect(found.lines).toEqual([]);
  expect(found.held).toEqual([expect.objectContaining({ openItemId: 'itm_1', ...held })]);
});

test('a usable mandate counts, whatever stands beside it', () => {
  const others = [
    aMandateState({ id: 'OLD', revokedOn: REQUEST.today }),
    aMandateState({
      id: 'ONCE',
      type: 'one-off',
      use: { lines: 1, amendmentsTold: 0, ended: false },
    }),
  ];
  expect(plan({}, [...others, aMandateState()]).lines).toMatchObject([{ mandateId: 'M-1' }]);
});

test('a mandate for once collects the oldest item only', () => {
  const items = [dueItem('B', '2026-11-16'), dueItem('A', '2026-11-15')];
  const found = plan({ items }, [aMandateState({ type: 'one-off' })]);
  expect(found.lines).toMatchObject([{ openItemId: 'A', sequence: 'OOFF' }]);
  expect(found.held).toMatchObject([{ openItemId: 'B', reason: 'mandate-used' }]);
});

test('never more is collected than the debtor owes after his credit notes', () => {
  const credit = anItem({
    id: idOf('C'),
    kind: 'credit-note',
    amount: euros('-150'),
    open: euros('-150'),
  });
  const items = [
    dueItem('A', '2026-11-14'),
    dueItem('B', '2026-11-15'),
    dueItem('D', '2026-11-16'),
    credit,
  ];
  const found = plan({ items });
  expect(found.lines).toMatchObject([{ openItemId: 'D' }]);
  expect(found.held.map(({ openItemId, reason }) => [openItemId, reason])).toEqual([
    ['A', 'covered-by-credit'],
    ['B', 'covered-by-credit'],
  ]);
});

test('only what is asked for is looked at, and nothing asked for is nothing', () => {
  const items = [dueItem('A', '2026-11-14'), dueItem('B', '2026-11-15')];
  const only = plan({ items }, undefined, { items: [idOf<'open-item'>('B')] });
  expect([only.lines.length, only.held.length]).toEqual([1, 0]);
  expect(plan({ items }, undefined, { items: [] as readonly OpenItemId[] }).lines).toEqual([]);
});

test.each([
  ['old', { lastBankDate: plainDate('2026-11-10') }, 'bank-data-stale'],
  ['broken by a missing statement', { statementGap: true }, 'statement-gap'],
])('a bank picture that is %s is told', (_, ledger, doubt) => {
  expect(plan(ledger)).toMatchObject({ lines: [{ number: '2026-0142' }], doubts: [doubt] });
});

test('the kill switch of reminders stops no collection', () => {
  const { administration } = aLedger();
  const stopped = { administration: { ...administration, dunningStopped: true } };
  expect(plan(stopped)).toMatchObject({ lines: [{ number: '2026-0142' }], doubts: [] });
});
