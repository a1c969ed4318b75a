import fc from 'fast-check';
import { memoryOf, printMemory, type Read } from '../../../src/adapters/hosts/moneybird/cursor.js';
import { takeContact } from '../../../src/adapters/hosts/moneybird/debtors.js';
import { readMoneybirdSettings } from '../../../src/adapters/hosts/moneybird/settings.js';
import { readMoneybirdPush } from '../../../src/adapters/hosts/moneybird/webhook.js';
import { mappingOf } from '../../../src/compose/hosts.js';

const mapping = mappingOf('moneybird');
const contact = { id: '7', company_name: 'Bakkerij', country: 'NL', customer_id: '3' };

describe('a contact', () => {
  const person = { ...contact, company_name: '', firstname: 'An', lastname: 'Peeters' };
  test.each([
    ['a company', contact, 'business', 'Bakkerij'],
    ['a person', person, 'consumer', 'An Peeters'],
    ['a person with a VAT number', { ...person, tax_number: 'NL1' }, 'business', 'An Peeters'],
    [
      'a person in the trade register',
      { ...person, chamber_of_commerce: '1' },
      'business',
      'An Peeters',
    ],
    [
      'a public body',
      { ...contact, si_identifier_type: '0190', si_identifier: '00000001' },
      'public',
      'Bakkerij',
    ],
  ])('%s', (_, raw, kind, name) => {
    expect(takeContact(raw, { mapping, languages: new Map() })).toMatchObject({
      record: { kind, name, number: '3' },
    });
  });

  test('its language is that of its workflow, or stands in the field that the mapping names, or is open', () => {
    const context = { mapping, languages: new Map([['5', 'fr']]) };
    const language = (raw: object, change = {}) => {
      const taken = takeContact(raw, { ...context, ...change });
      return taken !== null && 'record' in taken ? taken.record.language : 'none';
    };
    expect(language({ ...contact, invoice_workflow_id: '5' })).toBe('fr');
    expect(language(contact)).toBeUndefined();
    const field = { ...contact, custom_fields: [{ id: '1', name: 'Taal', value: 'de' }] };
    expect(language(field, { mapping: { ...mapping, fields: { language: 'Taal' } } })).toBe('de');
  });

  test.each([
    ['no name', { ...contact, company_name: null }, 'incomplete'],
    ['no country', { ...contact, country: null }, 'incomplete'],
    ['a text that is a number', { ...contact, city: 9 }, 'malformed'],
  ])('%s is told, and nothing thrown', (_, raw, reason) => {
    const context = { mapping, languages: new Map() };
    expect(takeContact(raw, context)).toMatchObject({ problem: { reason, hostId: '7' } });
  });
});

test('a cursor remembers what it was given, and any other text remembers nothing', () => {
  const id = fc.bigInt({ min: 0n, max: 9_999_999_999_999_999_999n }).map(String);
  const read = fc.oneof(
    fc.integer({ min: 1, max: 2_147_483_647 }),
    fc.constantFrom<Read>('again', 'now'),
  );
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(id, read), { selector: ([one]) => one }), (entries) => {
      const memory = new Map<string, Read>(entries);
      expect(new Map(memoryOf(printMemory(memory)))).toEqual(memory);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!text.startsWith('m1'));
      expect(memoryOf(text).size).toBe(0);
    }),
  );
});

describe('settings', () => {
  test.each([
    [{ administration: '123' }, true],
    [{ administration: '123', baseUrl: 'http://127.0.0.1:8080' }, true],
    [{ administration: '123', baseUrl: 'http://moneybird.com' }, false],
    [{ administration: '123', baseUrl: 'https://a:b@moneybird.com' }, false],
    [{ administration: 'abc' }, false],
    [{ administration: '123', send: 'all' }, false],
    [{ administration: '123', token: 'a b' }, false],
    [{ administration: '123', tokn: 'x' }, false],
  ])('%j can be used: %s', (settings, usable) => {
    expect(readMoneybirdSettings(settings).ok).toBe(usable);
  });
});

describe('a push', () => {
  const push = (change: object): Uint8Array =>
    new TextEncoder().encode(
      JSON.stringify({
        ...{
          administration_id: '123',
          webhook_token: 'hook',
          action: 'contact_changed',
          ...change,
        },
      }),
    );
  const mine = { administration: '123', token: 'hook' };
  test.each([
    ['of a change wakes a look', push({}), { kind: 'look' }],
    [
      'with the number of the administration as a number',
      push({ administration_id: 123 }),
      { kind: 'look' },
    ],
    [
      'of another administration does nothing',
      push({ administration_id: '9' }),
      { kind: 'nothing' },
    ],
    ['with another token is refused', push({ webhook_token: 'other' }), { kind: 'refused' }],
    ['without token is refused', push({ webhook_token: undefined }), { kind: 'refused' }],
    ['that is no JSON is refused', new Uint8Array([0xff]), { kind: 'refused' }],
    [
      'of a revoked token disconnects',
      push({ action: 'access_token_revoked' }),
      { kind: 'disconnected', event: 'access_token_revoked' },
    ],
    [
      'of a removed administration disconnects',
      push({ action: 'administration_removed' }),
      { kind: 'disconnected', event: 'administration_removed' },
    ],
    [
      'of a suspended administration does nothing',
      push({ action: 'administration_suspended' }),
      { kind: 'nothing' },
    ],
  ])('%s', (_, body, pushed) => {
    expect(readMoneybirdPush(body, mine)).toEqual(pushed);
  });

  test('nothing is taken while no token is known', () => {
    expect(readMoneybirdPush(push({ webhook_token: '' }), { ...mine, token: '' })).toEqual({
      kind: 'refused',
    });
  });
});
