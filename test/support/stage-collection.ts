import type { ReminderSent } from '../../src/domain/dunning/ledger.js';
import { type ActionId, idOf } from '../../src/kernel/ids.js';
import {
  type SandboxCollection,
  startSandboxCollection,
} from '../../src/sandbox/collection/server.js';
import { addDays } from '../../src/kernel/dates.js';
import { bank } from './stage-bank.js';
import { remindToday } from './stage-chase.js';
import { delivered, DUE, goTo } from './stage-days.js';
import type { Stage } from './stage.js';
import { bakeryId, itemId } from './stage-work.js';
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
export async function reminded(stage: Stage): Promise<void> {
  await delivered(stage);
  for (const days of [1, 7, 16]) {
    goTo(stage, addDays(DUE, days));
    await bank(stage);
    await remindToday(stage);
  }
  goTo(stage, addDays(DUE, 25));
  await bank(stage);
}

/** The same as far as a hand-over looks: the formal notice is on record, without its letters having been made. */
export async function noticed(stage: Stage): Promise<void> {
  await delivered(stage);
  const reminder: ReminderSent & { readonly actionId: ActionId } = {
    ...{ openItemId: await itemId(stage), debtorId: await bakeryId(stage), round: 0 },
    ...{ step: 'formal', channel: 'letter', on: addDays(DUE, 16), newDueDate: addDays(DUE, 23) },
    actionId: idOf('act_formal'),
  };
  await stage.look((tx) => tx.dunning.claimReminder(reminder));
  goTo(stage, addDays(DUE, 25));
  await bank(stage);
}
