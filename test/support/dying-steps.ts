import type { Database, Sql } from '../../src/adapters/postgres/sql.js';
import type { Store } from '../../src/ports/store.js';

/** What befalls a worker at one of its steps (reliability-security, section 7: 5 faults at each crash point). */
export const FAULTS = [
  'killed before',
  'killed after',
  'answer lost',
  'done twice',
  'second worker',
] as const;
export type CrashFault = (typeof FAULTS)[number];

export interface Plan {
  readonly at: number;
  readonly fault: CrashFault;
}

/** A worker that can be killed between any two of its steps. */
export interface DyingSteps {
  /**
   * What it did, in order: `call accessPoint.send`, `tx exchanges.save outbox.settle`, and inside a transaction
   * `in documents.save`.
   */
  readonly steps: readonly string[];
  /** Whether the plan came to its step */
  struck(): boolean;
  /** Runs the work until it is done or the worker dies. */
  run(work: () => Promise<unknown>): Promise<'done' | 'died'>;
  /** The same store, each transaction and each repository call in it a step. */
  store(store: Store): Store;
  /** The same database, each transaction and each statement in it a step. */
  database(database: Database): Database;
  /** The same port, each call a step; `lost` is what a call answers when the other side did it and nobody heard. */
  port<Port extends object>(name: string, port: Port, lost: LostAnswer): Port;
}

export type LostAnswer = (method: string, done: unknown) => unknown;

type Member = (...given: unknown[]) => unknown;

/** Thrown inside a transaction of a worker that has died, so that the database rolls it back. */
class Dead extends Error {}

/** `takeOver` is what happens when this worker stands still for longer than its lease. */
export function dyingSteps(plan: Plan | null, takeOver: () => Promise<void>): DyingSteps {
  const steps: string[] = [];
  const death = { dead: false, struck: false, tell: (): void => undefined };
  const died = new Promise<'died'>((resolve) => {
    death.tell = () => {
      death.dead = true;
      resolve('died');
    };
  });
  const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

  async function step<T>(index: number, run: () => Promise<T>, lost: (done: T) => T): Promise<T> {
    if (death.dead) return never();
    if (plan?.at !== index) return run();
    death.struck = true;
    if (plan.fault === 'second worker') await takeOver();
    if (plan.fault === 'killed before') {
      death.tell();
      return never();
    }
    const done = await run();
    if (plan.fault === 'killed after') {
      death.tell();
      return never();
    }
    if (plan.fault === 'answer lost') return lost(done);
    if (plan.fault === 'done twice') await takeOver();
    return done;
  }

  function transaction<T>(run: (index: number) => Promise<T>): Promise<T> {
    const index = steps.push('tx') - 1;
    const rolledBack = async (): Promise<T> => {
      try {
        return await run(index);
      } catch (error) {
        if (error instanceof Dead) return never();
        throw error;
      }
    };
    return step(index, rolledBack, () => {
      throw new Error('The connection was lost at commit: saved or not is unknown');
    });
  }

  async function inside(name: string, transactionAt: number, run: () => unknown): Promise<unknown> {
    const index = steps.push(`in ${name}`) - 1;
    steps[transactionAt] = `${steps[transactionAt] ?? ''} ${name}`;
    if (death.dead) throw new Dead();
    const here = plan?.at === index ? plan.fault : null;
    if (here !== null) death.struck = true;
    if (here === 'killed before') {
      death.tell();
      throw new Dead();
    }
    const done = await run();
    if (here === 'killed after') {
      death.tell();
      throw new Dead();
    }
    if (here === 'answer lost') throw new Error('The connection to the database was lost');
    return done;
  }

  return {
    steps,
    struck: () => death.struck,
    run: (work) => Promise.race([died, work().then(() => (death.dead ? never<'done'>() : 'done'))]),
    store: (store) => ({
      ...store,
      close: () => Promise.resolve(),
      inTransaction: (administration, work) =>
        transaction((at) =>
          store.inTransaction(administration, (tx) =>
            work(
              proxied(tx, (name, value) =>
                typeof value !== 'object' || value === null
                  ? value
                  : methodsOf(
                      value,
                      (method, member) =>
                        (...given) =>
                          inside(`${name}.${method}`, at, () => member(...given)),
                    ),
              ),
            ),
          ),
        ),
    }),
    database: (database) => ({
      ...database,
      transaction: (session, work) =>
        transaction((at) =>
          database.transaction(session, (sql) =>
            work(
              methodsOf<Sql>(
                sql,
                (method, member) =>
                  (...given) =>
                    inside(`${method} ${firstWords(String(given[0]))}`, at, () => member(...given)),
              ),
            ),
          ),
        ),
    }),
    port: (name, port, lost) =>
      methodsOf(port, (method, member) => (...given) => {
        const index = steps.push(`call ${name}.${method}`) - 1;
        return step<unknown>(
          index,
          () => Promise.resolve(member(...given)),
          (done) => lost(method, done),
        );
      }),
  };
}

/** Enough of a statement to know it by. */
function firstWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 60);
}

function methodsOf<T extends object>(of: T, wrap: (method: string, member: Member) => Member): T {
  return proxied(of, (method, member) =>
    typeof member === 'function' ? wrap(method, member as Member) : member,
  );
}

function proxied<T extends object>(of: T, member: (name: string, value: unknown) => unknown): T {
  return new Proxy(of, {
    get: (target, name) => member(String(name), Reflect.get(target, name)),
  });
}
