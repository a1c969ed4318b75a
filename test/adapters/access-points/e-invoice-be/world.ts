import { makeEInvoiceBeAccessPoint } from '../../../../src/adapters/access-points/e-invoice-be/access-point.js';
import {
  type EInvoiceBeSettings,
  readEInvoiceBeSettings,
} from '../../../../src/adapters/access-points/e-invoice-be/settings.js';
import type { AccessPoint } from '../../../../src/ports/access-point.js';
import type { AccessPointWorld, Trouble } from '../../../contract/access-point-world.js';
import type { FakeAnswer } from '../../../support/provider-fake.js';
import { BUYER, ME, NOBODY, NOW, transmissionOf } from '../../../support/small-exchange.js';
import { KEY, startEInvoiceBe } from './fake.js';

export function settled(overrides: Readonly<Record<string, string>> = {}): EInvoiceBeSettings {
  const read = readEInvoiceBeSettings({ apiKey: KEY, ...overrides });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

export function accessPointAt(overrides: Readonly<Record<string, string>> = {}): AccessPoint {
  return makeEInvoiceBeAccessPoint(settled(overrides), {
    clock: { now: () => NOW },
    addresses: 'any',
  });
}

export const detail = (status: number): FakeAnswer => ({ status, body: { detail: 'as told' } });

export const ANSWER: Readonly<Record<Trouble, FakeAnswer>> = {
  'document-refused': detail(406),
  'not-allowed': detail(409),
  throttled: detail(429),
  unavailable: detail(503),
  broken: detail(500),
};

export const receivedFrom = {
  sender: ['0208', BUYER.value],
  receiver: ['0208', ME.value],
} as const;

export function openWorld(): Promise<AccessPointWorld> {
  const fake = startEInvoiceBe();
  return Promise.resolve({
    accessPoint: accessPointAt(),
    offline: accessPointAt({ baseUrl: 'http://127.0.0.1:9' }),
    ...{ registered: BUYER, unregistered: NOBODY, now: NOW, transmission: transmissionOf },
    loseNextAnswer: () => {
      fake.next('lose-answer');
    },
    loseNextRequest: () => {
      fake.next('lose-request');
    },
    failNext: (trouble) => {
      fake.next(ANSWER[trouble]);
    },
    troubles: ['document-refused', 'not-allowed', 'throttled', 'unavailable', 'broken'],
    failWithStatus: (status) => {
      fake.interrupt({ status, body: '<html>a proxy</html>' });
    },
    taken: () => fake.documents.filter(({ state }) => state !== 'DRAFT').length,
    becomes: (number) => {
      const found = fake.documents.find(({ invoiceId }) => invoiceId === number);
      if (found !== undefined) found.state = 'FAILED';
      return Promise.resolve();
    },
    // What the receiver's side says is not told in a documented form.
    outcomes: ['undelivered'],
    receive: (bytes) => {
      const text = new TextDecoder().decode(bytes);
      fake.add({ bytes: text, state: 'RECEIVED', ...receivedFrom });
      return Promise.resolve();
    },
    close: () => {
      fake.close();
      return Promise.resolve();
    },
  });
}
