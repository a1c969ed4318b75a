import {
  fieldsOf,
  termsOf,
} from '../../../src/entrypoints/dashboard/screens/settings/law/terms-form.js';
import { readTerms } from '../../../src/formats/json/law.js';

const FULL = {
  ...{ version: '2026-1', validFrom: '2026-01-01', payWithinDays: 30, interest: '8' },
  damages: { fixed: '40', percent: '10', max: '1500' },
  reminderFee: { amount: '7.50', postage: '1.20', regularDeliveries: true },
  ...{ disputeDays: 8, discount: { percent: '2', days: 10 } },
};

test('a new version says what the newest says, under a name and a day of its own', () => {
  const fields = fieldsOf({ ...FULL, warnings: [] });
  expect(fields).toMatchObject({ version: '', validFrom: '' });
  const { version, validFrom } = FULL;
  expect(termsOf({ ...fields, version, validFrom })).toEqual(FULL);
});

test('the first version says nothing that was not filled in, and the hub takes it', () => {
  const filled = { ...fieldsOf(undefined), version: ' 1 ', validFrom: '2026-11-23' };
  expect(termsOf(filled)).toEqual({ version: '1', validFrom: '2026-11-23' });
  const typed = termsOf({
    ...filled,
    ...{ interest: 'percent', percentYear: '8,5', damages: 'own', fixed: '65', percent: '5,25' },
    ...{ fee: '7,5', discountPercent: '2', discountDays: '8' },
  });
  expect(typed).toEqual({
    ...{ version: '1', validFrom: '2026-11-23', interest: '8.5' },
    damages: { fixed: '65', percent: '5.25' },
    reminderFee: { amount: '7.5', postage: '0.00', regularDeliveries: false },
    discount: { percent: '2', days: 8 },
  });
  expect(readTerms(typed).ok).toBe(true);
  expect(termsOf({ ...filled, interest: 'legal', damages: 'legal' })).toMatchObject({
    ...{ interest: 'legal', damages: 'legal' },
  });
});
