import type { RequestHandler } from 'express';
import { jsonPointer } from '../../formats/json/faults.js';
import { fault } from '../../kernel/fault.js';
import { problem } from './problems.js';
import type { Described } from './told.js';

/** Setting of the Express app by which tests have every answer held to what its route says of it. */
export const ANSWERS_CHECKED = 'answers checked';

/** Statuses below this are answers of the route itself; those above are problems, which say their own form. */
const PROBLEMS_FROM = 400;

/**
 * Where the app asks for it, an answer that is not what the route says becomes a 500 with the places that differ. Elsewhere it
 * costs one look at a setting.
 */
export function fitting(told: Described): RequestHandler {
  return (request, response, next) => {
    if (!request.app.enabled(ANSWERS_CHECKED)) {
      next();
      return;
    }
    const { json } = response;
    response.json = (body: unknown) => {
      response.json = json;
      const wrong = misfits(told, response.statusCode, body);
      if (wrong.length === 0) return json.call(response, body);
      const message = `${told.name} answers ${response.statusCode} with what it does not say of itself: ${wrong.join('; ')}.`;
      problem(response, [fault('INTERNAL', 'http.answer', '', message)]);
      return response;
    };
    next();
  };
}

/** Most places told: the first ones are enough to find the form. */
const TOLD_MAX = 10;

function misfits({ answers }: Described, status: number, body: unknown): readonly string[] {
  if (status >= PROBLEMS_FROM && answers[status] === undefined) return [];
  const form = answers[status];
  if (form === undefined || form === null || 'length' in form) return [`JSON under ${status}`];
  const read = form.safeParse(JSON.parse(JSON.stringify(body)));
  if (read.success) return [];
  return read.error.issues
    .slice(0, TOLD_MAX)
    .map(({ path, message }) => `${jsonPointer(path)} ${message}`);
}
