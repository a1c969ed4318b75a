import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aDebtor, anAdministration, anItem } from '../../support/ledger.js';
import { readPdf } from '../../support/pdf-text.js';
import { type CliRun, keptStore, runKept } from '../../support/run-cli.js';

/** One administration with one debtor who is late, on a folder of its own. */

let folder = '';
const at = (name: string): string => join(folder, name);
const letter = (...argv: readonly string[]): Promise<CliRun> =>
  runKept(['letter', ...argv], { env: { VOLDAAN_DATA: at('data') } });
const mine = (...argv: readonly string[]): Promise<CliRun> =>
  letter(...argv, '--administration', 'adm_1');

const OWN = `Nog te betalen: {{> invoices}}

{{> greeting}}

{{> items}}

Betaal graag voor {{newDueDate}} op {{creditor.iban}}. Vragen: {{creditor.phone}}.
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'voldaan-letter-'));
  const store = await keptStore(at('data'));
  const administration = anAdministration();
  await store.platform.addAdministration(administration);
  await store.inTransaction(administration.id, async (tx) => {
    await tx.debtors.upsert(aDebtor());
    await tx.ledger.addItem(anItem({ description: 'Toonbank' }));
  });
  writeFileSync(at('own.txt'), OWN);
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('every letter is there in every language, and can be shown and linted as it is', async () => {
  const { letters } = JSON.parse((await mine('list', '--json')).stdout) as {
    letters: { letter: string; language: string; state: string }[];
  };
  expect(letters).toHaveLength(44);
  expect(new Set(letters.map(({ state }) => state))).toEqual(new Set(['shipped']));
  const shown = await mine('show', 'formal', '--lang', 'fr');
  expect(shown.stdout).toContain('Mise en demeure');
  writeFileSync(at('formal.txt'), shown.stdout);
  const linted = await letter('lint', 'formal', at('formal.txt'), '--lang', 'fr');
  expect([linted.code, linted.stdout]).toEqual([
    0,
    `${at('formal.txt')}: nothing is wrong with it\n`,
  ]);
});

test.each([
  ['an unknown field', `${OWN}{{debtor.nickname}}`, 'letter.unknown-field', '/body'],
  ['a value unescaped', `${OWN}{{{debtor.name}}}`, 'letter.unescaped-field', '/body'],
  ['no phone', OWN.replace('{{creditor.phone}}', ''), 'letter.field-missing', '/body'],
  ['no account', OWN.replace('{{creditor.iban}}', ''), 'letter.field-missing', '/body'],
  ['no new date', OWN.replace('{{newDueDate}}', ''), 'letter.field-missing', '/body'],
  ['a number in its subject', `Eerste herinnering\n\n${OWN}`, 'letter.first-reminder', '/subject'],
  ['no blank line', 'Betaal\nnu', 'letter.file-form', ''],
])('a letter with %s is refused', async (_, words, code, path) => {
  writeFileSync(at('wrong.txt'), words);
  const { code: exit, stdout } = await letter(
    ...['lint', 'reminder', at('wrong.txt'), '--lang', 'nl', '--json'],
  );
  expect([exit, JSON.parse(stdout)]).toMatchObject([1, { error: { code, path } }]);
});

test('a letter with a fault is not saved', async () => {
  writeFileSync(at('wrong.txt'), `${OWN}{{debtor.nickname}}`);
  const saved = await mine('save', 'reminder', at('wrong.txt'), '--lang', 'nl', '--by', 'an');
  expect([saved.code, saved.stderr]).toEqual([1, expect.stringContaining('debtor.nickname')]);
  expect((await mine('list')).stdout).not.toContain('own');
});

test('a statutory letter that leaves out what the law asks is refused', async () => {
  writeFileSync(at('wrong.txt'), OWN);
  const { stdout } = await letter(
    'lint',
    'nl-fourteen-days',
    at('wrong.txt'),
    '--lang',
    'nl',
    '--json',
  );
  const said = JSON.parse(stdout) as { faults: { code: string; message: string }[] };
  expect(said.faults.map(({ message }) => /say (\S+)\. /.exec(message)?.[1])).toEqual([
    '{{creditor.name}}',
    '{{creditor.enterpriseNumber}}',
    '{{#announced}}',
    '14',
  ]);
});

describe('a letter of one’s own', () => {
  beforeAll(async () => {
    const saved = await mine('save', 'reminder', at('own.txt'), '--lang', 'nl', '--by', 'an');
    expect(saved.stdout).toContain('version 1\nNothing of this letter is sent in fr, en, de');
  });

  test('is in force, and missing in the other languages until somebody says what counts there', async () => {
    expect((await mine('show', 'reminder', '--lang', 'nl')).stdout).toBe(OWN);
    expect((await mine('show', 'reminder', '--lang', 'fr')).code).toBe(2);
    const shipped = await mine('save', 'reminder', '--as-shipped', '--lang', 'fr', '--by', 'an');
    expect(shipped.stdout).toContain('Nothing of this letter is sent in en, de');
    expect((await mine('show', 'reminder', '--lang', 'fr')).stdout).toContain('Rappel de paiement');
  });

  test('is previewed with a real debtor as text, page and PDF, and nothing is sent', async () => {
    const shown = await mine(
      ...['preview', '--debtor', '1001', '--letter', 'reminder', '--out', at('out')],
    );
    expect(shown.stdout).toContain('Nog te betalen: factuur 2026-0142');
    expect(shown.stdout).toContain('€\u00a01.210,00');
    expect(shown.stdout).toContain('is not planned for today; nothing is sent');
    expect(readFileSync(at('out/letter.html'), 'utf8')).toContain('Toonbank');
    const pdf = readPdf(readFileSync(at('out/letter.pdf')));
    expect(pdf.pages.flat().join(' ')).toContain('Kerkstraat 1');
    expect((await mine('waiting')).stdout).toBe('Nothing waits.\n');
  });

  test.each([
    ['promise', 'Zoals afgesproken betaalt u €\u00a01.210,00'],
    ['payment-plan', '€\u00a0605,00'],
  ])('that confirms an agreement (%s) can be looked at beforehand', async (kind, says) => {
    const shown = await mine('preview', '--debtor', '1001', '--letter', kind);
    expect(shown.stdout).toContain(says);
  });

  test('gives way to the shipped one again', async () => {
    await mine('save', 'call', '--as-shipped', '--lang', 'nl', '--by', 'an');
    const reset = await mine('reset', 'call', '--by', 'an');
    expect(reset.stdout).toBe('call: as shipped again in 1 language(s)\n');
    expect((await mine('show', 'call', '--lang', 'de')).stdout).toContain('Anrufen');
  });
});

test.each([
  ['a debtor nobody knows', ['--debtor', '9'], 'letter.no-debtor', 2],
  [
    'a notice that is not planned',
    ['--debtor', '1001', '--letter', 'nl-fourteen-days'],
    'letter.no-notice',
    1,
  ],
])('a preview for %s is refused', async (_, argv, code, exit) => {
  const run = await mine('preview', ...argv, '--json');
  expect([run.code, JSON.parse(run.stdout)]).toMatchObject([exit, { error: { code } }]);
});

test('an address is called usable again only by somebody, and only when it was refused', async () => {
  expect((await mine('addresses')).stdout).toBe('No address is refused.\n');
  const nobody = await mine('addresses', '--usable', 'a@x.example');
  const unknown = await mine('addresses', '--usable', 'a@x.example', '--by', 'an');
  expect([nobody.code, unknown.code]).toEqual([2, 2]);
  expect(unknown.stderr).toContain('No mail server refused "a@x.example"');
});

test.each([
  ['neither left nor stayed', ['act_1']],
  ['both', ['act_1', '--left', '--stayed']],
])('a decision that says %s is refused', async (_, argv) => {
  const run = await mine('decide', ...argv, '--by', 'an', '--reason', 'x', '--json');
  expect([run.code, JSON.parse(run.stdout)]).toMatchObject([
    2,
    { error: { code: 'cli.arguments' } },
  ]);
});
