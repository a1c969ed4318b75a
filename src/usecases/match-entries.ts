import { compare, isZero, ZERO } from '../kernel/decimal.js';
import { type MatchDecision, matchPayment } from '../domain/bank/match.js';
import { buildIndex, type MatchIndex } from '../domain/bank/match-index.js';
import { book } from '../domain/bank/match-run.js';
import { sentenceOf } from '../domain/bank/match-rules.js';
import { type Payment, paymentsOf } from '../domain/bank/payment.js';
import type { EntryLabel, MatchProposal, StoredEntry, Tx } from '../ports/store.js';
import { allocateProposal } from './allocate-payment.js';
import { done, type Handler } from './handled.js';
import type { Ports } from './ports.js';

/**
 * COLLECT, second half: every booked entry without a label is matched, in booking order, against what is open now.
 * Certain matches are allocated and posted; everything else waits for a person, with its candidates and reasons.
 */
export function makeMatchEntries(ports: Ports): Handler {
  return (administration) =>
    ports.store.inTransaction(administration, async (tx) => {
      const entries = await tx.bank.unlabelled();
      if (entries.length === 0) return done('Nothing left to match');
      const index = await loadIndex(tx);
      let matched = 0;
      for (const entry of entries) {
        const label = await matchEntry(ports, tx, index, entry);
        if (label === 'matched') matched += 1;
      }
      return done(`${matched} of ${entries.length} entries matched`);
    });
}

async function loadIndex(tx: Tx): Promise<MatchIndex> {
  const administration = await tx.administration.get();
  const items = await tx.ledger.items({ openOnly: false });
  return buildIndex({
    items: items.map((item) => ({ ...item, inCollection: false })),
    debtors: await tx.debtors.all(),
    collections: [],
    self: {
      names: [administration.name],
      accounts: administration.accounts.map((account) => account.iban),
    },
    ...(administration.settings.matching === undefined
      ? {}
      : { policy: administration.settings.matching }),
    learned: await tx.learned.all(),
  });
}

async function matchEntry(
  ports: Ports,
  tx: Tx,
  index: MatchIndex,
  entry: StoredEntry,
): Promise<EntryLabel> {
  const payments = paymentsOf({ account: entry.iban, statementId: entry.statementId }, entry.entry);
  const decided: { readonly decision: MatchDecision; readonly proposal: MatchProposal }[] = [];
  const beyond = explainsTooMuch(entry, payments);
  for (const payment of payments) {
    const found = matchPayment(index, payment);
    const decision = beyond ? onlySuggested(found) : found;
    book(index, payment, decision);
    decided.push({ decision, proposal: proposalOf(payment, decision) });
  }
  for (const { proposal } of decided) {
    if (proposal.decision === 'auto') await allocateProposal(ports, tx, entry, proposal);
  }
  const label = labelOf(decided.map(({ decision }) => decision));
  await tx.bank.label(entry.id, label, decided.flatMap(withAlternatives));
  return label;
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
    evidence: decision.evidence.map(sentenceOf),
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
