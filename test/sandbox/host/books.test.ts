import { plainDate } from '../../../src/kernel/dates.js';
import { money } from '../../../src/kernel/money.js';
import { type HostReport } from '../../../src/ports/host.js';
import { openBooks, type ServedBooks } from '../../../src/sandbox/host/books.js';
import {
  debtorNumber,
  FIXED_CLOCK,
  invoiceOf,
  REPORTS,
  salesInvoiceNumber,
} from '../../support/host-records.js';

const A = 'adm-1';
const euro = (minor: bigint) => money(minor, 'EUR');

let books: ServedBooks;

beforeEach(() => {
  books = openBooks({ journalPath: null, clock: FIXED_CLOCK });
  books.addAdministration({ id: A, name: 'Verkoper BV' });
  books.upsertDebtor(A, debtorNumber(1));
  books.addSalesInvoice(A, salesInvoiceNumber(1));
  books.addSalesInvoice(
    A,
    salesInvoiceNumber(2, { invoice: invoiceOf('2026-C1', '50.00', 'credit-note') }),
  );
});

afterEach(() => {
  books.close();
});

function openOf(hostId: string): bigint | undefined {
  return books.salesInvoice(A, hostId)?.open.minor;
}

function payment(change: Partial<Extract<HostReport, { kind: 'payment' }>>): HostReport {
  return { ...(REPORTS[0] as Extract<HostReport, { kind: 'payment' }>), ...change };
}

function pay(invoiceHostId: string, minor: bigint, currency = 'EUR', key = 'k'): HostReport {
  return {
    key,
    kind: 'payment',
    invoiceHostId,
    amount: money(minor, currency),
    bookedOn: plainDate('2026-11-19'),
    bankReference: 'B1',
  };
}

describe('what is open', () => {
  test('a new invoice is open in full, a credit note as a negative amount', () => {
    expect(openOf('F-1')).toBe(12_100n);
    expect(openOf('F-2')).toBe(-5_000n);
  });

  test('an invoice partly paid before it came is open for the rest', () => {
    const record = books.addSalesInvoice(A, salesInvoiceNumber(3, { open: euro(100n) }));
    expect(record.open).toEqual(euro(100n));
  });

  test('an invoice that is saved again keeps what was paid on it', () => {
    books.accept(A, pay('F-1', 2_100n));
    books.addSalesInvoice(A, salesInvoiceNumber(1, { send: false }));
    expect(openOf('F-1')).toBe(10_000n);
  });
});

describe('payments, in order of refusal', () => {
  const OK = null;
  test.each([
    ['of an unknown invoice', pay('F-9', 1n), 'sales-invoice-unknown'],
    ['in another currency', pay('F-1', 1n, 'USD'), 'currency-differs'],
    [
      'with a write-off in another currency',
      payment({ writeOff: { reason: 'rounding', amount: money(1n, 'USD') } }),
      'currency-differs',
    ],
    ['of nothing', pay('F-1', 0n), 'payment-exceeds-open'],
    ['of the wrong sign', pay('F-1', -1n), 'payment-exceeds-open'],
    ['of one cent too much', pay('F-1', 12_101n), 'payment-exceeds-open'],
    [
      'too much only with the write-off',
      payment({ amount: euro(12_100n), writeOff: { reason: 'rounding', amount: euro(1n) } }),
      'payment-exceeds-open',
    ],
    ['of the whole', pay('F-1', 12_100n), OK],
    ['of one cent', pay('F-1', 1n), OK],
    ['of a credit note, negative', pay('F-2', -5_000n), OK],
    ['of a credit note, positive', pay('F-2', 1n), 'payment-exceeds-open'],
  ])('a payment %s', (_name, report, refusal) => {
    const before = [openOf('F-1'), openOf('F-2')];
    const accepted = books.accept(A, report);
    expect(accepted.ok ? null : accepted.error.code).toBe(refusal);
    if (refusal !== null) {
      expect([openOf('F-1'), openOf('F-2')]).toEqual(before);
      expect(books.reports(A, 'payment')).toEqual([]);
    }
  });

  test('a settled invoice takes no further payment', () => {
    books.accept(A, pay('F-1', 12_100n, 'EUR', 'k1'));
    expect(books.accept(A, pay('F-1', 1n, 'EUR', 'k2'))).toMatchObject({
      ok: false,
      error: { code: 'payment-exceeds-open' },
    });
  });
});

