import { readEInvoiceBeSettings } from '../../../../src/adapters/access-points/e-invoice-be/settings.js';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BASE, KEY } from './fake.js';
import { accessPointAt, settled } from './world.js';

test('a link that leads into our own network is not followed', async () => {
  // Over real HTTP: which address is called is judged when the connection is made.
  const signed = { id: 'doc-1', signed_url: 'https://127.0.0.1/x' };
  const server = createServer((_request, response) => response.end(JSON.stringify(signed)));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const accessPoint = accessPointAt({ baseUrl: `http://127.0.0.1:${port}` });
  expect(await accessPoint.fetch({ id: 'doc-1' })).toMatchObject({
    error: { kind: 'precondition', message: expect.stringMatching(/public internet/) },
  });
  server.closeAllConnections();
  server.close();
});

describe('settings of an e-invoice.be connection', () => {
  test('are read; staging is a playground', () => {
    expect(settled()).toEqual({ baseUrl: BASE, apiKey: KEY, documentBytesMax: 10_485_760 });
    expect(accessPointAt().traits.playground).toBe(false);
    const staging = accessPointAt({ baseUrl: 'https://api-dev.e-invoice.be/' });
    expect(staging.traits.playground).toBe(true);
  });

  test.each([
    ['baseUrl', 'http://api.e-invoice.be'],
    ['apiKey', 'hunter2'],
    ['documentBytesMax', 'many'],
  ])('name %s when it is %p', (name, value) => {
    const read = readEInvoiceBeSettings({ apiKey: KEY, [name]: value });
    expect(read).toMatchObject({ ok: false, error: [{ class: 'CONFIG', path: `/${name}` }] });
    expect(JSON.stringify(read)).not.toContain('hunter2');
  });
});
