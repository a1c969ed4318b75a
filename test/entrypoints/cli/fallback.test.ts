import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CliRun, runKept } from '../../support/run-cli.js';

const settings = { host: 'mail.voorbeeld.example', from: 'facturen@voorbeeld.example' };
const MAIL = { kind: 'mail', adapter: 'smtp', settings };
const BOOKS = {
  administration: {
    id: 'adm_books',
    name: 'Voorbeeld BV',
    country: 'NL',
    language: 'nl',
    zone: 'Europe/Amsterdam',
    sender: { name: 'Voorbeeld BV', phone: '+31 20 000 00 00' },
  },
  connections: [MAIL],
};

let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'voldaan-fallback-'));
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

const run = (line: string, stdin: unknown = ''): Promise<CliRun> =>
  runKept(line.split(' '), {
    stdin: typeof stdin === 'string' ? stdin : JSON.stringify(stdin),
    env: { VOLDAAN_DATA: data },
  });

/** One life of a set of books, in order. */
test('a mail server is connected, and the policy shown and set beside the file', async () => {
  const half = { ...MAIL, settings: { ...settings, user: 'voorbeeld' } };
  const refused = await run('administration add - --json', { ...BOOKS, connections: [half] });
  expect(refused).toMatchObject({ code: 2 });
  expect(JSON.parse(refused.stdout)).toMatchObject({
    error: { code: 'mail-smtp.half-login', path: '/connections/0/settings/password' },
  });
  const alone = { ...BOOKS.administration, id: 'adm_alone' };
  expect(await run('administration add -', { administration: alone })).toMatchObject({ code: 0 });
  expect((await run('administration fallback adm_alone --set e-mail')).stderr).toMatch(
    /mail server/,
  );
  expect(await run('administration add -', BOOKS)).toMatchObject({ code: 0 });

  expect((await run('administration fallback adm_books')).stdout).toMatch(
    /^Een factuur waarvan de ontvanger niet op Peppol is, wacht op u\.\n {2}be-public: public \[U\]/,
  );
  const set = await run('administration fallback adm_books --set e-mail --lang fr');
  expect(set.stderr).toBe('');
  expect(set.stdout).toMatch(/^Une facture dont le destinataire n’est pas sur Peppol part par/);
  expect(JSON.parse((await run('administration fallback adm_books --json')).stdout)).toMatchObject({
    policy: 'e-mail',
    law: expect.arrayContaining([expect.objectContaining({ id: 'nl-business', mark: 'D' })]),
  });
  expect(await run('administration fallback adm_books --set fax')).toMatchObject({ code: 2 });
  // The file is still the file of these books.
  expect((await run('administration add -', BOOKS)).stdout).toContain('known already');
}, 120_000);
