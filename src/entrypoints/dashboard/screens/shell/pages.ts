import type { PageName } from './words.js';

/** Pages of an administration, in the order of the menu. */
export const PAGES: readonly PageName[] = [
  ...(['', 'bank', 'debtors', 'invoices', 'inbox', 'reminders'] as const),
  ...(['work', 'credit', 'reports', 'settings'] as const),
];
