import type { Act } from '../../../domain/access/acts.js';
import { parseParticipant } from '../../../domain/party/participant.js';
import type { App } from '../../app.js';
import {
  directoryFault,
  directoryForm,
  directoryOff,
  directoryQuestion,
  lookupForm,
  nobodyToAsk,
  participantForm,
  receiverForm,
} from '../../participants.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { problem } from '../problems.js';
import { idIn, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { SENDING } from '../told/sending.js';

/** Who is on the network: one participant looked up, candidates searched by name, a debtor found by his numbers. */
export function participantRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.get(
    at('participants'),
    SENDING.searchDirectory,
    scoped('books.read', async (_administration, { query }, response) => {
      const question = directoryQuestion(query['name'], query['country']);
      if ('class' in question) problem(response, [question]);
      else if (app.searchDirectory === null) problem(response, [directoryOff()]);
      else {
        const found = await app.searchDirectory(question);
        if (found.ok) response.json(directoryForm(found.value));
        else problem(response, [directoryFault(found.error)]);
      }
    }),
  );
  routes.get(
    at('participants/:participant'),
    SENDING.lookUpParticipant,
    scoped('books.read', async (administration, { params, query }, response) => {
      const text = String(params['participant']);
      const participant = parseParticipant(text);
      if (!participant.ok) {
        problem(response, [participantForm(text)]);
        return;
      }
      // A failed look-up is an answer too: `registered` says "unknown", and `error` why.
      const remembered = query['fresh'] === 'true' ? 'none' : 'any';
      const found = await app.lookUpParticipant(administration, participant.value, { remembered });
      if (found === null) problem(response, [nobodyToAsk('This administration')]);
      else response.json(lookupForm(found));
    }),
  );
  routes.get(
    at('debtors/:debtor/receiver'),
    SENDING.findReceiver,
    scoped('books.read', async (administration, request, response) => {
      const debtor = idIn<'debtor'>(request, 'debtor');
      const remembered = request.query['fresh'] === 'true' ? 'none' : 'any';
      const found =
        debtor === null ? null : await app.findReceiver(administration, debtor, { remembered });
      if (found === null) problem(response, [UNKNOWN]);
      else response.json(receiverForm(found));
    }),
  );
  return routes;
}
