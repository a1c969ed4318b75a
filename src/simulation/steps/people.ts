import type { App } from '../../entrypoints/app.js';
import { addDays } from '../../kernel/dates.js';
import { compare } from '../../kernel/decimal.js';
import { toDecimal } from '../../kernel/money.js';
import type { OpenItemState, StoredEntry } from '../../ports/store.js';
import { type Books, bookedAt, type Claim } from '../books.js';
import type { Life } from '../life.js';
import { pickClaim, todayOf } from './outside.js';
import { deliver, orLater, readHost } from './workers.js';

/** What people decide, each through the use case he would use. */

/** A morning at the desk: the bank and the host are read, receipts are looked through, and what is planned gets its yes. */
export async function approveRun(life: Life, app: App, books: Books): Promise<void> {
  const { id } = books.role.administration;
  if (life.random.chance(60)) await turnOff(life, app);
  await orLater(life, () => app.fetchStatements({ administration: id, asked: true }));
  await readHost(life, app, books);
  await deliver(life, app);
  await review(life, app, books);
  await orLater(life, async () => {
    const run = await app.planDunning(id);
    for (const { reason, count } of run.summary.byReasons) life.count(`held ${reason}`, count);
    if (run.state !== 'planned' || run.summary.actions === 0) return;
    life.count('runs');
    await app.approveRun(id, run.id, 'An Peeters');
    const second = await app.approveRun(id, run.id, 'Bram Smit');
    life.log.add(
      `  run ${run.id} ${run.summary.actions} ${second.ok ? 'second yes' : second.error.kind}`,
    );
  });
  // Somebody has second thoughts before anything left.
  if (life.random.chance(SECOND_THOUGHTS)) await orLater(life, () => app.stopDunning(id, true));
}

/** Mornings after which reminders are stopped at once, percent. */
const SECOND_THOUGHTS = 15;

export async function undoRun(life: Life, app: App, books: Books): Promise<void> {
  const { id } = books.role.administration;
  const [last] = await life.look(books, (tx) => tx.dunning.runs(1));
  if (last?.state !== 'approved') return;
  await orLater(life, () => app.undoRun(id, last.id));
}

/** The kill switch of one company or of all: on when it is off, off when it is on. */
export async function turnSwitch(life: Life, app: App, books: Books): Promise<void> {
  if (await life.look(books, (tx) => tx.administration.isDunningStopped())) {
    await turnOff(life, app);
    return;
  }
  const which = life.random.chance(30) ? 'all' : books.role.administration.id;
  await orLater(life, () => app.stopDunning(which, true));
}

async function turnOff(life: Life, app: App): Promise<void> {
  // From now on they may: whether this one heard of it or not.
  for (const books of life.books) books.stoppedAt = null;
  await orLater(life, async () => {
    await app.stopDunning('all', false);
    for (const { role } of life.books) await app.stopDunning(role.administration.id, false);
  });
}

/** Somebody works through the list of receipts, and knows whose they are. */
export async function review(life: Life, app: App, books: Books): Promise<void> {
  const { id } = books.role.administration;
  const waiting = await life.look(books, (tx) => tx.bank.withLabel('review'));
  const booked = bookedAt(books, 'printed');
  for (const stored of waiting.slice(0, 4)) {
    const meant = booked.get(stored.entry.servicerReference ?? '');
    const claim = books.claims.get(meant?.claim ?? '');
    await orLater(life, async () => {
      const done = await decide(app, books, stored, claim, await itemOf(life, books, claim));
      life.count(`review ${done}`);
      life.log.add(`  review ${stored.id} of ${id} ${done}`);
    });
  }
}

