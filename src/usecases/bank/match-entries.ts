import { compare, isZero, ZERO } from '../../kernel/decimal.js';
import { type MatchDecision, matchPayment } from '../../domain/bank/match.js';
import type { MatchIndex } from '../../domain/bank/match-index.js';
import { book } from '../../domain/bank/match-run.js';
import { type Payment, paymentsOf } from '../../domain/bank/payment.js';
import type { MatchProposal } from '../../ports/match-proposal.js';
import type { EntryLabel, StoredEntry, Tx } from '../../ports/store.js';
import type { OpenItemId } from '../../kernel/ids.js';
import { EXPECTED_DAYS } from '../../domain/bank/notice.js';
import { allocateProposals, type Assigned } from './allocate-payment.js';
import { done, type Handler } from '../outbox/handled.js';
import { loadMatchIndex } from './load-match-index.js';
import type { Messages } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';

/** Entries matched in one transaction: few enough that nobody waits for their locks, many enough to be fast. */
const GROUP_MAX = 500;

/**
 * COLLECT, second half: every booked entry without a label is matched, in booking order, against what is open now.
 * Certain matches are allocated and posted; everything else waits for a person, with its candidates and reasons.
 * Works in groups, each a transaction of its own; whoever else matches at the same time takes other entries.
 */
export function makeMatchEntries(ports: Ports): Handler {
  return async (administration, message) => {
    const { again = false } = message.payload as Messages['match-entries'];
    const total = { matched: 0, entries: 0 };
    /** The books as the last group left them; none when it is not certain that its transaction stands. */
    let known: MatchIndex | null = null;
    for (let group = 0; ; group += 1) {
      const before: MatchIndex | null = known;
      known = null;
      const came: Came | null = await ports.store.inTransaction(administration, async (tx) => {
        if (again && group === 0) await tx.bank.tryAgain();
        return matchGroup(ports, tx, before);
      });
      if (came === null) break;
      known = came.index;
      total.matched += came.matched;
      total.entries += came.entries;
    }
    await ports.store.inTransaction(administration, (tx) => proposeNotices(ports, tx, known));
    if (total.entries === 0) return done('Nothing left to match');
    return done(`${total.matched} of ${total.entries} entries matched`);
  };
}

interface Came {
  readonly index: MatchIndex;
  readonly entries: number;
  readonly matched: number;
}

async function matchGroup(ports: Ports, tx: Tx, known: MatchIndex | null): Promise<Came | null> {
  const entries = await tx.bank.unlabelled(GROUP_MAX);
  if (entries.length === 0) return null;
  let index = known ?? (await loadMatchIndex(ports, tx));
  let decided = entries.map((entry) => decideEntry(index, entry));
  if (known !== null && !(await isStillSo(tx, known, decided))) {
    // Somebody else paid, undid or corrected something meanwhile: look again at what is open now.
    index = await loadMatchIndex(ports, tx);
    decided = entries.map((entry) => decideEntry(index, entry));
  }
  const labelled = decided.map(({ stored, decisions }) => ({
    id: stored.id,
    label: labelOf(decisions.map(({ decision }) => decision)),
    proposals: decisions.flatMap(withAlternatives),
  }));
  await allocateProposals(ports, tx, decided.flatMap(certain));
  await tx.bank.labelAll(labelled);
  const matched = labelled.filter(({ label }) => label === 'matched').length;
  return { index, entries: entries.length, matched };
}

/** Whether the items about to be paid have open what the index took them to have before this group. */
async function isStillSo(
  tx: Tx,
  index: MatchIndex,
  decided: readonly DecidedEntry[],
): Promise<boolean> {
  const taken = new Map<OpenItemId, bigint>();
  const booked = decided.flatMap(certain).flatMap(({ proposal }) => proposal.allocations);
  for (const { openItemId, amount, writeOff } of booked) {
    const all = amount.minor + (writeOff?.amount.minor ?? 0n);
    taken.set(openItemId, (taken.get(openItemId) ?? 0n) + all);
  }
  const items = await tx.ledger.items({ openOnly: false, ids: [...taken.keys()] });
  return (
    items.length === taken.size &&
    items.every(({ id, open }) => {
      const left = index.items.get(id)?.left;
      return left !== undefined && left + (taken.get(id) ?? 0n) === open.minor;
    })
  );
}

