import type { PageName } from './words.js';

/** Pages of an administration that are there, in the order of the menu. */
export const PAGES: readonly PageName[] = [
  ...(['', 'bank', 'debtors', 'invoices', 'reminders', 'work', 'credit', 'reports'] as const),
];
