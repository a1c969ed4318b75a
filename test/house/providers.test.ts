import { readFileSync } from 'node:fs';
import { ACCESS_POINTS } from '../../src/compose/access-points.js';
import type { Capability } from '../../src/ports/access-point.js';
import { NOON } from '../support/facts.js';

/** What each provider's connection needs at least; secrets are invented. */
const SETTINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  billit: { baseUrl: 'https://api.billit.be', apiKey: 'key-of-billit', partyId: '574991' },
  'e-invoice-be': { apiKey: 'key-of-e-invoice' },
  'phoss-ap': {
    ...{
      baseUrl: 'https://ap.example.com',
      apiToken: 'token-of-ap',
      webhookSecret: 'secret-of-ap',
    },
    ...{ participants: '0208:0403170701', country: 'BE' },
  },
  recommand: { apiKey: 'key_1', apiSecret: 'secret-of-recommand', companyId: 'c_1' },
  sandbox: { baseUrl: 'http://127.0.0.1:9', apiKey: 'key-of-sandbox', webhookSecret: 'secret-ap' },
  scrada: {
    ...{ baseUrl: 'https://api.scrada.be', companyId: '0b0fd5b8-7b3c-4f6e-9f69-5d1f6c1f3b11' },
    ...{ apiKey: 'key-of-scrada', password: 'word-of-scrada' },
  },
  storecove: {
    ...{ baseUrl: 'https://api.storecove.com/api/v2', apiKey: 'key-of-storecove' },
    ...{ legalEntityId: '4711', participant: '0208:0403170701' },
  },
};

/** A word that the row of a provider must hold where the capability is lacking. */
const WORD: Readonly<Record<Capability, RegExp>> = {
  lookup: /look-up/,
  inbox: /inbox/,
  webhooks: /webhooks/,
  register: /register/,
  migrate: /mov(e|ing)/,
  'responses-out': /[Rr]esponse/,
  'responses-in': /[Rr]esponse/,
  'bytes-kept': /rebuilt/,
};

const limits = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8').split('\n');
const guide = readFileSync(new URL('../../docs/peppol.md', import.meta.url), 'utf8');

describe.each(Object.values(ACCESS_POINTS))('$name', (adapter) => {
  const { name } = adapter;
  const settings = SETTINGS[name] ?? {};

  test('is connected by the settings its table names', () => {
    expect(adapter.faults(settings)).toEqual([]);
    const row = guide.split('\n').find((line) => line.startsWith(`| \`${name}\``));
    expect(Object.keys(settings).filter((key) => row?.includes(`\`${key}\``) !== true)).toEqual([]);
  });

  test('has a limit written down for everything it lacks', () => {
    if (name === 'sandbox') return;
    const { lacks } = adapter.make(settings, { clock: { now: () => NOON } }).traits;
    const rows = limits.filter((line) => line.startsWith(`| ${name} `)).join('\n');
    const missing = (Object.keys(lacks) as Capability[]).filter((one) => !WORD[one].test(rows));
    expect(missing).toEqual([]);
    // The one where our hub cannot lack anything is the sandbox: each real provider has its reasons.
    expect(Object.values(lacks).every((why) => why.length > 20)).toBe(true);
    expect(Object.keys(lacks).length).toBeGreaterThan(0);
  });
});
