import type { PageName } from './words.js';

/** Pages of an administration, in the order of the menu. */
export const PAGES: readonly PageName[] = [
  ...(['', 'bank', 'debtors', 'invoices', 'inbox'] as const),
  ...(['reminders', 'work', 'credit', 'reports', 'settings'] as const),
];
