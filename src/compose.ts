import { setImmediate } from 'node:timers/promises';
import type { Config } from './config.js';
import { type BankAdapters, bankAdapters } from './compose/bank-sources.js';
import type { App } from './entrypoints/app.js';
import { makeJobs } from './entrypoints/worker/jobs.js';
import { makeSandboxAccessPoint } from './adapters/access-points/sandbox/access-point.js';
import {
  readSandboxAccessPointSettings,
  webhookSecrets,
} from './adapters/access-points/sandbox/settings.js';
import { makeSandboxWebhookReader } from './adapters/access-points/sandbox/webhook.js';
import { makeHostSource } from './adapters/bank-sources/host/host.js';
import { holidayCalendar } from './adapters/calendar/holidays.js';
import { sha256 } from './adapters/digest/sha256.js';
import { makeVoldaanHost } from './adapters/hosts/voldaan-host/host.js';
import { readVoldaanHostSettings } from './adapters/hosts/voldaan-host/settings.js';
import { randomIds } from './adapters/ids/random.js';
import { makeLog } from './adapters/log/winston.js';
import { openStore } from './adapters/postgres/store.js';
import { systemClock } from './adapters/clock/system.js';
import { fault, type Fault, faultsToText } from './kernel/fault.js';
import type { Result } from './kernel/result.js';
import type { Clock } from './ports/clock.js';
import type { Ids } from './ports/ids.js';
import type { Outside } from './ports/outside.js';
import type { Connection } from './ports/store.js';
import { shippedPolicy } from './domain/dunning/policies.js';
import type { DunningPolicy } from './domain/dunning/policy.js';
import {
  makeCancelCollection,
  makeRefuseLine,
  makeTakeCollectionFile,
} from './usecases/cancel-collection.js';
import { makeCheckCredit } from './usecases/check-credit.js';
import { makeImportRates, makeShowRates } from './usecases/exchange-rates.js';
import { makeDeliverOutbox } from './usecases/deliver-outbox.js';
import { makePollInbound } from './usecases/fetch-inbound.js';
import { makeExportLedger } from './usecases/export-ledger.js';
import { makeFetchStatements } from './usecases/fetch-statements.js';
import { makeImportStatement } from './usecases/import-statement.js';
import { makeLearnedFacts } from './usecases/learned-facts.js';
import { makeLookUpParticipant } from './usecases/look-up-participant.js';
import { makeMakeCollection, makePlanCollection } from './usecases/make-collection.js';
import { makeMakeRefund, makeTakeRefundFile } from './usecases/make-refund.js';
import { makeMatchingPolicy } from './usecases/matching-policy.js';
import { makeParkedMessages } from './usecases/parked-messages.js';
import type { Ports } from './usecases/ports.js';
import { makeMandates } from './usecases/record-mandate.js';
import { makeOnAccountDesk } from './usecases/on-account.js';
import { makeRefusedPayments } from './usecases/refused-payments.js';
import { makeRegisterAdministration } from './usecases/register-administration.js';
import { makeHeldExchanges, makeReleaseExchange } from './usecases/release-exchange.js';
import { makeReviewEntries } from './usecases/review-entries.js';
import {
  makeApproveRun,
  makePlanDunning,
  makeStopDunning,
  makeUndoRun,
} from './usecases/run-dunning.js';
import { makeSendFile } from './usecases/send-file.js';
import { makeShowBankSources } from './usecases/show-bank-sources.js';
import { makeSummarise } from './usecases/summarise.js';
import { makeSyncHost } from './usecases/sync-host.js';
import { makeTakeWebhook } from './usecases/take-webhook.js';
import { makeVerify } from './usecases/verify.js';

/** What a program may replace: the demo and the stories bring their own clock. */
export interface Overrides {
  readonly clock?: Clock;
  readonly ids?: Ids;
  readonly store?: Ports['store'];
  readonly observe?: Ports['observe'];
}

/** Composition root: builds the adapters and hands them to the use cases. */
export async function compose(config: Config, overrides: Overrides = {}): Promise<App> {
  const clock = overrides.clock ?? systemClock();
  const observe = overrides.observe ?? makeLog(config.log);
  const banks = bankAdapters(config, clock);
  const store = overrides.store ?? (await openStore(storeOptions(config), { observe }));
  const ports: Ports = {
    store,
    clock,
    observe,
    ids: overrides.ids ?? randomIds(),
    digest: sha256,
    breathe: () => setImmediate(),
    calendar: holidayCalendar,
    outside: makeOutside(clock, banks),
  };
  const importStatement = makeImportStatement(ports);
  return {
    store,
    clock,
    observe,
    outbox: makeDeliverOutbox(ports, makeJobs(ports, policyNamed)),
    register: makeRegisterAdministration(ports),
    syncHost: makeSyncHost(ports),
    heldExchanges: makeHeldExchanges(ports),
    releaseExchange: makeReleaseExchange(ports),
    parked: makeParkedMessages(ports),
    pollInbound: makePollInbound(ports),
    takeWebhook: makeTakeWebhook(ports),
    importStatement,
    fetchStatements: makeFetchStatements(ports, importStatement),
    showBankSources: makeShowBankSources(ports),
    review: makeReviewEntries(ports),
    learned: makeLearnedFacts(ports),
    matchingPolicy: makeMatchingPolicy(ports),
    onAccount: makeOnAccountDesk(ports),
    refusedPayments: makeRefusedPayments(ports),
    importRates: makeImportRates(ports),
    showRates: makeShowRates(ports),
    planDunning: makePlanDunning(ports, policyNamed),
    approveRun: makeApproveRun(ports),
    undoRun: makeUndoRun(ports),
    stopDunning: makeStopDunning(ports),
    checkCredit: makeCheckCredit(ports),
    summarise: makeSummarise(ports),
    sendFile: makeSendFile(ports),
    lookUpParticipant: makeLookUpParticipant(ports),
    exportLedger: makeExportLedger(ports),
    verify: makeVerify(ports),
    mandates: makeMandates(ports),
    planCollection: makePlanCollection(ports),
    makeCollection: makeMakeCollection(ports),
    takeCollectionFile: makeTakeCollectionFile(ports),
    cancelCollection: makeCancelCollection(ports),
    refuseLine: makeRefuseLine(ports),
    makeRefund: makeMakeRefund(ports),
    takeRefundFile: makeTakeRefundFile(ports),
    connectionFaults: (connection) => connectionFaults(connection, banks),
    close: () => store.close(),
  };
}