describe('undoing', () => {
  const undo = (paymentKey: string, key: string, invoiceHostId = 'F-1'): HostReport => ({
    key,
    kind: 'payment-undone',
    paymentKey,
    invoiceHostId,
  });

  test('a payment is undone once, whatever the key', () => {
    books.accept(A, pay('F-1', 100n));
    expect(books.accept(A, undo('k', 'u1'))).toMatchObject({ ok: true });
    expect(books.accept(A, undo('k', 'u1'))).toMatchObject({ value: { existed: true } });
    expect(books.accept(A, undo('k', 'u2'))).toMatchObject({
      error: { code: 'payment-already-undone' },
    });
    expect(openOf('F-1')).toBe(12_100n);
  });

  test.each([
    ['that never was', undo('never', 'u'), 'payment-unknown'],
    ['of another invoice', undo('k', 'u', 'F-2'), 'payment-unknown'],
  ])('a payment %s is refused', (_name, report, code) => {
    books.accept(A, pay('F-1', 100n));
    expect(books.accept(A, report)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('administrations', () => {
  test('ids, keys and changes of one mean nothing in another', () => {
    books.addAdministration({ id: 'adm-2', name: 'Andere BV' });
    books.accept(A, pay('F-1', 100n));
    expect(books.find('adm-2', 'payment', 'k')).toBeNull();
    expect(books.debtor('adm-2', 'D-1')).toBeNull();
    expect(books.debtorChanges('adm-2', { since: null, limit: 10 })?.records).toEqual([]);
    expect(books.accept('adm-2', pay('F-1', 100n))).toMatchObject({ ok: false });
    expect(openOf('F-1')).toBe(12_000n);
  });

  test('adding one again changes nothing', () => {
    books.addAdministration({ id: A, name: 'Andere naam' });
    expect(books.administrations()).toEqual([{ id: A, name: 'Verkoper BV' }]);
    expect(books.debtors(A)).toHaveLength(1);
  });
});

describe('money on account', () => {
  const put = (key: string, minor: bigint, change: object = {}): HostReport => ({
    ...{ key, kind: 'payment-on-account', debtorHostId: 'D-1', amount: euro(minor) },
    ...{ bookedOn: plainDate('2026-11-19'), bankReference: 'B' },
    ...change,
  });
  const off = (paymentKey: string, key: string, debtorHostId = 'D-1'): HostReport => ({
    ...{ key, kind: 'payment-on-account-undone', paymentKey, debtorHostId },
    ...{ amount: euro(1n), bankReference: 'B' },
  });
  const codeOf = (report: HostReport): string | null => {
    const accepted = books.accept(A, report);
    return accepted.ok ? null : accepted.error.code;
  };
  const standing = (): bigint => books.onAccount(A, 'D-1', 'EUR').minor;

  test('is put there, paid back up to what stands there, and taken off once', () => {
    expect(codeOf(put('a', 500n))).toBeNull();
    expect(codeOf(put('b', -501n))).toBe('on-account-exceeded');
    expect(codeOf(put('c', -1n, { amount: money(-1n, 'USD') }))).toBe('on-account-exceeded');
    expect(codeOf(put('d', 0n))).toBe('on-account-exceeded');
    expect(codeOf(put('e', -200n))).toBeNull();
    expect(standing()).toBe(300n);
    expect(codeOf(off('e', 'u1'))).toBeNull();
    expect(codeOf(off('a', 'u2'))).toBeNull();
    expect(codeOf(off('a', 'u3'))).toBe('payment-already-undone');
    expect(standing()).toBe(0n);
  });

  test('is not taken off another debtor, nor where it never was', () => {
    expect(codeOf(put('a', 500n))).toBeNull();
    books.upsertDebtor(A, debtorNumber(2));
    expect(codeOf(off('a', 'u1', 'D-2'))).toBe('payment-unknown');
    expect(codeOf(off('never', 'u2'))).toBe('payment-unknown');
    expect(codeOf(put('b', 1n, { debtorHostId: 'D-99' }))).toBe('debtor-unknown');
  });
});

describe('claims beside invoices', () => {
  const claim = (key: string, what: 'asked' | 'settled', minor: bigint): HostReport => ({
    ...{ key, kind: 'claim', what, claimKey: 'c', claim: 'costs', debtorHostId: 'D-1' },
    ...{ amount: euro(minor), on: plainDate('2026-11-19'), note: 'by law', invoiceHostIds: [] },
  });
  const codeOf = (report: HostReport): string | null => {
    const accepted = books.accept(A, report);
    return accepted.ok ? null : accepted.error.code;
  };

  test('are settled in parts, never beyond what was asked', () => {
    expect(codeOf(claim('s0', 'settled', 100n))).toBe('claim-unknown');
    expect(codeOf(claim('c', 'asked', 4_000n))).toBeNull();
    expect(codeOf(claim('s1', 'settled', 3_000n))).toBeNull();
    expect(codeOf(claim('s2', 'settled', 1_001n))).toBe('claim-exceeded');
    expect(codeOf(claim('s3', 'settled', 0n))).toBe('claim-exceeded');
    expect(codeOf(claim('s4', 'settled', 1_000n))).toBeNull();
    expect(codeOf(claim('s5', 'settled', 1n))).toBe('claim-exceeded');
  });

  test('name invoices the host has', () => {
    const named = { ...claim('c', 'asked', 100n), invoiceHostIds: ['F-none'] } as HostReport;
    expect(codeOf(named)).toBe('sales-invoice-unknown');
  });
});
