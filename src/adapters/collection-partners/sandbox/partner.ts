import { z } from 'zod';
import { PARTNER_STATES } from '../../../domain/instrument/case.js';
import { epochMs, type Instant, parseInstant } from '../../../kernel/dates.js';
import { type Money, printMoney } from '../../../kernel/money.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { foreignMoneyField } from '../../../formats/json/values.js';
import type { Clock } from '../../../ports/clock.js';
import type {
  CollectionPartner,
  PartnerCase,
  PartnerError,
} from '../../../ports/collection-partner.js';
import { isSuccess, jsonOf } from '../../http/answers.js';
import { createHttpClient, type HttpRequest } from '../../http/client.js';
import { errorOfAnswer, MALFORMED } from '../errors.js';
import { troubleOfFailure } from '../../http/trouble.js';
import type { SandboxPartnerSettings } from './settings.js';

interface Options {
  readonly clock: Pick<Clock, 'now'>;
  /** public: the partner must be on the public internet */
  readonly addresses: 'public' | 'any';
}

/** Bytes of one answer: a page of events, with room. */
const ANSWER_BYTES_MAX = 4 * 1024 * 1024;
/** Events of one page; honest ones stay far below. */
const EVENTS_MAX = 1_000;

const id = z.string().regex(/^[\x21-\x7e]{1,200}$/);
const moment = z.string().transform((found, context): Instant => {
  const read = parseInstant(found);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', message: 'must be a moment with zone' });
  return z.NEVER;
});

/** What each question is answered with. */
const FORMS = {
  taken: z.object({ reference: id }),
  found: z.object({ reference: id.nullable() }),
  withdrawn: z.object({ costs: foreignMoneyField.exactOptional() }),
  events: z.object({
    events: z
      .array(
        z.object({
          ...{ id, reference: id, state: z.enum(PARTNER_STATES), at: moment },
          note: z.string().max(2_000).exactOptional(),
          paid: foreignMoneyField.exactOptional(),
          costs: foreignMoneyField.exactOptional(),
        }),
      )
      .max(EVENTS_MAX),
    ...{ next: z.string().min(1).max(500), more: z.boolean() },
  }),
} as const;

interface Call extends Pick<HttpRequest, 'method'> {
  readonly path: string;
  readonly key?: string;
  readonly body?: unknown;
}

/** The port over the form of our sandbox. Asks nothing until it is used. */
export function makeSandboxPartner(
  { baseUrl, token }: SandboxPartnerSettings,
  { clock, addresses }: Options,
): CollectionPartner {
  const http = createHttpClient({ addresses, answerBytesMax: ANSWER_BYTES_MAX });

  async function ask<Form extends z.ZodType>(
    form: Form,
    { method, path, key, body }: Call,
  ): Promise<Result<z.output<Form>, PartnerError>> {
    const answer = await http.send({
      ...{ method, url: `${baseUrl}/v1${path}` },
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) return err(troubleOfFailure(answer.error));
    if (!isSuccess(answer.value)) return err(errorOfAnswer(answer.value, epochMs(clock.now())));
    const read = form.safeParse(jsonOf(answer.value));
    return read.success ? ok(read.data) : err(MALFORMED);
  }

  return {
    handOver: (request, key) =>
      ask(FORMS.taken, { method: 'POST', path: '/cases', key, body: bodyOf(request) }),
    async find(key) {
      const path = `/cases?key=${encodeURIComponent(key)}`;
      const found = await ask(FORMS.found, { method: 'GET', path });
      if (!found.ok) return found;
      const { reference } = found.value;
      return ok(reference === null ? null : { reference });
    },
    withdraw: (reference, { key, reason }) =>
      ask(FORMS.withdrawn, {
        ...{ method: 'POST', path: `/cases/${encodeURIComponent(reference)}/withdraw` },
        ...{ key, body: { reason } },
      }),
    events: (since) =>
      ask(FORMS.events, {
        method: 'GET',
        path: since === null ? '/events' : `/events?since=${encodeURIComponent(since)}`,
      }),
  };
}

const amountOf = (value: Money) => ({ amount: printMoney(value), currency: value.currency });

function bodyOf({ items, claims, ...rest }: PartnerCase): unknown {
  return {
    ...rest,
    items: items.map((item) => ({ ...item, open: amountOf(item.open) })),
    claims: claims.map(({ kind, open }) => ({ kind, open: amountOf(open) })),
  };
}
