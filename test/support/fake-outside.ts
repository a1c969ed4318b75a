import { movableClock, type MovableClock } from '../../src/adapters/clock/movable.js';
import { openSans } from '../../src/adapters/fonts/open-sans.js';
import { hmacSigner } from '../../src/adapters/digest/hmac.js';
import { sha256 } from '../../src/adapters/digest/sha256.js';
import { countingIds } from '../../src/adapters/ids/counting.js';
import { type HostMapping, mergeMappings } from '../../src/domain/ledger/host-mapping.js';
import { idOf } from '../../src/kernel/ids.js';
import { ok } from '../../src/kernel/result.js';
import type { AccessPoint, WebhookReader } from '../../src/ports/access-point.js';
import type { BankSource } from '../../src/ports/bank-source.js';
import type { EmailAddress } from '../../src/domain/party/email.js';
import type { Mail } from '../../src/ports/mail.js';
import type { HostPackage } from '../../src/ports/host.js';
import type { CreditSources } from '../../src/ports/outside.js';
import type { PeppolNetwork } from '../../src/ports/peppol-network.js';
import type { Connection } from '../../src/ports/store.js';
import type { Ports } from '../../src/usecases/ports.js';
import { silent, type TestStore, testStore } from './database.js';
import { NOON } from './facts.js';
import { ADMINISTRATION } from './stage-world.js';

/** A real store, and an outside that does what a test says at each call: for what no sandbox would do. */
export interface Bench {
  readonly store: TestStore;
  readonly clock: MovableClock;
  readonly ports: (outside: {
    readonly host?: Partial<HostPackage>;
    readonly accessPoint?: Partial<AccessPoint>;
    readonly bankSource?: (connection: Connection) => BankSource;
    readonly network?: PeppolNetwork;
    readonly mail?: Partial<Mail>;
    readonly webhookReader?: WebhookReader;
  }) => Ports;
}

function notExpected(): never {
  throw new Error('The test did not expect this call');
}

/** One administration with both connections, fresh for each test of the file. */
export function benchForEach(): () => Bench {
  return benchFor(beforeEach, afterEach);
}

/** The same for the whole file: for tests that keep out of each other's way. */
export function benchForFile(): () => Bench {
  return benchFor(beforeAll, afterAll);
}

function benchFor(before: typeof beforeEach, after: typeof afterEach): () => Bench {
  let bench: Bench | undefined;
  before(async () => {
    const store = await testStore();
    await store.platform.addAdministration(ADMINISTRATION);
    await store.inTransaction(ADMINISTRATION.id, async (tx) => {
      for (const kind of ['host', 'access-point'] as const)
        await tx.administration.saveConnection({
          id: idOf(`con_${kind}`),
          kind,
          adapter: 'fake',
          settings: {},
        });
    });
    bench = benchOver(store);
  });
  after(async () => {
    await bench?.store.close();
    bench = undefined;
  });
  return () => bench ?? notExpected();
}

function benchOver(store: TestStore): Bench {
  const clock = movableClock(NOON);
  const ids = countingIds();
  return {
    store,
    clock,
    ports: ({
      host = {},
      accessPoint = {},
      bankSource = notExpected,
      mail = {},
      network = null,
      webhookReader,
    }) => ({
      ...{ store, clock, ids, observe: silent, digest: sha256, calendar: notExpected },
      breathe: () => Promise.resolve(),
      print: { find: notExpected, put: notExpected },
      ...{ signer: hmacSigner, publicUrl: null },
      viewFonts: openSans,
      place: { fingerprint: 'home', told: 'home' },
      outside: {
        host: () => ({ ...NO_HOST, ...host }),
        hostWebhooks: () => null,
        hostMapping: () => mergeMappings(NO_CODES, {}),
        accessPoint: () => ({ ...NO_ACCESS_POINT, ...accessPoint }),
        bankSource,
        mail: () => ({ ...NO_MAIL, ...mail }),
        mailbox: notExpected,
        paymentLinks: notExpected,
        collectionPartner: notExpected,
        webhookReader: () => webhookReader ?? notExpected(),
        network,
        webhooks: { whyNot: () => null, call: notExpected },
        credit: NO_CREDIT,
      },
    }),
  };
}

const NO_CREDIT: CreditSources = {
  'credit-bureau': notExpected,
  'credit-insurer': notExpected,
  'business-register': notExpected,
  'vat-check': notExpected,
  'insolvency-register': notExpected,
};

const NO_HOST: HostPackage = {
  capabilities: notExpected,
  changedDebtors: notExpected,
  changedSalesInvoices: notExpected,
  changedBankStatements: notExpected,
  debtor: notExpected,
  salesInvoice: notExpected,
  present: notExpected,
  codes: () => Promise.resolve(ok(null)),
  receivable: notExpected,
  report: notExpected,
  findReport: notExpected,
};

const NO_CODES: HostMapping = {
  ...{
    vat: {},
    units: {},
    languages: {},
    paymentMeans: {},
    accounts: {},
    journals: {},
    fields: {},
  },
};

const NO_MAIL: Mail = { from: 'facturen@smederij.example' as EmailAddress, send: notExpected };

const NO_ACCESS_POINT: AccessPoint = {
  traits: {
    ...{
      playground: true,
      unknownResolvedBy: 'status',
      keyWindowMs: null,
      documentBytesMax: 1_000_000,
    },
    lacks: {},
  },
  registry: null,
  lookup: notExpected,
  send: notExpected,
  status: notExpected,
  inbox: notExpected,
  fetch: notExpected,
  acknowledge: notExpected,
};
