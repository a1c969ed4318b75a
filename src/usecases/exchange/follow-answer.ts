import { addMs, dateIn, type PlainDate } from '../../kernel/dates.js';
import type { DocumentId } from '../../kernel/ids.js';
import { standingAnswer } from '../../domain/dunning/responses.js';
import { addWorkingDays } from '../../domain/dunning/working-days.js';
import { answerDueOn, FIRST_ANSWER_DAYS } from '../../domain/exchange/inbox.js';
import type { Administration } from '../../domain/party/administration.js';
import { isPartPayment } from '../../domain/exchange/response-effects.js';
import type { DocumentRelations, StoredDocument, Tx } from '../../ports/store.js';
import { done, type Handled, type Handler } from '../outbox/handled.js';
import { type Messages, put } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';
import { tellTask } from './tell-answers.js';

/** A day that is not over yet is looked at again after this long, ms. */
const AGAIN_MS = 3_600_000;
const DAY_MS = 86_400_000;

/**
 * An invoice arrived: when its buyer, who answered others, stays silent, somebody may ask whether it did. Once per
 * document. Most buyers never answer: of them nothing is awaited.
 */
export async function awaitFirstAnswer(
  ports: Ports,
  tx: Tx,
  { id: documentId, isOfAnswerer }: DocumentRelations,
): Promise<void> {
  if (!isOfAnswerer) return;
  const since = ports.clock.now();
  const payload = { about: 'silence', documentId, since } as const;
  const at = addMs(since, FIRST_ANSWER_DAYS * DAY_MS);
  await put(tx, ports.ids, 'follow-answer', `silence:${documentId}`, payload, at);
}

/** Payment was announced: when the bank shows nothing after the pause, somebody asks for proof. Once per answer. */
export async function awaitPayment(
  ports: Ports,
  tx: Tx,
  announced: {
    readonly documentId: DocumentId;
    readonly transportId: string;
    readonly on: PlainDate;
  },
): Promise<void> {
  const { settings } = await tx.administration.get();
  const payload = { about: 'payment', ...announced } as const;
  const at = addMs(ports.clock.now(), settings.paidHoldDays * DAY_MS);
  await put(tx, ports.ids, 'follow-answer', `payment:${announced.transportId}`, payload, at);
}

/** The last day of waiting, counted in working days. */
function lastDay(
  ports: Ports,
  books: Administration,
  awaited: Messages['follow-answer'],
): PlainDate {
  const calendar = ports.calendar(books.country);
  return awaited.about === 'silence'
    ? answerDueOn(calendar, dateIn(awaited.since, books.zone))
    : addWorkingDays(calendar, awaited.on, books.settings.paidHoldDays);
}

/** What was awaited until a day did not come: a task for somebody, or nothing when it came after all. */
export function makeFollowAnswer(ports: Ports): Handler {
  return async (administration, message) => {
    const awaited = message.payload as Messages['follow-answer'];
    return ports.store.inTransaction(administration, async (tx) => {
      const books = await tx.administration.get();
      if (ports.clock.today(books.zone) <= lastDay(ports, books, awaited)) return notYet(ports);
      const document = await tx.documents.byId(awaited.documentId);
      const item =
        document?.hostId === undefined ? null : await tx.ledger.itemByHostId(document.hostId);
      if (document === null || item === null || item.open.minor <= 0n) return done('Settled');
      return awaited.about === 'silence'
        ? askForReceipt(ports, tx, document)
        : askForProof(ports, tx, document, awaited);
    });
  };
}

function notYet(ports: Ports): Handled {
  const nextAt = addMs(ports.clock.now(), AGAIN_MS);
  return { outcome: { kind: 'retry', nextAt, note: 'The day is not over yet', uncertain: false } };
}

async function askForReceipt(ports: Ports, tx: Tx, document: StoredDocument): Promise<Handled> {
  const { id } = document;
  if ((await tx.exchanges.responses(id)).length > 0) return done('Answered');
  await tellTask(ports, tx, document, 'confirm-receipt', { key: id });
  return done('Asked whether it arrived');
}

async function askForProof(
  ports: Ports,
  tx: Tx,
  document: StoredDocument,
  { transportId }: Extract<Messages['follow-answer'], { about: 'payment' }>,
): Promise<Handled> {
  const { zone } = await tx.administration.get();
  const answers = (await tx.exchanges.responses(document.id)).map((r) => ({
    ...{ code: r.code, on: r.effectiveOn, transportId: r.transportId },
    part: isPartPayment(r.statuses ?? []),
  }));
  const standing = standingAnswer(answers, dateIn(ports.clock.now(), zone));
  if (standing?.transportId !== transportId) return done('Something else was said since');
  await tellTask(ports, tx, document, 'proof', { key: transportId });
  return done('Asked for proof of payment');
}
