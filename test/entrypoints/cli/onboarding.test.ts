import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../src/adapters/clock/system.js';
import { networkTypeOf } from '../../../src/formats/ubl/profiles.js';
import {
  type SandboxAccessPoint,
  startSandboxAccessPoint,
} from '../../../src/sandbox/access-point/server.js';
import { type CliRun, runLine } from '../../support/run-cli.js';

/** One administration on a folder of its own: the commands in the order a person gives them. */

const samples = join(import.meta.dirname, '../../../samples/send');
const UBL = readFileSync(join(samples, 'belgian-ogm.expected.xml'), 'utf8');
const endpoint = (party: string): string => {
  const inside = UBL.slice(UBL.indexOf(`<cac:${party}>`));
  const found = /<cbc:EndpointID schemeID="(\d+)">([^<]+)</.exec(inside);
  return `${found?.[1] ?? ''}:${found?.[2] ?? ''}`;
};
const SELLER = endpoint('AccountingSupplierParty');
const BUYER = endpoint('AccountingCustomerParty');
const KEY = 'key-of-the-cli-tests';
const BY = ['--by', 'An Peeters'];

let folder = '';
let accessPoint: SandboxAccessPoint;

const run = (argv: readonly string[], stdin = '', data = 'data'): Promise<CliRun> =>
  runLine(argv, {
    stdin,
    env: { VOLDAAN_DATA: join(folder, data), VOLDAAN_ACCESS_POINT_ADDRESSES: 'any' },
  });
const onboarding = (...argv: readonly string[]): Promise<CliRun> =>
  run(['onboarding', ...argv, '--administration', 'adm_on', '--lang', 'en']);
const send = (data?: string): Promise<CliRun> =>
  run(['invoice', 'send', '-', '--administration', 'adm_on'], UBL, data);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'voldaan-onboarding-'));
  const clock = systemClock();
  accessPoint = await startSandboxAccessPoint({ port: 0, dataDir: null, clock: () => clock.now() });
  accessPoint.setAccount({ apiKey: KEY, participants: [SELLER] });
  const { documentType } = networkTypeOf({ kind: 'invoice' });
  accessPoint.register({ participant: BUYER, name: 'De klant', documentTypes: [documentType] });
  const file = {
    administration: {
      ...{ id: 'adm_on', name: 'Voorbeeld BV', country: 'BE', language: 'nl' },
      ...{ zone: 'Europe/Brussels', participant: SELLER, legalId: SELLER.slice(5) },
      vatId: `BE${SELLER.slice(5)}`,
      sender: { name: 'Voorbeeld BV' },
    },
    connections: [
      {
        ...{ kind: 'access-point', adapter: 'sandbox' },
        settings: {
          ...{ baseUrl: accessPoint.url, apiKey: KEY, webhookSecret: 'not-a-secret' },
          actsAs: 'network',
        },
      },
    ],
  };
  const added = await run(['administration', 'add', '-'], JSON.stringify(file));
  expect(added).toMatchObject({ code: 0 });
}, 60_000);
afterAll(async () => {
  await accessPoint.close();
  rmSync(folder, { recursive: true, force: true });
});

test('from nothing to live on the command line; an invoice waits until then', async () => {
  const early = await send();
  expect([early.code, early.stderr]).toEqual([3, expect.stringMatching(/nobody said yet who/)]);
  expect((await onboarding('show')).stdout).toMatch(/First choose who sends/);
  expect((await onboarding('live', ...BY)).code).toBe(1);
  const steps = [
    [['sender', '--sends', 'voldaan'], /Put the numbers and the mandate on record/],
    [['identify', '--mandate', 'Jan', '--signed-on', '2026-05-01'], /See who publishes now/],
    [['lookup'], /Nobody else publishes this participant/],
    [['register'], /Send a test invoice to yourself/],
    [['test'], /by An Peeters/],
  ] as const;
  for (const [argv, next] of steps) {
    const taken = await onboarding(...argv, ...BY);
    expect([taken.code, taken.stdout]).toEqual([0, expect.stringMatching(next)]);
  }
  await accessPoint.advance();
  expect((await onboarding('check', '--seen', ...BY)).stdout).toMatch(/The test succeeded/);
  expect((await onboarding('live', ...BY)).stdout).toMatch(/^Live/);
  const show = await run(['onboarding', 'show', '--administration', 'adm_on', '--json']);
  expect(JSON.parse(show.stdout)).toMatchObject({ live: true, bar: null });
}, 120_000);

test('a copy of the data folder sends nothing until it is adopted there', async () => {
  cpSync(join(folder, 'data'), join(folder, 'copy'), { recursive: true });
  const copied = await run(['installation', 'show'], '', 'copy');
  expect(copied.stdout).toMatch(/Sending is suspended/);
  const before = accessPoint.transmissions().length;
  const other = UBL.replaceAll(/<cbc:ID>V2026-[^<]+</g, '<cbc:ID>V2026-7777<');
  const sent = await run(['invoice', 'send', '-', '--administration', 'adm_on'], other, 'copy');
  expect([sent.code, sent.stderr]).toEqual([3, expect.stringMatching(/may be a copy/)]);
  expect(accessPoint.transmissions()).toHaveLength(before);
  const adopted = await run(
    ['installation', 'adopt', ...BY, '--reason', 'old one is gone', '--json'],
    '',
    'copy',
  );
  expect(JSON.parse(adopted.stdout)).toMatchObject({ suspended: null });
  expect((await run(['installation', 'show'], '', 'data')).stdout).toMatch(/At home/);
  expect((await run(['installation', 'adopt', ...BY], '', 'copy')).code).toBe(2);
}, 120_000);

test('journey and evidence of an invoice, and what is missing in the call', async () => {
  const journey = (...argv: readonly string[]): Promise<CliRun> =>
    run(['invoice', 'journey', ...argv, '--administration', 'adm_on']);
  const number = /<cbc:ID>([^<]+)</.exec(UBL)?.[1] ?? '';
  expect((await journey(number)).stdout).toMatch(/Opdracht aangenomen \(file\)/);
  expect((await journey(number, '--lang', 'fr')).stdout).toMatch(/Demande prise en charge/);
  expect(JSON.parse((await journey(number, '--json')).stdout)).toMatchObject({
    journeys: [{ number, direction: 'out' }],
  });
  expect((await journey('nothing')).code).toBe(2);

  const out = join(folder, 'evidence');
  const evidence = (...argv: readonly string[]): Promise<CliRun> =>
    run(['evidence', ...argv, '--administration', 'adm_on', '--json']);
  expect((await evidence('export', '-o', out)).code).toBe(2);
  expect(
    JSON.parse((await evidence('export', '--number', number, '-o', out)).stdout),
  ).toMatchObject({ folder: out, manifest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect((await evidence('export', '--number', number, '-o', out)).code).toBe(2);
  expect((await run(['evidence', 'verify', out])).code).toBe(0);
  expect((await evidence('retention', '--keep-months', '6')).code).toBe(2);
  const kept = JSON.parse((await evidence('retention')).stdout) as { rows: { kind: string }[] };
  expect(kept.rows.map(({ kind }) => kind)).toContain('document');
}, 120_000);
