import {
  type InvoiceFilter,
  type InvoiceQuestion,
  type InvoiceSort,
  type SendingState,
  sendingState,
} from '../../domain/list/invoice-list.js';
import { debtorText } from '../../domain/list/debtor-text.js';
import { roundHalfUp, ZERO } from '../../kernel/decimal.js';
import { isFoundIn, isNumberMeant } from '../../kernel/search-text.js';
import type { ListReader } from '../../ports/lists.js';
import type { Exchange, OpenItemState, StoredDocument } from '../../ports/store.js';
import { DEBTORS } from './debtors.js';
import { isStopped } from './documents.js';
import { isOverdue, owedOf, pageOf } from './list-page.js';
import type { Plain, Session } from './memory.js';
import { DISPUTES, ITEMS } from './money-rows.js';
import { ordered } from './order.js';
import { DOCUMENTS, EXCHANGES } from './paper-kinds.js';

type InvoiceLists = Pick<Plain<ListReader>, 'invoices' | 'invoiceTotals' | 'invoiceStandings'>;

/** Decimals that amounts are compared with. */
const PLACES = 10;

const KEYS: Readonly<Record<InvoiceSort, (document: StoredDocument) => string | bigint>> = {
  issued: ({ invoice }) => invoice.issueDate,
  due: ({ invoice }) => invoice.dueDate ?? '',
  amount: ({ invoice }) => {
    const payable = roundHalfUp(invoice.totals?.payable ?? ZERO, PLACES).unscaled;
    return invoice.kind === 'credit-note' ? -payable : payable;
  },
  number: ({ invoice }) => invoice.number,
};

export function invoiceLists(session: Session): InvoiceLists {
  const documents = session.rows(DOCUMENTS);
  const exchanges = session.rows(EXCHANGES);
  const claims = (): ReadonlyMap<string, OpenItemState> =>
    new Map(
      session
        .rows(ITEMS)
        .all()
        .map((item) => [item.documentId ?? '', item]),
    );
  const exchangeOf = ({ id, version }: StoredDocument): Exchange | undefined =>
    exchanges.having('version', `${id} ${version}`)[0];

  function asked(question: InvoiceQuestion): readonly StoredDocument[] {
    const { filter, search, from, until, today } = question;
    const claimOf = claims();
    const disputed = new Set<string>(
      session
        .rows(DISPUTES)
        .all()
        .filter(({ closedOn }) => closedOn === undefined)
        .map(({ openItemId }) => openItemId),
    );
    const sends = (state: SendingState) => (document: StoredDocument) =>
      sendingState(exchangeOf(document)?.state ?? null, isStopped(document)) === state;
    const ofClaim = (holds: (item: OpenItemState) => boolean) => (document: StoredDocument) => {
      const item = claimOf.get(document.id);
      return item !== undefined && holds(item);
    };
    const fits: Readonly<Record<InvoiceFilter, (document: StoredDocument) => boolean>> = {
      all: () => true,
      'not-sent': sends('not-sent'),
      'under-way': sends('under-way'),
      delivered: sends('delivered'),
      failed: sends('failed'),
      held: sends('held'),
      open: ofClaim(({ open }) => open.minor !== 0n),
      overdue: ofClaim((item) => isOverdue(item, today)),
      paid: ofClaim(({ open }) => open.minor === 0n),
      disputed: ofClaim(({ id }) => disputed.has(id)),
    };
    return documents
      .having('direction', 'out')
      .map(({ document }) => document)
      .filter((document) => {
        const debtor = document.debtorId && session.rows(DEBTORS).get(document.debtorId);
        return (
          fits[filter](document) &&
          (search === undefined ||
            isNumberMeant(document.invoice.number, search) ||
            (debtor !== undefined && debtor !== null && isFoundIn(debtorText(debtor), search))) &&
          (from === undefined || document.invoice.issueDate >= from) &&
          (until === undefined || document.invoice.issueDate <= until)
        );
      });
  }

  return {
    invoices: (question, page) => pageOf(asked(question), KEYS[question.sort], question, page),
    invoiceTotals(question) {
      const found = asked(question);
      const claimOf = claims();
      const theirs = found.flatMap(({ id }) => claimOf.get(id) ?? []);
      const open = theirs.filter((item) => item.open.minor !== 0n);
      return { count: found.length, owed: owedOf(open, question.today) };
    },
    invoiceStandings(documentIds) {
      const claimOf = claims();
      const found = documents.among(documentIds).map(({ document }) => document);
      return ordered(found, ({ id }) => id).map((document) => {
        const exchange = exchangeOf(document);
        const item = claimOf.get(document.id);
        return {
          documentId: document.id,
          stopped: isStopped(document),
          ...(exchange === undefined
            ? {}
            : {
                exchange: {
                  state: exchange.state,
                  since: exchange.stateAt,
                  channel: exchange.channel ?? 'network',
                },
              }),
          ...(item === undefined ? {} : { openItemId: item.id }),
        };
      });
    },
  };
}
