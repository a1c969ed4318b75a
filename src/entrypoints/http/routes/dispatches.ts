import type { Act } from '../../../domain/access/acts.js';
import { readLetterForm } from '../../../formats/json/letters.js';
import type { App } from '../../app.js';
import { dispatchFault } from '../../letter-faults.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { signedBody } from '../identity.js';
import { jsonBody } from '../json-body.js';
import { answerPage } from '../page.js';
import { problem } from '../problems.js';
import { idIn, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { LETTERS } from '../told/letters.js';

/** Mails nobody knows the fate of, and addresses that mail servers refused: what a person found out about them. */
export function dispatchRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: 16_384 });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.get(
    at('waiting-letters'),
    LETTERS.listWaitingLetters,
    scoped('books.read', async (administration, request, response) => {
      const waiting = await app.dispatches.waiting(administration);
      const rows = waiting.map((letter) => ({ id: letter.actionId, ...letter }));
      answerPage(request, response, 'letters', rows);
    }),
  );
  // It was approved before, and goes again only as far as it is still due: this is work, no second approval.
  routes.post(
    at('waiting-letters/:action/decide'),
    LETTERS.decideWaitingLetter,
    json,
    scoped('work.do', async (administration, request, response) => {
      const action = idIn<'action'>(request, 'action');
      const read = readLetterForm(LETTERS.decideWaitingLetter.body, signedBody(request));
      if (!read.ok) {
        problem(response, read.error);
        return;
      }
      const decided =
        action === null ? null : await app.dispatches.decide(administration, action, read.value);
      if (decided?.ok === true) response.json({ outcome: decided.value });
      else problem(response, [UNKNOWN]);
    }),
  );
  routes.get(
    at('refused-addresses'),
    LETTERS.listRefusedAddresses,
    scoped('books.read', async (administration, request, response) => {
      const refused = await app.refusedAddresses.list(administration);
      const rows = refused.map((one) => ({ id: `${one.debtorId} ${one.email}`, ...one }));
      answerPage(request, response, 'addresses', rows);
    }),
  );
  routes.post(
    at('refused-addresses/usable'),
    LETTERS.acceptAddress,
    json,
    scoped('work.do', async (administration, request, response) => {
      const read = readLetterForm(LETTERS.acceptAddress.body, signedBody(request));
      if (!read.ok) {
        problem(response, read.error);
        return;
      }
      const { email, by } = read.value;
      const done = await app.refusedAddresses.usable(administration, email, by);
      if (done.ok) response.json({ debtors: done.value });
      else problem(response, [dispatchFault(done.error)]);
    }),
  );
  return routes;
}