/** What is booked of an entry without a person. */
function certain({ stored, decisions }: DecidedEntry): readonly Assigned[] {
  return decisions.flatMap(({ proposal }) =>
    proposal.decision === 'auto' ? [{ stored, proposal }] : [],
  );
}

/** What the bank announces is looked up too, so that whoever seems to be paying is not reminded meanwhile. */
async function proposeNotices(ports: Ports, tx: Tx, known: MatchIndex | null): Promise<void> {
  const waiting = (await tx.notices.expected(EXPECTED_DAYS)).filter(
    ({ proposals }) => proposals.length === 0,
  );
  if (waiting.length === 0) return;
  const index = known ?? (await loadMatchIndex(ports, tx));
  for (const { id, iban, entry } of waiting) {
    const payments = paymentsOf({ account: iban, statementId: id }, { ...entry, status: 'BOOK' });
    const proposals = payments.map((payment) =>
      proposalOf(payment, onlySuggested(matchPayment(index, payment))),
    );
    await tx.notices.propose(id, proposals);
  }
}

interface Decided {
  readonly decision: MatchDecision;
  readonly proposal: MatchProposal;
}

interface DecidedEntry {
  readonly stored: StoredEntry;
  readonly decisions: readonly Decided[];
}

/** Decides about the payments in an entry; the index then knows what is taken. */
function decideEntry(index: MatchIndex, stored: StoredEntry): DecidedEntry {
  const source = { account: stored.iban, statementId: stored.statementId };
  const payments = paymentsOf(source, stored.entry);
  const beyond = explainsTooMuch(stored, payments);
  const decisions = payments.map((payment): Decided => {
    const found = matchPayment(index, payment);
    const decision = beyond ? onlySuggested(found) : found;
    book(index, payment, decision);
    return { decision, proposal: proposalOf(payment, decision) };
  });
  return { stored, decisions };
}

/**
 * The payments inside add up to more than the entry: charges were taken off, or the file is wrong. A person decides
 * what is settled with how much, because more than the entry's money can never be assigned (INV-4).
 */
function explainsTooMuch({ entry }: StoredEntry, payments: readonly Payment[]): boolean {
  const credit = compare(entry.amount, ZERO) >= 0;
  return payments.some(
    ({ amount }) => !isZero(amount) && payments.length > 1 && compare(amount, ZERO) >= 0 !== credit,
  );
}

function onlySuggested(decision: MatchDecision): MatchDecision {
  return decision.decision === 'auto' ? { ...decision, decision: 'suggest' } : decision;
}

/** An entry leaves the review list only when every payment in it is settled or certainly no customer money. */
function labelOf(decisions: readonly MatchDecision[]): EntryLabel {
  if (decisions.every((d) => d.decision === 'auto')) return 'matched';
  const [first] = decisions;
  const same = decisions.every((d) => d.decision === 'none' && d.label === first?.label);
  const putAside = first?.label === 'non-ar' || first?.label === 'payout';
  return same && putAside ? first.label : 'review';
}

function proposalOf(payment: Payment, decision: MatchDecision): MatchProposal {
  return {
    ...(payment.detail === undefined ? {} : { detail: payment.detail }),
    decision: decision.decision,
    confidence: decision.confidence.toFixed(3),
    ...(decision.debtorId === undefined ? {} : { debtorId: decision.debtorId }),
    allocations: decision.allocations.map(({ openItem, ...rest }) => ({
      openItemId: openItem,
      ...rest,
    })),
    evidence: decision.evidence.map(({ code, about }) => ({
      code,
      ...(about === undefined ? {} : { about }),
    })),
  };
}

/** The proposal itself and the next best readings, for a person to choose from. */
function withAlternatives({
  decision,
  proposal,
}: {
  readonly decision: MatchDecision;
  readonly proposal: MatchProposal;
}): MatchProposal[] {
  const others = decision.alternatives.map((allocations): MatchProposal => ({
    ...proposal,
    decision: 'suggest',
    confidence: '0.000',
    allocations: allocations.map(({ openItem, ...rest }) => ({ openItemId: openItem, ...rest })),
    evidence: [],
  }));
  return [proposal, ...others];
}
