import { addMs } from '../kernel/dates.js';
import type { Tx } from '../ports/store.js';
import { type Books, bookedAt } from './books.js';
import type { Life } from './life.js';

/** What must hold, whoever did what and whatever went wrong (reliability-security, section 4). */
export interface Invariant {
  readonly id: string;
  readonly says: string;
  /** `step`: looked at after each step; `all`: every so many steps and at the end; `end`: when all is done */
  readonly when: 'step' | 'all' | 'end';
  /** What breaks it, in words; nothing when it holds */
  readonly check: (life: Life, books: Books) => Promise<readonly string[]> | readonly string[];
}

/** A check in one transaction of the company. */
const inBooks =
  (check: (books: Books, tx: Tx) => Promise<readonly string[]>): Invariant['check'] =>
  (life, books) =>
    life.look(books, (tx) => check(books, tx));

/** INV-7, INV-8 and INV-14 are judged at the moment a reminder leaves (judge.ts), INV-13 and INV-9 as soon as heard. */
export const INVARIANTS: readonly Invariant[] = [
  {
    ...{ id: 'INV-1', when: 'step' },
    says: 'each document is accepted at most once, under one key',
    check(_life, { accessPoint }) {
      const keys = new Map<string, string>();
      return accessPoint.sent.flatMap(({ transmission: { key, number, documentType } }) => {
        const document = `${number} ${documentType}`;
        const before = keys.get(key);
        keys.set(key, document);
        return before === undefined ? [] : [`${document} was accepted twice under ${key}`];
      });
    },
  },
  {
    ...{ id: 'INV-9', when: 'step' },
    says: 'the host holds each of our postings once',
    check: (_life, { host }) =>
      [...host.written].flatMap(([key, { times }]) =>
        times > 1 ? [`the host wrote ${key} ${times} times`] : [],
      ),
  },
  {
    ...{ id: 'INV-13', when: 'step' },
    says: 'no secret and no account number in what is observed',
    check: ({ canary }) => canary.heard,
  },
  {
    ...{ id: 'INV-3', when: 'all' },
    says: 'what was acknowledged is kept, byte for byte',
    check: inBooks(async ({ accessPoint }, tx) => {
      const missing: string[] = [];
      for (const id of accessPoint.acknowledged) {
        const kept = await tx.inbound.byTransportId(id);
        const came = accessPoint.received.get(id)?.bytes;
        if (kept === null || came === undefined || Buffer.compare(kept.bytes, came) !== 0)
          missing.push(`${id} was acknowledged and is not kept as it came`);
      }
      return missing;
    }),
  },
  {
    ...{ id: 'INV-6', when: 'all' },
    says: 'each booking of the bank is there once',
    check: inBooks(async (books, tx) => {
      const booked = bookedAt(books);
      const count = Object.values(await tx.bank.countByLabel()).reduce((sum, n) => sum + n, 0);
      return count === booked.size
        ? []
        : [`${booked.size} bookings were taken, ${count} are there`];
    }),
  },
  {
    ...{ id: 'INV-10', when: 'all' },
    says: 'nobody sees what is of another company',
    check: otherCompanies,
  },
  {
    ...{ id: 'INV-4', when: 'all' },
    says: 'money that names its invoice is assigned to it or to nothing',
    check: inBooks(rightInvoice),
  },
  {
    ...{ id: 'INV-1, 2, 4, 5, 11', when: 'all' },
    says: 'everything adds up, computed anew from the rows themselves',
    async check({ verify }, { role }) {
      const { findings } = await verify(role.administration.id);
      return findings
        .filter(({ kind }) => kind === 'break')
        .map(({ invariant, subject, message }) => `${invariant} ${subject}: ${message}`);
    },
  },
  {
    ...{ id: 'INV-2', when: 'end' },
    says: 'everything accepted has come to an end',
    check: (life, books) => life.look(books, (tx) => allDone(life, books, tx)),
  },
  {
    ...{ id: 'INV-5', when: 'end' },
    says: 'the hub and the host agree about what is open',
    check: inBooks(sameOpen),
  },
];

