import type { Request } from 'express';
import type { Act } from '../../../domain/access/acts.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import type { AdministrationId } from '../../../kernel/ids.js';
import type { MailboxState } from '../../../ports/received.js';
import type { App } from '../../app.js';
import { findingText, NO_SENDER } from '../../text/sender.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { pageOf } from '../page.js';
import { notSetUp, problem } from '../problems.js';
import { inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { MAIL } from '../told/mail.js';

/** E-mail of an administration: whether it is trusted, and what comes back. */
export function mailRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.get(
    at('mail/sender'),
    MAIL.checkSender,
    scoped('books.read', async (administration, request, response) => {
      const asked = readForm(ASKED, request.query, saying('USAGE', 'mail.question'));
      if (!asked.ok) {
        problem(response, asked.error);
        return;
      }
      const { selector, lang = 'en' } = asked.value;
      const named = selector === undefined ? {} : { selector };
      const checked = await app.checkSender({ administration, ...named });
      if (checked === null) {
        problem(response, [notSetUp(NO_SENDER)]);
        return;
      }
      const { from, findings } = checked;
      const said = findings.map((one) => ({ ...one, says: findingText(one, lang) }));
      response.json({ from, findings: said });
    }),
  );
  routes.get(
    at('mailbox'),
    MAIL.readMailbox,
    scoped('books.read', async (administration, request, response) => {
      const shown = await shownMailbox(app, administration, request);
      if (shown === null) problem(response, [UNKNOWN]);
      else response.json(shown);
    }),
  );
  routes.post(
    at('mailbox/fetch'),
    MAIL.fetchMail,
    scoped('work.do', async (administration, request, response) => {
      const { outcome, taken, error } = await app.fetchMail({ administration, asked: true });
      const shown = await shownMailbox(app, administration, request);
      response.json({ outcome, error, taken: taken.length, ...shown });
    }),
  );
  return routes;
}

const ASKED = MAIL.checkSender.query;

/** A page of what came in, with how the mailbox is doing; where reading goes on is its own affair. */
async function shownMailbox(
  app: App,
  administration: AdministrationId,
  request: Request,
): Promise<object | null> {
  const { state, messages, debtors } = await app.showMailbox(administration);
  const rows = messages.map((mail) => ({ id: mail.sha256, ...mail }));
  const page = pageOf(request, 'messages', rows);
  return page === null ? null : { state: state === null ? null : doing(state), debtors, ...page };
}

function doing({ cursor: _ours, ...told }: MailboxState): object {
  return told;
}
