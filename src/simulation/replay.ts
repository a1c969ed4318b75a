import { createHash } from 'node:crypto';
import type { App } from '../entrypoints/app.js';
import { epochMs } from '../kernel/dates.js';
import type { Books } from './books.js';
import type { Life, Worker } from './life.js';
import { deliver, goRound, orLater, signedAnew } from './steps/workers.js';

/** Everything that ever came in comes once more, and changes nothing (INV-12). */
export async function replayAll(life: Life): Promise<void> {
  life.log.add('everything comes once more');
  const [worker] = life.workers as [Worker, ...Worker[]];
  const { app } = worker;
  // What is due because days went by is done before, and no hour at which a day's work begins lies in between.
  life.clock.advanceMs(untilNoon(epochMs(life.clock.now())));
  await goOn(life, app);
  const before = await fingerprints(life);
  for (const books of life.books) {
    const { host, accessPoint, bank, role } = books;
    for (const { name, bytes } of bank.files)
      await orLater(life, () =>
        app.importStatement({ administration: role.administration.id, name, bytes }),
      );
    for (const document of accessPoint.received.values()) accessPoint.receive(document);
    host.tellAllAgain();
  }
  // A round of another five minutes looks anew at what waits.
  life.clock.advanceMs(600_000);
  for (const request of life.webhooks)
    await orLater(life, () => app.takeWebhook(signedAnew(life, request)));
  await goOn(life, app);
  const after = await fingerprints(life);
  for (const [what, value] of before)
    if (after.get(what) !== value)
      life.say('INV-12', `${what} changed: ${value} before, ${after.get(what) ?? ''} after`);
}

const DAY_MS = 86_400_000;
/** Of a day in UTC: after everything that begins in the morning, in any of the zones. */
const NOON_MS = 43_200_000;

function untilNoon(nowMs: number): number {
  return (((NOON_MS - nowMs) % DAY_MS) + DAY_MS) % DAY_MS;
}

async function goOn(life: Life, app: App): Promise<void> {
  for (const books of life.books) await goRound(life, app, books);
  for (let round = 0; round < 3; round += 1) await deliver(life, app);
}

/** What may not change, told in short so that one sees which of it did. */
async function fingerprints(life: Life): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>();
  for (const books of life.books)
    for (const [what, value] of Object.entries(await factsOf(life, books)))
      all.set(`${books.role.administration.id} ${what}`, value);
  return all;
}

function factsOf(life: Life, books: Books): Promise<Readonly<Record<string, string>>> {
  const { host, accessPoint, reminded } = books;
  return life.look(books, async (tx) => {
    const items = await tx.ledger.items({ openOnly: false });
    const allocations = await tx.ledger.allAllocations();
    const exchanges = await tx.exchanges.all();
    return {
      'open items': digestOf(
        items.map(({ hostId, open, round }) => [hostId, `${open.minor}`, round]),
      ),
      allocations: `${allocations.length}`,
      entries: JSON.stringify(await tx.bank.countByLabel()),
      exchanges: digestOf(exchanges.map(({ key, state }) => [key, state])),
      'inbound documents': `${(await tx.documents.list('in', 1_000)).length}`,
      'host reports': `${host.written.size}`,
      'accepted documents': `${accessPoint.sent.length}`,
      'reminders that left': `${reminded.size}`,
    };
  });
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}
