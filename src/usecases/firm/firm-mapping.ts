import type { HostMapping } from '../../domain/ledger/host-mapping.js';
import { judgeMapping, type MappingFinding } from '../../domain/ledger/judge-mapping.js';
import { type MappingRow, mappingRows } from '../../domain/ledger/mapping-levels.js';
import type { AdministrationId, FirmId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Connection } from '../../ports/store.js';
import { mappingHash } from '../host/check-mapping.js';
import type { FirmError } from './firms.js';
import { connectionOf, type Ports } from '../ports.js';

/** What a firm says the codes of a package mean, for all its administrations that use the package. */
export interface FirmMappings {
  read(firm: FirmId, adapter: string): Promise<Result<FirmMappingShown, FirmError>>;
  /**
   * Judges the mapping of every administration of the firm as it would be, and saves it unless `dryRun`. What it breaks is
   * kept as the judgement of that administration, whose people see it with its package.
   */
  set(
    firm: FirmId,
    adapter: string,
    mapping: Partial<HostMapping> | null,
    options: { readonly dryRun: boolean },
  ): Promise<Result<readonly FirmEffect[], FirmError>>;
}

export interface FirmMappingShown {
  readonly own: Partial<HostMapping>;
  /** As shipped and as the firm says otherwise, with who says it */
  readonly rows: readonly MappingRow[];
}

/** What a firm's mapping does to one administration. */
export interface FirmEffect {
  readonly administration: AdministrationId;
  readonly name: string;
  /** Wrong then and not wrong now */
  readonly breaks: readonly MappingFinding[];
  /** Wrong now and not then */
  readonly mends: readonly MappingFinding[];
  /** Its package could not be asked: it is judged when it answers again, and before anything is written */
  readonly unread?: string;
}

interface Connected {
  readonly connection: Connection;
  /** Of its administration */
  readonly name: string;
}

interface Judged {
  readonly effect: FirmEffect;
  /** What is wrong with the mapping as it would be; null: its package could not be asked */
  readonly then: readonly MappingFinding[] | null;
}

/** `shipped`: null for a package that we do not speak to. */
export function makeFirmMappings(
  ports: Ports,
  shipped: (adapter: string) => HostMapping | null,
): FirmMappings {
  const { platform } = ports.store;

  async function connectionsOf(firm: FirmId, adapter: string): Promise<readonly Connected[]> {
    const connections: Connected[] = [];
    for (const administration of await platform.firms.administrations(firm)) {
      const { connection, name } = await ports.store.inTransaction(administration, async (tx) => ({
        connection: await connectionOf(tx, 'host'),
        name: (await tx.administration.get()).name,
      }));
      if (connection?.adapter === adapter) connections.push({ connection, name });
    }
    return connections;
  }

  /** One after the other: firms have hundreds of administrations, and packages count calls. */
  async function effectOn(
    { connection, name }: Connected,
    firmMapping: Partial<HostMapping>,
  ): Promise<Judged> {
    const { administrationId: administration } = connection;
    const before = ports.outside.hostMapping(connection);
    const after = ports.outside.hostMapping({ ...connection, firmMapping });
    const accounts = [before, after].flatMap((mapping) => Object.values(mapping.accounts));
    const codes = await ports.outside.host(connection).codes(accounts);
    const none: FirmEffect = { administration, name, breaks: [], mends: [] };
    if (!codes.ok) return { effect: { ...none, unread: codes.error.message }, then: null };
    if (codes.value === null) return { effect: none, then: [] };
    const [now, then] = [judgeMapping(before, codes.value), judgeMapping(after, codes.value)];
    const effect = { ...none, breaks: without(then, now), mends: without(now, then) };
    return { effect, then };
  }

  return {
    async read(firm, adapter) {
      const mapping = shipped(adapter);
      if (mapping === null) return noPackage(adapter);
      const own = (await platform.firmMappings.get(firm, adapter)) ?? {};
      const rows = mappingRows([
        { from: 'shipped', mapping },
        { from: 'firm', mapping: own },
      ]);
      return ok({ own, rows });
    },
    async set(firm, adapter, mapping, { dryRun }) {
      if (shipped(adapter) === null) return noPackage(adapter);
      const connections = await connectionsOf(firm, adapter);
      const judged: Judged[] = [];
      for (const connection of connections) {
        judged.push(await effectOn(connection, mapping ?? {}));
        await ports.breathe();
      }
      const effects = judged.map(({ effect }) => effect);
      if (dryRun) return ok(effects);
      await platform.firmMappings.save(firm, adapter, mapping, ports.clock.now());
      for (const { effect, then } of judged)
        await ports.store.inTransaction(effect.administration, async (tx) => {
          await tx.hostProblems.tryAgain('unmapped');
          const changed = await connectionOf(tx, 'host');
          // One that did not answer is asked by the schedule, and before anything is written.
          if (changed === null || then === null) return;
          const check = { of: mappingHash(ports, changed), checkedAt: ports.clock.now() };
          await tx.mappingChecks.save(changed.id, { ...check, findings: then });
        });
      return ok(effects);
    },
  };
}

function noPackage(adapter: string): Result<never, FirmError> {
  const message = `There is no package "${adapter.slice(0, 60)}" that we speak to.`;
  return err({ kind: 'no-such-package', message });
}

function without(
  findings: readonly MappingFinding[],
  others: readonly MappingFinding[],
): readonly MappingFinding[] {
  const known = new Set(others.map((one) => JSON.stringify(one)));
  return findings.filter((one) => !known.has(JSON.stringify(one)));
}
