import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { readForm, saying } from '../../formats/json/faults.js';
import { fault } from '../../kernel/fault.js';
import { toJson } from './codec.js';
import { problem } from './problems.js';

/** Rows of a page where nobody says how many, and most of one. */
const ROWS = 500;
const ROWS_MAX = 1_000;

const limitForm = /^(?:[1-9]\d{0,2}|1000)$/;

/** How a list is asked for a page at a time: `next` of one answer is the `after` of the next. */
export const PAGE_QUERY = z.object({
  limit: z
    .string()
    .regex(limitForm, `limit is a number of rows, 1 to ${ROWS_MAX}`)
    .optional()
    .meta({ description: `Rows of a page, ${ROWS} without it` }),
  after: z.string().min(1).max(400).optional().meta({ description: 'The next of the page before' }),
});

const GONE = fault('NOT_FOUND', 'http.not-found', '', 'There is nothing here.');

/** In every answer that is a page; null: there is no more. */
export const NEXT = { next: z.string().nullable() };

export const pageAsked: RequestHandler = (request, response, next) => {
  const read = readForm(PAGE_QUERY, request.query, saying('USAGE', 'http.page'));
  if (read.ok) next();
  else problem(response, read.error);
};

/**
 * The page of a list that is asked for, under its name; null when `after` names no row of it (any more), which is answered as
 * what is not there: begin again. The rows keep their order.
 */
export function pageOf<Name extends string, Row extends { readonly id: string }>(
  request: Pick<Request, 'query'>,
  name: Name,
  rows: readonly Row[],
): Page<Name, Row> | null {
  return pageBy(request, name, rows, ({ id }) => id);
}

type Page<Name extends string, Row> = { readonly [Key in Name]: readonly Row[] } & {
  readonly next: string | null;
};

/** The same of rows that go by something else than an id of their own. */
function pageBy<Name extends string, Row>(
  { query }: Pick<Request, 'query'>,
  name: Name,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Page<Name, Row> | null {
  const { limit, after } = query;
  const most = typeof limit === 'string' ? Number(limit) : ROWS;
  const place = after === undefined ? -1 : rows.findIndex((row) => keyOf(row) === after);
  if (after !== undefined && place === -1) return null;
  const page = rows.slice(place + 1, place + 1 + most);
  const last = place + 1 + most >= rows.length ? undefined : page.at(-1);
  const next = last === undefined ? null : keyOf(last);
  return { [name]: page, next } as Page<Name, Row>;
}

/** Answers that page, or that it is not there. */
export function answerPage(
  request: Request,
  response: Response,
  name: string,
  rows: readonly { readonly id: string }[],
): void {
  answerPageBy(request, response, name, rows, ({ id }) => id);
}

/** The same of rows that go by something else than an id of their own. */
export function answerPageBy<Row>(
  request: Request,
  response: Response,
  name: string,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): void {
  const page = pageBy(request, name, rows, keyOf);
  if (page === null) problem(response, [GONE]);
  else response.json(toJson(page));
}
