import {
  fieldsOf,
  type Settings,
  settingsOf,
} from '../../../src/entrypoints/dashboard/screens/reports/settings-form.js';

const FULL: Settings = {
  costs: { mail: '0.10', call: '5' },
  provision: {
    percents: { '1-30': '5' },
    overrides: [{ debtorId: 'deb_1', percent: '50', reason: 'Verhuisd', by: 'An' }],
    insured: [{ debtorId: 'deb_2', percent: '90' }],
  },
  invoiceDaysMax: 5,
  reports: { kinds: ['weekly'], to: ['an@kantoor.example'], language: 'fr' },
};

test('what was not touched stays as it was, also what the page does not show', () => {
  expect(settingsOf(fieldsOf(FULL), FULL)).toEqual(FULL);
});

test('an empty field says nothing, a comma is a decimal point, addresses stand on lines', () => {
  const fields = fieldsOf(FULL);
  const changed = settingsOf(
    {
      ...fields,
      costs: { ...fields.costs, mail: ' ', call: ' 7,50 ' },
      ...{ invoiceDays: '', to: 'a@kantoor.example\n b@kantoor.example ,', language: '' },
    },
    FULL,
  );
  expect(changed).toEqual({
    ...{ costs: { call: '7.50' }, provision: FULL.provision },
    reports: { kinds: ['weekly'], to: ['a@kantoor.example', 'b@kantoor.example'] },
  });
});

test('without any field nothing is decided', () => {
  expect(settingsOf(fieldsOf({}), {})).toEqual({ provision: {} });
});
