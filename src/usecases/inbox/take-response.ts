import { dateIn, type PlainDate } from '../../kernel/dates.js';
import { type Answer, standingAnswer } from '../../domain/dunning/responses.js';
import {
  caseOf,
  isPartPayment,
  proposedDueDate,
  RESPONSE_EFFECTS,
  type ResponseEffect,
} from '../../domain/exchange/response-effects.js';
import { reasonsIn } from '../../domain/exchange/response.js';
import { disputeCodeOf } from '../../domain/work/dispute.js';
import { outOfOrderNote } from '../../formats/answer/tasks.js';
import { responseNote } from '../../formats/answer/words.js';
import type { InvoiceResponse } from '../../formats/ubl/response.js';
import type {
  InboundRecord,
  OpenItemState,
  ResponseReceived,
  StoredDocument,
  Tx,
} from '../../ports/store.js';
import { answeredInvoice } from './answered-invoice.js';
import { awaitPayment } from '../exchange/follow-answer.js';
import { note as noteJourney } from '../exchange/journey.js';
import { closeDisputesOf } from '../dispute/disputes.js';
import { openDispute } from '../dispute/open-dispute.js';
import { parkAnswer } from './park-answer.js';
import type { Ports } from '../ports.js';
import { settleByKnownCredit } from '../dispute/settle-by-credit.js';
import { tellStatus, tellTask } from '../exchange/tell-answers.js';

/** An answer of a buyer: counts when its sender may give it and it fits one invoice; otherwise it waits for a person. */
export async function takeResponse(
  ports: Ports,
  tx: Tx,
  record: InboundRecord,
  response: InvoiceResponse,
): Promise<void> {
  const answered = await answeredInvoice(tx, record, response);
  if (answered.kind === 'found')
    return applyResponse(ports, tx, record, response, answered.document);
  await parkAnswer(ports, tx, record, {
    kind: 'response',
    reason: answered.reason,
    code: response.code,
    about: response.invoice.number,
  });
}

interface Given {
  readonly document: StoredDocument;
  readonly response: InvoiceResponse;
  readonly transportId: string;
  /** The day it counts from */
  readonly on: PlainDate;
  readonly effect: ResponseEffect;
}

/** Keeps an answer about a document of ours and does what the rule set says (facts/peppol 7). Once per transport id. */
export async function applyResponse(
  ports: Ports,
  tx: Tx,
  record: Omit<InboundRecord, 'bytes'>,
  response: InvoiceResponse,
  document: StoredDocument,
): Promise<void> {
  const { zone, language } = await tx.administration.get();
  const { transportId } = record;
  const receivedOn = dateIn(record.receivedAt, zone);
  // A date in the future would outlive every later answer: news counts from the day it came, at the latest.
  const { effectiveDate = receivedOn } = response;
  const on = effectiveDate < receivedOn ? effectiveDate : receivedOn;
  const added = await tx.exchanges.addResponse({
    ...{ documentId: document.id, transportId, code: response.code, effectiveOn: on },
    reasons: reasonsOf(response),
    statuses: response.statuses,
    ...(response.note === undefined ? {} : { note: response.note }),
    at: record.receivedAt,
  });
  await tx.inbound.setState(transportId, 'processed', response.code, document.id);
  if (added === 'exists') return;
  const said = { code: response.code, reasons: reasonsOf(response), note: response.note };
  const detail = { ...said, transportId, sha256: record.sha256, effectiveOn: on };
  await noteJourney(tx, { document }, record.receivedAt, 'response', detail);
  const standing = standingAnswer(
    (await tx.exchanges.responses(document.id)).map(answerOf),
    receivedOn,
  );
  const key = `response:${document.id}:${transportId}`;
  if (standing?.transportId !== transportId) {
    ports.observe.event('response.out-of-order', { document: document.id, code: response.code });
    const note = outOfOrderNote(language, response.code, standing?.code ?? response.code);
    return tellStatus(ports, tx, document, { key, status: 'response-out-of-order', note });
  }
  const status = `response-${response.code}`;
  await tellStatus(ports, tx, document, { key, status, note: responseNote(language, response) });
  const effect = RESPONSE_EFFECTS[caseOf(response)];
  await carryOut(ports, tx, { document, response, transportId, on, effect });
}

type Kept = Answer & { readonly transportId: string };

function answerOf({ code, effectiveOn, statuses = [], transportId }: ResponseReceived): Kept {
  return { code, on: effectiveOn, part: isPartPayment(statuses), transportId };
}

/** Codes and words of every clarification, for people. */
function reasonsOf(response: InvoiceResponse): readonly string[] {
  return response.statuses.map(({ code, text }) =>
    [code, text].filter((part) => part !== undefined).join(': '),
  );
}

/** One row of the rule set. An invoice that is no claim of ours changes nothing. */
async function carryOut(ports: Ports, tx: Tx, given: Given): Promise<void> {
  const { document, response, transportId, on, effect } = given;
  const item = document.hostId === undefined ? null : await tx.ledger.itemByHostId(document.hostId);
  if (item === null) return;
  await overtakeTerms(tx, item, on);
  if (effect.dispute === 'close') await closeDisputesOf(ports, tx, item, on, 'voldaan');
  if (effect.dispute === 'open') await dispute(ports, tx, item, given);
  const dueDate = proposedDueDate(response.statuses);
  if (effect.task === 'term' && dueDate !== null)
    await tx.answers.propose({
      ...{ transportId, openItemId: item.id, dueDate, proposedOn: on, state: 'waiting' },
    });
  if (effect.task !== null)
    await tellTask(ports, tx, document, effect.task, {
      key: transportId,
      statuses: response.statuses,
      ...(response.note === undefined ? {} : { note: response.note.slice(0, NOTE_MAX) }),
      ...(effect.task === 'term' && dueDate !== null ? { date: dueDate } : {}),
    });
  if (effect.proofAfterPause)
    await awaitPayment(ports, tx, { documentId: document.id, transportId, on });
}

/** Longest note of a buyer that is repeated in a task; the whole is kept with the response. */
const NOTE_MAX = 1_000;

/** What nobody decided before the buyer said something else is no longer asked. */
async function overtakeTerms(tx: Tx, item: OpenItemState, on: PlainDate): Promise<void> {
  for (const term of await tx.answers.termsOf(item.id))
    if (term.state === 'waiting')
      await tx.answers.saveTerm({ ...term, state: 'overtaken', decidedOn: on });
}

/** A query, a condition or a rejection disputes the invoice; the host is told of it by the task of the answer itself. */
async function dispute(ports: Ports, tx: Tx, item: OpenItemState, given: Given): Promise<void> {
  const { response, on } = given;
  const said = [response.code, ...reasonsOf(response), response.note ?? ''].join(' ').trim();
  const code = disputeCodeOf(reasonsIn(response.statuses));
  // Refused is only what is disputed already, or no longer open: nothing is lost.
  await openDispute(ports, tx, {
    ...{ openItemId: item.id, code, said, openedBy: 'voldaan', openedOn: on, fromOutside: true },
  });
  await settleByKnownCredit(ports, tx, item);
}
