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
});