/** An administration can only name a policy that exists: registration and settings refuse others. */
function policyNamed(name: string): DunningPolicy {
  const policy = shippedPolicy(name);
  if (policy === null) throw new Error(`There is no dunning policy "${name}"`);
  return policy;
}

/** Whether a connection can be made: an adapter we have, with the settings it needs. */
function connectionFaults(
  connection: Omit<Connection, 'id'>,
  banks: BankAdapters,
): readonly Fault[] {
  const { kind, adapter } = connection;
  const checks: Readonly<Record<string, { readonly faults: CheckSettings }>> =
    kind === 'bank' ? banks : SETTINGS[kind];
  const check = Object.hasOwn(checks, adapter) ? checks[adapter] : undefined;
  if (check === undefined) {
    const known = Object.keys(checks).join(', ');
    const message = `There is no ${kind} adapter "${adapter}". Known: ${known}.`;
    return [fault('CONFIG', 'connection.adapter', '/adapter', message)];
  }
  return check.faults(connection).map((found) => ({ ...found, path: `/settings${found.path}` }));
}

type CheckSettings = (connection: Omit<Connection, 'id'>) => readonly Fault[];

const SETTINGS: Readonly<
  Record<
    Exclude<Connection['kind'], 'bank'>,
    Readonly<Record<string, { readonly faults: CheckSettings }>>
  >
> = {
  host: { 'voldaan-host': checkedBy(readVoldaanHostSettings) },
  'access-point': { sandbox: checkedBy(readSandboxAccessPointSettings) },
};

function checkedBy(read: (settings: Connection['settings']) => Result<unknown, readonly Fault[]>): {
  readonly faults: CheckSettings;
} {
  return {
    faults: ({ settings }) => {
      const settled = read(settings);
      return settled.ok ? [] : settled.error;
    },
  };
}

function storeOptions(config: Config): Parameters<typeof openStore>[0] {
  return config.databaseUrl === null
    ? { kind: 'pglite', dataDir: `${config.dataDir}/database` }
    : { kind: 'postgres', url: config.databaseUrl };
}

/** One row per adapter folder; a connection keeps the thing it talks through for as long as the process lives. */
function makeOutside(clock: Clock, banks: BankAdapters): Outside {
  const host = cached((connection) => {
    if (connection.adapter === 'voldaan-host')
      return makeVoldaanHost(settingsOf(connection, readVoldaanHostSettings));
    throw unknownAdapter(connection);
  });
  return {
    host,
    accessPoint: cached((connection) => {
      if (connection.adapter === 'sandbox')
        return makeSandboxAccessPoint(settingsOf(connection, readSandboxAccessPointSettings), {
          clock,
        });
      throw unknownAdapter(connection);
    }),
    bankSource: cached((connection) => {
      const adapter = Object.hasOwn(banks, connection.adapter)
        ? banks[connection.adapter]
        : undefined;
      if (connection.kind === 'host') return makeHostSource(host(connection));
      if (connection.kind !== 'bank' || adapter === undefined) throw unknownAdapter(connection);
      return adapter.make(connection);
    }),
    webhookReader: (connection) => {
      if (connection.adapter === 'sandbox')
        return makeSandboxWebhookReader(
          webhookSecrets(settingsOf(connection, readSandboxAccessPointSettings)),
        );
      throw unknownAdapter(connection);
    },
  };
}

function cached<T>(make: (connection: Connection) => T): (connection: Connection) => T {
  const made = new Map<string, { readonly settings: Connection['settings']; readonly value: T }>();
  return (connection) => {
    const known = made.get(connection.id);
    if (
      known !== undefined &&
      JSON.stringify(known.settings) === JSON.stringify(connection.settings)
    )
      return known.value;
    const value = make(connection);
    made.set(connection.id, { settings: connection.settings, value });
    return value;
  };
}

/** Settings were checked when the connection was made; what no longer fits is a broken promise, said with its place. */
function settingsOf<T>(
  connection: Connection,
  read: (settings: Connection['settings']) => Result<T, readonly Fault[]>,
): T {
  const settings = read(connection.settings);
  if (!settings.ok) throw new Error(`Connection ${connection.id}: ${faultsToText(settings.error)}`);
  return settings.value;
}

function unknownAdapter(connection: Connection): Error {
  return new Error(
    `No adapter "${connection.adapter}" for ${connection.kind} connection ${connection.id}`,
  );
}
