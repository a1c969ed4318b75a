import { makeSandboxAccessPoint } from '../../../src/adapters/access-points/sandbox/access-point.js';
import {
  readSandboxAccessPointSettings,
  webhookSecrets,
} from '../../../src/adapters/access-points/sandbox/settings.js';
import type { Instant } from '../../../src/kernel/dates.js';
import type { MisbehaviourKind } from '../../../src/sandbox/access-point/misbehave.js';
import { startSandboxAccessPoint } from '../../../src/sandbox/access-point/server.js';
import type { Transmission } from '../../../src/ports/access-point.js';
import { describeAccessPoint } from '../../contract/access-point.contract.js';
import { type AccessPointWorld, type Trouble } from '../../contract/access-point-world.js';
import { BIS_INVOICE, smallInvoice } from '../../support/small-invoice.js';

const NOW = '2026-11-21T22:00:00.000Z' as Instant;
const CLOCK = { now: () => NOW };
const ME = { scheme: '0208', value: '0403170701' };
const BUYER = { scheme: '0208', value: '0899965307' };
const NOBODY = { scheme: '0106', value: '99999999' };
const SETTINGS = { apiKey: 'key-of-the-hub', webhookSecret: 'a webhook secret' };

const TROUBLE: Readonly<Record<Trouble, MisbehaviourKind>> = {
  'document-refused': 'refuse-document',
  'not-allowed': 'quota',
  throttled: 'rate-limit',
  unavailable: 'unavailable',
  broken: 'error',
};

function transmissionOf(number: string): Transmission {
  return {
    ...{ key: `key-${number}`, transportId: `transport-${number}`, number },
    ...{ sender: ME, receiver: BUYER, ...BIS_INVOICE, country: 'BE' },
    bytes: smallInvoice({ number, sender: ME, receiver: BUYER }),
  };
}

async function openWorld(): Promise<AccessPointWorld> {
  const server = await startSandboxAccessPoint({ port: 0, dataDir: null, clock: CLOCK.now });
  server.setAccount({ apiKey: SETTINGS.apiKey, participants: ['0208:0403170701'] });
  server.register({
    participant: '0208:0899965307',
    name: 'Bakkerij Noord',
    documentTypes: [BIS_INVOICE.documentType],
  });
  const at = (baseUrl: string): ReturnType<typeof makeSandboxAccessPoint> =>
    makeSandboxAccessPoint({ ...SETTINGS, baseUrl }, { clock: CLOCK, addresses: 'any' });
  return {
    accessPoint: at(server.url),
    offline: at('http://127.0.0.1:9'),
    registered: BUYER,
    unregistered: NOBODY,
    now: NOW,
    transmission: transmissionOf,
    loseNextAnswer: () => {
      server.misbehave({ kind: 'lose-answer' });
    },
    loseNextRequest: () => {
      server.misbehave({ kind: 'lose-request' });
    },
    failNext: (trouble) => {
      server.misbehave({ kind: TROUBLE[trouble] });
    },
    troubles: ['document-refused', 'not-allowed', 'throttled', 'unavailable', 'broken'],
    failWithStatus: (status) => {
      server.misbehave({ kind: status === 503 ? 'unavailable' : 'error' });
    },
    taken: () => server.transmissions().length,
    becomes: async (number, outcome) => {
      server.conclude(transmissionOf(number).key, outcome);
      await server.advance();
    },
    outcomes: ['delivered', 'rejected', 'undelivered'],
    receive: (bytes) => {
      server.deliver({
        sender: '0208:0899965307',
        receiver: '0208:0403170701',
        ...BIS_INVOICE,
        bytes,
      });
      return Promise.resolve();
    },
    close: () => server.close(),
  };
}

describeAccessPoint('the sandbox adapter over HTTP', openWorld);

describe('the sandbox', () => {
  let world: AccessPointWorld;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.close());

  test('ten calls at once with one key take one document', async () => {
    const calls = Array.from({ length: 10 }, () =>
      world.accessPoint.send(world.transmission('F-1')),
    );
    const answers = await Promise.all(calls);
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(world.taken()).toBe(1);
  });

  test('other bytes under a used key are refused, and the document is not called invalid', async () => {
    await world.accessPoint.send(world.transmission('F-1'));
    const other = { ...world.transmission('F-2'), key: world.transmission('F-1').key };
    expect(await world.accessPoint.send(other)).toMatchObject({
      ok: false,
      error: { kind: 'precondition' },
    });
    expect(world.taken()).toBe(1);
  });

  test('bytes that are no document are invalid, with faults', async () => {
    const bytes = new TextEncoder().encode('<Invoice>');
    const sent = await world.accessPoint.send({ ...world.transmission('F-1'), bytes });
    expect(sent).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect(!sent.ok && (sent.error.faults ?? []).length > 0).toBe(true);
  });

  test('an envelope that differs from the document is invalid', async () => {
    const process = 'urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0';
    expect(await world.accessPoint.send({ ...world.transmission('F-1'), process })).toMatchObject({
      ok: false,
      error: { kind: 'invalid' },
    });
  });

  test('a receiver that is not registered, or a sender that is not ours, is a precondition', async () => {
    const transmission = world.transmission('F-1');
    for (const wrong of [{ receiver: world.unregistered }, { sender: world.unregistered }])
      expect(await world.accessPoint.send({ ...transmission, ...wrong })).toMatchObject({
        ok: false,
        error: { kind: 'precondition' },
      });
  });
});

describe('settings of a connection', () => {
  test('are read, with an optional second secret', () => {
    const settings = {
      ...SETTINGS,
      baseUrl: 'http://127.0.0.1:8090',
      webhookSecretNext: 'the coming one',
    };
    expect(readSandboxAccessPointSettings(settings)).toEqual({ ok: true, value: settings });
    expect(webhookSecrets(settings)).toEqual(['a webhook secret', 'the coming one']);
    expect(webhookSecrets({ ...SETTINGS, baseUrl: settings.baseUrl })).toEqual([
      'a webhook secret',
    ]);
  });

  test('name every field that is wrong', () => {
    const read = readSandboxAccessPointSettings({ baseUrl: 'ftp://x', apiKey: '' });
    const paths = read.ok ? [] : read.error.map(({ path }) => path);
    expect(paths).toEqual(['/baseUrl', '/apiKey', '/webhookSecret']);
  });
});
