import type { PlainDate } from '../kernel/dates.js';
import { type AdministrationId, type DocumentId, parseId } from '../kernel/ids.js';
import { err, type Result } from '../kernel/result.js';
import type { Dispute } from '../domain/dunning/ledger.js';
import type { MessageStatusReceived, ParkedAnswer, ProposedTerm } from '../ports/answers.js';
import type { ResponseSent } from '../ports/responses-sent.js';
import type { Tx } from '../ports/store.js';
import type { Numbered } from '../usecases/dispute/settle-answers.js';
import type { InboxItem } from '../usecases/inbox/show-inbox.js';
import type { App } from './app.js';

/** Answers of ours to suppliers that are shown, newest first. */
const SENT_SHOWN = 100;

/** A received document whose supplier is owed a first answer. */
export interface AnswerDue {
  readonly documentId: DocumentId;
  readonly number: string;
  readonly supplier: string;
  readonly receivedOn: PlainDate;
  /** Last day on which it is in time */
  readonly answerBy: PlainDate;
  readonly late: boolean;
}

/** An answer of ours, with the invoice it is about as people know it. */
interface SentAnswer extends Omit<ResponseSent, 'bytes'> {
  readonly number: string;
  readonly supplier: string;
}

export interface AnswersPicture {
  readonly parked: readonly ParkedAnswer[];
  readonly terms: readonly Numbered<ProposedTerm>[];
  readonly disputes: readonly Numbered<Dispute>[];
  /** The most urgent first */
  readonly due: readonly AnswerDue[];
  /** Newest first */
  readonly sent: readonly SentAnswer[];
  readonly statuses: readonly MessageStatusReceived[];
}

/** What waits for a person around answers, and what was said and sent: one picture for the command line and HTTP. */
export async function answersPicture(app: App, id: AdministrationId): Promise<AnswersPicture> {
  return {
    parked: await app.answers.parked(id),
    terms: await app.settle.terms(id),
    disputes: await app.settle.disputes(id),
    due: (await app.showInbox.list(id)).flatMap(dueOf),
    sent: await app.store.inTransaction(id, sentAnswers),
    statuses: await app.answers.messageStatuses(id),
  };
}

async function sentAnswers(tx: Tx): Promise<readonly SentAnswer[]> {
  const sent = await tx.responsesSent.list(SENT_SHOWN);
  const documents = await tx.documents.byIds(sent.map(({ documentId }) => documentId));
  const about = new Map(documents.map(({ id, invoice }) => [id, invoice]));
  return sent.map((one) => {
    const invoice = about.get(one.documentId);
    return { ...one, number: invoice?.number ?? '', supplier: invoice?.seller.name ?? '' };
  });
}

/** The inbox has the oldest first, so the days come in order. */
function dueOf(item: InboxItem): readonly AnswerDue[] {
  const { id, number, from, receivedOn, answerDueOn, isAnswerLate } = item;
  if (answerDueOn === undefined) return [];
  const when = { receivedOn, answerBy: answerDueOn, late: isAnswerLate };
  return [{ documentId: id, number, supplier: from, ...when }];
}

/** What a decision is about and who takes it. */
export interface AnswerDecision {
  /** A transport id; for `settle` an open item, for `release` an answer of ours */
  readonly about: string;
  readonly by: string;
  /** For `assign` */
  readonly invoiceNumber?: string;
}

type Decided = Result<unknown, { readonly kind: string; readonly message: string }>;

interface Decision {
  /** What it does, for people */
  readonly says: string;
  readonly needsInvoice?: true;
  readonly decide: (app: App, id: AdministrationId, decision: AnswerDecision) => Promise<Decided>;
}

const unknown = (about: string): Promise<Decided> =>
  Promise.resolve(err({ kind: 'no-such-answer', message: `There is nothing known as ${about}.` }));

/** Every decision a person may take about an answer. */
export const ANSWER_DECISIONS: Readonly<Record<string, Decision>> = {
  assign: {
    says: 'A parked answer belongs to that invoice',
    needsInvoice: true,
    decide: (app, id, { about, by, invoiceNumber = '' }) =>
      app.answers.assign(id, { transportId: about, invoiceNumber, by }),
  },
  dismiss: {
    says: 'A parked answer means nothing to us',
    decide: (app, id, { about, by }) => app.answers.dismiss(id, { transportId: about, by }),
  },
  'confirm-provider': {
    says: 'The sender of a parked answer may answer for buyers, from now on',
    decide: (app, id, { about, by }) => app.answers.confirmProvider(id, { transportId: about, by }),
  },
  'accept-term': {
    says: 'Reminders go by the due date the buyer proposes',
    decide: (app, id, { about, by }) =>
      app.settle.decideTerm(id, { transportId: about, accept: true, by }),
  },
  'refuse-term': {
    says: 'The due date stays as it was',
    decide: (app, id, { about, by }) =>
      app.settle.decideTerm(id, { transportId: about, accept: false, by }),
  },
  settle: {
    says: 'The dispute about an open item is settled; reminders go on',
    decide: (app, id, { about, by }) => {
      const openItemId = parseId<'open-item'>(about);
      return openItemId === null
        ? unknown(about)
        : app.settle.settleDispute(id, { openItemId, by });
    },
  },
  release: {
    says: 'What held an answer to a supplier is mended: it goes again',
    decide: (app, id, { about }) => {
      const response = parseId<'response'>(about);
      return response === null ? unknown(about) : app.releaseResponse(id, response);
    },
  },
};
