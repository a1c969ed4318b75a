import { randomUUID } from 'node:crypto';
import { makeStorecoveAccessPoint } from '../../../../src/adapters/access-points/storecove/access-point.js';
import type { AccessPoint } from '../../../../src/ports/access-point.js';
import type { AccessPointWorld } from '../../../contract/access-point-world.js';
import {
  BUYER,
  CLOCK,
  type FakeAnswer,
  type FakeApi,
  type FakeRequest,
  ME,
  NOBODY,
  NOW,
  startFakeApi,
  transmissionOf,
} from '../../../support/provider-fakes.js';

export const STORECOVE = 'https://api.storecove.com/api/v2';
export const STORECOVE_SETTINGS = {
  ...{ baseUrl: STORECOVE, apiKey: 'key-of-storecove', legalEntityId: 4711 },
  ...{ participant: ME, documentBytesMax: 10 * 1024 * 1024 },
};

export const refusals = (...items: readonly (readonly [source: string, details: string])[]) => ({
  status: 422,
  json: items.map(([source, details]) => ({ source, details })),
});

interface Submission {
  readonly guid: string;
  readonly idempotencyGuid: string;
  evidence: object | null;
}

export interface FakeStorecove extends FakeApi {
  readonly submissions: Submission[];
  /** Entries of the queue, oldest first; only the first is shown */
  readonly queue: { readonly guid: string; readonly body: unknown }[];
  readonly invoices: Map<string, Uint8Array>;
}

const json = (value: unknown, status = 200): FakeAnswer => ({ status, json: value });

/** Storecove's API as the facts (9.6) describe its old specification, over a small state. */
export function startFakeStorecove(): FakeStorecove {
  const submissions: Submission[] = [];
  const queue: FakeStorecove['queue'] = [];
  const invoices = new Map<string, Uint8Array>();

  const routes: readonly (readonly [string, RegExp, (r: FakeRequest, id: string) => FakeAnswer])[] =
    [
      [
        'POST',
        /^\/document_submissions$/,
        ({ body }) => {
          const { idempotencyGuid } = JSON.parse(body.toString()) as Submission;
          if (submissions.some((one) => one.idempotencyGuid === idempotencyGuid))
            return refusals(['idempotencyGuid', 'has been used']);
          const guid = randomUUID();
          submissions.push({ guid, idempotencyGuid, evidence: null });
          return json({ guid });
        },
      ],
      [
        'GET',
        /^\/document_submissions\/([^/]+)\/evidence\/sending$/,
        (_r, id) => {
          const evidence = submissions.find(({ guid }) => guid === id)?.evidence ?? null;
          return evidence === null ? { status: 404 } : json({ network: 'peppol', evidence });
        },
      ],
      [
        'GET',
        /^\/webhook_instances\/$/,
        () => (queue[0] === undefined ? { status: 204 } : json(queue[0])),
      ],
      [
        'DELETE',
        /^\/webhook_instances\/([^/]+)$/,
        (_r, id) => {
          const at = queue.findIndex(({ guid }) => guid === id);
          if (at < 0) return { status: 404 };
          queue.splice(at, 1);
          return { status: 204 };
        },
      ],
      [
        'GET',
        /^\/purchase_invoices\/([^/]+)\/ubl\/original$/,
        (_r, id) => {
          const bytes = invoices.get(id);
          if (bytes === undefined) return { status: 404 };
          const ubl = Buffer.from(bytes).toString('base64');
          return json({ guid: id, legal_entity_id: STORECOVE_SETTINGS.legalEntityId, ubl });
        },
      ],
      [
        'POST',
        /^\/discovery\/receives$/,
        ({ body }) => {
          const { identifier } = JSON.parse(body.toString()) as { identifier: string };
          return json({ code: identifier === BUYER.value ? 'OK' : 'NOK', email: false });
        },
      ],
    ];

  const api = startFakeApi(STORECOVE, (request) => {
    if (request.headers['authorization'] !== `Bearer ${STORECOVE_SETTINGS.apiKey}`)
      return { status: 401 };
    for (const [method, pattern, handle] of routes) {
      const match = request.method === method ? pattern.exec(request.path) : null;
      if (match !== null) return handle(request, decodeURIComponent(match[1] ?? ''));
    }
    return { status: 404 };
  });
  return { ...api, submissions, queue, invoices };
}

export const storecoveAt = (baseUrl: string, more: object = {}): AccessPoint =>
  makeStorecoveAccessPoint(
    { ...STORECOVE_SETTINGS, baseUrl, ...more },
    { clock: CLOCK, addresses: 'any' },
  );

const isSend = ({ path }: FakeRequest): boolean => path === '/document_submissions';

export function openStorecoveWorld(): Promise<AccessPointWorld> {
  const fake = startFakeStorecove();
  const answers = {
    'document-refused': refusals(['document.rawDocumentData', 'BR-CO-15 is broken']),
    'not-allowed': { status: 401 },
    throttled: { status: 429 },
    unavailable: { status: 503 },
    broken: { status: 500 },
  } as const;
  return Promise.resolve({
    accessPoint: storecoveAt(STORECOVE),
    offline: storecoveAt('http://127.0.0.1:9'),
    ...{ registered: BUYER, unregistered: NOBODY, now: NOW },
    transmission: transmissionOf,
    loseNextAnswer: () => {
      fake.upsetNext('lose-answer', isSend);
    },
    loseNextRequest: () => {
      fake.upsetNext('lose-request', isSend);
    },
    failNext: (trouble) => {
      fake.upsetNext(answers[trouble], isSend);
    },
    troubles: ['document-refused', 'not-allowed', 'throttled', 'unavailable', 'broken'],
    failWithStatus: (status) => {
      fake.upsetNext({ status });
    },
    taken: () => fake.submissions.length,
    becomes: () => Promise.resolve(),
    outcomes: [],
    repeatedKey: 'untold',
    receive: (bytes) => {
      const document = randomUUID();
      fake.invoices.set(document, bytes);
      fake.queue.push({
        guid: randomUUID(),
        body: JSON.stringify({ event: 'received', document_guid: document }),
      });
      return Promise.resolve();
    },
    close: () => {
      fake.close();
      return Promise.resolve();
    },
  });
}
