import type { Books } from './books.js';
import { unmatchedIn } from './judge.js';
import type { Life } from './life.js';

/** While everything is at rest: what was accepted is what is committed, whatever whoever asked for it heard. */
export async function learnAtRest(life: Life): Promise<void> {
  for (const learn of life.atRest.splice(0)) learn();
  for (const books of life.books) await learnOf(life, books);
}

async function learnOf(life: Life, books: Books): Promise<void> {
  const asked = books.bank.files.filter(
    ({ sha256, isWhole }) => isWhole && !books.taken.has(sha256),
  );
  const now = await life.look(books, async (tx) => {
    for (const { sha256 } of asked)
      if ((await tx.bank.fileByHash(sha256))?.outcome === 'imported') books.taken.add(sha256);
    const open = await tx.disputes.list({ openOnly: true }, 1_000);
    const items = await tx.ledger.items({
      openOnly: false,
      ids: open.map(({ openItemId }) => openItemId),
    });
    return {
      disputed: new Set(items.map(({ hostId }) => hostId)),
      isStopped: await tx.administration.isDunningStopped(),
      unmatched: await unmatchedIn(books, tx),
    };
  });
  for (const claim of books.claims.values()) claim.disputed = now.disputed.has(claim.hostId);
  books.stoppedAt = now.isStopped ? (books.stoppedAt ?? life.clock.now()) : null;
  books.unmatched = now.unmatched;
}
