import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { JSON_SCHEMAS } from '../../../src/formats/json/json-schema.js';
import { readLedger, writeLedger } from '../../../src/formats/json/ledger.js';
import { readPolicy } from '../../../src/formats/json/policy.js';
import { SHIPPED_POLICIES } from '../../../src/domain/dunning/policies.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { aRate } from '../../support/law.js';
import { aDebtor, aLedger, anItem, euros } from '../../support/ledger.js';

const root = `${import.meta.dirname}/../../..`;
type Json = Record<string, unknown>;
const readFile = (path: string): Json =>
  JSON.parse(readFileSync(`${root}/${path}`, 'utf8')) as Json;
const sample = (): Json => readFile('samples/chase/one-day.ledger.json');

/** The sample with one value replaced, or taken out when undefined; the path is a JSON pointer. */
function withValue(pointer: string, value: unknown): unknown {
  const ledger = sample();
  const steps = pointer.slice(1).split('/');
  const last = steps.pop() ?? '';
  const at = steps.reduce((node, step) => node[step] as Json, ledger);
  at[last] = value;
  return JSON.parse(JSON.stringify(ledger));
}

const everything = aLedger({
  profiles: [
    {
      ...{ debtorId: idOf('deb_1'), policy: 'S3-soft', owner: 'an', contact: 'Mevr. Claes' },
      termsAccepted: { version: '2026', on: plainDate('2026-01-05'), by: 'Claes', proof: 'DOC-1' },
      isLargeCompany: true,
    },
  ],
  habits: [{ debtorId: idOf('deb_1'), score: 66, usuallyLate: 12.5 }],
  absences: [
    {
      ...{ person: 'an', standIn: 'piet' },
      ...{ from: plainDate('2026-12-21'), until: plainDate('2027-01-03') },
    },
  ],
  debtors: [
    aDebtor({
      creditLimit: euros('25000.00'),
      orders: euros('0.00'),
      participant: { scheme: '0208', value: '0403170701' },
      blockedUntil: plainDate('2026-12-01'),
      blockedReason: 'asked',
    }),
  ],
  items: [
    anItem({
      ...{ responses: [{ code: 'UQ', on: plainDate('2026-11-05') }], handedOver: 'court' },
      payments: [{ on: plainDate('2026-11-20'), amount: euros('10.00') }],
    }),
  ],
  disputes: [
    {
      openItemId: idOf('itm_1'),
      openedOn: plainDate('2026-11-10'),
      amount: euros('10.00'),
      reason: 'damaged',
      restGoesOn: true,
    },
  ],
  promises: [
    {
      debtorId: idOf('deb_1'),
      openItemIds: [idOf('itm_1')],
      amount: euros('10.00'),
      madeOn: plainDate('2026-11-10'),
      payBy: plainDate('2026-11-12'),
      state: 'broken',
    },
  ],
  plans: [
    {
      debtorId: idOf('deb_1'),
      openItemIds: [idOf('itm_1')],
      instalments: [{ on: plainDate('2026-11-12'), amount: euros('10.00'), paid: false }],
    },
  ],
  unmatchedReceipts: [{ bookedOn: plainDate('2026-11-12'), amount: euros('1.00') }],
  reminders: [
    {
      openItemId: idOf('itm_gone'),
      debtorId: idOf('deb_1'),
      round: 2,
      step: 'reminder',
      on: plainDate('2026-11-12'),
      newDueDate: plainDate('2026-11-19'),
      channel: 'letter',
      deliveredOn: plainDate('2026-11-14'),
      bounced: true,
      undelivered: true,
      notice: {
        ...{ kind: 'nl-fourteen-days', from: plainDate('2026-11-13') },
        ...{ until: plainDate('2026-11-30'), chargeableFrom: plainDate('2026-12-01') },
        announced: [{ kind: 'costs', amount: '40.00', currency: 'EUR', clause: 'BW 6:96' }],
      },
    },
  ],
  terms: [
    {
      ...{ version: '2026', validFrom: plainDate('2026-01-01'), payWithinDays: 30 },
      ...{ interest: '8.5', damages: { fixed: '10', percent: '5', min: '20', max: '65.00' } },
      reminderFee: { amount: '7.50', postage: '1.60', regularDeliveries: true },
      ...{ disputeDays: 8, discount: { percent: '2', days: 8 } },
    },
    { version: '2025', validFrom: plainDate('2025-01-01'), interest: 'legal', damages: 'legal' },
  ],
  rates: [aRate()],
  missed: [{ debtorId: idOf('deb_1'), dueDate: plainDate('2026-01-31') }],
  claims: [
    {
      ...{ id: idOf('clm_1'), debtorId: idOf('deb_1'), openItemIds: [idOf('itm_gone')] },
      ...{ kind: 'interest', amount: euros('1.00'), open: euros('0.50'), clause: 'by law' },
      ...{ on: plainDate('2026-11-12'), actionId: idOf('act_1') },
    },
  ],
});

