import { makePhossAccessPoint } from '../../../../src/adapters/access-points/phoss-ap/access-point.js';
import {
  type PhossSettings,
  readPhossSettings,
} from '../../../../src/adapters/access-points/phoss-ap/settings.js';
import type { AccessPoint } from '../../../../src/ports/access-point.js';
import type { AccessPointWorld } from '../../../contract/access-point-world.js';
import { BUYER, NOBODY, NOW, transmissionOf } from '../../../support/small-exchange.js';
import { BASE, startPhoss, TOKEN } from './fake.js';

export const SETTINGS = {
  baseUrl: BASE,
  apiToken: TOKEN,
  webhookSecret: 'a secret of ours',
  participants: '0208:0403170701, 9925:be0403170701',
  country: 'BE',
};

export function settled(overrides: Readonly<Record<string, string>> = {}): PhossSettings {
  const read = readPhossSettings({ ...SETTINGS, ...overrides });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

export function accessPointAt(overrides: Readonly<Record<string, string>> = {}): AccessPoint {
  return makePhossAccessPoint(settled(overrides), { clock: { now: () => NOW }, addresses: 'any' });
}

export function openWorld(): Promise<AccessPointWorld> {
  const fake = startPhoss();
  return Promise.resolve({
    accessPoint: accessPointAt(),
    offline: accessPointAt({ baseUrl: 'http://127.0.0.1:9' }),
    registered: BUYER,
    unregistered: NOBODY,
    now: NOW,
    transmission: transmissionOf,
    loseNextAnswer: () => {
      fake.next('lose-answer');
    },
    loseNextRequest: () => {
      fake.next('lose-request');
    },
    failNext: (trouble) => {
      fake.next({
        status: { 'not-allowed': 401, unavailable: 503, broken: 500 }[trouble as string] ?? 0,
      });
    },
    // It judges no document within the call, and throttles nobody.
    troubles: ['not-allowed', 'unavailable', 'broken'],
    failWithStatus: (status) => {
      fake.interrupt({ status, body: '<html>a proxy</html>' });
    },
    taken: () => fake.transactions.length,
    becomes: (number, outcome) => {
      const transaction = fake.of(`transport-${number}`);
      if (outcome === 'delivered') transaction.mlsStatus = 'received_ap';
      if (outcome === 'rejected') transaction.mlsStatus = 'received_re';
      if (outcome === 'undelivered') transaction.status = 'permanently_failed';
      return Promise.resolve();
    },
    outcomes: ['delivered', 'rejected', 'undelivered'],
    receive: null,
    close: () => {
      fake.close();
      return Promise.resolve();
    },
  });
}
