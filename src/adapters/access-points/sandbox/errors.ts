import { z } from 'zod';
import { epochMs, type Instant } from '../../../kernel/dates.js';
import { fault, type Fault } from '../../../kernel/fault.js';
import type { AccessPointError } from '../../../ports/access-point.js';
import { jsonOf, retryAfterOf } from '../../http/answers.js';
import type { HttpAnswer } from '../../http/client.js';
import type { HttpFailure } from '../../http/failures.js';

type Kind = AccessPointError['kind'];

/** Whether asking again can do harm: sending may have worked unseen, reading and acknowledging may be repeated. */
export type Effect = 'sends' | 'repeatable';

/** What the access point's own words mean. Only a verdict about the document is `invalid`. */
const KIND_BY_CODE: Readonly<Record<string, Kind>> = {
  'document-invalid': 'invalid',
  'document-too-large': 'invalid',
  'receiver-not-registered': 'precondition',
  'sender-not-yours': 'precondition',
  'quota-exceeded': 'precondition',
  'key-conflict': 'precondition',
  unauthorised: 'precondition',
  'rate-limited': 'transient',
  unavailable: 'transient',
};

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

const refusalSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    faults: z
      .array(z.object({ code: z.string(), path: z.string(), message: z.string() }))
      .optional(),
  }),
});

type Refusal = z.infer<typeof refusalSchema>['error'];

/** Classifies no answer at all into the four kinds of the port. */
export function errorOfFailure(failure: HttpFailure, effect: Effect): AccessPointError {
  return { kind: KIND_BY_FAILURE[failure.kind][effect], message: failure.message };
}

/** Classifies an answer that is no success into the four kinds of the port. */
export function errorOfAnswer(answer: HttpAnswer, effect: Effect, now: Instant): AccessPointError {
  const refusal = refusalOf(answer);
  const kind = kindOf(answer.status, refusal, effect);
  const retryAfterMs = retryAfterOf(answer, { nowMs: epochMs(now), maxMs: RETRY_AFTER_MAX_MS });
  const said = refusal === null ? '' : `: ${refusal.message.slice(0, MESSAGE_MAX)}`;
  return {
    kind,
    message: `HTTP ${answer.status}${said}`,
    ...(kind === 'invalid' ? { faults: faultsOf(refusal) } : {}),
    ...(kind === 'transient' && retryAfterMs !== null ? { retryAfterMs } : {}),
  };
}

/** The stable code of a refusal of ours; null when the answer is not from the access point itself (a proxy, say). */
export function refusalCode(answer: HttpAnswer): string | null {
  return refusalOf(answer)?.code ?? null;
}

/** A success whose content is not what was agreed: for a sent document that is no trustworthy answer. */
export function malformed(effect: Effect): AccessPointError {
  const kind = effect === 'sends' ? 'unknown' : 'transient';
  return { kind, message: 'The access point answered with something that is not its own form.' };
}

function kindOf(status: number, refusal: Refusal | null, effect: Effect): Kind {
  const named = refusal === null ? undefined : lookUp(refusal.code);
  if (named !== undefined) return named;
  if (status === 429 || status === 503) return 'transient';
  if (status === 408 || status >= 500) return effect === 'sends' ? 'unknown' : 'transient';
  // Redirects and refusals without a known reason: a person must look at the address, the key or our call.
  if (status >= 300) return 'precondition';
  return malformed(effect).kind;
}

function lookUp(code: string): Kind | undefined {
  return Object.hasOwn(KIND_BY_CODE, code) ? KIND_BY_CODE[code] : undefined;
}

function refusalOf(answer: HttpAnswer): Refusal | null {
  const read = refusalSchema.safeParse(jsonOf(answer));
  return read.success ? read.data.error : null;
}

function faultsOf(refusal: Refusal | null): readonly Fault[] {
  return (refusal?.faults ?? [])
    .slice(0, FAULTS_MAX)
    .map(({ code, path, message }) =>
      fault('UPSTREAM', `access-point.${code}`, path, message.slice(0, MESSAGE_MAX)),
    );
}