describe('a ledger as JSON', () => {
  test('comes back the same', () => {
    const json: unknown = JSON.parse(JSON.stringify(writeLedger(everything)));
    expect(readLedger(json)).toEqual({ ok: true, value: everything });
  });

  test('comes back the same where debtors have neither limit nor address on the network', () => {
    const plain = aLedger({ debtors: [aDebtor({})] });
    expect(readLedger(JSON.parse(JSON.stringify(writeLedger(plain))))).toEqual({
      ok: true,
      value: plain,
    });
  });

  test('may leave out what has a default', () => {
    const read = readLedger(sample());
    expect(read).toMatchObject({
      ok: true,
      value: {
        statementGap: false,
        plans: [],
        administration: { settings: { toleranceMinor: 500n } },
      },
    });
  });

  // pointer, value, code, path of the fault when it differs
  test.each([
    ['/administration', undefined, 'SCHEMA ledger.form', undefined],
    ['/administration/country', 'Belgium', 'VALUE ledger.value', undefined],
    ['/administration/surprise', 1, 'SCHEMA ledger.form', '/administration'],
    [
      '/administration/settings',
      { tolerance: '5.005' },
      'VALUE ledger.value',
      '/administration/settings',
    ],
    ['/lastBankDate', '2026-02-30', 'VALUE ledger.value', undefined],
    ['/lastBankDate', '16/11/2026', 'VALUE ledger.value', undefined],
    ['/items/0/open/amount', '12,30', 'VALUE ledger.value', undefined],
    ['/terms', [{ version: '1' }], 'SCHEMA ledger.form', '/terms/0/validFrom'],
    [
      '/profiles',
      [{ debtorId: 'deb_9' }],
      'VALUE ledger.unknown-reference',
      '/profiles/0/debtorId',
    ],
    ['/items/0/open/amount', 12.3, 'SCHEMA ledger.form', undefined],
    ['/items/0/open/amount', '1.001', 'VALUE ledger.value', '/items/0/open'],
    ['/items/0/open/amount', '1210.01', 'VALUE ledger.open-beyond-amount', undefined],
    ['/items/2/open/amount', '-50.51', 'VALUE ledger.open-beyond-amount', undefined],
    ['/items/0/open/currency', 'USD', 'VALUE ledger.currency', undefined],
    ['/items/0/debtorId', 'deb_999', 'VALUE ledger.unknown-reference', undefined],
    ['/items/1/id', 'itm_1001', 'VALUE ledger.duplicate-id', undefined],
    ['/items/3/responses/1/code', 'XX', 'SCHEMA ledger.form', undefined],
    [
      '/profiles',
      [{ debtorId: 'deb_999' }],
      'VALUE ledger.unknown-reference',
      '/profiles/0/debtorId',
    ],
    ['/habits', [{ debtorId: 'deb_999' }], 'VALUE ledger.unknown-reference', '/habits/0/debtorId'],
    ['/promises/0/openItemIds/0', 'itm_9', 'VALUE ledger.unknown-reference', undefined],
    ['/debtors/0/id', 'a/b', 'VALUE ledger.value', undefined],
    ['/debtors', {}, 'SCHEMA ledger.form', undefined],
  ])('%s = %j is refused as %s', (pointer, value, code, path) => {
    const read = readLedger(withValue(pointer, value));
    const faults = read.ok ? [] : read.error.map((f) => `${f.class} ${f.code} ${f.path}`);
    expect(faults).toContain(`${code} ${path ?? pointer}`);
  });

  test.each([null, 7, 'ledger', [], {}])('%j is refused, not broken on', (json) => {
    expect(readLedger(json).ok).toBe(false);
  });

  test('tells all faults, not the first', () => {
    const read = readLedger({ ...sample(), lastBankDate: 'x', items: 'y' });
    expect(read.ok ? 0 : read.error.length).toBe(2);
  });
});

describe('a policy as JSON', () => {
  test.each(SHIPPED_POLICIES)('$name reads back', (policy) => {
    expect(readPolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, value: policy });
  });

  const step = { id: 'a', afterDueDays: 1, channel: 'mail', tone: 'reminder', payWithinDays: 7 };
  test.each([
    [[step, { ...step, afterDueDays: 9 }], 'policy.duplicate-step /steps/1/id'],
    [[step, { ...step, id: 'b' }], 'policy.order /steps/1/afterDueDays'],
    [
      [{ id: 'a', afterDueDays: 1, channel: 'mail', tone: 'reminder' }],
      'policy.no-term /steps/0/payWithinDays',
    ],
    [[], 'policy.form /steps'],
    [[{ ...step, channel: 'pigeon' }], 'policy.form /steps/0/channel'],
  ])('case %# is refused as %s', (steps, fault) => {
    const read = readPolicy({ name: 'mine', version: 1, steps });
    expect(read.ok ? [] : read.error.map((f) => `${f.code} ${f.path}`)).toContain(fault);
  });
});

describe('published schemas', () => {
  const names = Object.entries(JSON_SCHEMAS);

  test.each(names)('schemas/%s is what the code reads', (name, make) => {
    const path = `${root}/schemas/${name}`;
    if (process.env['UPDATE'] === '1') writeFileSync(path, `${JSON.stringify(make(), null, 2)}\n`);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(make())));
  });

  test('accepts the sample and what we write, and refuses what we refuse', () => {
    const valid = new Ajv2020().compile(readFile('schemas/ledger.json'));
    expect(valid(sample())).toBe(true);
    expect(valid(JSON.parse(JSON.stringify(writeLedger(everything))))).toBe(true);
    expect(valid(withValue('/items/0/open/amount', '12,30'))).toBe(false);
    expect(valid(withValue('/administration/surprise', 1))).toBe(false);
  });
});
