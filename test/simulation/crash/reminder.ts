import { type MailServer, startMailServer } from '../../support/mail-server.js';
import type { Stage } from '../../support/stage.js';
import { hostReminders, reminderDue } from '../../support/stage-chase.js';
import { connectMail } from '../../support/stage-mail.js';
import { BAKERY } from '../../support/stage-world.js';
import { settleWith, type StageFlow } from './flow.js';

interface World {
  readonly stage: Stage;
  readonly server: MailServer;
}

/** An approved run may be taken back for so long, ms; after it the reminders leave. */
const HOLD_MS = 31 * 60_000;

export const REMINDER: StageFlow<World> = {
  name: 'reminder',
  async begin(stage) {
    const server = await startMailServer();
    await reminderDue(stage);
    await connectMail(stage, server);
    return { stage, server };
  },
  async work({ stage: s }, app) {
    // Who hears of no success looks again: planning the same day again shows the run that is approved.
    await app
      .planDunning(s.administration)
      .then(({ id }) => app.approveRun(s.administration, id, 'An'))
      .catch(() => undefined);
    s.clock.advanceMs(HOLD_MS);
    await settleWith(s, app);
  },
  /** SMTP cannot be asked what became of a mail: a person reads in the log of the server whether it took it. */
  async person({ stage: s, server }) {
    for (const { actionId, messageId } of await s.app.dispatches.waiting(s.administration)) {
      const left = server.taken.some(({ raw }) => raw.includes(messageId ?? '?'));
      const decision = { left, by: 'An', reason: 'Read in the log of the mail server' };
      await s.app.dispatches.decide(s.administration, actionId, decision);
    }
  },
  async check({ stage: s, server }) {
    expect(server.taken.map(({ to }) => to)).toEqual([[BAKERY.email]]);
    expect(hostReminders(s)).toMatchObject([{ level: 1, invoiceHostIds: ['F-1'] }]);
    const kept = await s.look(async (tx) => {
      const run = await tx.dunning.runOf(s.today());
      const actions = run === null ? [] : await tx.dunning.actions(run.id);
      const [action] = actions;
      return {
        states: actions.map(({ state }) => state),
        claims: action === undefined ? 0 : (await tx.dunning.claimsOf(action.id)).length,
        left: action === undefined ? [] : await tx.dispatches.ofAction(action.id),
        tasks: (await tx.tasks.list({ state: 'open' }, 10)).map(({ kind }) => kind),
      };
    });
    expect(kept).toMatchObject({ states: ['sent'], claims: 1, tasks: [] });
    expect(kept.left.filter(({ state }) => state === 'left')).toHaveLength(1);
  },
  close: ({ server }) => server.close(),
};
