import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CliRun, runLine } from '../../support/run-cli.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'voldaan-firm-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (argv: readonly string[], stdin = ''): Promise<CliRun> =>
  runLine(['firm', ...argv], { stdin, env: { VOLDAAN_DATA: folder } });

const LIST = [
  'sleutel;naam;land;taal;host;host.baseUrl;host.token;host.administration',
  'K1;Jansen;NL;nl;voldaan-host;https://host.example;geheim;a1',
  'K2;Peeters;België;nl;;;;',
].join('\r\n');

test('a firm is added, once', async () => {
  expect(await run(['add', 'Kantoor', '--id', 'frm_1'])).toMatchObject({
    code: 0,
    stdout: 'frm_1  Kantoor: added\n',
  });
});

test('a dry run says what would become of each row, and that nothing was changed', async () => {
  const tried = await run(['connect', 'frm_1', '-', '--dry-run'], LIST);
  expect(tried.stdout).toContain('dry run, nothing was changed: added 1, refused 1');
});

test('it connects a list; each row is told, and one that is refused makes the answer no', async () => {
  const connected = await run(['connect', 'frm_1', '-', '--lang', 'nl'], LIST);
  expect(connected.code).toBe(1);
  expect(connected.stdout).toContain('2  K1  gekoppeld\n3  K2  geweigerd\n3  K2    /country: ');
  expect(connected.stderr).toBe('');
});

test('a long list tells how far it is', async () => {
  const head = 'key;name;country;language\n';
  // Refused rows are quick.
  const rows = Array.from({ length: 51 }, (_, n) => `R${n};A;België;nl\n`);
  const connected = await run(['connect', 'frm_1', '-', '--dry-run'], head + rows.join(''));
  expect(connected.stderr).toBe('50 / 51\n51 / 51\n');
});

test('it sees its administrations in the words of people', async () => {
  const shown = await run(['show', 'frm_1', '--refresh', '--lang', 'nl']);
  expect(shown.stdout).toBe('Kantoor: 1\nadm_frm_1.K1  Jansen  in orde\n');
});

test('an unknown firm and an unusable call are refused', async () => {
  expect((await run(['show', 'frm_2'])).code).toBe(2);
  expect((await run(['connect'])).stderr).toContain('voldaan firm connect FIRM LIST');
  expect((await run(['connect', '--template'])).stdout).toContain('host.baseUrl');
});
