import { plainDate } from '../../../src/kernel/dates.js';
import { errorOfException } from '../../../src/adapters/hosts/odoo/exceptions.js';
import { keyAdvice, readOdooSettings } from '../../../src/adapters/hosts/odoo/settings.js';
import { isOk } from '../../support/results.js';

const GIVEN = {
  ...{ baseUrl: 'https://verkoper.odoo.com/', database: 'verkoper', apiKey: 'abc' },
  company: '1',
};

describe('settings of an Odoo connection', () => {
  test('what is not said has a safe meaning: Odoo sends, notes are not written', () => {
    expect(isOk(readOdooSettings(GIVEN))).toEqual({
      ...{ baseUrl: 'https://verkoper.odoo.com', database: 'verkoper', apiKey: 'abc', company: 1 },
      ...{ send: 'none', notes: 'none' },
    });
  });

  test.each([
    ['an address in the clear', { baseUrl: 'http://verkoper.odoo.com' }, /baseUrl must be https/],
    ['a company by name', { company: 'Verkoper' }, /company must be the number/],
    ['a key with a blank', { apiKey: 'a b' }, /apiKey must be printable/],
    ['sending without a first day', { send: 'all' }, /sendFrom is needed/],
    ['a day that is none', { send: 'all', sendFrom: '2026-02-30' }, /sendFrom must be a date/],
    ['JSON-RPC without a user', { api: 'rpc' }, /user is needed/],
    ['an API nobody has', { api: 'xml' }, /api/],
  ])('%s is a fault that says what to put there', (_, change, sentence) => {
    const read = readOdooSettings({ ...GIVEN, ...change });
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.error.map(({ message }) => message).join()).toMatch(sentence);
  });
});

describe('the age of a key', () => {
  const settings = isOk(readOdooSettings({ ...GIVEN, keyFrom: '2026-08-31' }));

  test.each([
    ['2026-11-29', ''],
    ['2026-11-30', /made on 2026-08-31.*make a new one/],
    ['2027-01-01', /make a new one/],
  ])('on %s', (today, advice) => {
    if (advice === '') expect(keyAdvice(settings, plainDate(today))).toBe('');
    else expect(keyAdvice(settings, plainDate(today))).toMatch(advice);
  });

  test('without its day nothing is said', () => {
    expect(keyAdvice(isOk(readOdooSettings(GIVEN)), plainDate('2030-01-01'))).toBe('');
  });
});

describe('what an exception of Odoo means', () => {
  test.each([
    ['odoo.exceptions.AccessDenied', 'Invalid apikey', 'unauthorised', 'AccessDenied'],
    ['odoo.http.SessionExpiredException', 'x', 'unauthorised', 'SessionExpiredException'],
    ['odoo.exceptions.UserError', 'Set an account.', 'refused', 'UserError: Set an account.'],
    ['odoo.exceptions.AccessError', 'No rights.', 'refused', 'AccessError: No rights.'],
    ['odoo.exceptions.LockError', 'Locked', 'unreachable', 'LockError'],
    ['psycopg2.errors.SerializationFailure', 'UPDATE res', 'unreachable', 'SerializationFailure'],
    ['psycopg2.errors.UniqueViolation', 'Key (vat)=(BE1)', 'refused', 'UniqueViolation'],
    ['builtins.KeyError', "'iban'", 'refused', 'KeyError'],
    ['', '', 'refused', ''],
  ])('%s: %s', (name, message, kind, said) => {
    expect(errorOfException(name, message)).toEqual({ kind, message: `Odoo answered ${said}` });
  });
});
