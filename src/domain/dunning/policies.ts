import type { DunningPolicy } from './policy.js';

/**
 * Policies that come with the product (debtor-management 5.1; seeds 46-51, 58, 59). Step ids mean the same in
 * all of them, so that an administration that changes policy repeats nothing.
 */
export const SHIPPED_POLICIES: readonly DunningPolicy[] = [
  {
    // Dated 2 November with 14 days: 17 and 23 November, 2 and 16 December.
    name: 'S1-14',
    version: 1,
    steps: [
      { id: 'reminder', afterDueDays: 1, channel: 'mail', tone: 'reminder', payWithinDays: 7 },
      { id: 'call', afterDueDays: 7, channel: 'call', tone: 'call' },
      { id: 'formal', afterDueDays: 16, channel: 'letter', tone: 'formal', payWithinDays: 7 },
      { id: 'last-call', afterDueDays: 30, channel: 'call', tone: 'last-call' },
    ],
  },
  {
    // Seven days each time; the call comes three days after the reminder's term.
    name: 'S0-7',
    version: 1,
    steps: [
      { id: 'reminder', afterDueDays: 1, channel: 'mail', tone: 'reminder', payWithinDays: 7 },
      { id: 'call', afterDueDays: 11, channel: 'call', tone: 'call' },
      { id: 'second', afterDueDays: 14, channel: 'mail', tone: 'second', payWithinDays: 7 },
      { id: 'formal', afterDueDays: 22, channel: 'letter', tone: 'formal', payWithinDays: 7 },
    ],
  },
  {
    name: 'S3-soft',
    version: 1,
    steps: [
      { id: 'notice', afterDueDays: -3, channel: 'mail', tone: 'notice' },
      { id: 'reminder', afterDueDays: 2, channel: 'mail', tone: 'reminder', payWithinDays: 7 },
      { id: 'second', afterDueDays: 10, channel: 'mail', tone: 'second', payWithinDays: 7 },
    ],
  },
  {
    // Public bodies have 30 days by law and pay in runs: patient, in writing, no call.
    name: 'public-body',
    version: 1,
    steps: [
      { id: 'reminder', afterDueDays: 7, channel: 'mail', tone: 'reminder', payWithinDays: 14 },
      { id: 'second', afterDueDays: 22, channel: 'mail', tone: 'second', payWithinDays: 14 },
      { id: 'formal', afterDueDays: 40, channel: 'letter', tone: 'formal', payWithinDays: 14 },
    ],
  },
];

export function shippedPolicy(name: string): DunningPolicy | null {
  return SHIPPED_POLICIES.find((policy) => policy.name === name) ?? null;
}
