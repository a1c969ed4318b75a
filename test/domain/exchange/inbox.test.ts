import {
  answerDueOn,
  checkDecision,
  type InboxDecision,
  type InboxDecisionKind,
  isTrusted,
  possibleDecisions,
  standingOf,
} from '../../../src/domain/exchange/inbox.js';
import { addMs, instantOf, plainDate } from '../../../src/kernel/dates.js';

const NOON = instantOf(Date.UTC(2026, 10, 20, 12));
const HOUR = 3_600_000;

function said(kind: InboxDecisionKind, by = 'An', hours = 0): InboxDecision {
  return { kind, by, at: addMs(NOON, hours * HOUR) };
}

const HELD = ['SUPPLIER_IBAN_CHANGED'];
const [an, bert] = [said('release'), said('release', 'Bert', 1)];

test.each<[string, readonly string[], readonly InboxDecision[], string, boolean]>([
  ['nothing odd, nothing said', [], [], 'waiting', true],
  ['held', HELD, [], 'held', false],
  ['released by one', HELD, [an], 'held', false],
  ['released by two', HELD, [an, bert], 'waiting', true],
  ['asked about while held', HELD, [said('query')], 'queried', false],
  ['asked about and released by one', HELD, [said('query'), an], 'queried', false],
  ['asked about and released by two', HELD, [an, said('query'), bert], 'queried', true],
  ['approved', [], [said('approve')], 'approved', true],
  ['rejected while held', HELD, [said('reject')], 'rejected', false],
  ['refused', HELD, [said('refuse')], 'refused', false],
  ['refused after a first release', HELD, [an, said('refuse', 'Bert')], 'refused', false],
  ['superseded', HELD, [said('superseded')], 'superseded', false],
])(
  '%s: where it stands, and whether its account is known',
  (_, heldFor, decisions, state, trusted) => {
    expect(standingOf(heldFor, decisions).state).toBe(state);
    expect(isTrusted(heldFor, decisions)).toBe(trusted);
  },
);

test.each<[string, readonly string[], readonly InboxDecision[], InboxDecision, string]>([
  ['approve what is held', HELD, [], said('approve'), 'is-held'],
  ['approve after one release', HELD, [an], said('approve', 'Bert'), 'is-held'],
  ['approve what was released', HELD, [an, bert], said('approve'), 'decided'],
  ['approve what is plain', [], [], said('approve'), 'decided'],
  ['approve a sale that is nothing else', ['SELF_BILLED'], [], said('approve'), 'decided'],
  [
    'approve a sale of a stranger',
    ['SELF_BILLED', 'SENDER_MISMATCH'],
    [],
    said('approve'),
    'is-held',
  ],
  ['ask about what is held', HELD, [], said('query'), 'decided'],
  ['ask twice', [], [said('query')], said('query', 'An', 1), 'decided'],
  ['answer a stranger', ['SENDER_MISMATCH'], [], said('reject'), 'sender-unknown'],
  ['answer him once released', ['SENDER_MISMATCH'], [an, bert], said('reject'), 'decided'],
  ['refuse what is held', HELD, [], said('refuse'), 'decided'],
  ['refuse what is not', [], [], said('refuse'), 'not-held'],
  ['release what is not held', [], [], an, 'not-held'],
  ['release a sale', ['SELF_BILLED'], [], an, 'not-payable'],
  ['release first', HELD, [], an, 'held'],
  ['release second, another person', HELD, [an], bert, 'released'],
  ['release second, the same person', HELD, [an], said('release', ' AN ', 48), 'second-person'],
  ['release a third time', HELD, [an, bert], said('release', 'Cas'), 'not-held'],
  ['change what was approved', [], [said('approve')], said('reject'), 'already-decided'],
  ['change what was rejected', [], [said('reject')], said('approve'), 'already-decided'],
  ['release what was refused', HELD, [said('refuse')], an, 'already-decided'],
])('%s', (_, heldFor, decisions, decision, outcome) => {
  const checked = checkDecision({ heldFor, decisions, releasedByOne: false }, decision);
  expect(checked.ok ? checked.value : checked.error.kind).toBe(outcome);
});

test.each<[string, readonly string[], readonly InboxDecision[], string]>([
  ['what is plain', [], [], 'approve query reject'],
  ['what is held', HELD, [], 'query reject release refuse'],
  ['what one released', HELD, [an], 'query reject release refuse'],
  ['what two released', HELD, [an, bert], 'approve query reject'],
  ['a document of a stranger', ['SENDER_MISMATCH'], [], 'release refuse'],
  ['a sale', ['SELF_BILLED'], [], 'approve query reject refuse'],
  ['what was asked about', [], [said('query')], 'approve query reject'],
  ['what was approved', [], [said('approve')], ''],
])('about %s can be decided what somebody new to it could', (_, heldFor, decisions, kinds) => {
  expect(possibleDecisions(heldFor, decisions).join(' ')).toBe(kinds);
});

test.each([
  ['after 23 hours', 23, 'second-person'],
  ['after 24 hours', 24, 'released'],
])('where one person releases alone, he does so again %s: %s', (_, hours, outcome) => {
  const facts = { heldFor: HELD, decisions: [an], releasedByOne: true };
  const checked = checkDecision(facts, said('release', 'An', hours));
  expect(checked.ok ? checked.value : checked.error.kind).toBe(outcome);
});

test('a first answer is owed on the third working day', () => {
  const weekdays = { isWorkingDay: (day: string) => ![0, 6].includes(new Date(day).getUTCDay()) };
  // Friday: Monday, Tuesday, Wednesday.
  expect(answerDueOn(weekdays, plainDate('2026-11-20'))).toBe('2026-11-25');
});
