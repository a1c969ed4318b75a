import express, { type Response } from 'express';
import { z } from 'zod';
import { epochMs, type Instant, parseInstant } from '../../kernel/dates.js';
import { parseMoney } from '../../kernel/money.js';
import { answerErrors, jsonBody, listen, type Problem, requireBearer } from '../lib/http.js';
import { createMisbehaving, type Misbehaviour } from '../lib/misbehave.js';

/** Bytes of one request; it holds a few texts. */
const BODY_MAX = 16 * 1024;

type State = 'open' | 'paid' | 'expired' | 'failed';

interface Payment {
  readonly id: string;
  readonly key: string;
  readonly amount: string;
  readonly currency: string;
  readonly reference: string;
  readonly description: string;
  readonly expiresAt: Instant;
  readonly webhookUrl: string;
  readonly state: State;
}

const asked = z.strictObject({
  key: z.string().min(1).max(100),
  amount: z.string().max(20),
  currency: z.string().length(3),
  reference: z.string().min(1).max(35),
  description: z.string().min(1).max(140),
  expiresAt: z.string(),
  returnUrl: z.url({ protocol: /^https?$/ }),
  webhookUrl: z.url({ protocol: /^https?$/ }),
});

/** A running payment provider: a real HTTP server on loopback, and what a test may do with it directly. */
export interface SandboxPayments {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly payments: () => readonly Payment[];
  /** The payer pays, or fails to; whoever asked is told at `hook`, or at the address he gave. */
  finish(id: string, state: 'paid' | 'failed', hook?: string): Promise<void>;
  misbehave(what: Misbehaviour): void;
  close(): Promise<void>;
}

/**
 * Starts the sandbox provider, in a form of our own until the facts of real ones are verified:
 *   POST /v1/payments        a payment, once per key: {id, url, state, amount, currency, reference}
 *   GET  /v1/payments/{id}   how it stands now
 * An open payment expires by the clock. State is kept in memory.
 */
export async function startSandboxPayments(options: {
  readonly port: number;
  readonly token: string;
  readonly clock: () => Instant;
}): Promise<SandboxPayments> {
  const payments = new Map<string, Payment>();
  const misbehaving = createMisbehaving(tell);
  const app = express();
  app.disable('x-powered-by');
  app.use('/v1', requireBearer(options.token), misbehaving.middleware, jsonBody(BODY_MAX));
  app.post('/v1/payments', (request, response) => {
    const read = asked.safeParse(request.body);
    const expiresAt = parseInstant(read.success ? read.data.expiresAt : '');
    if (!read.success || !expiresAt.ok || !isAmount(read.data)) {
      tell(response, UNUSABLE);
      return;
    }
    const rest = read.data;
    const known = [...payments.values()].find(({ key }) => key === rest.key);
    const id = known?.id ?? `tr_${String(payments.size + 1).padStart(6, '0')}`;
    const payment = known ?? { ...rest, id, expiresAt: expiresAt.value, state: 'open' as const };
    payments.set(id, payment);
    response.status(known === undefined ? 201 : 200).json(recordOf(payment));
  });
  app.get('/v1/payments/:id', (request, response) => {
    const payment = payments.get(request.params.id);
    if (payment === undefined) tell(response, UNKNOWN);
    else response.json(recordOf(payment));
  });
  app.use(answerErrors(tell));
  const listening = await listen(app, options.port);

  function recordOf(payment: Payment): object {
    const { id, amount, currency, reference } = payment;
    const state = stateOf(payment);
    return { id, url: `${listening.url}/pay/${id}`, state, amount, currency, reference };
  }

  function stateOf({ state, expiresAt }: Payment): State {
    const isOver = epochMs(expiresAt) <= epochMs(options.clock());
    return state === 'open' && isOver ? 'expired' : state;
  }

  return {
    url: listening.url,
    payments: () => [...payments.values()],
    async finish(id, state, hook) {
      const payment = payments.get(id);
      if (payment === undefined || stateOf(payment) !== 'open')
        throw new Error(`Payment ${id} cannot be paid`);
      payments.set(id, { ...payment, state });
      await fetch(hook ?? payment.webhookUrl, {
        ...{ method: 'POST', body: JSON.stringify({ id }) },
        headers: { 'content-type': 'application/json' },
      });
    },
    misbehave: (what) => {
      misbehaving.misbehave(what);
    },
    close: async () => {
      misbehaving.stop();
      await listening.close();
    },
  };
}

function isAmount({ amount, currency }: Pick<Payment, 'amount' | 'currency'>): boolean {
  const read = parseMoney(amount, currency);
  return read.ok && read.value.minor > 0n;
}

function tell(response: Response, { code, ...rest }: Problem): void {
  response
    .status(rest.status)
    .set('Content-Type', 'application/problem+json')
    .send(JSON.stringify({ type: `urn:voldaan:payments:${code}`, ...rest }));
}

const UNUSABLE: Problem = {
  ...{ status: 422, code: 'payment-unusable', title: 'No such payment can be made' },
  detail: 'Amount, reference, description, end and addresses must be as documented.',
};

const UNKNOWN: Problem = {
  ...{ status: 404, code: 'payment-unknown', title: 'No such payment' },
  detail: 'No such payment was made here.',
};
