import express, { type Request, type RequestHandler } from 'express';
import { readJson } from '../../formats/webhook/json.js';
import { JSON_LIMITS, type JsonLimits } from '../../formats/webhook/limits.js';
import { fault, type Fault, type FaultClass } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { problem } from './problems.js';

interface JsonBodyOptions {
  /** Bytes; 1 MiB unless said */
  readonly bytesMax?: number;
  /** Read whatever it is said to be; JSON alone without */
  readonly anyType?: true;
}

/** What the API says of a body it does not take; the sentence is the reader's. */
const CODES: readonly (readonly [FaultClass, string])[] = [
  ['LIMIT_EXCEEDED', 'http.body-limit'],
  ['VALUE', 'http.body-value'],
  ['BODY', 'http.body-form'],
];
const BY_CLASS: ReadonlyMap<FaultClass, string> = new Map(CODES);

/**
 * The one reader of JSON bodies: measured before it is parsed (bytes, 32 levels, 10,000 keys), never inflated, and strict:
 * no NUL, no number beyond 2^53, no name twice, objects without prototype. Anything else is answered 400, 413, 415 or 422.
 */
export function jsonBody<Params = Request['params']>({
  bytesMax,
  anyType,
}: JsonBodyOptions = {}): RequestHandler<Params> {
  const limits = { ...JSON_LIMITS, ...(bytesMax === undefined ? {} : { bytesMax }) };
  const type = anyType === true ? () => true : 'application/json';
  const take = express.raw({ type, limit: limits.bytesMax, inflate: false });
  return (request, response, next) => {
    take(request, response, (error?: unknown) => {
      const bytes: unknown = request.body;
      if (error !== undefined || !(bytes instanceof Uint8Array)) {
        next(error);
        return;
      }
      // A body of no bytes is a common way of saying nothing.
      const read = bytes.length === 0 ? ok({}) : readBody(bytes, limits);
      if (read.ok) {
        request.body = read.value;
        next();
      } else problem(response, [read.error]);
    });
  };
}

/** The bytes of a body as JSON, for who reads other bodies too. */
export function readBody(bytes: Uint8Array, limits: JsonLimits): Result<object, Fault> {
  const read = readJson(bytes, limits);
  if (!read.ok) {
    const code = BY_CLASS.get(read.error.class) ?? 'http.body-form';
    return err({ ...read.error, code });
  }
  if (typeof read.value === 'object' && read.value !== null) return ok(read.value);
  const message = 'The body is one JSON value alone; an object or a list was expected.';
  return err(fault('BODY', 'http.body-form', '', message));
}

/** PostgreSQL holds no NUL: an address with one is nobody's, and is told so in the same words as any other. */
export const refuseNul: RequestHandler = (request, response, next) => {
  if (request.url.includes('%00'))
    problem(response, [fault('NOT_FOUND', 'http.not-found', '', 'There is nothing here.')]);
  else next();
};
