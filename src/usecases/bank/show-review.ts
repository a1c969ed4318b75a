import type { Evidence, ReasonCode } from '../../domain/bank/match-rules.js';
import { kindOf } from '../../domain/bank/match-policy.js';
import { type KeptReason, sentenceOf } from '../../domain/bank/match-sentences.js';
import type { WriteOffReason } from '../../domain/ledger/open-item.js';
import type { Debtor, Language } from '../../domain/party/debtor.js';
import { dec, type Decimal, isZero, subtract } from '../../kernel/decimal.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { AdministrationId, DebtorId, EntryId, OpenItemId } from '../../kernel/ids.js';
import { addMoney, type Money, subtractMoney } from '../../kernel/money.js';
import type { MatchProposal } from '../../ports/match-proposal.js';
import type { EntryLabel, OpenItemState, StoredEntry, Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';
import { liveAllocations } from './review-checks.js';

/** Which entries a person looks at: those that wait for him, those whose money has its place, those that are no customer's. */
export const REVIEW_STATES = ['waiting', 'settled', 'aside'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

const LABELS: Readonly<Record<ReviewState, readonly EntryLabel[]>> = {
  waiting: ['review'],
  settled: ['matched', 'on-account'],
  aside: ['not-ours', 'non-ar', 'payout', 'reopen'],
};

export interface ReadReason {
  /** Absent in rows of before 2026-11-22 */
  readonly code?: ReasonCode;
  readonly about?: string;
  readonly kind: Evidence['kind'];
  readonly sentence: string;
}

/** An open item as somebody must see it who gives money to it. */
export interface NamedItem {
  readonly number: string;
  readonly dueDate: PlainDate;
  /** The payment reference printed on the invoice, digits and letters only */
  readonly reference?: string;
  readonly debtorId: DebtorId;
  readonly debtorName: string;
  /** What is open now */
  readonly open: Money;
}

type Allocation = MatchProposal['allocations'][number];

export interface ReadProposal extends Omit<MatchProposal, 'allocations' | 'evidence'> {
  readonly debtorName?: string;
  /** The payment it is about was decided already: in an entry of several payments each is decided by itself */
  readonly isDecided: boolean;
  readonly allocations: readonly (Allocation & {
    readonly item?: NamedItem;
    /** What would stay open; against the sign of the item where it no longer fits */
    readonly left?: Money;
  })[];
  readonly evidence: readonly ReadReason[];
}

/** An entry with names and sentences in the place of ids and codes. */
export interface ReadEntry extends Omit<StoredEntry, 'proposals'> {
  /** What has no place yet, in the currency of the entry */
  readonly left: Decimal;
  /** In the order in which they are accepted by number */
  readonly proposals: readonly ReadProposal[];
}

/** Money of an entry that has its place: on an item, or on account of a debtor. */
export interface Placed {
  readonly openItemId?: OpenItemId;
  readonly number?: string;
  readonly debtorId: DebtorId;
  readonly debtorName: string;
  readonly amount: Money;
  readonly writeOff?: WriteOffReason;
  readonly on: PlainDate;
}

export interface ReviewAsked {
  readonly language: Language;
  readonly state: ReviewState;
  readonly limit: number;
  readonly after?: EntryId;
}

/** The review desk as a person reads it. Reads only. */
export interface ShowReview {
  /** A page and how many there are in all; oldest first what waits, newest first the others. Null: `after` is no entry. */
  readonly page: (
    administration: AdministrationId,
    asked: ReviewAsked,
  ) => Promise<{
    readonly entries: readonly ReadEntry[];
    readonly next: EntryId | null;
    readonly total: number;
  } | null>;
  /** One entry, whatever became of it, and where its money is; null: there is none. */
  readonly entry: (
    administration: AdministrationId,
    entry: EntryId,
    language: Language,
  ) => Promise<{ readonly entry: ReadEntry; readonly placed: readonly Placed[] } | null>;
}

export function makeShowReview(ports: Pick<Ports, 'store'>): ShowReview {
  return {
    page: (administration, { language, state, limit, after }) =>
      ports.store.inTransaction(administration, async (tx) => {
        const question = { labels: LABELS[state], newestFirst: state !== 'waiting' };
        // One more than is shown says whether there is a next page.
        const wanted = { ...question, limit: limit + 1, ...(after === undefined ? {} : { after }) };
        const found = await tx.bank.page(wanted);
        if (found === null) return null;
        const shown = found.slice(0, limit);
        return {
          entries: await readAll(tx, shown, language),
          next: found.length > limit ? (shown.at(-1)?.id ?? null) : null,
          total: await tx.bank.count(question.labels),
        };
      }),
    entry: (administration, id, language) =>
      ports.store.inTransaction(administration, async (tx) => {
        const stored = await tx.bank.entry(id);
        if (stored === null) return null;
        const [entry] = await readAll(tx, [stored], language);
        return entry === undefined ? null : { entry, placed: await placedOf(tx, stored) };
      }),
  };
}

async function readAll(
  tx: Tx,
  entries: readonly StoredEntry[],
  language: Language,
): Promise<readonly ReadEntry[]> {
  const proposals = entries.flatMap((entry) => entry.proposals);
  const named = await namesOf(tx, {
    items: proposals.flatMap((one) => one.allocations.map(({ openItemId }) => openItemId)),
    debtors: proposals.flatMap(({ debtorId }) => debtorId ?? []),
  });
  const read: ReadEntry[] = [];
  for (const entry of entries) {
    const decided = await decidedIn(tx, entry);
    read.push({
      ...entry,
      left: subtract(entry.entry.amount, dec(entry.allocated)),
      proposals: entry.proposals.map((one) => ({
        ...readProposal(one, named, language),
        isDecided: decided.has(one.detail),
      })),
    });
  }
  return read;
}

/** The payments inside an entry that have their place; of most entries nothing was decided yet, and nothing is asked. */
async function decidedIn(tx: Tx, entry: StoredEntry): Promise<ReadonlySet<number | undefined>> {
  const { details } = entry.entry;
  if (details.length < 2 || isZero(dec(entry.allocated))) return new Set();
  return new Set((await liveAllocations(tx, entry)).map(({ detail }) => detail));
}

interface Names {
  readonly items: ReadonlyMap<OpenItemId, OpenItemState>;
  readonly debtors: ReadonlyMap<DebtorId, Debtor>;
}

async function namesOf(
  tx: Tx,
  wanted: { readonly items: readonly OpenItemId[]; readonly debtors: readonly DebtorId[] },
): Promise<Names> {
  const ids = [...new Set(wanted.items)];
  const items = ids.length === 0 ? [] : await tx.ledger.items({ openOnly: false, ids });
  const owners = new Set([...wanted.debtors, ...items.map(({ debtorId }) => debtorId)]);
  const debtors = await tx.debtors.byIds([...owners]);
  return {
    items: new Map(items.map((item) => [item.id, item])),
    debtors: new Map(debtors.map((debtor) => [debtor.id, debtor])),
  };
}

function readProposal(
  { allocations, evidence, debtorId, ...proposal }: MatchProposal,
  names: Names,
  language: Language,
): Omit<ReadProposal, 'isDecided'> {
  const read = allocations.map((allocation) => ({ ...allocation, ...takenOf(allocation, names) }));
  // Next best readings are kept under the debtor of the best one; their items say whose they are.
  const owners = new Set(read.flatMap(({ item }) => item?.debtorId ?? []));
  const [only] = owners.size === 1 ? owners : [];
  const debtor = debtorNamed(names, allocations.length === 0 ? debtorId : only);
  return {
    ...proposal,
    ...(debtor === undefined ? {} : { debtorId: debtor.id, debtorName: debtor.name }),
    allocations: read,
    evidence: evidence.map((reason) => readReason(reason, language)),
  };
}

function debtorNamed({ debtors }: Names, id: DebtorId | undefined): Debtor | undefined {
  return id === undefined ? undefined : debtors.get(id);
}

/** The item an allocation is about, and what it would leave open. */
function takenOf(
  { openItemId, amount, writeOff }: Allocation,
  { items, debtors }: Names,
): { readonly item?: NamedItem; readonly left?: Money } {
  const item = items.get(openItemId);
  if (item === undefined) return {};
  const { number, dueDate, reference, debtorId, open } = item;
  const debtorName = debtors.get(debtorId)?.name ?? '';
  const taken = writeOff === undefined ? amount : addMoney(amount, writeOff.amount);
  const left = taken.currency === open.currency ? { left: subtractMoney(open, taken) } : {};
  const printed = reference === undefined ? {} : { reference };
  return { item: { number, dueDate, ...printed, debtorId, debtorName, open }, ...left };
}

function readReason(reason: KeptReason, language: Language): ReadReason {
  const sentence = sentenceOf(reason, language);
  return typeof reason === 'string'
    ? { kind: 'note', sentence }
    : { ...reason, kind: kindOf(reason.code), sentence };
}

async function placedOf(tx: Tx, stored: StoredEntry): Promise<readonly Placed[]> {
  const live = await liveAllocations(tx, stored);
  const rows = await tx.onAccount.live({ entryId: stored.id });
  const names = await namesOf(tx, {
    items: live.map(({ openItemId }) => openItemId),
    debtors: rows.map(({ debtorId }) => debtorId),
  });
  const nameOf = (id: DebtorId): string => names.debtors.get(id)?.name ?? '';
  const onItems = live.flatMap(({ openItemId, amount, writeOff, on }): readonly Placed[] => {
    const item = names.items.get(openItemId);
    if (item === undefined) return [];
    const { number, debtorId } = item;
    const off = writeOff === undefined ? {} : { writeOff };
    return [{ openItemId, number, debtorId, debtorName: nameOf(debtorId), amount, ...off, on }];
  });
  const onAccount = rows.map(({ debtorId, amount, on }) => ({
    ...{ debtorId, debtorName: nameOf(debtorId), amount, on },
  }));
  return [...onItems, ...onAccount];
}
