import { readExactSettings } from '../../../src/adapters/hosts/exact/settings.js';
import { mappingOf } from '../../../src/compose/hosts.js';
import { exact } from '../../../src/adapters/hosts/exact/adapter.js';

const SITE = { baseUrl: 'https://start.exactonline.be', division: '3001' };

test('what is not said stands as it is safest: we send nothing, and compare ids', () => {
  expect(readExactSettings({ ...SITE, baseUrl: 'https://start.exactonline.be/' })).toEqual({
    ok: true,
    value: {
      ...SITE,
      ...{ sales: 'invoices', send: 'none', deletions: 'no', language: 'nl' },
    },
  });
});

test.each([
  ['a site without TLS', { baseUrl: 'http://start.exactonline.be' }, '/baseUrl'],
  ['a site with a path', { baseUrl: 'https://start.exactonline.be/api' }, '/baseUrl'],
  ['a site with a user', { baseUrl: 'https://a:b@start.exactonline.be' }, '/baseUrl'],
  ['no number of a division', { division: '../3001' }, '/division'],
  ['sending without a first day', { send: 'all' }, '/sendFrom'],
  ['a first day without sending', { sendFrom: '2026-12-01' }, '/sendFrom'],
  ['a day that does not exist', { send: 'all', sendFrom: '2026-02-30' }, '/sendFrom'],
])('%s is refused at its place', (_, change, path) => {
  expect(exact.faults({ ...SITE, ...change })).toMatchObject([{ class: 'CONFIG', path }]);
});

test('consent is asked at the site of the country', () => {
  expect(exact.consent?.(SITE)).toMatchObject({
    authorizeUrl: 'https://start.exactonline.be/api/oauth2/auth',
    tokenUrl: 'https://start.exactonline.be/api/oauth2/token',
    notBeforeMs: 570_000,
  });
});

test('as shipped, no VAT code has a meaning and no journal is named: each division has its own', () => {
  const mapping = mappingOf('exact');
  expect(mapping.vat).toEqual({});
  expect(mapping.journals).toEqual({});
  expect(mapping.units).toMatchObject({ '': 'C62', hour: 'HUR' });
  expect(mapping.languages).toMatchObject({ 'NL-BE': 'nl', 'FR-BE': 'fr' });
});
