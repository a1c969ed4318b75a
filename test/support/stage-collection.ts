import { idOf } from '../../src/kernel/ids.js';
import {
  type SandboxCollection,
  startSandboxCollection,
} from '../../src/sandbox/collection/server.js';
import { addDays } from '../../src/kernel/dates.js';
import { bank } from './stage-bank.js';
import { remindToday } from './stage-chase.js';
import { delivered, DUE, goTo } from './stage-days.js';
import type { Stage } from './stage.js';
import { ADMINISTRATION } from './stage-world.js';

const TOKEN = 'stage-partner-token';
export const PARTNER = idOf<'connection'>('con_partner');

/** A collection partner beside a stage; close it before the stage. */
export async function stageCollection(stage: Stage): Promise<SandboxCollection> {
  const sandbox = await startSandboxCollection({
    ...{ port: 0, dataDir: null, clock: () => stage.clock.now(), token: TOKEN },
  });
  await stage.app.register({
    administration: ADMINISTRATION,
    connections: [
      {
        ...{ id: PARTNER, kind: 'collection-partner', adapter: 'sandbox' },
        settings: { baseUrl: sandbox.url, token: TOKEN, name: 'Incasso Oost' },
      },
    ],
  });
  return sandbox;
}

/** The one invoice, through reminder, call and formal notice of the policy S1-14, whose term is over. */
export async function noticed(stage: Stage): Promise<void> {
  await delivered(stage);
  for (const days of [1, 7, 16]) {
    goTo(stage, addDays(DUE, days));
    await bank(stage);
    await remindToday(stage);
  }
  goTo(stage, addDays(DUE, 25));
  await bank(stage);
}
