import { recordFor } from '../../../src/entrypoints/dashboard/screens/settings/mail/records.js';

type Code = Parameters<typeof recordFor>[0]['code'];

const FROM = 'Wolkenveld <boekhouding@wolkenveld.example>';

test.each<readonly [Code, string | undefined, string | null, string | null]>([
  ['spf-ok', 'v=spf1 mx ~all', null, null],
  ['spf-missing', undefined, null, null],
  ['spf-open', 'v=spf1 mx +all', 'wolkenveld.example', 'v=spf1 mx ~all'],
  ['spf-open', 'v=spf1 mx all', 'wolkenveld.example', 'v=spf1 mx ~all'],
  ['spf-undecided', 'v=spf1 mx ?all', 'wolkenveld.example', 'v=spf1 mx ~all'],
  ['spf-undecided', 'v=spf1 mx', 'wolkenveld.example', 'v=spf1 mx ~all'],
  ['spf-open', `v=spf1 ${'ip4:192.0.2.1 '.repeat(30)}+all`, null, null],
  ['dkim-not-found', 'default, mail', null, null],
  [
    ...(['dmarc-missing', undefined, '_dmarc.wolkenveld.example'] as const),
    'v=DMARC1; p=none; rua=mailto:boekhouding@wolkenveld.example',
  ],
  [
    ...(['dmarc-watching', 'v=DMARC1; sp=none; p = none', '_dmarc.wolkenveld.example'] as const),
    'v=DMARC1; sp=none; p = quarantine',
  ],
])('what to publish for %s (%s)', (code, found, name, value) => {
  const finding = { about: 'spf', state: 'weak', says: '', code } as const;
  const record = recordFor({ ...finding, ...(found === undefined ? {} : { found }) }, FROM);
  expect(record).toEqual(name === null ? null : { name, value });
});

test('an address without a name is whose domain it is', () => {
  const missing = { about: 'dmarc', state: 'missing', says: '', code: 'dmarc-missing' } as const;
  expect(recordFor(missing, 'kim@kantoor.example')).toEqual({
    name: '_dmarc.kantoor.example',
    value: 'v=DMARC1; p=none; rua=mailto:kim@kantoor.example',
  });
});
