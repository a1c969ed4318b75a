import type { AdministrationId } from '../../kernel/ids.js';
import { thrownFacts } from '../../kernel/thrown.js';
import type { App } from '../app.js';

/** How often hosts are asked for changes, access points for documents, banks for statements, collection partners for news and mailboxes for mail. */
export const ROUND_EVERY_MS = 300_000;
/** How old the list of who is worked for may be, ms. */
export const LIST_MS = 10_000;

type Turn = (app: App, administration: AdministrationId, slot: string) => Promise<unknown>;

/** Everything is added up again, once a night. */
export const ADDS_UP: Turn = (app, id) => app.verifyDaily(id);

/**
 * What a worker does by itself for each administration, every few minutes, in this order: what changed in the host and at
 * the bank is known before anybody is judged by it. Each does nothing when it was done already. `slot` names the round:
 * the same one twice asks the access point once.
 */
export const ROUND: readonly Turn[] = [
  (app, id) => app.syncHost(id, { asked: false }),
  (app, id) => app.hostWebhooks.subscribe(id),
  (app, id) => app.hostDesk.findVanishedDaily(id),
  (app, id) => app.checkMappingDaily(id),
  (app, id, slot) => app.pollInbound(id, slot),
  (app, id) => app.fetchStatements({ administration: id, asked: false }),
  (app, id) => app.creditDay(id),
  (app, id) => app.work.daily.runOnce(id),
  (app, id) => app.dailyRun(id),
  (app, id) => app.watchLaw(id),
  (app, id) => app.watchInvoicing(id),
  (app, id) => app.followPayments(id),
  (app, id) => app.followCases(id),
  (app, id) => app.fetchMail({ administration: id, asked: false }),
  (app, id) => app.reportsDue(id),
  (app, id) => app.dailyClearing(id),
  (app, id) => app.removeLeft(id),
  (app, id) => app.standings.tellIfOld(id),
  (app, id) => app.audit.exportDaily(id),
  ADDS_UP,
];

/** Answers how long the host package was waited for, ms: reading it is the first of the round. */
export async function lookAfter(
  app: App,
  id: AdministrationId,
  slot: string,
  goesOn: () => boolean,
): Promise<number> {
  const began = Date.now();
  let hostMs = 0;
  for (const [place, turn] of ROUND.entries()) {
    if (!goesOn()) break;
    await reported(app, () => turn(app, id, slot));
    if (place === 0) hostMs = Date.now() - began;
  }
  return hostMs;
}

/** What breaks is said and stops nothing else: one administration must not keep the others from their turn. */
export async function reported(app: App, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    app.observe.event('schedule.failed', { ...thrownFacts(error) });
  }
}
