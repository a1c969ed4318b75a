import { randomUUID } from 'node:crypto';
import { makeScradaAccessPoint } from '../../../../src/adapters/access-points/scrada/access-point.js';
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
import { BIS_INVOICE } from '../../../support/small-invoice.js';

export const SCRADA = 'https://api.scrada.be';
export const SCRADA_SETTINGS = {
  baseUrl: SCRADA,
  companyId: '5ab1c0de-0000-4000-8000-000000000001',
  apiKey: 'key-of-the-company',
  password: 'pass-of-the-company',
  documentBytesMax: 10 * 1024 * 1024,
};

export const refusal = (errorCode: number, defaultFormat = 'As told.'): object => ({
  ...{ errorCode, errorType: 1, defaultFormat, parameters: [], innerErrors: [] },
});

interface Sent {
  readonly id: string;
  readonly externalReference: string;
  status: string;
  errorMessage: string;
  c3Timestamp: string | null;
}

interface Waiting {
  readonly id: string;
  readonly internalNumber: number;
  readonly bytes: Uint8Array;
}

export interface FakeScrada extends FakeApi {
  readonly sent: Sent[];
  readonly waiting: Waiting[];
  readonly registered: Set<string>;
}

const json = (value: unknown, status = 200): FakeAnswer => ({ status, json: value });
const number = (participant: typeof ME): string => `${participant.scheme}:${participant.value}`;

/** Scrada's API as the facts (9.4) and its own documentation (1.24) describe it, over a small state. */
export function startFakeScrada(): FakeScrada {
  const sent: Sent[] = [];
  const waiting: Waiting[] = [];
  const registered = new Set([number(ME), number(BUYER)]);

  const routes: readonly (readonly [string, RegExp, (r: FakeRequest, id: string) => FakeAnswer])[] =
    [
      [
        'POST',
        /^\/outbound\/document$/,
        ({ headers }) => {
          const externalReference = headers['x-scrada-external-reference'] ?? '';
          const id = randomUUID();
          sent.push({
            id,
            externalReference,
            status: 'Created',
            errorMessage: '',
            c3Timestamp: null,
          });
          return json(id);
        },
      ],
      [
        'GET',
        /^\/outbound\/document\/([^/]+)\/info$/,
        (_r, id) => {
          const found = sent.find((one) => one.id === id);
          return found === undefined ? { status: 404 } : json(infoOf(found));
        },
      ],
      [
        'GET',
        /^\/inbound\/document\/unconfirmed$/,
        () => json({ results: waiting.toReversed().map(entryOf), __count: waiting.length }),
      ],
      [
        'GET',
        /^\/inbound\/document\/([^/]+)$/,
        (_r, id) => {
          const found = waiting.find((one) => one.id === id);
          return found === undefined ? json(refusal(-1), 500) : { status: 200, bytes: found.bytes };
        },
      ],
      [
        'PUT',
        /^\/inbound\/document\/([^/]+)\/confirm$/,
        (_r, id) => {
          const at = waiting.findIndex((one) => one.id === id);
          if (at < 0) return json(refusal(-1), 500);
          waiting.splice(at, 1);
          return { status: 200 };
        },
      ],
      [
        'GET',
        /^\/lookup\/iso6523-actorid-upis\/([^/]+)$/,
        (_r, id) =>
          registered.has(id) ? json(participantOf(id)) : json(refusal(-1, 'Not found'), 404),
      ],
      [
        'POST',
        /^\/register$/,
        ({ body }) => {
          const wanted = JSON.parse(body.toString()) as { participantIdentifier: { id: string } };
          const { id } = wanted.participantIdentifier;
          if (registered.has(id))
            return json({ ...refusal(100_008), innerErrors: [refusal(110_552)] }, 500);
          registered.add(id);
          return json(randomUUID());
        },
      ],
      [
        'DELETE',
        /^\/deregister\/iso6523-actorid-upis\/([^/]+)$/,
        (_r, id) => (registered.delete(id) ? json(randomUUID()) : json(refusal(-1), 500)),
      ],
    ];

  const api = startFakeApi(
    `${SCRADA}/v1/company/${SCRADA_SETTINGS.companyId}/peppol`,
    (request) => {
      const { headers } = request;
      if (
        headers['x-api-key'] !== SCRADA_SETTINGS.apiKey ||
        headers['x-password'] !== SCRADA_SETTINGS.password
      )
        return { status: 401 };
      for (const [method, pattern, handle] of routes) {
        const match = request.method === method ? pattern.exec(request.path) : null;
        if (match !== null) return handle(request, decodeURIComponent(match[1] ?? ''));
      }
      return { status: 404 };
    },
  );
  return { ...api, sent, waiting, registered };
}

