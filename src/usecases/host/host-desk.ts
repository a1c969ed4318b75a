import {
  type ComparedItem,
  compareWithHost,
  type HostComparison,
} from '../../domain/ledger/host-comparison.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { MappingFinding } from '../../domain/ledger/judge-mapping.js';
import type { MappingCheck } from '../../ports/host-mapping.js';
import type { HostProblem } from '../../ports/host-problems.js';
import type { HostReading } from '../../ports/host-reading.js';
import type {
  Changes,
  HostCapabilities,
  HostError,
  HostPackage,
  HostReport,
  HostSalesInvoice,
} from '../../ports/host.js';
import type { Messages } from '../outbox/outbox-messages.js';
import { connectionOf, type Ports } from '../ports.js';
import { invoicesVanished } from './vanished.js';

/** What stands between an administration and its host package, for a person to look at. */
export interface HostDesk {
  /** What the host declares it can do, and how reading it went. */
  show(administration: AdministrationId): Promise<Result<HostShown, HostDeskError>>;
  /** Records that could not be taken or have vanished, longest not tried first. */
  problems(administration: AdministrationId): Promise<readonly HostProblem[]>;
  /** What is wrong with the mapping, and what waits for it. */
  mappingFindings(administration: AdministrationId): Promise<readonly MappingFinding[]>;
  /** Takes a vanished record off the list: somebody has looked. False when it is not on it. */
  seen(administration: AdministrationId, hostId: string): Promise<boolean>;
  /** The control total: what is open here and in the host, and what explains the difference. */
  compare(
    administration: AdministrationId,
  ): Promise<Result<readonly HostComparison[], HostDeskError>>;
  /** Finds invoices that were deleted in a host that does not report it; answers how many were found. */
  findVanished(administration: AdministrationId): Promise<Result<number, HostDeskError>>;
  /** The same once a day, for the schedule, where there is a host that could be read. */
  findVanishedDaily(administration: AdministrationId): Promise<void>;
}

export interface HostShown {
  readonly adapter: string;
  readonly capabilities: HostCapabilities;
  readonly reading: HostReading;
  /** How the mapping was judged last; null: not yet */
  readonly mapping: MappingCheck | null;
}

export type HostDeskError = HostError | { readonly kind: 'no-host'; readonly message: string };

/** Pages of a walk over everything in a host; more than this is a feed without an end. */
const PAGES_MAX = 20_000;
/** Invoices that are asked for one by one before they count as gone; the rest follows at the next look. */
const ASKED_MAX = 200;

const LOOKED_ON = 'host:vanished-on';

export function makeHostDesk(ports: Ports): HostDesk {
  const connected = async (administration: AdministrationId) => {
    const connection = await ports.store.inTransaction(administration, (tx) =>
      connectionOf(tx, 'host'),
    );
    if (connection === null) return err(NO_HOST);
    const { id, adapter } = connection;
    return ok({ id, adapter, host: ports.outside.host(connection) });
  };
  return {
    async show(administration) {
      const found = await connected(administration);
      if (!found.ok) return found;
      const capabilities = await found.value.host.capabilities();
      if (!capabilities.ok) return capabilities;
      const { id, adapter } = found.value;
      return ports.store.inTransaction(administration, async (tx) => {
        const mapping = await tx.mappingChecks.get(id);
        const reading = await tx.hostReading.get();
        return ok({ adapter, capabilities: capabilities.value, reading, mapping });
      });
    },
    problems: (administration) =>
      ports.store.inTransaction(administration, (tx) => tx.hostProblems.list()),
    async mappingFindings(administration) {
      return ports.store.inTransaction(administration, async (tx) => {
        const connection = await connectionOf(tx, 'host');
        const check = connection === null ? null : await tx.mappingChecks.get(connection.id);
        return check?.findings ?? [];
      });
    },
    seen: (administration, hostId) =>
      ports.store.inTransaction(administration, async (tx) => {
        const known = (await tx.hostProblems.list()).find(
          (one) => one.hostId === hostId && one.reason === 'vanished',
        );
        if (known !== undefined) await tx.hostProblems.clear(known.entity, [hostId]);
        return known !== undefined;
      }),
    async compare(administration) {
      const found = await connected(administration);
      return found.ok ? compare(ports, administration, found.value.host) : found;
    },
    async findVanished(administration) {
      const found = await connected(administration);
      return found.ok ? findVanished(ports, administration, found.value.host) : found;
    },
    async findVanishedDaily(administration) {
      const found = await connected(administration);
      if (!found.ok) return;
      const today = await ports.store.inTransaction(administration, async (tx) => {
        const { zone } = await tx.administration.get();
        const day = ports.clock.today(zone);
        const { failed } = await tx.hostReading.get();
        return failed !== undefined || (await tx.cursors.get(LOOKED_ON)) === day ? null : day;
      });
      if (today === null) return;
      const looked = await findVanished(ports, administration, found.value.host);
      if (looked.ok)
        await ports.store.inTransaction(administration, (tx) => tx.cursors.set(LOOKED_ON, today));
    },
  };
}

