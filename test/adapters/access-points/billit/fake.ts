import { makeBillitAccessPoint } from '../../../../src/adapters/access-points/billit/access-point.js';
import type { AccessPoint } from '../../../../src/ports/access-point.js';
import type { AccessPointWorld } from '../../../contract/access-point-world.js';
import {
  BUYER,
  CLOCK,
  type FakeAnswer,
  type FakeApi,
  type FakeRequest,
  NOBODY,
  NOW,
  startFakeApi,
  transmissionOf,
  uuidOf,
} from '../../../support/provider-fakes.js';

export const BILLIT = 'https://api.billit.be';
export const BILLIT_SETTINGS = {
  baseUrl: BILLIT,
  apiKey: 'key-of-billit',
  partyId: '574991',
  webhookSecret: 'a secret of billit',
  documentBytesMax: 10 * 1024 * 1024,
};

export const errors = (...codes: readonly string[]): FakeAnswer => ({
  status: 400,
  json: { errors: codes.map((Code) => ({ Code, Description: `About ${Code}` })) },
});

interface Order {
  readonly OrderID: number;
  readonly key: string;
  delivery: object;
}

interface Item {
  readonly InboxItemID: number;
  readonly bytes: Uint8Array;
}

export interface FakeBillit extends FakeApi {
  readonly orders: Order[];
  readonly items: Item[];
}

const json = (value: unknown, status = 200): FakeAnswer => ({ status, json: value });

/** Shown at most, the oldest first. */
const LIST_MAX = 10;

/** Billit's API as the facts (9.5) and its own pages describe it, over a small state. */
export function startFakeBillit(): FakeBillit {
  const orders: Order[] = [];
  const items: Item[] = [];
  const files = new Map<string, Uint8Array>();

  const routes: readonly (readonly [string, RegExp, (r: FakeRequest, id: string) => FakeAnswer])[] =
    [
      [
        'POST',
        /^\/v1\/peppol\/sendxml$/,
        ({ headers, body }) => {
          const key = headers['idempotent-key'] ?? '';
          if (orders.some((order) => order.key === key))
            return { ...errors('Idempotent token already exists'), status: 409 };
          const { XML } = JSON.parse(body.toString()) as { XML: string };
          if (!XML.includes('<cbc:ID>')) return errors('GenericError');
          const OrderID = 2_637_000 + orders.length;
          orders.push({ OrderID, key, delivery: { DocumentDeliveryStatus: 'Pending' } });
          return json({ OrderID });
        },
      ],
      [
        'GET',
        /^\/v1\/orders\/([^/]+)$/,
        (_r, id) => {
          const order = orders.find(({ OrderID }) => String(OrderID) === id);
          if (order === undefined) return { status: 404 };
          const { OrderID, delivery } = order;
          return json({ OrderID, OrderNumber: '1', CurrentDocumentDeliveryDetails: delivery });
        },
      ],
      [
        'GET',
        /^\/v1\/peppol\/inbox$/,
        () => {
          for (const { InboxItemID, bytes } of items) files.set(uuidOf(`${InboxItemID}`), bytes);
          return json({ InboxItems: items.slice(0, LIST_MAX).map(entryOf) });
        },
      ],
      [
        'GET',
        /^\/v1\/files\/([^/]+)$/,
        (_r, FileID) => {
          const bytes = files.get(FileID);
          if (bytes === undefined) return errors('FileNotFound');
          const FileContent = Buffer.from(bytes).toString('base64');
          return json({ FileID, FileName: 'a.xml', MimeType: 'text/xml', FileContent });
        },
      ],
      [
        'POST',
        /^\/v1\/peppol\/inbox\/([^/]+)\/confirm$/,
        (_r, id) => {
          const at = items.findIndex(({ InboxItemID }) => String(InboxItemID) === id);
          if (at < 0) return errors('InboxItemNotFound');
          items.splice(at, 1);
          return { status: 200 };
        },
      ],
      [
        'GET',
        /^\/v1\/peppol\/participantInformation\/([^/]+)$/,
        (_r, asked) =>
          asked === BUYER.value
            ? json({
                ...{ Registered: true, Identifier: `0208:${asked}` },
                DocumentTypes: ['BISv3Invoice', 'BISv3CreditNote', 'IMR', 'MLR', 'Invoice4'],
              })
            : json({ Registered: false, Identifier: null, DocumentTypes: [] }),
      ],
    ];

  const api = startFakeApi(BILLIT, (request) => {
    const { apikey, partyid } = request.headers;
    if (apikey !== BILLIT_SETTINGS.apiKey || partyid !== BILLIT_SETTINGS.partyId)
      return { status: 401 };
    for (const [method, pattern, handle] of routes) {
      const match = request.method === method ? pattern.exec(request.path) : null;
      if (match !== null) return handle(request, decodeURIComponent(match[1] ?? ''));
    }
    return { status: 404 };
  });
  return { ...api, orders, items };
}

function entryOf({ InboxItemID }: Item): object {
  return {
    ...{ InboxItemID, SenderPeppolID: '0208:0899965307', PeppolDocumentType: 'BISv3Invoice' },
    ...{ ReceiverPeppolID: '0208:0403170701', ReceiverCompanyID: 'BE0403170701' },
    ...{ CreationDate: '2026-11-21T21:30:32.1327398', PeppolFileID: uuidOf(`${InboxItemID}`) },
  };
}

export const billitAt = (baseUrl: string): AccessPoint =>
  makeBillitAccessPoint({ ...BILLIT_SETTINGS, baseUrl }, { clock: CLOCK, addresses: 'any' });

const isSend = ({ path }: FakeRequest): boolean => path === '/v1/peppol/sendxml';

const DELIVERY = {
  delivered: { DocumentDeliveryStatus: 'Delivered', IsDocumentDelivered: true },
  rejected: {
    ...{ DocumentDeliveryStatus: 'Error', IsDocumentDelivered: false },
    ...{ DocumentRefusedDate: '2026-11-21T22:10:00', DocumentRefusedInfo: 'Not for us' },
  },
  undelivered: { DocumentDeliveryStatus: 'Error', DocumentDeliveryInfo: 'No route' },
} as const;

export function openBillitWorld(): Promise<AccessPointWorld> {
  const fake = startFakeBillit();
  const answers = {
    'document-refused': errors('GenericError', 'GenericError'),
    'not-allowed': errors('TheCustomerDoesNotSupportPeppolForType_0'),
    throttled: { status: 429, headers: { 'retry-after': '30' } },
    unavailable: { status: 503 },
    broken: { ...errors('GenericError'), status: 500 },
  } as const;
  let received = 69_000;
  return Promise.resolve({
    accessPoint: billitAt(BILLIT),
    offline: billitAt('http://127.0.0.1:9'),
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
    taken: () => fake.orders.length,
    becomes: (wanted, outcome) => {
      const { transportId } = transmissionOf(wanted);
      const order = fake.orders.find(({ key }) => key === transportId);
      if (order !== undefined) order.delivery = DELIVERY[outcome];
      return Promise.resolve();
    },
    outcomes: ['delivered', 'rejected', 'undelivered'],
    repeatedKey: 'untold',
    receive: (bytes) => {
      received += 1;
      fake.items.push({ InboxItemID: received, bytes });
      return Promise.resolve();
    },
    close: () => {
      fake.close();
      return Promise.resolve();
    },
  });
}