function infoOf({ id, externalReference, status, errorMessage, c3Timestamp }: Sent): object {
  return {
    ...{ id, createdOn: '2026-11-21T22:00:00.187Z', externalReference, status, errorMessage },
    ...{
      attempt: 1,
      peppolC2Timestamp: '2026-11-21T22:00:23.039Z',
      peppolC2MessageID: `${id}@scrada`,
    },
    ...{ peppolC3Timestamp: c3Timestamp, peppolC3SeatID: null, peppolSbdhInstanceID: id },
  };
}

function entryOf({ id, internalNumber }: Waiting): object {
  return {
    ...{ id, internalNumber, peppolSenderID: number(BUYER), peppolReceiverID: number(ME) },
    ...{
      peppolC1CountryCode: 'BE',
      peppolSbdhInstanceID: `sbdh-${id}`,
      peppolC2SeatID: 'PBE000001',
    },
    ...{
      peppolDocumentTypeScheme: 'busdox-docid-qns',
      peppolDocumentTypeValue: BIS_INVOICE.documentType,
    },
    ...{ peppolProcessScheme: 'cenbii-procid-ubl', peppolProcessValue: BIS_INVOICE.process },
  };
}

function participantOf(id: string): object {
  const processIdentifier = { scheme: 'cenbii-procid-ubl', value: BIS_INVOICE.process };
  return {
    participantIdentifier: { scheme: 'iso6523-actorid-upis', id },
    businessEntity: { name: 'Bakkerij Noord', languageCode: 'NL', countryCode: 'BE' },
    documentTypes: [
      { scheme: 'busdox-docid-qns', value: BIS_INVOICE.documentType, processIdentifier },
    ],
  };
}

export const scradaAt = (baseUrl: string): AccessPoint =>
  makeScradaAccessPoint({ ...SCRADA_SETTINGS, baseUrl }, { clock: CLOCK, addresses: 'any' });

const isSend = ({ path }: FakeRequest): boolean => path === '/outbound/document';

export function openScradaWorld(): Promise<AccessPointWorld> {
  const fake = startFakeScrada();
  const answers = {
    'not-allowed': { status: 401 },
    throttled: { status: 429 },
    unavailable: { status: 503, json: refusal(100_030) },
    broken: { status: 500, json: refusal(-1) },
  } as const;
  return Promise.resolve({
    accessPoint: scradaAt(SCRADA),
    offline: scradaAt('http://127.0.0.1:9'),
    ...{ registered: BUYER, unregistered: NOBODY, now: NOW },
    transmission: transmissionOf,
    loseNextAnswer: () => {
      fake.upsetNext('lose-answer', isSend);
    },
    loseNextRequest: () => {
      fake.upsetNext('lose-request', isSend);
    },
    failNext: (trouble) => {
      if (trouble !== 'document-refused') fake.upsetNext(answers[trouble], isSend);
    },
    troubles: ['not-allowed', 'throttled', 'unavailable', 'broken'],
    failWithStatus: (status) => {
      fake.upsetNext({ status });
    },
    taken: () => fake.sent.length,
    becomes: (wanted) => {
      const { key } = transmissionOf(wanted);
      const found = fake.sent.find(({ externalReference }) => externalReference === key);
      if (found !== undefined) Object.assign(found, { status: 'Error', errorMessage: 'No route.' });
      return Promise.resolve();
    },
    outcomes: ['undelivered'],
    receive: (bytes) => {
      fake.waiting.push({
        id: randomUUID(),
        internalNumber: fake.requests.length + fake.waiting.length,
        bytes,
      });
      return Promise.resolve();
    },
    close: () => {
      fake.close();
      return Promise.resolve();
    },
  });
}
