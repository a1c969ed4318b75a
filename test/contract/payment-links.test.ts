import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { movableClock } from '../../src/adapters/clock/movable.js';
import { makeSandboxPaymentLinks } from '../../src/adapters/payment-links/sandbox/payments.js';
import { startSandboxPayments } from '../../src/sandbox/payments/server.js';
import { NOON } from '../support/facts.js';
import { paymentLinksContract } from './payment-links.contract.js';

const TOKEN = 'sandbox-pay-token';

describe('the sandbox provider', () => {
  paymentLinksContract(async () => {
    const clock = movableClock(NOON);
    const server = await startSandboxPayments({ port: 0, token: TOKEN, clock: () => clock.now() });
    const linksWith = (token: string) =>
      makeSandboxPaymentLinks({ baseUrl: server.url, token }, { addresses: 'any' });
    return {
      links: linksWith(TOKEN),
      stranger: linksWith('token-of-nobody'),
      now: () => clock.now(),
      pass: (ms) => {
        clock.advanceMs(ms);
      },
      // Nobody listens where its calls would go.
      finish: (id, state) => server.finish(id, state, `${server.url}/nowhere`),
      trouble: (what) => {
        server.misbehave(
          what === 'ill' ? { kind: 'status', status: 503, times: 1 } : { kind: what, times: 1 },
        );
      },
      close: () => server.close(),
    };
  });

  test('sends the payer to nobody but itself, whatever it answers', async () => {
    let url = '';
    const answer = { ...{ id: 'tr_1', state: 'open', amount: '12.10' }, currency: 'EUR' };
    const server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ ...answer, reference: 'F-1', url }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const links = makeSandboxPaymentLinks({ baseUrl, token: TOKEN }, { addresses: 'any' });
    const read = (to: string) => {
      url = to;
      return links.read('tr_1');
    };
    expect(await read(`${baseUrl}/pay/tr_1`)).toMatchObject({ ok: true });
    for (const elsewhere of [
      'https://evil.example/pay',
      `${baseUrl}@evil.example/`,
      'javascript:1',
    ])
      expect(await read(elsewhere)).toMatchObject({ ok: false, error: { kind: 'malformed' } });
    await new Promise((closed) => server.close(closed));
  });
});
