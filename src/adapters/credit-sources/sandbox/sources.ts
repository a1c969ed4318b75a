import type { z } from 'zod';
import { epochMs } from '../../../kernel/dates.js';
import { printMoney, type Money } from '../../../kernel/money.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { BusinessRegister } from '../../../ports/business-register.js';
import type { Clock } from '../../../ports/clock.js';
import type { CompanyIdentity, CreditBureau } from '../../../ports/credit-bureau.js';
import type { CreditInsurer, InsuredInvoice } from '../../../ports/credit-insurer.js';
import type { InsolvencyRegister } from '../../../ports/insolvency-register.js';
import type { Asked, SourceError } from '../../../ports/source-error.js';
import type { VatCheck } from '../../../ports/vat-check.js';
import { isSuccess, jsonOf } from '../../http/answers.js';
import { createHttpClient, type HttpRequest } from '../../http/client.js';
import { errorOfAnswer, sourceError } from '../errors.js';
import { troubleOfFailure } from '../../http/trouble.js';
import { FORMS } from './forms.js';
import type { SandboxSourceSettings } from './settings.js';

/** All five ports over the form of our sandbox: what real sources have in common. */
export interface SandboxSources {
  readonly bureau: CreditBureau;
  readonly insurer: CreditInsurer;
  readonly register: BusinessRegister;
  readonly vat: VatCheck;
  readonly insolvency: InsolvencyRegister;
}

interface Options {
  readonly clock: Pick<Clock, 'now'>;
  /** public: the source must be on the public internet */
  readonly addresses: 'public' | 'any';
}

/** Bytes of one answer: a page of a feed, with room. */
const ANSWER_BYTES_MAX = 4 * 1024 * 1024;

type Call = Pick<HttpRequest, 'method'> & {
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly asked?: Asked;
  readonly body?: unknown;
};

/** Asks nothing until it is used. */
export function makeSandboxSources(
  settings: SandboxSourceSettings,
  { clock, addresses }: Options,
): SandboxSources {
  const http = createHttpClient({ addresses, answerBytesMax: ANSWER_BYTES_MAX });

  async function send({ method, path, query = {}, asked, body }: Call) {
    const known = Object.entries(query).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    );
    const search = known.length === 0 ? '' : `?${new URLSearchParams(known).toString()}`;
    const answer = await http.send({
      method,
      url: `${settings.baseUrl}/v1${path}${search}`,
      headers: {
        Authorization: `Bearer ${settings.token}`,
        'Content-Type': 'application/json',
        ...(asked === undefined ? {} : { 'Idempotency-Key': asked.key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) return err(troubleOfFailure(answer.error));
    if (isSuccess(answer.value)) return answer;
    return err(errorOfAnswer(answer.value, epochMs(clock.now())));
  }

  async function ask<Form extends z.ZodType>(
    form: Form,
    call: Call,
  ): Promise<Result<z.output<Form>, SourceError>> {
    const answer = await send(call);
    if (!answer.ok) return answer;
    const read = form.safeParse(jsonOf(answer.value));
    return read.success
      ? ok(read.data)
      : err(sourceError('malformed', 'The answer was not readable.'));
  }

  const since = (cursor: string | null) => ({ since: cursor ?? undefined });
  const get = <Form extends z.ZodType>(form: Form, path: string, query: Call['query'] = {}) =>
    ask(form, { method: 'GET', path, query });
  const post = <Form extends z.ZodType>(form: Form, path: string, asked: Asked, body: object) =>
    ask(form, { method: 'POST', path, asked, body: { ...body, reason: asked.reason } });

  return {
    bureau: {
      search: async ({ country, number, name }) =>
        map(
          await get(FORMS.matches, '/bureau/companies', { country, number, name }),
          ({ matches }) => matches,
        ),
      report: async (providerId, asked) =>
        map(
          await post(FORMS.report, '/bureau/reports', asked, { providerId }),
          ({ report }) => report,
        ),
      monitor: async (providerId, on, asked) => {
        const path = `/bureau/monitored/${encodeURIComponent(providerId)}`;
        return map(await send({ method: on ? 'PUT' : 'DELETE', path, asked }), () => undefined);
      },
      events: (cursor) => get(FORMS.bureauEvents, '/bureau/events', since(cursor)),
    },
    insurer: {
      requestCover: ({ buyer, amount, termDays }, asked) =>
        post(FORMS.cover, '/insurer/covers', asked, {
          ...{ buyer: numberOf(buyer), amount: amountOf(amount), termDays },
        }),
      covers: (cursor) => get(FORMS.covers, '/insurer/covers', since(cursor)),
      reportOverdue: ({ coverId, invoices }, asked) =>
        post(FORMS.reference, '/insurer/overdue', asked, {
          ...{ coverId, invoices: invoices.map(invoiceOf) },
        }),
      fileClaim: ({ coverId, invoices, cause }, asked) =>
        post(FORMS.claim, '/insurer/claims', asked, {
          ...{ coverId, cause, invoices: invoices.map(invoiceOf) },
        }),
    },
    register: {
      byNumber: async (_country, number) =>
        map(
          await get(FORMS.entry, `/register/companies/${encodeURIComponent(number)}`),
          ({ entry }) => entry,
        ),
      search: async (_country, name) =>
        map(await get(FORMS.entries, '/register/companies', { name }), ({ entries }) => entries),
      changes: (cursor) => get(FORMS.numbers, '/register/changes', since(cursor)),
    },
    vat: {
      check: (vatId, { requester }) =>
        get(FORMS.vat, `/vat/${encodeURIComponent(vatId)}`, { requester }),
    },
    insolvency: {
      check: (identity) =>
        get(FORMS.insolvency, `/insolvency/${encodeURIComponent(numberOf(identity))}`),
      events: (cursor) => get(FORMS.insolvencyEvents, '/insolvency/events', since(cursor)),
    },
  };
}

function map<T, U>(result: Result<T, SourceError>, how: (value: T) => U): Result<U, SourceError> {
  return result.ok ? ok(how(result.value)) : result;
}

const numberOf = ({ number, name }: CompanyIdentity): string => number ?? name ?? '';
const amountOf = (amount: Money) => ({ amount: printMoney(amount), currency: amount.currency });
const invoiceOf = ({ number, dueDate, open }: InsuredInvoice) => ({
  ...{ number, dueDate, open: amountOf(open) },
});
