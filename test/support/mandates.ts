import type { MandateState } from '../../src/domain/collection/mandate.js';
import type { LedgerItem } from '../../src/domain/dunning/ledger.js';
import { plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { anItem, euros } from './ledger.js';
import { CREDITOR_ID } from './payment-orders.js';

/** A mandate of deb_1 that may be used. */
export function aMandateState(change: Partial<MandateState> = {}): MandateState {
  return {
    id: 'M-1',
    debtorId: idOf('deb_1'),
    creditorId: CREDITOR_ID,
    scheme: 'CORE',
    type: 'recurrent',
    signedOn: plainDate('2026-01-05'),
    account: { iban: 'BE71096123456769' },
    amendments: [],
    use: { lines: 0, amendmentsTold: 0, ended: false },
    ...change,
  };
}

/** An open item of a debtor, due on a date, all of it open. */
export function dueItem(id: string, due: string, amount = '100.00', debtor = 'deb_1'): LedgerItem {
  const open = euros(amount);
  const debtorId = idOf<'debtor'>(debtor);
  const dueDate = plainDate(due);
  return anItem({ id: idOf(id), hostId: id, number: id, dueDate, amount: open, open, debtorId });
}
