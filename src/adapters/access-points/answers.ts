import type { z } from 'zod';
import { epochMs, type Instant } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { AccessPointError } from '../../ports/access-point-error.js';
import { isSuccess, jsonOf, retryAfterOf } from '../http/answers.js';
import type { HttpAnswer } from '../http/client.js';
import type { HttpFailure } from '../http/failures.js';

export type Kind = AccessPointError['kind'];

/** Whether asking again can do harm: sending may have worked unseen, reading and acknowledging may be repeated. */
export type Effect = 'sends' | 'repeatable';

export type Answered = Result<HttpAnswer, HttpFailure>;

/** A refusal in a provider's own words. */
export interface Refusal {
  /** The stable name of the reason, where it gives one */
  readonly code?: string;
  readonly message: string;
  readonly faults?: readonly {
    readonly code: string;
    readonly path: string;
    readonly message: string;
  }[];
}

/** How a provider refuses, and what that means: one table per adapter, so that only a verdict about the document is `invalid`. */
export interface Dialect {
  /** Null when the answer is not the provider's own: any proxy may say 404 */
  readonly refusalOf: (answer: HttpAnswer) => Refusal | null;
  readonly kindByCode: Readonly<Record<string, Kind>>;
  /** Statuses the provider itself gives a meaning to; believed in its own refusals only */
  readonly kindByStatus: Readonly<Record<number, Kind>>;
}

/** What no answer means; reading and acknowledging have no effect that could stay unknown. */
const KIND_BY_FAILURE: Readonly<Record<HttpFailure['kind'], Readonly<Record<Effect, Kind>>>> = {
  'not-sent': { sends: 'transient', repeatable: 'transient' },
  forbidden: { sends: 'precondition', repeatable: 'precondition' },
  'no-answer': { sends: 'unknown', repeatable: 'transient' },
  'too-large': { sends: 'unknown', repeatable: 'transient' },
};

/** Longest wait believed from a Retry-After; a longer one would make us forget the document. */
const RETRY_AFTER_MAX_MS = 3_600_000;
/** Detail of the other side is told to people, not trusted: cut here. */
const MESSAGE_MAX = 500;
const FAULTS_MAX = 50;

/** Reads the answers of one provider into the port's words. */
export interface Answers {
  /** The answer, when it is a success. */
  readonly successOf: (
    answer: Answered,
    effect: Effect,
    now: Instant,
  ) => Result<HttpAnswer, AccessPointError>;
  /** The JSON of a success in the agreed form, or the error that the answer means. */
  readonly contentOf: <T>(
    answer: Answered,
    schema: z.ZodType<T>,
    effect: Effect,
    now: Instant,
  ) => Result<T, AccessPointError>;
}

export function makeAnswers(dialect: Dialect): Answers {
  const successOf: Answers['successOf'] = (answer, effect, now) => {
    if (!answer.ok) return err(errorOfFailure(answer.error, effect));
    return isSuccess(answer.value)
      ? answer
      : err(errorOfAnswer(dialect, answer.value, effect, now));
  };
  return {
    successOf,
    contentOf: (answer, schema, effect, now) => {
      const success = successOf(answer, effect, now);
      if (!success.ok) return success;
      const content = schema.safeParse(jsonOf(success.value));
      return content.success ? ok(content.data) : err(malformed(effect));
    },
  };
}

/** A success whose content is not what was agreed: for a sent document that is no trustworthy answer. */
export function malformed(effect: Effect): AccessPointError {
  const kind = effect === 'sends' ? 'unknown' : 'transient';
  return { kind, message: 'The access point answered with something that is not its own form.' };
}

function errorOfFailure(failure: HttpFailure, effect: Effect): AccessPointError {
  return { kind: KIND_BY_FAILURE[failure.kind][effect], message: failure.message };
}

function errorOfAnswer(
  dialect: Dialect,
  answer: HttpAnswer,
  effect: Effect,
  now: Instant,
): AccessPointError {
  const refusal = dialect.refusalOf(answer);
  const kind = kindOf(dialect, answer.status, refusal, effect);
  const retryAfterMs = retryAfterOf(answer, { nowMs: epochMs(now), maxMs: RETRY_AFTER_MAX_MS });
  const said = refusal === null ? '' : `: ${refusal.message.slice(0, MESSAGE_MAX)}`;
  return {
    kind,
    message: `HTTP ${answer.status}${said}`,
    ...(kind === 'invalid' ? { faults: faultsOf(refusal) } : {}),
    ...(kind === 'transient' && retryAfterMs !== null ? { retryAfterMs } : {}),
  };
}

function kindOf(dialect: Dialect, status: number, refusal: Refusal | null, effect: Effect): Kind {
  const named = refusal === null ? undefined : meantBy(dialect, status, refusal);
  if (named !== undefined) return named;
  if (status === 429 || status === 503) return 'transient';
  if (status === 408 || status >= 500) return effect === 'sends' ? 'unknown' : 'transient';
  // Redirects and refusals without a known reason: a person must look at the address, the key or our call.
  if (status >= 300) return 'precondition';
  return malformed(effect).kind;
}

function meantBy(dialect: Dialect, status: number, { code }: Refusal): Kind | undefined {
  const { kindByCode, kindByStatus } = dialect;
  if (code !== undefined && Object.hasOwn(kindByCode, code)) return kindByCode[code];
  return kindByStatus[status];
}

function faultsOf(refusal: Refusal | null): readonly Fault[] {
  return (refusal?.faults ?? [])
    .slice(0, FAULTS_MAX)
    .map(({ code, path, message }) =>
      fault('UPSTREAM', `access-point.${code}`, path, message.slice(0, MESSAGE_MAX)),
    );
}
