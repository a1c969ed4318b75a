import type { Act } from '../../../domain/access/acts.js';
import { NEVER_AUTOMATIC } from '../../../domain/bank/match-policy.js';
import { readMatchingPolicy, writeMatchingPolicy } from '../../../formats/json/matching-policy.js';
import type { App } from '../../app.js';
import { factSentence } from '../../text/learned.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { languageAsked } from '../languages.js';
import { problem } from '../problems.js';
import { conflict, idIn, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { jsonBody } from '../json-body.js';
import { REVIEW } from '../told/review.js';

/** How payments are matched: the policy of an administration, and what people taught. */
export function matchingRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: 65_536 });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.get(
    at('matching-policy'),
    REVIEW.readMatchingPolicy,
    scoped('books.read', async (administration, _request, response) => {
      const policy = writeMatchingPolicy(await app.matchingPolicy.read(administration));
      response.json({ policy, neverAutomatic: NEVER_AUTOMATIC });
    }),
  );
  routes.put(
    at('matching-policy'),
    REVIEW.setMatchingPolicy,
    json,
    scoped('policies.manage', async (administration, request, response) => {
      const read = readMatchingPolicy(request.body);
      if (!read.ok) {
        problem(response, read.error);
        return;
      }
      await app.matchingPolicy.set(administration, read.value);
      response.json({ policy: writeMatchingPolicy(read.value), neverAutomatic: NEVER_AUTOMATIC });
    }),
  );
  routes.get(
    at('learned'),
    REVIEW.listLearned,
    scoped('books.read', async (administration, request, response) => {
      const language = languageAsked(request, response);
      const facts = await app.learned.list(administration);
      response.json({
        facts: facts.map((fact) => ({ ...fact, sentence: factSentence(fact, language) })),
      });
    }),
  );
  for (const [turn, told] of [
    ['revoke', REVIEW.revokeFact],
    ['restore', REVIEW.restoreFact],
  ] as const) {
    routes.post(
      at(`learned/:fact/${turn}`),
      told,
      scoped('money.match', async (administration, request, response) => {
        const fact = idIn<'fact'>(request, 'fact');
        const turned = fact === null ? null : await app.learned[turn](administration, fact);
        if (turned === null) problem(response, [UNKNOWN]);
        else if (turned.ok) response.status(204).end();
        else problem(response, [conflict('learned', turned.error)]);
      }),
    );
  }
  return routes;
}