const PAYMENTS: readonly HostReport['kind'][] = ['payment', 'payment-undone'];

const NO_HOST: HostDeskError = {
  kind: 'no-host',
  message: 'The administration has no host package. Connect one first.',
};

async function compare(
  ports: Ports,
  administration: AdministrationId,
  host: HostPackage,
): Promise<Result<readonly HostComparison[], HostError>> {
  const there = new Map<string, ComparedItem>();
  const problems = new Set<string>();
  const walked = await walk(
    ports,
    (since) => host.changedSalesInvoices(since),
    (page) => {
      for (const record of page.records) there.set(record.hostId, comparedOf(record));
      for (const { hostId } of page.problems ?? []) problems.add(hostId);
      for (const hostId of page.gone ?? []) there.delete(hostId);
    },
  );
  if (!walked.ok) return walked;
  const receivable = await host.receivable();
  if (!receivable.ok) return receivable;
  return ports.store.inTransaction(administration, async (tx) => {
    const here = await tx.ledger.items({ openOnly: true });
    const waiting = new Set<string>();
    for (const state of ['due', 'parked'] as const)
      for (const { payload } of await tx.outbox.list({ state, kind: 'report-to-host' })) {
        const { report } = payload as Messages['report-to-host'];
        if (PAYMENTS.includes(report.kind) && 'invoiceHostId' in report)
          waiting.add(report.invoiceHostId);
      }
    const told = { here, there: [...there.values()], receivable: receivable.value };
    return ok(compareWithHost({ ...told, waiting, problems }));
  });
}

function comparedOf({ hostId, invoice, open }: HostSalesInvoice): ComparedItem {
  return { hostId, number: invoice.number, open };
}

async function findVanished(
  ports: Ports,
  administration: AdministrationId,
  host: HostPackage,
): Promise<Result<number, HostError>> {
  const there = new Set<string>();
  const answers = { tells: true };
  const walked = await walk(
    ports,
    async (after) => {
      const page = await host.present('sales-invoice', after);
      if (!page.ok) return page;
      answers.tells = page.value !== null;
      return ok(page.value ?? NO_MORE);
    },
    (page) => {
      for (const hostId of page.records) there.add(hostId);
    },
  );
  if (!walked.ok) return walked;
  if (!answers.tells) return ok(0);
  const open = await ports.store.inTransaction(administration, (tx) =>
    tx.ledger.items({ openOnly: true }),
  );
  const missing = open.filter(({ hostId }) => !there.has(hostId)).slice(0, ASKED_MAX);
  let vanished = 0;
  for (const { hostId } of missing) {
    // It may have been made after the page it would stand on was read.
    const read = await host.salesInvoice(hostId);
    if (!read.ok) return read;
    if (read.value !== null) continue;
    vanished += 1;
    await ports.store.inTransaction(administration, (tx) => invoicesVanished(ports, tx, [hostId]));
  }
  return ok(vanished);
}

const NO_MORE: Changes<string> = { records: [], next: '', more: false };

/** Reads a feed from its beginning to its end and keeps nothing of it. */
async function walk<T>(
  ports: Ports,
  read: (since: string | null) => Promise<Result<Changes<T>, HostError>>,
  take: (page: Changes<T>) => void,
): Promise<Result<null, HostError>> {
  let since: string | null = null;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const changes = await read(since);
    if (!changes.ok) return changes;
    take(changes.value);
    const { next, more } = changes.value;
    if (!more || next === since) return ok(null);
    since = next;
    await ports.breathe();
  }
  return err({ kind: 'malformed', message: 'The host says "more" for ever. Nothing was changed.' });
}
