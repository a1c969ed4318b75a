import type { DebtorId } from '../../kernel/ids.js';
import { type Candidate, divisionOf } from './match-candidates.js';
import { type Clues, hasNearReference, nameEvidence } from './match-clues.js';
import type { Part } from './match-fit.js';
import type { LearnedKind } from './learned.js';
import { accountKey, type LiveItem, type MatchDebtor, type MatchIndex } from './match-index.js';
import { learnedEvidence } from './match-learned.js';
import { type Evidence, evidence } from './match-rules.js';
import { type Case, stopsFor } from './match-stops.js';
import type { Named } from './match-text.js';

/** A candidate with everything that speaks for it and all that forbids to book it unseen. */
export interface Proposal {
  readonly parts: readonly Part[];
  /** Null when the items belong to several debtors */
  readonly debtorId: DebtorId | null;
  readonly points: number;
  readonly reasons: readonly Evidence[];
  readonly stops: readonly Evidence[];
  /** The administration's policy says that such money is divided so; its points need not reach the usual mark */
  readonly byPolicy?: true;
  /** Identifies the division, for a stable order */
  readonly division: string;
}

/** Weighs a candidate: the sum of its evidence, and the stop rules that fire. */
export function weigh(index: MatchIndex, clues: Clues, candidate: Candidate): Proposal {
  const facts = caseOf(index, clues, candidate);
  const { reasons } = facts;
  const { stops, byPolicy } = stopsFor(facts);
  return {
    parts: candidate.parts,
    debtorId: facts.debtorIds.length === 1 ? (facts.debtorIds[0] ?? null) : null,
    points: reasons.reduce((total, reason) => total + reason.weight, 0),
    reasons,
    stops,
    ...(byPolicy ? { byPolicy } : {}),
    division: divisionOf(candidate),
  };
}

function caseOf(index: MatchIndex, clues: Clues, candidate: Candidate): Case {
  const items = candidate.parts.map((part) => part.item);
  const debtorIds = [...new Set(items.map((item) => item.debtorId))];
  const keys = items.map((item) => clues.named.get(item.id));
  const byKey = keys.every((key) => key?.strength === 'strong');
  const byHolder = debtorIds.length === 1 && debtorIds[0] === clues.holder?.id;
  const byReference = byKey && keys.some((key) => key?.by === 'reference');
  const reasons = [
    ...keyEvidence(keys, byKey, byReference),
    ...payerEvidence(index, clues, debtorIds),
    evidence(candidate.code),
    ...nearEvidence(clues, candidate, byReference),
  ];
  const byNear = NEAR.every((codes) => reasons.some(({ code }) => codes.includes(code)));
  return { index, clues, candidate, debtorIds, byKey, byReference, byHolder, byNear, reasons };
}

/** All of these together make a reference with a slip as good as a right one. */
const NEAR: readonly (readonly Evidence['code'][])[] = [
  ['reference-near'],
  ['amount-exact'],
  ['account', 'account-shared', 'learned-account'],
  ['name', 'name-alike'],
];

function keyEvidence(
  keys: readonly (Named<LiveItem> | undefined)[],
  byKey: boolean,
  byReference: boolean,
): readonly Evidence[] {
  const named = keys.filter((key) => key !== undefined);
  const about = named.map((key) => key.target.number).join(', ');
  if (named.length === 0) return [];
  if (byReference) return [evidence('reference', about)];
  const strong = named.filter((key) => key.strength === 'strong');
  if (byKey || strong.length > 0) return [evidence('number', about)];
  return [evidence('number-part', about)];
}

function payerEvidence(
  index: MatchIndex,
  clues: Clues,
  debtorIds: readonly DebtorId[],
): readonly Evidence[] {
  const debtor = debtorIds.length === 1 ? index.debtors.get(debtorIds[0] ?? '') : undefined;
  if (debtor === undefined) return [];
  const reasons: Evidence[] = [];
  const taught = taughtAbout(index, clues, debtor);
  if (taught.account !== null) reasons.push(taught.account);
  else if (clues.holder === debtor) reasons.push(evidence('account', debtor.name));
  else if (clues.holders.includes(debtor)) reasons.push(evidence('account-shared', debtor.name));
  if (clues.customers.includes(debtor)) reasons.push(evidence('customer-number', debtor.number));
  const byName = nameEvidence(clues, debtor);
  if (byName !== null) reasons.push(evidence(byName, debtor.name));
  else if (taught.name !== null) reasons.push(taught.name);
  return taught.text === null ? reasons : [...reasons, taught.text];
}

/** What people taught about this payer and debtor; an account that the books know already says no more. */
function taughtAbout(index: MatchIndex, clues: Clues, debtor: MatchDebtor) {
  const said = (kind: LearnedKind): Evidence | null => {
    const fact = clues.learned.find((one) => one.kind === kind && one.debtorId === debtor.id);
    return fact === undefined ? null : learnedEvidence(fact, debtor.name);
  };
  return {
    account: inTheBooks(index, clues, debtor) ? null : said('payer-account'),
    name: said('payer-name'),
    text: said('payer-text'),
  };
}

function inTheBooks(index: MatchIndex, { payment }: Clues, debtor: MatchDebtor): boolean {
  const account = accountKey(payment.counterparty?.iban ?? '');
  return index.debtorsOfAccount.get(account)?.includes(debtor) === true;
}

function nearEvidence(
  clues: Clues,
  candidate: Candidate,
  byReference: boolean,
): readonly Evidence[] {
  const only = candidate.parts.length === 1 ? candidate.parts[0] : undefined;
  if (only === undefined || byReference) return [];
  return hasNearReference(clues, only.item) ? [evidence('reference-near', only.item.number)] : [];
}
