import { tmpdir } from 'node:os';
import { compose } from '../../src/compose.js';
import type { App } from '../../src/entrypoints/app.js';
import { randomIds } from '../../src/adapters/ids/random.js';
import { silent } from './database.js';
import { type DyingSteps, dyingSteps, type LostAnswer, type Plan } from './dying-steps.js';
import type { Stage } from './stage.js';

/** Longer than any lease: what this worker holds may be taken over. */
export const LEASE_OVER_MS = 61_000;

/** A worker of its own on the store of a stage, which can be killed between any two of its steps. */
export interface DyingWorker extends Pick<DyingSteps, 'steps' | 'struck'> {
  /** Runs the work until it is done or the worker dies. */
  run(work: (app: App) => Promise<unknown>): Promise<'done' | 'died'>;
}

/** `meanwhile` is what another worker does when this one stands still for longer than its lease. */
export async function dyingWorker(
  stage: Stage,
  plan: Plan | null,
  meanwhile: () => Promise<unknown>,
): Promise<DyingWorker> {
  const dying = dyingSteps(plan, async () => {
    stage.clock.advanceMs(LEASE_OVER_MS);
    await meanwhile();
  });
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
      ...{ clock: stage.clock, ids: randomIds(), observe: silent, lanes: 1 },
      store: dying.store(stage.store),
      wrapOutside: (outside) => ({
        ...outside,
        host: (connection) => dying.port('host', outside.host(connection), HOST_LOST),
        accessPoint: (connection) =>
          dying.port('accessPoint', outside.accessPoint(connection), ACCESS_POINT_LOST),
        bankSource: (connection) =>
          dying.port('bankSource', outside.bankSource(connection), failed('unreachable')),
        mail: (connection) => dying.port('mail', outside.mail(connection), failed('unknown')),
      }),
    },
  );
  return {
    steps: dying.steps,
    struck: () => dying.struck(),
    run: (work) => dying.run(() => work(app)),
  };
}

/** What a port says when the other side did it and no answer came, by the kind of error. */
export const failed =
  (kind: string): LostAnswer =>
  () => ({ ok: false, error: { kind, message: 'No answer came in time.' } });

const HOST_LOST: LostAnswer = (method, done) =>
  failed(method === 'report' ? 'unknown' : 'unreachable')(method, done);

const ACCESS_POINT_LOST: LostAnswer = (method, done) =>
  method === 'lookup'
    ? { ...(done as object), registered: 'unknown' }
    : failed(method === 'send' ? 'unknown' : 'transient')(method, done);
