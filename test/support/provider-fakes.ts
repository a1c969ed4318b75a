import nock from 'nock';
import type { Instant } from '../../src/kernel/dates.js';
import { BIS_INVOICE, smallInvoice } from './small-invoice.js';
import type { Transmission } from '../../src/ports/access-point.js';

// Importing nock takes HTTP over for the whole process, later test files included; here a running fake alone does.
nock.restore();

/** What tests of providers' fakes share: the parties, the moment, documents, and an API that misbehaves on demand. */
export const NOW = '2026-11-21T22:00:00.000Z' as Instant;
export const CLOCK = { now: () => NOW };
export const ME = { scheme: '0208', value: '0403170701' };
export const BUYER = { scheme: '0208', value: '0899965307' };
export const NOBODY = { scheme: '0208', value: '0202239951' };

/** A UUID that follows from a number, as the core makes them. */
export function uuidOf(text: string): string {
  const hex = Buffer.from(text.padEnd(16, '_').slice(-16)).toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

export function transmissionOf(number: string, more: Partial<Transmission> = {}): Transmission {
  const { sender = ME, receiver = BUYER } = more;
  return {
    ...{ key: `doc-1.1.${number}`, transportId: uuidOf(number), number },
    ...{ sender, receiver, ...BIS_INVOICE, country: 'BE' },
    bytes: smallInvoice({ number, sender, receiver }),
    ...more,
  };
}

export interface FakeRequest {
  readonly method: string;
  /** Path without the base, query included, still percent-encoded */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface FakeAnswer {
  readonly status: number;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What goes wrong with the next call: nothing of it arrives, its answer is lost, or somebody says something else. */
export type Upset = 'lose-request' | 'lose-answer' | FakeAnswer;

export interface FakeApi {
  /** Every request that arrived, oldest first */
  readonly requests: FakeRequest[];
  upsetNext(upset: Upset, which?: (request: FakeRequest) => boolean): void;
  close(): void;
}

/**
 * A provider's API under a host of its own: `answer` holds the state and says what comes back. Nothing else can be called
 * meanwhile: a forgotten route fails the test instead of reaching a network.
 */
export function startFakeApi(base: string, answer: (request: FakeRequest) => FakeAnswer): FakeApi {
  // One at a time: the latest answers.
  nock.cleanAll();
  if (!nock.isActive()) nock.activate();
  nock.disableNetConnect();
  // The contract points an adapter at an address where nobody listens.
  nock.enableNetConnect(/^127\.0\.0\.1/);
  const requests: FakeRequest[] = [];
  const upsets: { readonly upset: Upset; readonly which: (request: FakeRequest) => boolean }[] = [];
  const { origin, pathname } = new URL(base);
  const prefix = pathname.replace(/\/$/, '');

  async function handle(raw: Request): Promise<ReplyResult> {
    const url = new URL(raw.url);
    const request: FakeRequest = {
      method: raw.method,
      path: `${url.pathname}${url.search}`.slice(prefix.length),
      headers: Object.fromEntries(raw.headers),
      body: Buffer.from(await raw.arrayBuffer()),
    };
    const at = upsets.findIndex(({ which }) => which(request));
    const upset = at < 0 ? undefined : upsets.splice(at, 1)[0]?.upset;
    if (upset === 'lose-request') throw lost();
    requests.push(request);
    if (upset !== undefined && upset !== 'lose-answer') return replyOf(upset);
    const said = answer(request);
    if (upset === 'lose-answer') throw lost();
    return replyOf(said);
  }

  const scope = nock(origin).persist();
  for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'])
    scope.intercept((path) => path.startsWith(prefix), method).reply(handle);
  return {
    requests,
    upsetNext: (upset, which = () => true) => {
      upsets.push({ upset, which });
    },
    close: () => {
      nock.cleanAll();
      nock.enableNetConnect();
      nock.restore();
    },
  };
}

function lost(): Error {
  return Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
}

type ReplyResult = readonly [number, Buffer, Record<string, string>];

function replyOf({
  status,
  json,
  bytes = new Uint8Array(),
  headers = {},
}: FakeAnswer): ReplyResult {
  return [
    status,
    json === undefined ? Buffer.from(bytes) : Buffer.from(JSON.stringify(json)),
    headers,
  ];
}