async function decide(
  app: App,
  { role }: Books,
  stored: StoredEntry,
  claim: Claim | undefined,
  item: OpenItemState | null,
): Promise<string> {
  const { id } = role.administration;
  const received = stored.entry.amount;
  if (claim === undefined) {
    const away = await app.review.notOurs(id, stored.id);
    return away.ok ? 'not ours' : away.error.kind;
  }
  const right = stored.proposals.findIndex(
    ({ allocations }) => allocations.length === 1 && allocations[0]?.openItemId === item?.id,
  );
  if (right >= 0) {
    const accepted = await app.review.accept(id, stored.id, right);
    return accepted.ok ? 'accepted' : accepted.error.kind;
  }
  if (item === null || item.open.minor <= 0n || received.unscaled <= 0n) return 'left';
  const open = toDecimal(item.open);
  const amount = compare(received, open) < 0 ? received : open;
  const split = await app.review.split(id, stored.id, [{ openItemId: item.id, amount }]);
  return split.ok ? 'split' : split.error.kind;
}

/** Somebody takes back what was decided about a receipt; it is looked at again. */
export async function undoMatch(life: Life, app: App, books: Books): Promise<void> {
  const matched = await life.look(books, (tx) => tx.bank.withLabel('matched'));
  if (matched.length === 0) return;
  const { id } = life.random.pick(matched);
  await orLater(life, async () => {
    const undone = await app.review.undo(books.role.administration.id, id);
    life.log.add(`  undone ${id} ${undone.ok ? 'ok' : undone.error.kind}`);
  });
}

export async function dispute(life: Life, app: App, books: Books): Promise<void> {
  const { id } = books.role.administration;
  const [open] = await life.look(books, (tx) => tx.disputes.list({ openOnly: true }, 1));
  const { random } = life;
  if (open !== undefined && random.chance(50)) {
    const item = await life.look(books, (tx) => tx.ledger.item(open.openItemId));
    const claim = books.claims.get(item?.hostId ?? '');
    if (claim !== undefined) claim.disputed = false;
    await orLater(life, () =>
      app.work.disputes.resolve(id, { disputeId: open.id, outcome: 'withdrawn', by: 'An Peeters' }),
    );
    return;
  }
  const item = await itemOf(
    life,
    books,
    pickClaim(life, books, ({ left }) => left > 0n),
  );
  if (item === null) return;
  await orLater(life, () =>
    app.work.disputes.open(id, {
      ...{ openItemId: item.id, code: 'quality', said: 'kapot', openedBy: 'An Peeters' },
    }),
  );
}

export async function promise(life: Life, app: App, books: Books): Promise<void> {
  const { role } = books;
  const item = await itemOf(
    life,
    books,
    pickClaim(life, books, ({ left }) => left > 0n),
  );
  if (item === null) return;
  await orLater(life, () =>
    app.work.agreements.promise(role.administration.id, {
      ...{ debtorId: item.debtorId, openItemIds: [item.id], promisedBy: 'de klant' },
      ...{ notedBy: 'An Peeters', via: 'call', payBy: addDays(todayOf(life, role), 5) },
    }),
  );
}

/** What waits for a person after a refusal or a break: he mends it, and lets it go on. */
export async function release(life: Life, app: App, books: Books): Promise<void> {
  const { id } = books.role.administration;
  await orLater(life, async () => {
    for (const message of await app.parked.list(id)) {
      life.log.add(`  released ${message.kind} ${message.note ?? ''}`);
      await app.parked.release(id, message.id);
    }
    for (const exchange of await app.heldExchanges(id)) {
      const decision = exchange.state === 'held' ? { decision: 'again' as const } : UNDELIVERED;
      await app.releaseExchange(id, exchange.id, decision);
    }
  });
}

const UNDELIVERED = { decision: 'sent', by: 'An Peeters', reason: 'De klant heeft hem.' } as const;

async function itemOf(
  life: Life,
  books: Books,
  claim: Claim | null | undefined,
): Promise<OpenItemState | null> {
  if (claim === null || claim === undefined) return null;
  return life.look(books, (tx) => tx.ledger.itemByHostId(claim.hostId));
}
