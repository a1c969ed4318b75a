import type { Ledger, LedgerItem } from '../../src/domain/dunning/ledger.js';
import type { Calendar } from '../../src/domain/dunning/policy.js';
import { type Administration, DEFAULT_SETTINGS } from '../../src/domain/party/administration.js';
import type { Debtor } from '../../src/domain/party/debtor.js';
import { plainDate, weekday } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { type Money, parseMoney } from '../../src/kernel/money.js';

/** `1210.00` as euros (or another currency); a test that writes nonsense fails at once. */
export function euros(amount: string, currency = 'EUR'): Money {
  const parsed = parseMoney(amount, currency);
  if (!parsed.ok) throw new Error(`Not an amount: ${amount}`);
  return parsed.value;
}

/** Monday to Friday, and 11 November closed: enough of a country for most tests. */
export const weekdays: Calendar = {
  isWorkingDay: (date) => weekday(plainDate(date)) <= 5 && !date.endsWith('-11-11'),
};

export function anAdministration(changes: Partial<Administration> = {}): Administration {
  return {
    id: idOf('adm_1'),
    name: 'Atelier Peeters BV',
    country: 'BE',
    language: 'nl',
    zone: 'Europe/Brussels',
    currency: 'EUR',
    accounts: [{ iban: 'BE68539007547034' }],
    sender: { name: 'Atelier Peeters', contact: 'An Claes', phone: '+32 2 555 01 10' },
    policy: 'S1-14',
    dunningStopped: false,
    settings: DEFAULT_SETTINGS,
    ...changes,
  };
}

export function aDebtor(changes: Partial<Debtor> = {}): Debtor {
  return {
    id: idOf('deb_1'),
    hostId: 'C-1',
    number: '1001',
    name: 'Bakkerij Janssens',
    kind: 'business',
    country: 'BE',
    language: 'nl',
    email: 'boekhouding@janssens.example',
    address: { line1: 'Kerkstraat 1', postalCode: '9000', city: 'Gent', country: 'BE' },
    ibans: [],
    aliases: [],
    insolvent: false,
    purchaseOrderRequired: false,
    hostVersion: '1',
    ...changes,
  };
}

/** Dated 2026-11-02 with 14 days: due 2026-11-16. */
export function anItem(changes: Partial<LedgerItem> = {}): LedgerItem {
  return {
    id: idOf('itm_1'),
    debtorId: idOf('deb_1'),
    hostId: 'INV-1',
    kind: 'invoice',
    number: '2026-0142',
    issueDate: plainDate('2026-11-02'),
    dueDate: plainDate('2026-11-16'),
    amount: euros('1210.00'),
    open: euros('1210.00'),
    delivered: true,
    responses: [],
    round: 0,
    ...changes,
  };
}

/** One debtor with one open invoice and fresh bank data far into the future. */
export function aLedger(changes: Partial<Ledger> = {}): Ledger {
  return {
    administration: anAdministration(),
    lastBankDate: plainDate('2099-12-31'),
    statementGap: false,
    debtors: [aDebtor()],
    items: [anItem()],
    disputes: [],
    promises: [],
    plans: [],
    unmatchedReceipts: [],
    reminders: [],
    ...changes,
  };
}
