import { tmpdir } from 'node:os';
import { compose } from '../../src/compose.js';
import type { App } from '../../src/entrypoints/app.js';
import type { Outside } from '../../src/ports/outside.js';
import type { Store, Tx } from '../../src/ports/store.js';
import { randomIds } from '../../src/adapters/ids/random.js';
import { silent } from './database.js';
import type { Stage } from './stage.js';

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

/** A worker of its own on the store of a stage, which can be killed between any two of its steps. */
export interface DyingWorker {
  readonly app: App;
  /**
   * What it did, in order: `call accessPoint.send`, `tx exchanges.save outbox.settle`, and inside a transaction
   * `in documents.save`.
   */
  readonly steps: readonly string[];
  /** Whether the plan came to its step */
  struck(): boolean;
  /** Runs the work until it is done or the worker dies. */
  run(work: (app: App) => Promise<unknown>): Promise<'done' | 'died'>;
}

/** Longer than any lease: what this worker holds may be taken over. */
const LEASE_OVER_MS = 61_000;

/** Thrown inside a transaction of a worker that has died, so that the database rolls it back. */
class Dead extends Error {}

/** `meanwhile` is what another worker does when this one stands still for longer than its lease. */
export async function dyingWorker(
  stage: Stage,
  plan: Plan | null,
  meanwhile: () => Promise<unknown>,
): Promise<DyingWorker> {
  const steps: string[] = [];
  const death = { dead: false, struck: false, tell: (): void => undefined };
  const died = new Promise<'died'>((resolve) => {
    death.tell = () => {
      death.dead = true;
      resolve('died');
    };
  });
  const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
  const takeOver = async (): Promise<void> => {
    stage.clock.advanceMs(LEASE_OVER_MS);
    await meanwhile();
  };

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

  const store: Store = {
    ...stage.store,
    close: () => Promise.resolve(),
    inTransaction(administration, work) {
      const index = steps.push('tx') - 1;
      return step(
        index,
        async () => {
          try {
            return await stage.store.inTransaction(administration, (tx) =>
              work(watched(tx, index)),
            );
          } catch (error) {
            if (error instanceof Dead) return never();
            throw error;
          }
        },
        () => {
          throw new Error('The connection was lost at commit: saved or not is unknown');
        },
      );
    },
  };

  function watched(tx: Tx, transaction: number): Tx {
    return proxied(tx, (_, name, value) =>
      typeof value !== 'object' || value === null
        ? value
        : proxied(value, (_, method, member) =>
            isFunction(member)
              ? (...given: unknown[]) => inner(`${name}.${method}`, transaction, member, given)
              : member,
          ),
    );
  }

  async function inner(
    name: string,
    transaction: number,
    method: (...given: unknown[]) => unknown,
    given: readonly unknown[],
  ): Promise<unknown> {
    const index = steps.push(`in ${name}`) - 1;
    steps[transaction] = `${steps[transaction] ?? ''} ${name}`;
    if (death.dead) throw new Dead();
    const here = plan?.at === index ? plan.fault : null;
    if (here !== null) death.struck = true;
    if (here === 'killed before') {
      death.tell();
      throw new Dead();
    }
    const done = await method(...given);
    if (here === 'killed after') {
      death.tell();
      throw new Dead();
    }
    if (here === 'answer lost') throw new Error('The connection to the database was lost');
    return done;
  }

  const app = await compose(
    {
      ...{
        databaseUrl: null,
        dataDir: stage.printFolder,
        role: 'worker',
        host: '127.0.0.1',
        port: 0,
      },
      ...{
        bodyMaxBytes: 1_048_576,
        bankFolders: [{ path: tmpdir() }],
        hostFolders: [],
        hostAddresses: 'any',
        accessPointAddresses: 'any',
        bankAddresses: 'any',
      },
      ...{ log: 'silent', peppol: null, installation: null },
      ...{
        mailAddresses: 'any',
        sourceAddresses: 'any',
        webhookAddresses: 'any',
        mailOnlyTo: [],
        publicUrl: null,
        printFolder: stage.printFolder,
      },
    },
    {
      ...{ clock: stage.clock, store, ids: randomIds(), observe: silent, lanes: 1 },
      wrapOutside: (outside) => ({
        ...outside,
        host: (connection) => calls('host', outside.host(connection)),
        accessPoint: (connection) => calls('accessPoint', outside.accessPoint(connection)),
      }),
    },
  );

  function calls<Port extends object>(of: keyof Outside, port: Port): Port {
    return proxied(port, (_, method, member) => {
      if (!isFunction(member)) return member;
      return (...given: unknown[]) => {
        const index = steps.push(`call ${of}.${method}`) - 1;
        return step(index, () => Promise.resolve(member(...given)), lostAnswer(method));
      };
    });
  }

  return {
    app,
    steps,
    struck: () => death.struck,
    run: (work) =>
      Promise.race([died, work(app).then(() => (death.dead ? never<'done'>() : 'done'))]),
  };
}

/** What a port answers when the other side did it and nobody heard. */
function lostAnswer(method: string): (done: unknown) => unknown {
  const message = 'No answer came in time.';
  if (method === 'lookup') return (done) => ({ ...(done as object), registered: 'unknown' });
  const kind = method === 'send' || method === 'report' ? 'unknown' : 'transient';
  return () => ({ ok: false, error: { kind, message } });
}

function isFunction(value: unknown): value is (...given: unknown[]) => unknown {
  return typeof value === 'function';
}

function proxied<T extends object>(
  of: T,
  member: (of: T, name: string, value: unknown) => unknown,
): T {
  return new Proxy(of, {
    get: (target, name) => member(target, String(name), Reflect.get(target, name)),
  });
}
