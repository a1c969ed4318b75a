import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../src/adapters/clock/system.js';
import { networkTypeOf } from '../../../src/formats/ubl/profiles.js';
import {
  type SandboxAccessPoint,
  startSandboxAccessPoint,
} from '../../../src/sandbox/access-point/server.js';
import { type CliRun, runKept } from '../../support/run-cli.js';

const samples = join(import.meta.dirname, '../../../samples/send');
const UBL = readFileSync(join(samples, 'belgian-ogm.expected.xml'), 'utf8');
const KEY = 'key-of-the-cli-tests';

let data = '';
let accessPoint: SandboxAccessPoint;

const endpoint = (party: string): string => {
  const inside = UBL.slice(UBL.indexOf(`<cac:${party}>`));
  const found = /<cbc:EndpointID schemeID="(\d+)">([^<]+)</.exec(inside);
  return `${found?.[1] ?? ''}:${found?.[2] ?? ''}`;
};
const SELLER = endpoint('AccountingSupplierParty');
const BUYER = endpoint('AccountingCustomerParty');

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'voldaan-sending-'));
  const clock = systemClock();
  accessPoint = await startSandboxAccessPoint({ port: 0, dataDir: null, clock: () => clock.now() });
  accessPoint.setAccount({ apiKey: KEY, participants: [SELLER] });
  const { documentType } = networkTypeOf({ kind: 'invoice' });
  accessPoint.register({ participant: BUYER, name: 'De klant', documentTypes: [documentType] });
  const file = {
    administration: {
      id: 'adm_send',
      name: 'Voorbeeld BV',
      country: 'BE',
      language: 'nl',
      zone: 'Europe/Brussels',
      participant: SELLER,
      sender: { name: 'Voorbeeld BV' },
    },
    connections: [
      {
        kind: 'access-point',
        adapter: 'sandbox',
        settings: { baseUrl: accessPoint.url, apiKey: KEY, webhookSecret: 'not-a-secret' },
      },
    ],
  };
  expect(await run(['administration', 'add', '-'], JSON.stringify(file))).toMatchObject({
    code: 0,
  });
});
afterAll(async () => {
  await accessPoint.close();
  rmSync(data, { recursive: true, force: true });
});

const run = (argv: readonly string[], stdin = ''): Promise<CliRun> =>
  runKept(argv, { stdin, env: { VOLDAAN_DATA: data, VOLDAAN_ACCESS_POINT_ADDRESSES: 'any' } });

const send = async (text: string): Promise<{ code: number; state?: string; error?: object }> => {
  const { code, stdout } = await run(
    ['invoice', 'send', '-', '--administration', 'adm_send', '--json'],
    text,
  );
  return { code, ...(JSON.parse(stdout) as { state?: string; error?: object }) };
};

test('an invoice of one’s own goes out once, with the bytes it has', async () => {
  expect(await send(UBL)).toMatchObject({ code: 0, state: 'sent' });
  expect(await send(UBL)).toMatchObject({ code: 0, state: 'sent' });
  const sent = accessPoint.transmissions();
  expect(sent).toHaveLength(1);
  expect(Buffer.from(sent[0]?.bytesBase64 ?? '', 'base64').toString()).toBe(UBL);
}, 60_000);

test('another content under the same number is refused', async () => {
  const other = UBL.replace('<cbc:IssueDate>', '<cbc:IssueDate><!-- another -->');
  expect(await send(other)).toMatchObject({ code: 2, error: { code: 'send.number-taken' } });
});

test('a JSON invoice goes out as the UBL we write of it', async () => {
  const { invoice } = JSON.parse(readFileSync(join(samples, 'belgian-ogm.json'), 'utf8')) as {
    invoice: object;
  };
  const text = JSON.stringify({ invoice: { ...invoice, number: 'V2026-9001' } });
  expect(await send(text)).toMatchObject({ code: 0, state: 'sent' });
  expect(
    Buffer.from(accessPoint.transmissions().at(-1)?.bytesBase64 ?? '', 'base64').toString(),
  ).toContain('<cbc:ID>V2026-9001</cbc:ID>');
});

test.each([
  [
    'somebody else’s invoice',
    (xml: string) => xml.replaceAll(SELLER.slice(5), BUYER.slice(5)),
    1,
    'send.not-our-invoice',
  ],
  [
    'wrong totals',
    (xml: string) => xml.replace(/(<cbc:PayableAmount currencyID="EUR">)[^<]+/, '$1999.00'),
    1,
    'invoice.BR-CO-16',
  ],
  ['a file cut off', (xml: string) => xml.slice(0, 900), 2, 'xml.cut-off'],
])('%s stays at home', async (_name, change, code, reason) => {
  const before = accessPoint.transmissions().length;
  const number = (xml: string): string => xml.replace(/<cbc:ID>[^<]+</, '<cbc:ID>V2026-9999<');
  expect(await send(change(number(UBL)))).toMatchObject({ code, error: { code: reason } });
  expect(accessPoint.transmissions()).toHaveLength(before);
});

test('a customer who is not registered holds the invoice: exit 1', async () => {
  const stranger = UBL.replaceAll(BUYER.slice(5), '0899965307').replace(
    /<cbc:ID>[^<]+</,
    '<cbc:ID>V2026-9002<',
  );
  expect(await send(stranger)).toMatchObject({ code: 1, state: 'held' });
});

test.each([
  [BUYER, 0, true],
  ['0208:0899965307', 1, false],
])('participant lookup %s exits %i', async (participant, code, registered) => {
  const { stdout, code: exit } = await run(['participant', 'lookup', participant, '--json']);
  expect([exit, JSON.parse(stdout)]).toMatchObject([
    code,
    { participant, registered, source: 'provider' },
  ]);
});

test('an access point that is gone leaves it unknown: exit 3, and the invoice kept', async () => {
  await accessPoint.close();
  const { stdout, code } = await run(['participant', 'lookup', BUYER, '--json']);
  expect([code, JSON.parse(stdout)]).toMatchObject([3, { registered: 'unknown' }]);
  const later = UBL.replace(/<cbc:ID>[^<]+</, '<cbc:ID>V2026-9003<');
  expect(await send(later)).toMatchObject({ code: 3, state: 'queued' });
  const verified = await run(['verify', '--json']);
  expect(JSON.parse(verified.stdout)).toMatchObject({ breaks: 0 });
}, 60_000);
