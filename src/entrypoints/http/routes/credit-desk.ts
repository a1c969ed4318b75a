import type { z } from 'zod';
import type { Act } from '../../../domain/access/acts.js';
import { readCreditSettings, writeCreditSettings } from '../../../formats/json/credit-settings.js';
import type { AdministrationId, DebtorId } from '../../../kernel/ids.js';
import { ok, type Result } from '../../../kernel/result.js';
import type { App } from '../../app.js';
import { creditProblem } from '../credit-problem.js';
import { toJson } from '../codec.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { jsonBody } from '../json-body.js';
import { problem } from '../problems.js';
import { idIn, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { signedForm } from '../signed-form.js';
import type { Described } from '../told.js';
import { CREDIT_DESK } from '../told/credit-desk.js';

/** What people decide about lending, and look into. A decision about a debtor answers his card as it is then. */
export function creditDeskRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: 65_536 });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;
  const deciding = <Form extends z.ZodType>(
    act: Act,
    path: string,
    told: Described & { readonly body: Form },
    decide: Decide<z.output<Form>>,
  ): void => {
    routes.post(
      at(`debtors/:debtor/${path}`),
      told,
      json,
      scoped(act, answering(app, told, decide)),
    );
  };

  deciding('credit.decide', 'limit', CREDIT_DESK.decideLimit, async (id, debtor, wish) =>
    beside(await app.creditDesk.limit(id, debtor, wish), (outcome) => ({ outcome })),
  );
  deciding('credit.decide', 'releases', CREDIT_DESK.releaseOrder, async (id, debtor, wish) =>
    beside(await app.creditDesk.release(id, debtor, wish)),
  );
  deciding('credit.decide', 'cover', CREDIT_DESK.requestCover, async (id, debtor, wish) =>
    beside(await app.requestCover({ administration: id, debtor, ...wish }), (cover) => ({ cover })),
  );
  deciding('credit.screen', 'insolvency', CREDIT_DESK.confirmInsolvency, async (id, debtor, wish) =>
    beside(await app.creditDesk.insolvency(id, debtor, wish)),
  );
  deciding('credit.screen', 'watch', CREDIT_DESK.watchDebtor, async (id, debtor, wish) =>
    beside(await app.creditDesk.watch(id, debtor, wish)),
  );
  deciding('credit.screen', 'screening', CREDIT_DESK.screenDebtor, async (id, debtor, wish) =>
    beside(await app.screenDebtor({ administration: id, debtor, ...wish }), (sources) => ({
      sources,
    })),
  );
  routes.post(
    at('credit/day'),
    CREDIT_DESK.runCreditDay,
    scoped('credit.screen', async (administration, _request, response) => {
      const day = await app.creditDay(administration);
      response.json({ done: day !== null, scoresChanged: 0, screened: 0, ...day });
    }),
  );
  routes.get(
    at('credit-settings'),
    CREDIT_DESK.readCreditSettings,
    scoped('books.read', async (administration, _request, response) => {
      const settings = await app.creditDesk.settings(administration);
      response.json({ settings: writeCreditSettings(settings) });
    }),
  );
  routes.put(
    at('credit-settings'),
    CREDIT_DESK.setCreditSettings,
    json,
    scoped('policies.manage', async (administration, request, response) => {
      const read = readCreditSettings(request.body);
      if (!read.ok) {
        problem(response, read.error);
        return;
      }
      await app.creditDesk.setSettings(administration, read.value);
      response.json({ settings: writeCreditSettings(read.value) });
    }),
  );
  return routes;
}

/** Decides about a debtor; answers what stands beside his card. */
type Decide<Wish> = (
  administration: AdministrationId,
  debtor: DebtorId,
  wish: Wish,
) => Promise<Result<object, Refused>>;

interface Refused {
  readonly kind: string;
  readonly message: string;
}

function beside<T>(
  decided: Result<T, Refused>,
  told: (value: T) => object = () => ({}),
): Result<object, Refused> {
  return decided.ok ? ok(told(decided.value)) : decided;
}

function answering<Form extends z.ZodType>(
  app: App,
  told: { readonly body: Form },
  decide: Decide<z.output<Form>>,
): Scoped {
  return async (administration, request, response) => {
    const debtor = idIn<'debtor'>(request, 'debtor');
    const asked = signedForm(request, told.body, 'credit');
    if (!asked.ok) {
      problem(response, asked.error);
      return;
    }
    if (debtor === null) {
      problem(response, [UNKNOWN]);
      return;
    }
    const decided = await decide(administration, debtor, asked.value);
    const card = decided.ok ? await app.creditViews.card(administration, debtor) : decided;
    if (!decided.ok) creditProblem(response, decided.error);
    else if (!card.ok) creditProblem(response, card.error);
    else response.json(toJson({ ...decided.value, card: card.value }));
  };
}
