import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { KeptAnswer } from '../../domain/access/once.js';
import { fault } from '../../kernel/fault.js';
import { assertNever } from '../../kernel/result.js';
import type { App } from '../app.js';
import { booksOf, callerName, identityOf } from './identity.js';
import { problem } from './problems.js';
import type { Told } from './told.js';

/** Seconds after which a repeat of what is being done may come again. */
const RETRY_AFTER_S = 5;
const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * Does a request of one administration that carries `Idempotency-Key` once. It stands behind the guard and behind whatever
 * reads the body: who may not ask learns nothing of what others asked.
 */
export function onceOnly({ once }: Pick<App, 'once'>, told: Told): RequestHandler {
  return async (request, response, next) => {
    const key = request.get('idempotency-key');
    if (key === undefined) {
      next();
      return;
    }
    if (!KEY.test(key)) {
      problem(response, [NO_KEY]);
      return;
    }
    const administration = booksOf(request).id;
    const named = { caller: callerName(identityOf(request)), key, digest: digestOf(request) };
    const begun = await once.begin(administration, named);
    switch (begun.kind) {
      case 'begun':
        noteAnswer(response, async (answer) => {
          const at = [administration, named, begun.begunAt] as const;
          if (answer === null) await once.refused(...at);
          else await once.answered(...at, told.onceOnly === true ? 'unkept' : answer);
        });
        next();
        return;
      case 'answered':
        answerAgain(response, begun.answer);
        return;
      case 'running':
        response.set('Retry-After', String(RETRY_AFTER_S));
        problem(response, [RUNNING]);
        return;
      case 'other':
        problem(response, [OTHER]);
        return;
      case 'unkept':
        problem(response, [UNKEPT]);
        return;
      default:
        assertNever(begun);
    }
  };
}

/** Of method, address and body, as they were read. */
function digestOf({ method, originalUrl, body }: Request): string {
  const asked: unknown = body;
  const hash = createHash('sha256').update(`${method} ${originalUrl}\n`);
  if (asked instanceof Uint8Array) hash.update(asked);
  else if (asked !== undefined) hash.update(JSON.stringify(asked));
  return hash.digest('hex');
}

/** What is done is noted before it is told, so that whoever was told nothing can ask again; null: it was refused. */
function noteAnswer(response: Response, note: (answer: KeptAnswer | null) => Promise<void>): void {
  const end = response.end.bind(response) as (chunk?: unknown, encoding?: unknown) => Response;
  response.end = ((chunk?: unknown, encoding?: unknown) => {
    const type = response.get('content-type');
    const etag = response.get('etag');
    const body = typeof chunk === 'string' || Buffer.isBuffer(chunk) ? chunk.toString() : '';
    const isDone = response.statusCode < 400;
    const answer = {
      status: response.statusCode,
      ...(type === undefined ? {} : { type }),
      ...(etag === undefined ? {} : { etag }),
      ...(body === '' ? {} : { body }),
    };
    // An answer that could not be noted is told all the same: it is true. Its repeat waits, and is done again then.
    void note(isDone ? answer : null)
      .catch(() => undefined)
      .then(() => end(chunk, encoding));
    return response;
  }) as Response['end'];
}

function answerAgain(response: Response, { status, type, etag, body }: KeptAnswer): void {
  response.status(status).set('Idempotency-Replayed', 'true');
  if (etag !== undefined) response.set('ETag', etag);
  if (body === undefined) response.end();
  else response.type(type ?? 'application/json').send(body);
}

const NO_KEY = fault(
  'VALUE',
  'once.key',
  '',
  'Idempotency-Key is a name of 1 to 200 visible characters without spaces, made up for this request, such as a UUID.',
);
const RUNNING = fault(
  'CONFLICT',
  'once.running',
  '',
  'The request under this Idempotency-Key is being done. Ask again in some seconds, and you get its answer.',
);
const OTHER = fault(
  'VALUE',
  'once.other',
  '',
  'Another request came under this Idempotency-Key. Give each request a key of its own; only a repeat has the same one.',
);
const UNKEPT = fault(
  'CONFLICT',
  'once.unkept',
  '',
  'The request under this Idempotency-Key was done, and its answer is not kept, because it is secret or large. Look at what it made; do not repeat it.',
);
