import { ogm } from '../../src/demo/world/identifiers.js';
import { mt940File, type Mt940Plan } from '../support/mt940-file.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bankFile, receipt, upload } from '../support/stage-bank.js';
import { GROSS, invoices, openHere, payments } from '../support/stage-money.js';
import { ADMINISTRATION, BAKERY, IBAN } from '../support/stage-world.js';

const stage = stageForEach();

const DUTCH_IBAN = 'NL91ABNA0417164300';

function paid(s: Stage, change: Partial<Mt940Plan> = {}): Uint8Array {
  const [iban = ''] = BAKERY.ibans;
  const entry = { cents: GROSS, name: BAKERY.name, iban, text: `betaling ${ogm(1)}` };
  const date = s.today().replaceAll('-', '').slice(2);
  return mt940File({ account: IBAN, date, opening: 0n, entries: [entry], ...change });
}

test('an MT940 file settles the invoice it names, once', async () => {
  const s = stage();
  await invoices(s, 1);
  expect(await upload(s, paid(s))).toMatchObject({
    ok: true,
    value: { outcome: 'imported', statements: 1, newEntries: 1, gaps: [] },
  });
  await s.settle();
  expect(await openHere(s)).toBe(0n);
  expect(payments(s)).toHaveLength(1);
});

test('the same file twice adds nothing, nor does the same statement in another file', async () => {
  const s = stage();
  await invoices(s, 1);
  await upload(s, paid(s));
  expect(await upload(s, paid(s))).toMatchObject({ ok: true, value: { outcome: 'exists' } });
  const again = Buffer.from(Buffer.from(paid(s)).toString().replaceAll('\r\n', '\n'));
  expect(await upload(s, again)).toMatchObject({
    ok: true,
    value: { outcome: 'imported', newEntries: 0, gaps: [] },
  });
  await s.settle();
  expect(payments(s)).toHaveLength(1);
});

test('two equal payments on one day are two', async () => {
  const s = stage();
  const entry = { cents: 100n, name: 'A', iban: 'NL62RABO0190000017', text: 'koffie' };
  const bytes = paid(s, { entries: [entry, entry] });
  expect(await upload(s, bytes)).toMatchObject({ ok: true, value: { newEntries: 2 } });
});

test('a missing statement is told, whether the next one is MT940 or CAMT', async () => {
  const s = stage();
  await upload(s, paid(s, { entries: [], opening: 0n, number: '1' }));
  const entries = [receipt(5n)];
  const camt = bankFile({ date: s.today(), opening: 700n, entries, id: 'CAMT-3' });
  expect(await upload(s, camt)).toMatchObject({ ok: true, value: { gaps: ['CAMT-3'] } });
});

test('the same money in another format is refused, and not booked twice', async () => {
  const s = stage();
  await upload(s, paid(s));
  const camt = bankFile({ date: s.today(), entries: [receipt(GROSS)] });
  expect(await upload(s, camt)).toMatchObject({
    ok: false,
    error: [{ class: 'RULE', code: 'statement.covered', path: '/statement[1]' }],
  });
  await s.settle();
  expect((await s.app.summarise(s.administration)).entries).toBe(1);
});

test.each<[name: string, spoil: (text: string) => string, code: string]>([
  ['does not add up', (text) => text.replace(':62F:C', ':62F:D'), 'statement.balance-mismatch'],
  ['was cut', (text) => text.slice(0, text.indexOf(':62F:')), 'mt940.missing'],
  [
    'has a line that cannot be read',
    (text) => text.replace(/:62F/, ':61:?\r\n:62F'),
    'mt940.entry',
  ],
  [
    'has a day that does not exist',
    (text) => text.replace(/:61:\d{6}/, ':61:270230'),
    'mt940.date',
  ],
  [
    'runs into another',
    (text) => `${text}\u001a${text.slice(text.indexOf(':20:'))}`,
    'mt940.doubled',
  ],
  [
    'is for another account',
    (text) => text.replaceAll(IBAN, DUTCH_IBAN),
    'statement.account-unknown',
  ],
])('a statement that %s is refused, kept, and nothing is booked', async (_name, spoil, code) => {
  const s = stage();
  await invoices(s, 1);
  const bytes = new TextEncoder().encode(spoil(new TextDecoder().decode(paid(s))));
  const refused = await upload(s, bytes);
  expect(refused.ok ? [] : refused.error.map((found) => found.code)).toContain(code);
  await s.settle();
  expect(await s.look((tx) => tx.bank.files())).toMatchObject([{ outcome: 'refused' }]);
  expect((await s.app.summarise(s.administration)).entries).toBe(0);
  expect(payments(s)).toHaveLength(0);
});

test('a statement under the domestic number of an own account is one of its IBAN', async () => {
  const s = stage();
  const accounts = [...ADMINISTRATION.accounts, { iban: DUTCH_IBAN }];
  await s.look((tx) => tx.administration.save({ ...ADMINISTRATION, accounts }));
  const imported = await upload(s, paid(s, { account: '417164300' }));
  expect(imported).toMatchObject({ ok: true, value: { newEntries: 1 } });
  expect(await s.look((tx) => tx.bank.statements(DUTCH_IBAN))).toHaveLength(1);
});
