import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CliRun, runKept } from '../../support/run-cli.js';

let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'voldaan-rates-'));
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

const run = (line: string, stdin = ''): Promise<CliRun> =>
  runKept(line.split(' '), { stdin, env: { VOLDAAN_DATA: data } });

const TABLE = 'Date,USD,GBP\n2026-11-20,1.1596,0.8841\n2026-11-19,1.1600,N/A\n';

/** One life of a set of books, in order. */
test('rates are imported once, shown for a day, and refused whole when one is wrong', async () => {
  const first = await run('rates import - --json', TABLE);
  expect(first.code).toBe(0);
  expect(JSON.parse(first.stdout)).toEqual({ file: '-', rates: 3, added: 3, changed: 0 });
  const again = await run('rates import -', TABLE);
  expect(again.stdout).toBe('-: 3 rate(s), 0 new, 0 corrected\n');

  const wrong = await run('rates import - --json', `${TABLE}2026-11-18,one,0.88\n`);
  expect(wrong.code).toBe(1);
  expect(JSON.parse(wrong.stdout)).toMatchObject({ error: { class: 'VALUE', path: '4:2' } });

  const shown = await run('rates show --on 2026-11-22');
  expect(shown.stdout).toBe('2026-11-20  1 EUR = 0.8841 GBP\n2026-11-20  1 EUR = 1.1596 USD\n');
  const json = await run('rates show --on 2026-11-19 --json');
  expect(JSON.parse(json.stdout)).toEqual({
    rates: [{ on: '2026-11-19', currency: 'USD', perEuro: '1.1600', source: 'ECB' }],
  });
  expect((await run('rates show --on 2026-11-18')).stdout).toBe('No rates of these days.\n');
}, 120_000);

test('a day that is none, and a file that is not there, are said without opening the data', async () => {
  expect(await run('rates show --on yesterday --json')).toMatchObject({ code: 2 });
  expect(await run('rates import none.xml --json')).not.toMatchObject({ code: 0 });
});
