import type { Request, Response } from 'express';
import type { Problem } from '../lib/http.js';
import { tellMoneybirdProblem } from './gate.js';
import type { Administration, Row } from './state.js';

/** What every route knows of its call: the administration was looked up before. */
export interface Call {
  readonly administration: Administration;
  readonly request: Request;
  readonly response: Response;
}

export type Answer = (call: Call) => void;

export const NOT_FOUND: Problem = {
  ...{ status: 404, code: 'record', title: 'Not found', detail: 'record not found' },
};

/** What stands under its name in the body, `{"payment": {…}}`; null when nothing does. */
export function bodyOf(request: Request, name: string): Row | null {
  const body = request.body as Record<string, unknown> | undefined;
  const fields = body?.[name];
  return typeof fields === 'object' && fields !== null ? (fields as Row) : null;
}

export function refuse(response: Response, field: string, text: string): void {
  tellMoneybirdProblem(response, {
    ...{ status: 422, code: field, title: 'Refused', detail: `${field} ${text}` },
  });
}
