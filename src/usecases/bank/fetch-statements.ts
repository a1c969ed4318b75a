import type { AdministrationId, ConnectionId } from '../../kernel/ids.js';
import { type Fault, faultsToNote } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { plain } from '../../formats/text/plain.js';
import type { BankFile, BankLook, BankSource, BankSourceError } from '../../ports/bank-source.js';
import type { BankSourceState, Connection } from '../../ports/store.js';
import {
  cut,
  type FetchedFile,
  neverLooked,
  stateAfter,
  type TakenPage,
} from './bank-source-state.js';
import type { Imported, ImportStatement } from './import-statement.js';
import type { Ports } from '../ports.js';

/** Pages taken from one source in one go; what is left comes at the next turn, five minutes later. */
const PAGES_MAX = 20;
/** Files of one page that the source may fail to hand over before it is left alone until the next turn. */
const FAILURES_MAX = 3;
/** Longest name kept of a file, characters; the rest of a longer one tells nobody anything. */
const NAME_MAX = 200;

export interface FetchStatements {
  readonly administration: AdministrationId;
  /** By a person, now: also what waits after a failure is looked at */
  readonly asked: boolean;
}

export interface FetchedSource {
  readonly connection: ConnectionId;
  readonly adapter: string;
  /** waiting: it failed a moment ago and was not asked again yet */
  readonly outcome: 'looked' | 'failed' | 'waiting';
  readonly files: readonly FetchedFile[];
  readonly error: Pick<BankSourceError, 'kind' | 'message'> | null;
}

type Import = (command: ImportStatement) => Promise<Result<Imported, readonly Fault[]>>;

/**
 * COLLECT, before it begins: every source of statements is asked for what is new, each file is imported on its own, and
 * the cursor is saved after the files of its page. A stop in between brings a file again, which the import knows. A source
 * that is ill, a refused file and a failing connection stop nobody else. An administration without sources has none to ask.
 */
export function makeFetchStatements(
  ports: Ports,
  importStatement: Import,
): (command: FetchStatements) => Promise<readonly FetchedSource[]> {
  return async ({ administration, asked }) => {
    const sources = await ports.store.inTransaction(administration, async (tx) => {
      const connections = await tx.administration.connections();
      const able = connections.filter(({ kind }) => kind === 'bank' || kind === 'host');
      const found: { connection: Connection; state: BankSourceState | null }[] = [];
      for (const connection of able)
        found.push({ connection, state: await tx.bankSources.state(connection.id) });
      return found;
    });
    const fetched: FetchedSource[] = [];
    const broken: unknown[] = [];
    for (const { connection, state } of sources) {
      const told = { connection: connection.id, adapter: connection.adapter };
      const waits = !asked && (state?.nextLookAt ?? '') > ports.clock.now();
      if (waits) {
        fetched.push({ ...told, outcome: 'waiting', files: [], error: state?.error ?? null });
        continue;
      }
      try {
        const round = await takeAll({ ports, importStatement, connection }, state);
        if (round !== null) fetched.push({ ...told, ...round });
      } catch (error) {
        // A bug or a lost database: said below, after the other sources had their turn.
        broken.push(error);
      }
    }
    if (broken.length > 0) throw new AggregateError(broken, 'A source of statements broke');
    return fetched;
  };
}

interface Turn {
  readonly ports: Ports;
  readonly importStatement: Import;
  readonly connection: Connection;
}

/** Page after page of one source. Null: a host that keeps no statements and never did. */
async function takeAll(
  turn: Turn,
  before: BankSourceState | null,
): Promise<Pick<FetchedSource, 'outcome' | 'files' | 'error'> | null> {
  const { ports, connection } = turn;
  const source = ports.outside.bankSource(connection);
  const files: FetchedFile[] = [];
  let state = before ?? neverLooked(connection.id, ports.clock.now());
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const look = await source.look(state.cursor);
    const taken = look.ok
      ? await takePage(turn, source, { look: look.value, done: state.pageDone })
      : notTaken(look.error);
    // A host joins the sources with its first statement; what else ails it, the sync says.
    if (connection.kind === 'host' && before === null && page === 0 && taken.files.length === 0)
      return null;
    files.push(...taken.files);
    const cursor = state.cursor;
    state = stateAfter(state, {
      ...taken,
      look: look.ok ? look.value : null,
      now: ports.clock.now(),
    });
    await ports.store.inTransaction(connection.administrationId, (tx) =>
      tx.bankSources.save(state),
    );
    tell(turn, taken.error);
    // A page that leads to itself would be read for ever.
    if (taken.error !== null || !look.ok || !look.value.more || look.value.next === cursor) break;
  }
  const { error } = state;
  return { outcome: error === null ? 'looked' : 'failed', files, error };
}

function notTaken(error: BankSourceError): TakenPage {
  return { files: [], refs: [], error, whole: false };
}

async function takePage(
  turn: Turn,
  source: BankSource,
  { look, done }: { readonly look: BankLook; readonly done: readonly string[] },
): Promise<TakenPage> {
  const refs: string[] = [];
  const files: FetchedFile[] = [];
  const failures: BankSourceError[] = [];
  let unsettled: BankSourceError | null = null;
  for (const file of look.files) {
    if (done.includes(file.ref)) continue;
    const taken = await takeFile(turn, file);
    if (!taken.ok) {
      failures.push(taken.error);
      if (failures.length >= FAILURES_MAX) break;
      continue;
    }
    files.push(taken.value);
    refs.push(file.ref);
    const { outcome, reason } = taken.value;
    const settled = await source.settle(
      file.ref,
      outcome === 'refused' ? { outcome, reason } : { outcome },
    );
    if (!settled.ok) unsettled ??= settled.error;
  }
  return { files, refs, error: failures[0] ?? unsettled, whole: failures.length === 0 };
}

/** One file, imported or refused; the error is the source's, and the file will be asked for again. */
async function takeFile(
  { ports, importStatement, connection }: Turn,
  file: BankFile,
): Promise<Result<FetchedFile, BankSourceError>> {
  const name = shownName(file.name);
  const refused = (reason: string): Result<FetchedFile, never> => {
    ports.observe.event('bank-file.refused', { connection: connection.id });
    return ok({ name, outcome: 'refused', newEntries: 0, gaps: [], reason });
  };
  const bytes = await file.bytes();
  if (!bytes.ok)
    return bytes.error.about === 'file' ? refused(bytes.error.message) : err(bytes.error.error);
  const { administrationId: administration } = connection;
  const imported = await importStatement({ administration, name, bytes: bytes.value });
  if (!imported.ok) return refused(faultsToNote(imported.error));
  const { outcome, newEntries, gaps } = imported.value;
  return ok({ name, outcome, newEntries, gaps, reason: '' });
}

/** A name from outside as we keep and show it: one line of text the database can hold. */
function shownName(name: string): string {
  const line = plain(name.replace(/\p{Surrogate}+/gu, ''));
  return cut(line, NAME_MAX) || 'unnamed';
}

function tell({ ports, connection }: Turn, error: BankSourceError | null): void {
  if (error === null) return;
  ports.observe.event('bank-source.failed', { connection: connection.id, kind: error.kind });
}
