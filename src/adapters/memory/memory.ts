import type { AdministrationId } from '../../kernel/ids.js';
import { type Kind, makeTable, type Table } from './table.js';

/** Everything one transaction works with. */
export interface Session {
  /** Rows of the administration of this transaction; of nobody in one of the platform. */
  readonly rows: <Row, Name extends string>(kind: Kind<Row, Name>) => Table<Row, Name>;
  /** Rows of the installation, the same for everybody. */
  readonly shared: <Row, Name extends string>(kind: Kind<Row, Name>) => Table<Row, Name>;
  /** Rows of any administration, for the platform. */
  readonly rowsOf: <Row, Name extends string>(
    administration: AdministrationId,
    kind: Kind<Row, Name>,
  ) => Table<Row, Name>;
  /** What must be true when it ends; asked once per name. Throws: nothing is saved. */
  readonly atEnd: (name: string, check: () => void) => void;
}

export interface Memory {
  /**
   * One at a time, in the order they were asked for: what `work` did is there whole, or, when it throws or a check at the end
   * does, not at all. Nothing can be done with the session after its end, or after something in it failed.
   */
  transaction<T>(
    administration: AdministrationId | null,
    work: (session: Session, guarded: Guarded) => Promise<T>,
  ): Promise<T>;
}

/** A repository as it is written here: nothing has to be waited for. */
export type Plain<Repository> = {
  readonly [Method in keyof Repository]: Repository[Method] extends (
    ...given: infer Given extends readonly unknown[]
  ) => Promise<infer Answer>
    ? (...given: Given) => Answer | Promise<Answer>
    : Repository[Method];
};

/** Makes it the repository of a port, whose failures are the transaction's, also when whoever called it swallows them. */
export type Guarded = <Repository extends object>(repository: Plain<Repository>) => Repository;

const SHARED = '';

export function makeMemory(): Memory {
  const tables = new Map<string, unknown>();
  const steps: (() => void)[] = [];
  let last: Promise<unknown> = Promise.resolve();

  function table<Row, Name extends string>(of: string, kind: Kind<Row, Name>): Table<Row, Name> {
    const name = `${of}/${kind.name}`;
    const known = tables.get(name) as Table<Row, Name> | undefined;
    if (known !== undefined) return known;
    const made = makeTable(kind, (step) => steps.push(step));
    tables.set(name, made);
    return made;
  }

  async function run<T>(
    administration: AdministrationId | null,
    work: (session: Session, guarded: Guarded) => Promise<T>,
  ): Promise<T> {
    steps.length = 0;
    const checks = new Map<string, () => void>();
    const state: { ended: boolean; failure?: { readonly error: unknown } } = { ended: false };
    const session: Session = {
      rows: (kind) => table(administration ?? 'nobody', kind),
      shared: (kind) => table(SHARED, kind),
      rowsOf: table,
      atEnd: (name, check) => checks.set(name, check),
    };
    try {
      const result = await work(session, (repository) => guarded(repository, state));
      state.ended = true;
      if (state.failure !== undefined) throw thrown(state.failure.error);
      for (const check of checks.values()) check();
      return result;
    } catch (error) {
      state.ended = true;
      for (const step of steps.splice(0).reverse()) step();
      throw error;
    }
  }

  return {
    transaction(administration, work) {
      const turn = last.then(() => run(administration, work));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

function guarded<Repository extends object>(
  repository: Plain<Repository>,
  state: { readonly ended: boolean; failure?: { readonly error: unknown } },
): Repository {
  const refuse = (): void => {
    if (state.ended) throw new Error('The transaction is over');
    if (state.failure === undefined) return;
    throw new Error('An earlier statement failed', { cause: state.failure.error });
  };
  const wrapped = Object.entries(repository).map(([name, method]: [string, unknown]) => {
    if (typeof method !== 'function') return [name, method] as const;
    const call = async (...given: readonly unknown[]): Promise<unknown> => {
      refuse();
      try {
        given.forEach(refuseWhatIsNoText);
        return await (method as (...given: readonly unknown[]) => unknown)(...given);
      } catch (error) {
        state.failure ??= { error };
        throw error;
      }
    };
    return [name, call] as const;
  });
  return Object.fromEntries(wrapped) as unknown as Repository;
}

/** U+0000 and half a surrogate pair, which the database cannot store in a column; inside a document they stand escaped. */
const NOT_TEXT = /[\0\p{Surrogate}]/u;

function refuseWhatIsNoText(value: unknown): void {
  if (typeof value === 'string' && NOT_TEXT.test(value))
    throw new Error('A text holds U+0000 or half a surrogate pair; refuse it where it came in');
}

function thrown(error: unknown): Error {
  return error instanceof Error ? error : new Error('Something failed in the store');
}
