import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addMs, type Instant } from '../../../src/kernel/dates.js';
import { INVOICE_RESPONSE } from '../../../src/formats/ubl/response.js';
import {
  type SandboxAccessPoint,
  startSandboxAccessPoint,
} from '../../../src/sandbox/access-point/server.js';
import { BIS_INVOICE, smallInvoice } from '../../support/small-invoice.js';

export const SELLER = '0208:0403170701';
export const BUYER = '0208:0899965307';
export const API_KEY = 'key-of-the-hub';
export const SECRET = 'a webhook secret';

/** A clock that stands still until it is moved. */
export function movableClock(): { now: () => Instant; move: (ms: number) => void } {
  let now = '2026-11-21T22:00:00.000Z' as Instant;
  return {
    now: () => now,
    move: (ms) => {
      now = addMs(now, ms);
    },
  };
}

export interface ReceivedHook {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly data: { readonly documentId: string; readonly status: string };
  };
}

/** A webhook receiver that answers with the given statuses in turn, then 204. */
export async function startReceiver(statuses: number[] = []): Promise<{
  readonly url: string;
  readonly hooks: ReceivedHook[];
  readonly close: () => void;
}> {
  const hooks: ReceivedHook[] = [];
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const body = Buffer.concat(chunks);
      hooks.push({ headers: req.headers, body, event: JSON.parse(body.toString('utf8')) });
      res.writeHead(statuses.shift() ?? 204).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/ap/ep_1`,
    hooks,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The sandbox with one seller of ours and one buyer elsewhere. */
export async function startWorld(options: {
  readonly clock: () => Instant;
  readonly dataDir?: string;
  readonly webhookUrl?: string;
}): Promise<SandboxAccessPoint> {
  const sandbox = await startSandboxAccessPoint({
    port: 0,
    dataDir: options.dataDir ?? null,
    clock: options.clock,
    hookRetryDelaysMs: [1, 1],
  });
  sandbox.setAccount({
    apiKey: API_KEY,
    participants: [SELLER],
    ...(options.webhookUrl === undefined
      ? {}
      : { webhook: { url: options.webhookUrl, secret: SECRET } }),
  });
  const documentTypes = [BIS_INVOICE.documentType, INVOICE_RESPONSE.documentType];
  sandbox.register({ participant: SELLER, name: 'Smederij Oost', documentTypes });
  sandbox.register({ participant: BUYER, name: 'Bakkerij Noord', documentTypes });
  return sandbox;
}

/** Posts an invoice the way any client would. */
export async function post(
  sandbox: SandboxAccessPoint,
  number: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${sandbox.url}/v1/transmissions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${API_KEY}`,
      'idempotency-key': `key-${number}`,
      'x-sender': SELLER,
      'x-receiver': BUYER,
      'x-document-type': BIS_INVOICE.documentType,
      'x-process': BIS_INVOICE.process,
      'x-country': 'BE',
      ...headers,
    },
    body: smallInvoice({
      number,
      sender: { scheme: '0208', value: '0403170701' },
      receiver: { scheme: '0208', value: '0899965307' },
    }),
  });
}

/** GET of a JSON answer with the key of the account. */
export async function get(sandbox: SandboxAccessPoint, path: string): Promise<Response> {
  return fetch(`${sandbox.url}${path}`, { headers: { authorization: `Bearer ${API_KEY}` } });
}
