import type { Role } from './task.js';

/** What others in the company want to know without having to do anything (practices 8, 90). */
export const NOTICE_ROLES = {
  'large-receipt-expected': ['administration'],
  'promise-broken': ['sales'],
  'plan-broken': ['sales', 'administration'],
  'payment-refused': ['sales', 'manager'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type NoticeEvent = keyof typeof NOTICE_ROLES;
