import { z } from 'zod';
import { parseMoney, printMoney } from '../../../kernel/money.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import {
  PAYMENT_STATES,
  type PaymentLinkError,
  type PaymentLinks,
  type ProviderPayment,
} from '../../../ports/payment-links.js';
import { isSuccess, jsonOf } from '../../http/answers.js';
import { createHttpClient, type HttpAnswer, type HttpRequest } from '../../http/client.js';
import type { SandboxPaymentSettings } from './settings.js';

/** Bytes of one answer; it holds a few texts. */
const ANSWER_BYTES_MAX = 64 * 1024;

const paymentForm = z.object({
  id: z.string().regex(/^[A-Za-z0-9._-]{1,100}$/),
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  state: z.enum(PAYMENT_STATES),
  amount: z.string().max(20),
  currency: z.string().length(3),
  reference: z.string().min(1).max(35),
});

type Kind = PaymentLinkError['kind'];

const SENTENCES: Readonly<Record<Kind, string>> = {
  unreachable: 'Try again later.',
  unauthorised: 'Give the connection a token that is valid.',
  refused: 'Check the connection.',
  malformed: 'The provider does not keep to its form; tell whoever runs it.',
};

/** A payment provider in the form of our sandbox: what real ones have in common. Creating is repeatable by its key. */
export function makeSandboxPaymentLinks(
  settings: SandboxPaymentSettings,
  { addresses }: { readonly addresses: 'public' | 'any' },
): PaymentLinks {
  const http = createHttpClient({ addresses, answerBytesMax: ANSWER_BYTES_MAX, keepAlive: false });
  const { baseUrl, token } = settings;

  async function ask(
    request: Pick<HttpRequest, 'method' | 'body'> & { readonly path: string },
  ): Promise<Result<HttpAnswer, PaymentLinkError>> {
    const { path, ...rest } = request;
    const answer = await http.send({
      ...rest,
      url: `${baseUrl}/v1/payments${path}`,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    });
    if (answer.ok) return answer;
    const isForbidden = answer.error.kind === 'forbidden';
    return err({ kind: isForbidden ? 'refused' : 'unreachable', message: answer.error.message });
  }

  /** The payer is sent to the provider and nowhere else, whatever the answer says. */
  function paymentOf(answer: HttpAnswer): Result<ProviderPayment, PaymentLinkError> {
    const read = paymentForm.safeParse(jsonOf(answer));
    if (!read.success) return err(said('malformed', answer));
    const { id, url, amount, currency, ...rest } = read.data;
    const money = parseMoney(amount, currency);
    if (!money.ok || new URL(url).origin !== new URL(baseUrl).origin)
      return err(said('malformed', answer));
    return ok({ ...rest, providerId: id, url, amount: money.value });
  }

  return {
    async create({ amount, ...request }) {
      const body = JSON.stringify({
        ...request,
        ...{ amount: printMoney(amount), currency: amount.currency },
      });
      const answer = await ask({ method: 'POST', path: '', body });
      if (!answer.ok) return answer;
      if (!isSuccess(answer.value)) return err(said(kindOf(answer.value), answer.value));
      const made = paymentOf(answer.value);
      if (!made.ok) return made;
      const isAsked =
        made.value.reference === request.reference &&
        made.value.amount.minor === amount.minor &&
        made.value.amount.currency === amount.currency;
      return isAsked ? made : err(said('malformed', answer.value));
    },
    async read(providerId) {
      const answer = await ask({ method: 'GET', path: `/${encodeURIComponent(providerId)}` });
      if (!answer.ok) return answer;
      if (answer.value.status === 404) return ok(null);
      return isSuccess(answer.value)
        ? paymentOf(answer.value)
        : err(said(kindOf(answer.value), answer.value));
    },
  };
}

function kindOf({ status }: HttpAnswer): Kind {
  if (status === 401 || status === 403) return 'unauthorised';
  return status >= 500 || status === 429 || status === 408 ? 'unreachable' : 'refused';
}

/** What the provider says in its own words is not repeated: it may echo what it was sent. */
function said(kind: Kind, { status }: HttpAnswer): PaymentLinkError {
  return { kind, message: `The payment provider answered ${status}. ${SENTENCES[kind]}` };
}
