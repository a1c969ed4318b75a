import { versionOf } from '../../domain/event/event.js';
import { ITEMS_MAX } from '../../formats/json/events.js';
import type { Store, Tx } from '../../ports/store.js';
import { agreementNews, documentNews, type News, paymentNews } from './event-news.js';
import type { Ports } from '../ports.js';
import { wrappedTx } from '../outbox/wrapped-tx.js';

/** Events of one statement. */
const AT_ONCE = 500;
/** More than so many are worth asking first whether anybody wants them: printing them costs more. */
const FEW = 20;

/**
 * The store, which tells those who subscribed of what is written down, in the same transaction: neither is ever without the
 * other, and no use case can forget it. Where nobody subscribed nothing is kept.
 */
export function tellingStore(store: Store, ports: Pick<Ports, 'clock' | 'ids'>): Store {
  return {
    platform: store.platform,
    close: () => store.close(),
    inTransaction: (administration, work) =>
      store.inTransaction(administration, (tx) => work(tellingTx(tx, ports))),
  };
}

function tellingTx(tx: Tx, { clock, ids }: Pick<Ports, 'clock' | 'ids'>): Tx {
  async function tell(all: readonly News[]): Promise<void> {
    const at = clock.now();
    const news = all.length <= FEW ? all : await wanted(tx, all);
    for (let from = 0; from < news.length; from += AT_ONCE)
      await tx.subscriptions.tell(
        news.slice(from, from + AT_ONCE).map(([type, subject, data]) => ({
          ...{ id: ids.next('event'), type, version: versionOf(type), subject, at, data },
          messageId: ids.next('message'),
        })),
      );
  }
  /** Tells when the answer says that something changed, and hands it on. */
  async function after<T>(answer: Promise<T>, changed: T, ...news: readonly News[]): Promise<T> {
    const said = await answer;
    if (said === changed) await tell(news);
    return said;
  }
  return wrappedTx(tx, {
    journey: (journey) => ({
      ...journey,
      async add(...entries) {
        await journey.add(...entries);
        await tell(entries.flatMap(documentNews));
      },
    }),
    exchanges: (exchanges) => ({
      ...exchanges,
      addResponse: (response) =>
        after(exchanges.addResponse(response), 'added', [
          ...(['response.received', response.documentId] as const),
          { document: response.documentId, code: response.code },
        ]),
    }),
    documents: (documents) => ({
      ...documents,
      add: (document) =>
        document.direction === 'out'
          ? documents.add(document)
          : after(documents.add(document), 'added', [
              ...(['purchase.received', document.id] as const),
              { document: document.id, heldFor: [...document.heldFor] },
            ]),
    }),
    inbox: (inbox) => ({
      ...inbox,
      decide: (document, version, decision) =>
        after(inbox.decide(document, version, decision), 'added', [
          ...(['purchase.decided', document] as const),
          { document, decision: decision.kind },
        ]),
    }),
    bank: (bank) => ({
      ...bank,
      async addStatement(statement) {
        await bank.addStatement(statement);
        const { id, fileId, closedOn } = statement;
        await tell([['statement.imported', id, { statement: id, file: fileId, closedOn }]]);
      },
      async label(id, label, proposals) {
        await bank.label(id, label, proposals);
        if (label === 'review') await tell([['entry.review', id, { entry: id }]]);
      },
      async labelAll(decided) {
        await bank.labelAll(decided);
        await tell(
          decided.flatMap(({ id, label }): News[] =>
            label === 'review' ? [['entry.review', id, { entry: id }]] : [],
          ),
        );
      },
    }),
    ledger: (ledger) => ({
      ...ledger,
      async allocate(allocations) {
        await ledger.allocate(allocations);
        await tell(allocations.map(paymentNews));
      },
      async reverse(id, on) {
        await ledger.reverse(id, on);
        await tell([['payment.undone', id, { allocation: id, on }]]);
      },
    }),
    dunning: (dunning) => ({
      ...dunning,
      finish: (run, found) =>
        after(dunning.finish(run, found), true, [
          ...(['reminder.planned', run] as const),
          { run, actions: found.summary.actions, held: found.summary.held },
        ]),
      async saveAction(stored) {
        await dunning.saveAction(stored);
        if (stored.state !== 'sent') return;
        const { debtor, items, step } = stored.action;
        const openItems = items.slice(0, ITEMS_MAX).map(({ openItem }) => openItem);
        await tell([['reminder.sent', debtor, { action: stored.id, debtor, openItems, step }]]);
      },
    }),
    timeline: (timeline) => ({
      ...timeline,
      async add(entry) {
        await timeline.add(entry);
        await tell(agreementNews(entry));
      },
    }),
    credit: (credit) => ({
      ...credit,
      raise: (alert) =>
        after(credit.raise(alert), 'raised', [
          ...(['credit.alert.raised', alert.debtorId] as const),
          { alert: alert.id, debtor: alert.debtorId, level: alert.level },
        ]),
      async clear(debtor, level, at) {
        await credit.clear(debtor, level, at);
        await tell([['credit.alert.cleared', debtor, { debtor, level }]]);
      },
    }),
    tasks: (tasks) => ({
      ...tasks,
      open: (task) =>
        after(tasks.open(task), 'opened', [
          ...(['task.opened', task.id] as const),
          {
            ...{ task: task.id, kind: task.kind, role: task.role, dueOn: task.dueOn },
            debtor: task.debtorId ?? null,
          },
        ]),
      close: (task, closed) =>
        after(tasks.close(task, closed), true, [
          ...(['task.closed', task] as const),
          { task, outcome: closed.outcome },
        ]),
    }),
    bankSources: (bankSources) => ({
      ...bankSources,
      async save(state) {
        await bankSources.save(state);
        const { connectionId: connection, error, lookedAt } = state;
        // The first of its kind in a row.
        if (error?.since === lookedAt)
          await tell([['connection.failing', connection, { connection, why: error.kind }]]);
      },
    }),
    connectionTokens: (connectionTokens) => ({
      ...connectionTokens,
      async save(token) {
        await connectionTokens.save(token);
        const { connectionId: connection, state } = token;
        if (state === 'needs-person')
          await tell([['connection.failing', connection, { connection, why: state }]]);
      },
    }),
  });
}

async function wanted(tx: Tx, news: readonly News[]): Promise<readonly News[]> {
  const types = new Set((await tx.subscriptions.list()).flatMap(({ events }) => events));
  return news.filter(([type]) => types.has(type));
}
