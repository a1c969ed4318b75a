import { existsSync } from 'node:fs';
import { type TemporaryFolder, temporaryFolder } from '../../support/bank-folder.js';
import { startNameServer } from '../../support/dns.js';
import { imapSettings, startImapServer } from '../../support/imap-server.js';
import { aReply } from '../../support/received-mail.js';
import { type CliRun, runKept } from '../../support/run-cli.js';

let data: TemporaryFolder;
beforeAll(async () => {
  data = await temporaryFolder();
});
afterAll(() => data.remove());

function run(
  line: string,
  env: Readonly<Record<string, string>> = {},
  stdin = '',
): Promise<CliRun> {
  return runKept(line.split(' '), {
    stdin,
    env: { VOLDAAN_DATA: data.path, VOLDAAN_MAIL_ADDRESSES: 'any', ...env },
  });
}

function books(connections: readonly object[]): string {
  return JSON.stringify({
    administration: {
      ...{ id: 'adm_mail', name: 'Voorbeeld BV', country: 'NL', language: 'nl' },
      zone: 'Europe/Amsterdam',
      accounts: [{ iban: 'NL91ABNA0417164300' }],
      sender: { name: 'Voorbeeld BV', phone: '+31 20 000 00 00' },
    },
    connections,
  });
}

/** Each command opens the data folder anew. */
const LIFE_MS = 180_000;

const SMTP = {
  ...{ kind: 'mail', adapter: 'smtp' },
  settings: { host: 'localhost', from: 'facturen@mail.firm.example' },
};

/** One life of a set of books, in order. */
test(
  'books without mail say so, with a mailbox they tell what came, and what ails it',
  async () => {
    const server = await startImapServer();
    const named = '--administration adm_mail';
    expect((await run('administration add -', {}, books([]))).code).toBe(0);
    const none = await run(`mailbox fetch ${named}`);
    expect([none.code, none.stdout]).toEqual([1, 'Er is geen postbus verbonden.\n']);
    const unsent = await run(`mail check ${named} --json`);
    expect([unsent.code, JSON.parse(unsent.stdout)]).toMatchObject([
      2,
      { error: { code: 'mail.not-connected' } },
    ]);

    const mailbox = { kind: 'mailbox', adapter: 'imap', settings: imapSettings(server) };
    const wrong = { ...mailbox, settings: imapSettings(server, { port: '0' }) };
    expect((await run('administration add -', {}, books([wrong]))).code).toBe(2);
    expect((await run('administration add -', {}, books([mailbox, SMTP]))).code).toBe(0);
    server.deliver(aReply({ from: 'an@nobody.example', subject: 'Hallo' }), new Date());
    const fetched = await run(`mailbox fetch ${named} --json`);
    expect([fetched.code, JSON.parse(fetched.stdout)]).toMatchObject([
      0,
      { outcome: 'looked', taken: [{ kind: 'reply', sender: 'an@nobody.example' }] },
    ]);
    const shown = await run(`mailbox show ${named} --lang fr`);
    expect(shown.stdout).toContain('réponse  de personne que nous connaissions');
    const badSelector = await run(`mail check ${named} --selector a;b`);
    expect([badSelector.code, badSelector.stderr]).toEqual([2, expect.stringContaining('a;b')]);
    await server.close();
    const gone = await run(`mailbox fetch ${named}`);
    expect([gone.code, gone.stdout]).toEqual([3, expect.stringContaining('antwoordt nu niet')]);
  },
  LIFE_MS,
);

const withServer = existsSync('/usr/sbin/dnsmasq') ? test : test.skip;

withServer(
  'the sender’s domain is looked up, in the language that was asked for',
  async () => {
    const dns = await startNameServer([], [], 'zone', {
      'mail.firm.example': ['v=spf1 mx -all'],
      'news._domainkey.mail.firm.example': ['v=DKIM1; p=MIIB'],
      '_dmarc.firm.example': ['v=DMARC1; p=none'],
    });
    const env = { VOLDAAN_DNS_SERVERS: dns.address };
    expect((await run('administration add -', {}, books([SMTP]))).code).toBe(0);
    const line = 'mail check --administration adm_mail';
    const usual = await run(line, env);
    expect([usual.code, usual.stdout.split('\n').map((text) => text.slice(0, 8))]).toEqual([
      0,
      ['facturen', '✓ SPF is', '~ DKIM: ', '~ DMARC ', ''],
    ]);
    const named = await run(`${line} --selector news --json`, env);
    expect(JSON.parse(named.stdout)).toMatchObject({
      from: 'facturen@mail.firm.example',
      findings: [
        { code: 'spf-ok' },
        { code: 'dkim-ok', found: 'news' },
        { code: 'dmarc-watching' },
      ],
    });
    await dns.close();
    const lost = await run(`${line} --lang de`, env);
    expect([lost.code, lost.stdout]).toEqual([3, expect.stringContaining('Jetzt nicht zu sagen')]);
  },
  LIFE_MS,
);