async function otherCompanies(life: Life, books: Books): Promise<readonly string[]> {
  const own = books.role.administration.id;
  const items = await life.look(books, (tx) => tx.ledger.items({ openOnly: false }));
  const strange = items.filter(({ hostId }) => !hostId.startsWith(`${own}-`));
  const seen: string[] = strange.map(({ hostId }) => `${own} sees ${hostId}`);
  const [item] = items;
  const others = life.books.filter(({ role }) => role.administration.id !== own);
  if (item === undefined) return seen;
  for (const other of others) {
    const found = await life.look(other, async (there) => [
      await there.ledger.item(item.id),
      await there.debtors.byId(item.debtorId),
      await there.ledger.itemByHostId(item.hostId),
    ]);
    if (found.some((row) => row !== null))
      seen.push(`${other.role.administration.id} sees ${item.hostId} of ${own}`);
  }
  return seen;
}

async function rightInvoice(books: Books, tx: Tx): Promise<readonly string[]> {
  const booked = bookedAt(books);
  const wrong: string[] = [];
  for (const { entryId, openItemId, reversedOn } of await tx.ledger.allAllocations()) {
    if (entryId === undefined || reversedOn !== undefined) continue;
    const entry = await tx.bank.entry(entryId);
    const meant = booked.get(entry?.entry.servicerReference ?? '');
    const item = await tx.ledger.item(openItemId);
    if (meant?.how !== 'reference' || item === null || books.claims.get(meant.claim ?? '')?.tainted)
      continue;
    if (item.hostId !== meant.claim)
      wrong.push(`money for ${meant.claim ?? 'nobody'} was assigned to ${item.hostId}`);
  }
  return wrong;
}

const GIVE_UP_MS = 30 * 86_400_000;

async function allDone(life: Life, books: Books, tx: Tx): Promise<readonly string[]> {
  const left: string[] = [];
  // A reminder may wait for the bank picture, which ended with the life.
  for (const message of await tx.outbox.list({ state: 'due' }))
    if (message.kind !== 'issue-reminder')
      left.push(`${message.kind} ${message.key} waits: ${message.note ?? ''}`);
  for (const message of await tx.outbox.list({ state: 'parked' }))
    left.push(`${message.kind} ${message.key} is parked: ${message.note ?? ''}`);
  for (const exchange of await tx.exchanges.inState(['queued', 'sending', 'unknown', 'sent'])) {
    // The hub stops asking after thirty days without news: no news is not bad news by itself.
    if (exchange.state !== 'sent' || exchange.stateAt > addMs(life.clock.now(), -GIVE_UP_MS))
      left.push(`exchange ${exchange.id} is ${exchange.state}`);
  }
  if (await tx.bank.hasUnlabelled()) left.push('bank entries were never looked at');
  for (const record of await tx.inbound.inState('stored'))
    left.push(`${record.transportId} was never looked at`);
  for (const [id] of books.accessPoint.inbox) left.push(`${id} was never fetched`);
  for (const file of books.bank.files)
    if (file.isWhole && !books.taken.has(file.sha256)) left.push(`${file.name} was never taken`);
  return left;
}

async function sameOpen(books: Books, tx: Tx): Promise<readonly string[]> {
  const different: string[] = [];
  for (const claim of books.claims.values()) {
    const item = await tx.ledger.itemByHostId(claim.hostId);
    const there = books.host.invoices.get(claim.hostId)?.open.minor;
    if (item?.open.minor !== there)
      different.push(
        `${claim.hostId}: ${item?.open.minor ?? 'nothing'} here, ${there ?? 'nothing'} there`,
      );
  }
  return different;
}

export function checkAfterStep(life: Life): Promise<void> {
  return checkThose(life, ({ when }) => when === 'step');
}

export function checkAll(life: Life): Promise<void> {
  return checkThose(life, ({ when }) => when !== 'end' || life.isOver);
}

async function checkThose(life: Life, wanted: (invariant: Invariant) => boolean): Promise<void> {
  for (const books of life.books)
    for (const invariant of INVARIANTS.filter(wanted)) {
      for (const what of await invariant.check(life, books)) life.say(invariant.id, what);
    }
}
