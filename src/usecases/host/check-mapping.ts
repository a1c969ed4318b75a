import { addMs } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { ok, type Result } from '../../kernel/result.js';
import type { Blocked, HostCodes } from '../../domain/ledger/host-codes.js';
import { blocking, judgeMapping, type MappingFinding } from '../../domain/ledger/judge-mapping.js';
import type { MappingCheck } from '../../ports/host-mapping.js';
import type { HostError, HostReport } from '../../ports/host.js';
import type { Connection } from '../../ports/store.js';
import type { Handled } from '../outbox/handled.js';
import { connectionOf, type Ports } from '../ports.js';

type Needed = Pick<Ports, 'store' | 'outside' | 'clock' | 'digest'>;

/** A judgement is as old as this at most, ms: accounts are closed and rates added in the host meanwhile. */
const CHECK_MS = 86_400_000;

/** Whether the mapping in force was judged within a day. */
function isFresh(ports: Needed, connection: Connection, check: MappingCheck | null): boolean {
  return (
    check !== null &&
    check.of === mappingHash(ports, connection) &&
    addMs(check.checkedAt, CHECK_MS) > ports.clock.now()
  );
}

/** Names a mapping: of another adapter, firm or administration it is another. */
export function mappingHash({ digest }: Pick<Ports, 'digest'>, connection: Connection): string {
  const { adapter, firmMapping = {}, mapping = {} } = connection;
  const text = JSON.stringify([adapter, firmMapping, mapping], (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  return digest(new TextEncoder().encode(text));
}

/**
 * Judges the mapping of a host by the host's own lists and keeps what is found. `due`: only when the mapping changed since,
 * or a day has passed. `seen`: its lists, when they were just read. A host that lets us see no list has nothing held against its mapping.
 */
export async function checkMapping(
  ports: Needed,
  administration: AdministrationId,
  connection: Connection,
  when: 'due' | 'now',
  seen?: HostCodes,
): Promise<Result<MappingCheck, HostError>> {
  const known = await ports.store.inTransaction(administration, (tx) =>
    tx.mappingChecks.get(connection.id),
  );
  if (when === 'due' && known !== null && isFresh(ports, connection, known)) return ok(known);
  const mapping = ports.outside.hostMapping(connection);
  const codes =
    seen === undefined
      ? await ports.outside.host(connection).codes(Object.values(mapping.accounts))
      : ok(seen);
  // What was found of the same mapping counts until the host can be asked: writing goes before reading.
  if (!codes.ok && codes.error.kind !== 'refused')
    return when === 'due' && known?.of === mappingHash(ports, connection) ? ok(known) : codes;
  const check: MappingCheck = {
    ...{ of: mappingHash(ports, connection), checkedAt: ports.clock.now() },
    findings: codes.ok && codes.value !== null ? judgeMapping(mapping, codes.value) : [],
  };
  await ports.store.inTransaction(administration, (tx) =>
    tx.mappingChecks.save(connection.id, check),
  );
  return ok(check);
}

/** The same for the schedule: once a day, and soon after the mapping changed; a host that cannot be read is left alone. */
export function makeCheckMappingDaily(ports: Needed) {
  return async (administration: AdministrationId): Promise<void> => {
    const connection = await ports.store.inTransaction(administration, async (tx) => {
      const { failed } = await tx.hostReading.get();
      return failed === undefined ? connectionOf(tx, 'host') : null;
    });
    if (connection !== null) await checkMapping(ports, administration, connection, 'due');
  };
}

/** What writing a report of a kind asks of the mapping; absent: nothing. */
const WRITINGS: Readonly<Partial<Record<HostReport['kind'], Blocked>>> = {
  payment: 'payments',
  'payment-undone': 'payments',
  'payment-on-account': 'on-account',
  'payment-on-account-undone': 'on-account',
  'purchase-document': 'purchases',
  journal: 'journals',
};

function writingsOf(report: HostReport): readonly Blocked[] {
  const off = report.kind === 'payment' ? WRITE_OFFS[report.writeOff?.reason ?? ''] : undefined;
  return [WRITINGS[report.kind], off].filter((kind) => kind !== undefined);
}

const WRITE_OFFS: Readonly<Record<string, Blocked>> = {
  'payment-discount': 'discounts',
  rounding: 'roundings',
};

/** What keeps this report from being written; judged now when the last judgement is old or of another mapping. */
export async function keptBack(
  ports: Needed,
  connection: Connection,
  report: HostReport,
): Promise<Result<readonly MappingFinding[], HostError>> {
  const kinds = writingsOf(report);
  if (kinds.length === 0) return ok([]);
  const check = await checkMapping(ports, connection.administrationId, connection, 'due');
  return check.ok ? ok(blocking(check.value.findings, kinds)) : check;
}

/** How often what the mapping keeps back looks whether it was mended, ms; INV-2 allows an hour. */
const MENDED_MS = 3_600_000;

/** It waits, unharmed, until the mapping says what it takes; named so that a person can do it. */
export function awaitMapping(
  ports: Pick<Ports, 'clock'>,
  findings: readonly MappingFinding[],
): Handled {
  const what = findings
    .map(
      ({ part, name, problem, says }) =>
        `${part}.${name} ${problem}${says === undefined ? '' : ` (${says})`}`,
    )
    .join(', ');
  return {
    outcome: {
      kind: 'retry',
      nextAt: addMs(ports.clock.now(), MENDED_MS),
      note: `The mapping keeps this back: ${what}. Mend it (voldaan host mapping); this goes by itself then.`,
      uncertain: false,
    },
  };
}
