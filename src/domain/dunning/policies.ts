import type { DunningPolicy, DunningStep } from './policy.js';

/** The last step: a person decides whether somebody else goes on. The day after the last warning's term. */
const HAND_OVER: DunningStep = {
  id: 'hand-over',
  start: { from: 'term', days: 1 },
  channel: 'task',
  tone: 'formal',
  kind: 'hand-over',
  role: 'manager',
};

const HIGH = '2500.00';
/** Scores of band D: what is known of them is bad (debtor-management 4.8). */
const WEAK_SCORE = 40;

/** What holds for an administration for which nobody chose. */
export const DEFAULT_POLICY = 'S1-14';

/**
 * Policies that come with the product (debtor-management 5.1; seeds 46-51, 58, 59). Step ids mean the same in
 * all of them, so that an administration that changes policy repeats nothing.
 */
export const SHIPPED_POLICIES: readonly DunningPolicy[] = [
  {
    // Dated 2 November with 14 days: 17 and 23 November, 2 and 16 December.
    name: 'S1-14',
    version: 2,
    steps: [
      { id: 'reminder', afterDueDays: 1, channel: 'mail', tone: 'reminder', payWithinDays: 7 },
      { id: 'call', afterDueDays: 7, channel: 'call', tone: 'call' },
      {
        ...{ id: 'formal', afterDueDays: 16, channel: 'letter', tone: 'formal', payWithinDays: 7 },
        claims: 'claim',
      },
      { id: 'last-call', afterDueDays: 30, channel: 'call', tone: 'last-call' },
      { ...HAND_OVER, start: { from: 'step', days: 7 } },
    ],
  },
  {
    // Seven days each time; the call comes three days after the reminder's term.
    name: 'S0-7',
    version: 2,
    steps: [
      { id: 'reminder', afterDueDays: 1, channel: 'mail', tone: 'reminder', payWithinDays: 7 },
      { id: 'call', start: { from: 'term', days: 3 }, channel: 'call', tone: 'call' },
      {
        ...{ id: 'second', start: { from: 'step', days: 3 }, channel: 'mail', tone: 'second' },
        ...{ payWithinDays: 7, claims: 'announce' },
      },
      {
        ...{ id: 'formal', start: { from: 'term', days: 1 }, channel: 'letter', tone: 'formal' },
        ...{ payWithinDays: 7, claims: 'claim' },
      },
      HAND_OVER,
    ],
  },
  {
    name: 'S3-soft',
    version: 2,
    steps: [
      { id: 'notice', afterDueDays: -3, channel: 'mail', tone: 'notice' },
      { id: 'reminder', afterDueDays: 2, channel: 'mail', tone: 'reminder', payWithinDays: 7 },
      { id: 'second', afterDueDays: 10, channel: 'mail', tone: 'second', payWithinDays: 7 },
      {
        ...{ id: 'call', start: { from: 'term', days: 3 }, channel: 'call', tone: 'call' },
        only: [{ amountFrom: HIGH }, { scoreBelow: WEAK_SCORE }],
      },
    ],
  },
  {
    // The free reminder names what may follow; nothing else until its term has passed (debtor-management 3.2).
    name: 'BE-consumer',
    version: 1,
    regime: { country: 'BE', kind: 'consumer' },
    steps: [
      {
        ...{ id: 'reminder', afterDueDays: 1, channel: 'mail', tone: 'reminder' },
        ...{ payWithinDays: 14, claims: 'announce' },
      },
      {
        ...{ id: 'second', start: { from: 'term', days: 1 }, channel: 'mail', tone: 'second' },
        ...{ payWithinDays: 14, claims: 'claim' },
      },
      {
        ...{ id: 'formal', start: { from: 'term', days: 1 }, channel: 'letter', tone: 'formal' },
        ...{ payWithinDays: 14, claims: 'claim' },
      },
      HAND_OVER,
    ],
  },
  {
    // The letter of BW 6:96(6) names the exact costs; they are asked once its days have passed (debtor-management 3.3).
    name: 'NL-consumer',
    version: 1,
    regime: { country: 'NL', kind: 'consumer' },
    steps: [
      { id: 'reminder', afterDueDays: 1, channel: 'mail', tone: 'reminder', payWithinDays: 7 },
      {
        ...{ id: 'fourteen-days', afterDueDays: 10, channel: 'mail', tone: 'formal' },
        ...{ payWithinDays: 16, claims: 'announce' },
      },
      {
        ...{ id: 'formal', start: { from: 'term', days: 1 }, channel: 'letter', tone: 'formal' },
        ...{ payWithinDays: 14, claims: 'claim' },
      },
      HAND_OVER,
    ],
  },
  {
    // Public bodies have 30 days by law and pay in runs: patient, in writing, no call.
    name: 'public-body',
    version: 2,
    regime: { kind: 'public' },
    steps: [
      { id: 'reminder', afterDueDays: 7, channel: 'mail', tone: 'reminder', payWithinDays: 14 },
      { id: 'second', afterDueDays: 22, channel: 'mail', tone: 'second', payWithinDays: 14 },
      {
        ...{ id: 'formal', afterDueDays: 40, channel: 'letter', tone: 'formal', payWithinDays: 14 },
        claims: 'claim',
      },
      HAND_OVER,
    ],
  },
];

export function shippedPolicy(name: string): DunningPolicy | null {
  return SHIPPED_POLICIES.find((policy) => policy.name === name) ?? null;
}
