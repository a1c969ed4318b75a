import type {
  CreditTransferOrder,
  DirectDebitLine,
  DirectDebitOrder,
  DirectDebitPart,
} from '../../src/domain/collection/collection.js';
import { belgianIban } from '../../src/demo/world/identifiers.js';
import { instantOf, plainDate } from '../../src/kernel/dates.js';
import { money } from '../../src/kernel/money.js';

/** A creditor identifier with right check digits, of nobody. */
export const CREDITOR_ID = 'BE68ZZZ0123456789';

export function aDebitLine(change: Partial<DirectDebitLine> = {}): DirectDebitLine {
  return {
    endToEndId: 'CDL-000001',
    amount: money(12_100n, 'EUR'),
    mandate: { id: 'M-1', signedOn: plainDate('2026-01-05'), amendments: [] },
    debtor: { name: 'Bakkerij Aerts', iban: belgianIban(511) },
    remittance: '2026-0001',
    ...change,
  };
}

export function aDebitPart(change: Partial<DirectDebitPart> = {}): DirectDebitPart {
  return {
    id: 'COL-000001-1',
    scheme: 'CORE',
    sequence: 'RCUR',
    collectOn: plainDate('2026-06-22'),
    creditor: { name: 'Smederij Oost', iban: belgianIban(501), creditorId: CREDITOR_ID },
    lines: [aDebitLine()],
    ...change,
  };
}

export function aDebitOrder(change: Partial<DirectDebitOrder> = {}): DirectDebitOrder {
  return {
    messageId: 'COL-000001',
    createdAt: instantOf(Date.UTC(2026, 5, 1, 7)),
    initiator: 'Smederij Oost',
    parts: [aDebitPart()],
    ...change,
  };
}

export function aTransferOrder(change: Partial<CreditTransferOrder> = {}): CreditTransferOrder {
  return {
    messageId: 'RFO-000001',
    partId: 'RFO-000001-1',
    createdAt: instantOf(Date.UTC(2026, 5, 1, 7)),
    initiator: 'Smederij Oost',
    executeOn: plainDate('2026-06-02'),
    debtor: { name: 'Smederij Oost', iban: belgianIban(501) },
    lines: [
      {
        endToEndId: 'RFD-000001',
        amount: money(2_500n, 'EUR'),
        creditor: { name: 'Bakkerij Aerts', iban: belgianIban(511) },
        remittance: 'Terugbetaling 2026-0001',
      },
    ],
    ...change,
  };
}
