import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { belgianIban } from '../../../src/demo/world/identifiers.js';
import { type CliRun, runLine } from '../../support/run-cli.js';

const TOKEN = 'kanarie-van-het-pakket';
const BOOKS = {
  administration: {
    ...{ id: 'adm_sec', name: 'Smederij Oost', country: 'BE', language: 'nl' },
    ...{ zone: 'Europe/Brussels', accounts: [{ iban: belgianIban(501) }] },
    sender: { name: 'Smederij Oost' },
  },
  connections: [
    {
      ...{ kind: 'host', adapter: 'voldaan-host' },
      settings: { baseUrl: 'http://127.0.0.1:9', token: TOKEN, administration: 'x' },
    },
  ],
};
const NEW_KEY = Buffer.alloc(32, 9).toString('base64url');

let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'voldaan-secrets-'));
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

const run = (line: string, stdin = '', env = {}): Promise<CliRun> =>
  runLine(line.split(' '), {
    stdin,
    env: { VOLDAAN_DATA: data, VOLDAAN_HOST_ADDRESSES: 'any', ...env },
  });

test('keys are shown by name, replaced, and a wrong one is refused before anything is done', async () => {
  expect(await run('administration add - --json', JSON.stringify(BOOKS))).toMatchObject({
    code: 0,
  });
  const [first = ''] = readFileSync(join(data, 'key'), 'utf8').split('\n');
  expect(JSON.parse((await run('secrets rotate --json')).stdout)).toEqual({
    ...{ administrations: 1, resealed: 1, dropped: 1, failed: [] },
  });

  const newKey = join(data, 'new-key');
  writeFileSync(newKey, `${NEW_KEY}\n`);
  const rewrapped = await run(`secrets rewrap --new-key ${newKey}`);
  expect(rewrapped).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^1 data keys/) as string,
  });
  expect(readFileSync(join(data, 'key'), 'utf8')).toBe(`${NEW_KEY}\n${first}\n`);

  const shown = await run('secrets show');
  expect(shown.stdout).toMatch(/adm_sec {2}data key 2 {2}wrapped by [0-9a-f]{16} {2}1 secrets\n$/);
  for (const secret of [TOKEN, NEW_KEY, first]) expect(shown.stdout).not.toContain(secret);

  const other = await run(`secrets rewrap --new-key ${newKey} --json`, '', {
    VOLDAAN_SECRET_KEYS: first,
  });
  expect(other).toMatchObject({ code: 2 });
  expect(JSON.parse(other.stdout)).toMatchObject({ error: { code: 'secrets.new-key-not-set' } });
  const wrong = await run('secrets rotate --json', '', { VOLDAAN_SECRET_KEY: first });
  expect(JSON.parse(wrong.stdout)).toMatchObject({
    failed: [{ administration: 'adm_sec', fault: { code: 'secrets.wrong-key' } }],
  });
  expect(wrong.code).toBe(1);
});
