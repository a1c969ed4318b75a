import type { AdministrationId } from '../../kernel/ids.js';
import type { App } from '../app.js';

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
