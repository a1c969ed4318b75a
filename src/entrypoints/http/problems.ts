import type { ErrorRequestHandler, Response } from 'express';
import type { Fault, FaultClass } from '../../kernel/fault.js';

const STATUS: Readonly<Record<FaultClass, number>> = {
  ENCODING: 422,
  FORBIDDEN_CONSTRUCT: 422,
  NOT_WELL_FORMED: 422,
  LIMIT_EXCEEDED: 413,
  UNSUPPORTED_DOCUMENT: 422,
  SCHEMA: 422,
  VALUE: 422,
  RULE: 422,
  ATTACHMENT: 422,
  ACCOUNT_UNKNOWN: 422,
  AUTH: 401,
  BUSY: 429,
  STALE: 401,
  FORBIDDEN: 403,
  BODY: 400,
  MEDIA_TYPE: 415,
  NOT_FOUND: 404,
  URL_FORBIDDEN: 422,
  USAGE: 400,
  CONFIG: 500,
  UPSTREAM: 503,
  CONFLICT: 409,
  INTERNAL: 500,
  NOT_YET: 501,
};

/** Answers faults as a problem document (RFC 9457); the first decides the status, all are listed. */
export function problem(response: Response, faults: readonly Fault[]): void {
  const first = faults[0];
  const status = first === undefined ? 500 : STATUS[first.class];
  // RFC 9110 15.5.2: a 401 says how to sign in.
  if (status === 401) response.set('WWW-Authenticate', 'Bearer');
  response
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        status,
        title: first?.class ?? 'INTERNAL',
        detail: first?.message ?? 'Something broke.',
        code: first?.code ?? 'http.internal',
        faults: faults.map(({ class: kind, code, severity, path, message }) => ({
          class: kind,
          code,
          severity,
          path,
          message,
        })),
      }),
    );
}

/** What an administration has not set up is in the way of what was asked, and is no failure of ours. */
export function notSetUp(found: Fault): Fault {
  return found.class === 'CONFIG' ? { ...found, class: 'CONFLICT' } : found;
}

/** The one place where throws end: body-parser's own errors keep their status, the rest says nothing of the inside. */
export function errorHandler(
  report: (error: unknown, request: string) => void,
): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const said = (): void => {
      report(error, String(response.locals['requestId'] ?? ''));
    };
    if (response.headersSent) {
      // What was begun is not ended as if it were whole: whoever takes it sees it break off.
      said();
      response.destroy();
      return;
    }
    const status = statusOf(error);
    const known = BODY_ERRORS[status];
    if (known === undefined) said();
    const [faultClass, message] = known ?? [
      'INTERNAL',
      'Something broke inside voldaan. Nothing was acknowledged; try again.',
    ];
    problem(response, [
      { class: faultClass, code: `http.${status}`, severity: 'fatal', path: '', message },
    ]);
  };
}

const BODY_ERRORS: Readonly<Record<number, readonly [FaultClass, string]>> = {
  400: ['BODY', 'The request body cannot be read.'],
  413: ['LIMIT_EXCEEDED', 'The request body is too large.'],
  415: ['MEDIA_TYPE', 'The media type or encoding of the body is not accepted.'],
};

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('status' in error)) return 500;
  return typeof error.status === 'number' ? error.status : 500;
}
