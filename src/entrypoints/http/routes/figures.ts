import type { Request, Response } from 'express';
import type { Act } from '../../../domain/access/acts.js';
import { FIGURE_IDS, type FigureId } from '../../../domain/figures/figures.js';
import { REPORT_KINDS } from '../../../domain/figures/period.js';
import type { Language } from '../../../domain/party/debtor.js';
import {
  controlJson,
  figureSetJson,
  openedItemJson,
  outlookJson,
  trendJson,
} from '../../../formats/json/figures.js';
import { readFigureSettings } from '../../../formats/json/figure-settings.js';
import { REPORT_POLICY } from '../../../formats/report/html.js';
import { parsePlainDate, type PlainDate } from '../../../kernel/dates.js';
import { fault } from '../../../kernel/fault.js';
import { type AdministrationId, parseId } from '../../../kernel/ids.js';
import type { FigureQuestion } from '../../../usecases/figures/load-figures.js';
import type { App } from '../../app.js';
import { MEDIA_TYPES, REPORT_FORMATS, reportBytes } from '../../report-form.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { signerOf } from '../identity.js';
import { problem } from '../problems.js';
import { inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { jsonBody } from '../json-body.js';
import { NO_QUESTION, questionIn } from '../figure-question.js';
import { FIGURES_TOLD } from '../told/figures.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];

/** How the debtors stand, what is behind each figure, and the reports; amounts are decimal texts. */
export function figureRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: 262_144 });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;
  const asked = (work: Asking) =>
    scoped('books.read', async (administration, request, response) => {
      const today = await todayOf(app, administration);
      const question = questionIn(request, today);
      if (question === null) problem(response, [NO_QUESTION]);
      else await work(administration, question, request, response);
    });

  routes.get(
    at('figures'),
    FIGURES_TOLD.readFigures,
    asked(async (administration, question, _request, response) => {
      response.json(figureSetJson(await app.figures.show(administration, question)));
    }),
  );
  routes.get(
    at('figures/outlook'),
    FIGURES_TOLD.readOutlook,
    scoped('books.read', async (administration, _request, response) => {
      response.json(outlookJson(await app.figures.outlook(administration)));
    }),
  );
  routes.get(
    at('figures/trend'),
    FIGURES_TOLD.readTrend,
    scoped('books.read', async (administration, _request, response) => {
      const { currency, trend } = await app.figures.trend(administration);
      response.json({ currency, trend: trendJson(trend) });
    }),
  );
  routes.get(
    at('figures/control'),
    FIGURES_TOLD.readControl,
    scoped('books.read', async (administration, _request, response) => {
      response.json({ control: controlJson(await app.figures.control(administration)) });
    }),
  );
  routes.get(
    at('figures/settings'),
    FIGURES_TOLD.readFigureSettings,
    scoped('books.read', async (administration, _request, response) => {
      response.json({ figures: await app.figures.settings(administration) });
    }),
  );
  routes.put(
    at('figures/settings'),
    FIGURES_TOLD.setFigures,
    json,
    scoped('policies.manage', async (administration, request, response) => {
      const read = readFigureSettings(request.body);
      if (!read.ok) {
        problem(response, read.error);
        return;
      }
      await app.figures.set(administration, read.value);
      response.json({ figures: read.value });
    }),
  );
  routes.get(
    at('figures/:figure/items'),
    FIGURES_TOLD.openFigure,
    asked(async (administration, question, request, response) => {
      const figure = figureIn(request);
      const { after } = request.query;
      const from = typeof after === 'string' ? parseId<'open-item'>(after) : null;
      if (figure === null || (after !== undefined && from === null)) {
        problem(response, [UNKNOWN]);
        return;
      }
      const more = from === null ? {} : { after: from };
      const { items, ...rest } = await app.figures.open(administration, {
        ...question,
        figure,
        ...more,
      });
      response.json({ ...rest, items: items.map(openedItemJson) });
    }),
  );
  routes.post(
    at('figures/:figure/remarks'),
    FIGURES_TOLD.remarkFigure,
    json,
    scoped('work.do', (administration, request, response) =>
      remark(app, administration, request, response),
    ),
  );
  routes.get(
    at('reports/:kind'),
    FIGURES_TOLD.readReport,
    scoped('books.read', (administration, request, response) =>
      report(app, administration, request, response),
    ),
  );
  return routes;
}

type Asking = (
  administration: AdministrationId,
  question: FigureQuestion,
  request: Request,
  response: Response,
) => Promise<void>;

async function todayOf(app: App, id: AdministrationId): Promise<PlainDate> {
  const { zone } = await app.store.inTransaction(id, (tx) => tx.administration.get());
  return app.clock.today(zone);
}

function figureIn(request: Request): FigureId | null {
  return FIGURE_IDS.find((id) => id === request.params['figure']) ?? null;
}

/** `{"text","by","owner"?}` */
async function remark(
  app: App,
  administration: AdministrationId,
  request: Request,
  response: Response,
): Promise<void> {
  const figure = figureIn(request);
  if (figure === null) {
    problem(response, [UNKNOWN]);
    return;
  }
  const body: unknown = request.body;
  const said = (name: string): string => {
    const value =
      typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : '';
    return typeof value === 'string' ? value.trim().slice(0, REMARK_MAX) : '';
  };
  const [text, by, owner] = [said('text'), signerOf(request) ?? said('by'), said('owner')];
  const remarked =
    by === ''
      ? null
      : await app.figures.remark(administration, {
          figure,
          text,
          by,
          ...(owner === '' ? {} : { owner }),
        });
  if (remarked?.ok === true)
    response.status(remarked.value === 'opened' ? 201 : 200).json({ task: remarked.value });
  else
    problem(response, [
      fault('VALUE', 'figures.remark', '/text', 'A remark needs a "text" and who says it, "by".'),
    ]);
}

/** Characters of a remark, and of a name. */
const REMARK_MAX = 2_000;

/** `?format=html|pdf|xlsx|json|text&on=&lang=` */
async function report(
  app: App,
  administration: AdministrationId,
  request: Request,
  response: Response,
): Promise<void> {
  const kind = REPORT_KINDS.find((known) => known === request.params['kind']);
  const { format = 'html', on, lang } = request.query;
  const form = REPORT_FORMATS.find((known) => known === format);
  const language = LANGUAGES.find((known) => known === lang);
  const day = typeof on === 'string' ? parsePlainDate(on) : null;
  if (kind === undefined) {
    problem(response, [UNKNOWN]);
    return;
  }
  if (
    form === undefined ||
    (lang !== undefined && language === undefined) ||
    (on !== undefined && day?.ok !== true)
  ) {
    const message = `format is one of ${REPORT_FORMATS.join(', ')}, lang one of ${LANGUAGES.join(', ')}, on a day (YYYY-MM-DD).`;
    problem(response, [fault('VALUE', 'report.question', '', message)]);
    return;
  }
  const made = await app.makeReport(administration, {
    kind,
    ...(day?.ok === true ? { on: day.value } : {}),
    ...(language === undefined ? {} : { language }),
  });
  const bytes = await reportBytes(made, form, app.viewFonts);
  if (form === 'html')
    response.set('Content-Security-Policy', `${REPORT_POLICY}; frame-ancestors 'self'`);
  if (form === 'pdf' || form === 'xlsx')
    response.attachment(`voldaan-${kind}-${made.periods.name}.${form}`);
  response.type(MEDIA_TYPES[form]).send(Buffer.from(bytes));
}
