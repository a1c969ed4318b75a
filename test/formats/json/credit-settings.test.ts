import { DEFAULT_CREDIT } from '../../../src/domain/credit/settings.js';
import {
  readCreditSettings,
  writeCreditSettings,
} from '../../../src/formats/json/credit-settings.js';
import { euros } from '../../support/ledger.js';

test('what is left out is as shipped', () => {
  expect(readCreditSettings({})).toEqual({ ok: true, value: DEFAULT_CREDIT });
});

test('settings come back the same', () => {
  const settings = {
    ...DEFAULT_CREDIT,
    ...{ warnPercent: 70, overdueDaysMax: 30, countDrafts: true },
    newDebtorOrder: euros('5000.00'),
  };
  const written: unknown = JSON.parse(JSON.stringify(writeCreditSettings(settings)));
  expect(written).toMatchObject({ newDebtorOrder: { amount: '5000.00', currency: 'EUR' } });
  expect(readCreditSettings(written)).toEqual({ ok: true, value: settings });
});

test.each([
  [{ warnPercent: 0 }, '/warnPercent'],
  [{ warnPercent: 101 }, '/warnPercent'],
  [{ overdueDaysMax: -1 }, '/overdueDaysMax'],
  [{ screeningMonths: 1.5 }, '/screeningMonths'],
  [{ newDebtorOrder: { amount: '-1.00', currency: 'EUR' } }, '/newDebtorOrder'],
  [{ newDebtorOrder: '5000' }, '/newDebtorOrder'],
  [{ inquiriesPerMonth: { 'credit-bureau': 1e9 } }, '/inquiriesPerMonth/credit-bureau'],
  [{ inquiriesPerMonth: { nobody: 1 } }, '/inquiriesPerMonth'],
  [{ surprise: 1 }, ''],
  [null, ''],
])('%j is refused', (json, path) => {
  const read = readCreditSettings(json);
  if (read.ok) throw new Error('It was read');
  expect(read.error[0]?.path.startsWith(path)).toBe(true);
});
