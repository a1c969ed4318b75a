import { makeHostSource } from '../../../src/adapters/bank-sources/host/host.js';
import { makeVoldaanHost } from '../../../src/adapters/hosts/voldaan-host/host.js';
import { base64Of } from '../../../src/kernel/base64.js';
import { type SandboxHost, startSandboxHost } from '../../../src/sandbox/host/server.js';
import { describeBankSource } from '../../contract/bank-source.contract.js';
import { FIXED_CLOCK } from '../../support/host-records.js';
import { ADMINISTRATION, TOKEN } from '../../support/sandbox-host.js';

async function open(): Promise<SandboxHost> {
  const host = await startSandboxHost({ port: 0, dataDir: null, clock: FIXED_CLOCK, token: TOKEN });
  host.addAdministration({ id: ADMINISTRATION, name: 'Verkoper BV' });
  return host;
}

const sourceAt = (host: SandboxHost, token = TOKEN, bytesMax?: number) =>
  makeHostSource(
    makeVoldaanHost({ baseUrl: host.url, token, administration: ADMINISTRATION }, { pageSize: 50 }),
    bytesMax === undefined ? {} : { bytesMax },
  );

function put(host: SandboxHost, name: string, bytes: Uint8Array): void {
  host.addBankStatement(ADMINISTRATION, {
    hostId: `S-${name.replaceAll(' ', '')}`,
    name,
    format: 'camt',
    base64: base64Of(bytes),
  });
}

describeBankSource('a host that holds statements', { hasKeys: true }, async () => {
  const host = await open();
  return {
    source: sourceAt(host),
    again: () => sourceAt(host),
    put: (name, bytes) => {
      put(host, name, bytes);
      return Promise.resolve();
    },
    wait: () => undefined,
    breakDown: () => host.close(),
    stranger: sourceAt(host, 'wrong-secret'),
    bounded: (bytesMax) => sourceAt(host, TOKEN, bytesMax),
    contents: async () => {
      const url = `${host.url}/v1/administrations/${ADMINISTRATION}/changes/bank-statements`;
      const page = await fetch(url, { headers: { authorization: `Bearer ${TOKEN}` } });
      const { records } = (await page.json()) as { records: { base64: string }[] };
      return records.map(({ base64 }) => Buffer.from(base64, 'base64').toString());
    },
    close: () => host.close().catch(() => undefined),
  };
});

test('a host of before this was asked holds none, and its feed is not touched', async () => {
  const asked: string[] = [];
  const { createServer } = await import('node:http');
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-type', 'application/json');
    response.end(
      '{"matchesPayments":true,"takesTasks":true,"takesAlerts":true,"takesCreditStatus":true,"takesPurchaseDocuments":true,"reportsDeletions":false}',
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  const settings = { baseUrl: `http://127.0.0.1:${port}`, token: TOKEN, administration: 'a' };
  const source = makeHostSource(makeVoldaanHost(settings));
  expect(await source.look(null)).toMatchObject({ ok: true, value: { files: [], more: false } });
  expect(asked).toEqual(['/v1/administrations/a/capabilities']);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

test('a page of statements ends where it would become too large to take', async () => {
  const host = await open();
  const large = Buffer.alloc(12 * 1024 * 1024, 'x');
  for (const name of ['one', 'two', 'three']) put(host, name, large);
  const source = sourceAt(host);
  const sizes: number[] = [];
  let cursor: string | null = null;
  for (let more = true; more;) {
    const look = await source.look(cursor);
    if (!look.ok) throw new Error(look.error.message);
    sizes.push(look.value.files.length);
    ({ next: cursor, more } = look.value);
  }
  expect(sizes).toEqual([1, 1, 1]);
  await host.close();
});
