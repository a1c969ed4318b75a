import { idOf } from '../kernel/ids.js';
import type { HostReport } from '../ports/host.js';
import type { Tx } from '../ports/store.js';
import { type Books, bookedAt, makeBooks, reasonsAgainst } from './books.js';
import type { Role } from './cast.js';
import type { Life } from './life.js';
import { makeAccessPoint } from './outside/access-point.js';
import { makeBank } from './outside/bank.js';
import { makeHost } from './outside/host.js';
import { makeMail } from './outside/post.js';

/** A company with an outside that says what it sees, the moment it sees it. */
export function makeBooksOf(life: () => Life, role: Role): Books {
  const { id, name, accounts } = role.administration;
  const now = () => life().clock.now();
  const heard = async (report: HostReport): Promise<void> => {
    life().count(`host ${report.kind}`);
    life().log.add(`  host ${id} ${report.kind} ${report.key}`);
    if (report.kind === 'task' && report.key.startsWith('reminder:'))
      await judgeTransmission(life(), id, report.key.slice('reminder:'.length));
  };
  return makeBooks({
    role,
    host: makeHost(role.hostForgetsKeys, heard, () => life().weather.happens('duplicate')),
    accessPoint: makeAccessPoint(
      role.accessPointForgetsKeys,
      now,
      ({ transmission }) => {
        life().count('accepted');
        life().log.add(`  accepted ${id} ${transmission.key}`);
      },
      () => life().weather.happens('reorder'),
    ),
    bank: makeBank({ iban: accounts[0]?.iban ?? '', holder: name }),
    mail: role.hasMail
      ? makeMail(`debiteuren@${id}.example`, async ({ thread, messageId }) => {
          life().count('mail');
          life().log.add(`  mail ${id} ${messageId}`);
          if (thread !== undefined) await judgeTransmission(life(), id, thread);
        })
      : null,
  });
}

/** A reminder left: whether it may, by what is known outside. What is no reminder is not judged. */
export async function judgeTransmission(life: Life, id: string, action: string): Promise<void> {
  const books = life.books.find(({ role }) => role.administration.id === id);
  if (books === undefined) {
    life.say('INV-10', `a reminder of ${id}, which nobody plays`);
    return;
  }
  await life.look(books, async (tx) => {
    const stored = await tx.dunning.action(idOf<'action'>(action));
    // The task that tells of a letter has the same name as the letter.
    if (stored === null || books.leftActions.has(action)) return;
    books.leftActions.add(action);
    life.count(`reminder ${stored.action.step}`);
    const unmatched = await unmatchedIn(books, tx);
    for (const { openItem, round } of stored.action.items) {
      const item = await tx.ledger.item(idOf<'open-item'>(openItem));
      const claim = item === null ? undefined : books.claims.get(item.hostId);
      if (claim === undefined) {
        life.say('INV-10', `reminder ${action} of ${id} is about ${openItem}, no claim of it`);
        continue;
      }
      for (const reason of reasonsAgainst(books, claim, life.wire.calledAt(), unmatched))
        life.say(reason.slice(0, 6).trim(), `${action} about ${claim.hostId}: ${reason}`);
      noteReminded(life, books, `${claim.hostId}|${round}|${stored.action.step}`);
    }
  });
}

/** The same step of the same round of an item is told once (INV-7). */
function noteReminded(life: Life, { reminded }: Books, key: string): void {
  const times = (reminded.get(key) ?? 0) + 1;
  reminded.set(key, times);
  if (times > 1) life.say('INV-7', `${key} left ${times} times`);
}

/** Host ids of debtors whose money lies with the hub and belongs to no invoice yet. */
export async function unmatchedIn(books: Books, tx: Tx): Promise<ReadonlySet<string>> {
  const waiting = [...(await tx.bank.unlabelled()), ...(await tx.bank.withLabel('review'))];
  const booked = bookedAt(books);
  const debtors = waiting.flatMap(({ entry }) => {
    const known = booked.get(entry.servicerReference ?? '');
    return known === undefined || known.debtorHostId === null || known.amountMinor < 0n
      ? []
      : [known.debtorHostId];
  });
  return new Set(debtors);
}
