import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf } from '../../../src/kernel/dates.js';
import { withDns, ZONE } from '../../support/dns.js';
import { type CliRun, runKept } from '../../support/run-cli.js';
import {
  BIS_INVOICE,
  BY_VAT,
  publishedType,
  RECEIVER,
  type SmpWorld,
  startSmpWorld,
} from '../../support/smp-world.js';

/** The command line lives in the present, whenever that is. */
const ALWAYS = { activeFrom: instantOf(0), activeUntil: instantOf(250_000_000_000_000) };

withDns('voldaan participant', () => {
  let world: SmpWorld;
  let data = '';
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'voldaan-participant-'));
    world = await startSmpWorld();
    world.smp.publish({
      ...{ participant: RECEIVER, name: 'Bakkerij\u001b[31m Aerts', country: 'BE' },
      types: [publishedType(BIS_INVOICE, ALWAYS)],
    });
  });
  afterAll(async () => {
    await world.close();
    rmSync(data, { recursive: true, force: true });
  });
  beforeEach(() => {
    world.smp.behave();
  });

  const run = (argv: readonly string[], stdin = '', env: object = {}): Promise<CliRun> =>
    runKept(['participant', ...argv], {
      stdin,
      env: {
        VOLDAAN_DATA: data,
        VOLDAAN_PEPPOL_ZONE: ZONE,
        VOLDAAN_PEPPOL_DIRECTORY: world.smp.url,
        VOLDAAN_PEPPOL_ADDRESSES: 'any',
        VOLDAAN_DNS_SERVERS: world.dns.address,
        ...env,
      },
    });

  // One life of a set of books, in order.
  test('lookup asks DNS and SMP where there is no access point', async () => {
    const yes = await run(['lookup', RECEIVER, '--json']);
    expect([yes.code, JSON.parse(yes.stdout)]).toMatchObject([
      0,
      {
        ...{ participant: RECEIVER, registered: true, source: 'smp', accessPoint: '127.0.0.1' },
        documentTypes: [BIS_INVOICE.documentType],
        processesByDocumentType: { [BIS_INVOICE.documentType]: [BIS_INVOICE.process] },
      },
    ]);
    const no = await run(['lookup', BY_VAT, '--json']);
    expect([no.code, JSON.parse(no.stdout)]).toMatchObject([
      1,
      { participant: BY_VAT, registered: false },
    ]);
    world.smp.misbehave({ kind: 'status', status: 503, times: 1 });
    const unknown = await run(['lookup', RECEIVER, '--json']);
    expect([unknown.code, JSON.parse(unknown.stdout)]).toMatchObject([
      3,
      { participant: RECEIVER, registered: 'unknown' },
    ]);
    const off = await run(['lookup', RECEIVER, '--json'], '', { VOLDAAN_PEPPOL_NETWORK: 'none' });
    expect([off.code, JSON.parse(off.stdout)]).toMatchObject([
      3,
      { error: { code: 'participant.no-access-point' } },
    ]);
  }, 120_000);

  test('books without an access point remember what was found out, and say how old it is', async () => {
    const books = {
      administration: {
        ...{ id: 'adm_look', name: 'Voorbeeld BV', country: 'BE', language: 'nl' },
        ...{ zone: 'Europe/Brussels', participant: '0208:0202239951' },
        sender: { name: 'Voorbeeld BV' },
      },
    };
    const added = await runKept(['administration', 'add', '-'], {
      stdin: JSON.stringify(books),
      env: { VOLDAAN_DATA: data },
    });
    expect(added).toMatchObject({ code: 0, stderr: '' });
    const when = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d UTC`;
    const asked = String.raw`  asked: DNS and SMP \(127\.0\.0\.1\), ${when}`;
    const type = `  urn:[^\n]*\n    ${BIS_INVOICE.process}\n`;
    for (const age of ['', ', \\d+ minutes? ago']) {
      const { code, stdout } = await run(['lookup', RECEIVER]);
      expect(stdout).toMatch(new RegExp(`^${RECEIVER}  registered\n${asked}${age}\n${type}$`));
      expect(code).toBe(0);
    }
    const fresh = await run(['lookup', RECEIVER, '--fresh']);
    expect(fresh.stdout).not.toContain('ago');
  }, 120_000);

  test('search finds candidates and never decides', async () => {
    const found = await run(['search', 'aerts', '--country', 'be', '--json']);
    expect([found.code, JSON.parse(found.stdout)]).toMatchObject([
      0,
      { total: 1, source: 'directory', matches: [{ participant: RECEIVER, country: 'BE' }] },
    ]);
    const text = await run(['search', 'aerts']);
    expect(text.stdout).toBe(
      `${RECEIVER}  Bakkerij [31m Aerts  BE\nListed by themselves: look one up before relying on it.\n`,
    );
    expect(await run(['search', 'nobody'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('proves nothing'),
    });
  });

  test.each<[string, readonly string[], object, number, string]>([
    ['a name of one letter', ['a'], {}, 2, 'participant.name'],
    ['no country', ['aerts', '--country', 'Belgium'], {}, 2, 'participant.country'],
    [
      'the network switched off',
      ['aerts'],
      { VOLDAAN_PEPPOL_NETWORK: 'none' },
      2,
      'participant.directory-off',
    ],
    ['settings of no use', ['aerts'], { VOLDAAN_DNS_SERVERS: 'ns1.example' }, 2, 'config.invalid'],
  ])('%s is said', async (_what, argv, env, code, reason) => {
    const said = await run(['search', ...argv, '--json'], '', env);
    expect([said.code, JSON.parse(said.stdout)]).toMatchObject([code, { error: { code: reason } }]);
  });

  test('a directory that has had enough is asked again later: exit 3', async () => {
    world.smp.misbehave({ kind: 'status', status: 429, times: 1 });
    const said = await run(['search', 'aerts', '--json']);
    expect([said.code, JSON.parse(said.stdout)]).toMatchObject([
      3,
      { error: { code: 'participant.directory' } },
    ]);
  });
});
