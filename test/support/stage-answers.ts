import { randomIds } from '../../src/adapters/ids/random.js';
import { sha256 } from '../../src/adapters/digest/sha256.js';
import type { ResponseCode } from '../../src/domain/exchange/exchange.js';
import type { ResponseStatus } from '../../src/domain/exchange/response.js';
import { type ParticipantId, printParticipant } from '../../src/domain/party/participant.js';
import { INVOICE_RESPONSE, type InvoiceResponse } from '../../src/formats/ubl/response.js';
import { writeInvoiceResponse } from '../../src/formats/ubl/response-write.js';
import type { ResponseSent } from '../../src/ports/responses-sent.js';
import type { Behaviour } from '../../src/sandbox/access-point/model.js';
import { type InvoiceAnswer, queueAnswer } from '../../src/usecases/inbox/answer-invoice.js';
import type { Stage } from './stage.js';
import { deliver } from './stage-network.js';
import { BAKERY, SELLER } from './stage-world.js';
import { planned } from './stage-chase.js';

/** The bakery on the network. */
export const BUYER: ParticipantId = BAKERY.participant ?? SELLER;

export const because = (code: string, text?: string): ResponseStatus => ({
  list: 'OPStatusReason',
  code,
  ...(text === undefined ? {} : { text }),
  conditions: [],
});
export const asking = (code: string): ResponseStatus => ({
  ...because(code),
  list: 'OPStatusAction',
});

/** The bakery's company behaves so from now on. */
export function bakeryWill(s: Stage, behaviour: Partial<Behaviour>): void {
  s.accessPoint.behave(printParticipant(BUYER), { responses: [], ...behaviour });
}

/** The bakery, or whoever `from` is, answers invoice 2026-0001, and we take it. */
export async function answer(
  s: Stage,
  code: ResponseCode,
  change: Partial<InvoiceResponse> & { readonly from?: ParticipantId } = {},
): Promise<string> {
  const { from = BUYER, ...rest } = change;
  const explained = ['UQ', 'CA', 'RE'].includes(code) ? [because('PRI')] : [];
  const written = writeInvoiceResponse({
    id: `IMR-${code}`,
    issueDate: s.today(),
    sender: { endpoint: BUYER, name: 'Bakkerij Aerts' },
    receiver: { endpoint: SELLER, name: 'Smederij Oost' },
    code,
    statuses: explained,
    invoice: { number: '2026-0001', typeCode: '380' },
    ...rest,
  });
  if (!written.ok) throw new Error(written.error[0]?.message);
  const transportId = deliver(s, written.value, { sender: from, type: INVOICE_RESPONSE });
  await s.settle();
  return transportId;
}

/** Subjects of the tasks the host was given, oldest first. */
export function tasks({ host, administration }: Stage): readonly string[] {
  return host.reports(administration, 'task').map(({ report }) => report.subject);
}

/** What a plan of today holds back and what it would send. */
export async function plan(s: Stage): Promise<{
  readonly held: readonly string[];
  readonly steps: readonly string[];
}> {
  const { actions, held } = await planned(s);
  return {
    held: held.map(({ reason }) => reason),
    steps: actions.map(({ action }) => action.step),
  };
}

/** We answer the received invoice, as a person's approval or query does. */
export function answerSupplier(
  s: Stage,
  documentId: ResponseSent['documentId'],
  given: InvoiceAnswer,
): ReturnType<typeof queueAnswer> {
  const ports = { clock: s.clock, ids: randomIds(), digest: sha256 };
  return s.look((tx) => queueAnswer(ports, tx, documentId, given));
}
