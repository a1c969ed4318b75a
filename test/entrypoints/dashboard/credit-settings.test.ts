import {
  fieldsOf,
  type Settings,
  settingsOf,
} from '../../../src/entrypoints/dashboard/screens/credit/settings-form.js';

const FULL: Settings = {
  ...{ warnPercent: 75, overdueDaysMax: 60, countDrafts: true, screeningMonths: 6 },
  newDebtorOrder: { amount: '5000.00', currency: 'EUR' },
  inquiriesPerMonth: {
    ...{ 'credit-bureau': 10, 'credit-insurer': 20, 'business-register': 30 },
    ...{ 'vat-check': 40, 'insolvency-register': 50 },
  },
};

test('what was not touched stays as it was', () => {
  expect(settingsOf(fieldsOf(FULL, 'nl'), FULL, 'nl')).toEqual(FULL);
});

test('an empty field decides nothing, and an amount is read as it is written here', () => {
  const fields = { ...fieldsOf(FULL, 'nl'), overdueDaysMax: ' ', newDebtorOrder: '7.500' };
  const read = settingsOf(fields, FULL, 'nl');
  expect(read).toMatchObject({ newDebtorOrder: { amount: '7500', currency: 'EUR' } });
  expect(read).not.toHaveProperty('overdueDaysMax');
  const without = settingsOf({ ...fields, newDebtorOrder: '' }, FULL, 'nl');
  expect(without).not.toHaveProperty('newDebtorOrder');
});

test('an amount that cannot be read is not sent', () => {
  const fields = { ...fieldsOf(FULL, 'nl'), newDebtorOrder: 'veel' };
  expect(settingsOf(fields, FULL, 'nl')).toBeNull();
});
