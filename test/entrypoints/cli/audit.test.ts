import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { belgianIban } from '../../../src/demo/world/identifiers.js';
import { type CliRun, runLine } from '../../support/run-cli.js';

let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'voldaan-audit-'));
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

const BOOKS = {
  administration: {
    ...{ id: 'adm_audit', name: 'Smederij Oost', country: 'BE', language: 'nl' },
    ...{ zone: 'Europe/Brussels', accounts: [{ iban: belgianIban(501) }] },
    sender: { name: 'Smederij Oost' },
  },
};

const run = (line: string, stdin = ''): Promise<CliRun> =>
  runLine(line.split(' '), { stdin, env: { VOLDAAN_DATA: data } });

test('what a command did is shown with who ran it, and ends kept elsewhere are compared', async () => {
  expect((await run('administration add -', JSON.stringify(BOOKS))).code).toBe(0);
  const saved = await run('person save an --role debtors --administration adm_audit');
  expect([saved.code, saved.stderr]).toEqual([0, '']);

  const shown = await run('audit show --administration adm_audit --act person.added --json');
  expect(JSON.parse(shown.stdout)).toMatchObject({
    entries: [
      {
        ...{ act: 'person.added', channel: 'command-line', about: { kind: 'person', id: 'an' } },
        actor: { kind: 'person', id: userInfo().username },
      },
    ],
    next: null,
  });
  const heads = await run('audit heads');
  const file = join(data, 'kept-elsewhere.ndjson');
  writeFileSync(file, `not a head\n${heads.stdout}`);
  const held = await run(`audit verify --heads ${file}`);
  expect(held.code).toBe(0);
  expect(held.stdout.split('\n')).toEqual([
    expect.stringMatching(/^installation {2}\d+ entries hold, 1 kept ends compared$/),
    expect.stringMatching(/^adm_audit {2}\d+ entries hold, 1 kept ends compared$/),
    '',
  ]);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/"hash":"[0-9a-f]{64}"/g, `"hash":"${'0'.repeat(64)}"`),
  );
  const broken = await run(`audit verify --administration adm_audit --heads ${file} --json`);
  expect(broken.code).toBe(1);
  expect(JSON.parse(broken.stdout)).toMatchObject({ chains: [{ broken: { kind: 'replaced' } }] });
}, 120_000);

test.each([
  ['audit show --since gisteren', 2],
  ['audit show --limit 0', 2],
  ['audit verify --heads nowhere.ndjson', 2],
])('%s is refused before anything is opened', async (line, code) => {
  const refused = await run(line);
  expect(refused.code).toBe(code);
  expect(refused.stderr).not.toBe('');
});
