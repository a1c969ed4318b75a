import type { Request } from 'express';
import type { Act } from '../../../domain/access/acts.js';
import { fault } from '../../../kernel/fault.js';
import { ANSWER_DECISIONS, answersPicture } from '../../answer-decisions.js';
import type { App } from '../../app.js';
import { toJson } from '../codec.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { signerOf } from '../identity.js';
import { problem } from '../problems.js';
import { conflict, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { jsonBody } from '../json-body.js';
import { ANSWERS } from '../told/answers.js';

/** Longest name or number a decision may carry, characters. */
const TEXT_MAX = 200;

/** What was said about invoices, and the decisions a person takes about it. */
export function answerRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: 10_240 });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.get(
    at('answers'),
    ANSWERS.readAnswers,
    scoped('books.read', async (administration, _request, response) => {
      response.json(toJson(await answersPicture(app, administration)));
    }),
  );
  routes.post(
    at('answers/:about/:decision'),
    ANSWERS.decideAnswer,
    json,
    scoped('documents.send', async (administration, request, response) => {
      const { about, decision = '' } = request.params;
      const wanted = Object.hasOwn(ANSWER_DECISIONS, String(decision))
        ? ANSWER_DECISIONS[String(decision)]
        : undefined;
      const by = signerOf(request) ?? textIn(request, 'by') ?? 'api';
      const invoiceNumber = textIn(request, 'invoiceNumber');
      if (wanted === undefined || typeof about !== 'string') problem(response, [UNKNOWN]);
      else if (wanted.needsInvoice === true && invoiceNumber === undefined)
        problem(response, [NO_INVOICE]);
      else {
        const decided = await wanted.decide(app, administration, {
          ...{ about, by },
          ...(invoiceNumber === undefined ? {} : { invoiceNumber }),
        });
        if (decided.ok) response.status(204).end();
        else problem(response, [conflict('response', decided.error)]);
      }
    }),
  );
  return routes;
}

const NO_INVOICE = fault(
  'VALUE',
  'response.invoice',
  '/invoiceNumber',
  'The body names an invoice we sent by "invoiceNumber", at most 200 characters.',
);

function textIn(request: Request, name: string): string | undefined {
  const body: unknown = request.body;
  if (typeof body !== 'object' || body === null) return undefined;
  const value = (body as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' && value.trim() !== '' && value.length <= TEXT_MAX
    ? value
    : undefined;
}
