// A real service on a data folder of its own, with a clock that stands still and an access point that says "delivered".
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { movableClock } from '../../dist/adapters/clock/movable.js';
import { readConfig } from '../../dist/config.js';
import { DEFAULT_SETTINGS } from '../../dist/domain/party/administration.js';
import { start } from '../../dist/main.js';

const OWN_ACCOUNT = 'NL91ABNA0417164300';

export async function startService({ now, secret }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'voldaan-conformance-'));
  const config = readConfig({
    VOLDAAN_DATA: dataDir,
    VOLDAAN_PORT: '0',
    VOLDAAN_LOG: 'silent',
    VOLDAAN_ROLE: 'api',
    VOLDAAN_ACCESS_POINT_ADDRESSES: 'any',
  });
  if (!config.ok) throw new Error(config.error.message);
  const clock = movableClock(new Date(now).toISOString());
  const accessPoint = await startAccessPoint(now);
  const running = await start(config.value, { schedule: false, overrides: { clock } });
  return {
    app: running.app,
    url: running.url,
    clock,
    secret,
    /** An administration for one input, so that no input meets another. */
    async tenant(name, { accounts = [{ iban: OWN_ACCOUNT }], endpoint = '0106:00000022' } = {}) {
      const id = `adm_${name}`;
      const [scheme, value] = endpoint.split(':');
      await running.app.register({
        administration: {
          id,
          name: 'Proefklant N.V.',
          country: 'NL',
          language: 'nl',
          zone: 'Europe/Amsterdam',
          currency: 'EUR',
          participant: { scheme, value },
          accounts,
          sender: { name: 'Proefklant N.V.' },
          policy: 'S1-14',
          dunningStopped: false,
          settings: DEFAULT_SETTINGS,
        },
        connections: [
          {
            id: `ep_${name}`,
            kind: 'access-point',
            adapter: 'sandbox',
            settings: {
              baseUrl: accessPoint.url,
              apiKey: 'conformance-key',
              webhookSecret: secret,
            },
          },
        ],
      });
      return { id, connection: `ep_${name}` };
    },
    async close() {
      await running.stop();
      accessPoint.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Whatever is asked about a document: it was delivered. The hub believes this and not the webhook. */
async function startAccessPoint(now) {
  const server = createServer((request, response) => {
    const documentId = new URL(request.url, 'http://x').pathname.split('/').at(-1);
    const body = JSON.stringify({
      id: documentId,
      state: 'delivered',
      at: new Date(now).toISOString(),
    });
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
