import { makeRecommandAccessPoint } from '../../../../src/adapters/access-points/recommand/access-point.js';
import {
  readRecommandSettings,
  type RecommandSettings,
} from '../../../../src/adapters/access-points/recommand/settings.js';
import type { AccessPoint } from '../../../../src/ports/access-point.js';
import type { AccessPointWorld, Trouble } from '../../../contract/access-point-world.js';
import type { FakeAnswer } from '../../../support/provider-fake.js';
import { BUYER, NOBODY, NOW, transmissionOf } from '../../../support/small-exchange.js';
import { COMPANY, KEY, startRecommand } from './fake.js';

export const SETTINGS = { ...KEY, companyId: COMPANY, webhookSecret: 'a webhook secret' };

export function settled(overrides: Readonly<Record<string, string>> = {}): RecommandSettings {
  const read = readRecommandSettings({ ...SETTINGS, ...overrides });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

export function accessPointAt(overrides: Readonly<Record<string, string>> = {}): AccessPoint {
  return makeRecommandAccessPoint(settled(overrides), {
    clock: { now: () => NOW },
    addresses: 'any',
  });
}

export const RULES = {
  root: ['Document validation failed.'],
  'cbc:ID': ['BR-02: an invoice has a number'],
};

export const ANSWER: Readonly<Record<Trouble, FakeAnswer>> = {
  'document-refused': { status: 400, body: { success: false, errors: RULES } },
  'not-allowed': { status: 401, body: { success: false, errors: 'Unauthorized' } },
  throttled: { status: 429 },
  unavailable: { status: 503 },
  broken: { status: 500, body: { success: false, errors: 'Failed to send document' } },
};

export function openWorld(): Promise<AccessPointWorld> {
  const fake = startRecommand();
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
    taken: () => fake.documents.filter(({ direction }) => direction === 'outgoing').length,
    becomes: (number, outcome) => {
      const found = fake.documents.find(({ xml }) => xml?.includes(`<cbc:ID>${number}</cbc:ID>`));
      const category = outcome === 'rejected' ? 'recipient_rejected' : 'transport';
      const delivered = outcome === 'delivered';
      if (found !== undefined)
        found.deliveries = [
          {
            ...{ id: 'd1', channel: 'peppol', status: delivered ? 'delivered' : 'failed' },
            failure: delivered ? null : { category, message: 'as told' },
          },
        ];
      return Promise.resolve();
    },
    outcomes: ['delivered', 'rejected', 'undelivered'],
    receive: (bytes) => {
      fake.receive(new TextDecoder().decode(bytes));
      return Promise.resolve();
    },
    close: () => {
      fake.close();
      return Promise.resolve();
    },
  });
}
