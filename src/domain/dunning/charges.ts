import { type Money, printMoney, subtractMoney, sumMoney } from '../../kernel/money.js';
import type { ClaimLine, LegalNotice } from '../law/claim.js';
import { type ClauseId, sayClause } from '../law/clauses.js';
import type { Regime } from '../law/regime.js';
import {
  type Charge,
  type ChargeCase,
  type Charges,
  claimedBefore,
  moneyOf,
  NOTHING,
  silent,
} from './charge.js';
import { belgianBusiness, belgianConsumer, belgianDamages } from './charges-belgium.js';
import { dutchBusiness, dutchConsumer, dutchCosts } from './charges-netherlands.js';
import type { Lawful } from './law.js';
import type { DunningAction, PersonReason } from './policy.js';

interface Rule {
  /** What the statutory message must say that will be asked */
  readonly announce: (about: ChargeCase) => Charges;
  readonly claim: (about: ChargeCase) => Charges;
}

const none = (): Charges => NOTHING;
const unknown = (): Charges => silent('foreign-rates');
const lastStepOnly =
  (claim: Rule['claim']): Rule['claim'] =>
  (about) =>
    about.step.tone === 'formal' ? claim(about) : silent('public-first-steps');

/** By regime: interest, costs and damages in all until today (debtor-management 3.1 to 3.4). */
const RULES: Readonly<Record<Regime, Rule>> = {
  'be-business': { announce: none, claim: belgianBusiness },
  'be-public': { announce: none, claim: lastStepOnly(belgianBusiness) },
  'be-consumer': { announce: belgianDamages, claim: belgianConsumer },
  'nl-business': { announce: none, claim: dutchBusiness },
  'nl-public': { announce: none, claim: lastStepOnly(dutchBusiness) },
  'nl-consumer': { announce: dutchCosts, claim: dutchConsumer },
  eu: { announce: none, claim: unknown },
  unknown: { announce: none, claim: unknown },
};

/** What an action says of money beside its items. */
export type Asked = Pick<
  DunningAction,
  'claims' | 'costs' | 'interest' | 'notice' | 'needsPerson' | 'law'
>;

/**
 * Claims, notice and clauses of a message. What was asked before is not asked again: a claim is the growth since then, and
 * what is still open of earlier ones is repeated under its own id. Amounts rest on the law of `lawful.regime`.
 */
export function askedBy(lawful: Lawful, about: ChargeCase): Asked {
  const isWritten = about.step.channel !== 'call';
  const rules = RULES[lawful.regime];
  const claim = lawful.claims === 'claim' && isWritten ? rules.claim(about) : NOTHING;
  const announce = lawful.notice === undefined ? NOTHING : rules.announce(about);
  const fresh = claim.lines.flatMap((line) => growthOf(line, about));
  const repeated = lawful.claims === 'claim' && isWritten ? standingOf(about) : [];
  const claims = [...repeated, ...fresh];
  const notice = noticeOf(lawful, announce.lines.map(lineOf));
  const needsPerson = reasonsOf(about, claims, notice);
  return {
    ...(claims.length === 0 ? {} : { claims }),
    ...sumsOf(claims, about.at.ledger.administration.currency),
    ...(notice === undefined ? {} : { notice }),
    ...(needsPerson.length === 0 ? {} : { needsPerson }),
    law: [...lawful.law, ...clausesOf([...claim.notes, ...announce.notes], fresh)],
  };
}

/** A fourteen-day letter that may announce nothing is an ordinary letter. */
function noticeOf(
  { notice: kind, term }: Lawful,
  announced: readonly ClaimLine[],
): LegalNotice | undefined {
  if (kind === undefined || term === undefined) return undefined;
  if (kind === 'nl-fourteen-days' && announced.length === 0) return undefined;
  return { kind, ...term, announced };
}

function reasonsOf(
  { step }: ChargeCase,
  claims: readonly ClaimLine[],
  notice: LegalNotice | undefined,
): readonly PersonReason[] {
  const lines = [...claims, ...(notice?.announced ?? [])];
  const isProvisional = lines.some(({ provisional }) => provisional === true);
  const hasEffect =
    claims.length > 0 || step.tone === 'formal' || notice?.kind === 'nl-fourteen-days';
  return [
    ...(isProvisional ? (['provisional-rate'] as const) : []),
    ...(hasEffect ? (['legal-effect'] as const) : []),
  ];
}

function clausesOf(notes: readonly ClauseId[], lines: readonly ClaimLine[]): readonly string[] {
  const said = [...lines.map(({ clause }) => clause), ...notes.map((id) => sayClause(id, 'en'))];
  return [...new Set(said)];
}

/** What a charge came to since its items were last asked for it, settled and waived claims included. */
function growthOf(line: Charge, { facts }: ChargeCase): readonly ClaimLine[] {
  const { currency } = line.amount;
  const before = claimedBefore(facts, line.kind, line.items)
    .map(({ amount }) => amount)
    .filter((amount) => amount.currency === currency);
  const amount = subtractMoney(line.amount, sumMoney(before, currency));
  return amount.minor <= 0n ? [] : [lineOf({ ...line, amount })];
}

function lineOf({ kind, items, amount, clause, provisional, periods }: Charge): ClaimLine {
  const [only] = items;
  return {
    kind,
    ...(items.length === 1 && only !== undefined ? { openItem: only } : {}),
    ...amountOf(amount),
    clause: sayClause(clause, 'en'),
    ...(provisional ? { provisional } : {}),
    ...(periods === undefined ? {} : { periods }),
  };
}

/** Earlier claims about these items, with what is still open of them. */
function standingOf({ facts, items }: ChargeCase): readonly ClaimLine[] {
  const ids = new Set<string>(items.map(({ item }) => item.id));
  return facts.claims
    .filter(({ open, openItemIds }) => open.minor > 0n && openItemIds.some((id) => ids.has(id)))
    .map(({ id, kind, open, openItemIds, clause }) => {
      const [only] = openItemIds;
      const item = openItemIds.length === 1 && only !== undefined ? { openItem: only } : {};
      return { kind, ...item, ...amountOf(open), clause, claimId: id };
    });
}

function amountOf(amount: Money): Pick<ClaimLine, 'amount' | 'currency'> {
  return { amount: printMoney(amount), currency: amount.currency };
}

/** Sums of the claims in the currency of the administration; those in others stand in the lines alone. */
export function sumsOf(
  claims: readonly ClaimLine[],
  currency: string,
): Pick<DunningAction, 'costs' | 'interest'> {
  const sum = (isOf: (line: ClaimLine) => boolean): string => {
    const own = claims.filter((line) => line.currency === currency && isOf(line));
    return printMoney(
      sumMoney(
        own.map(({ amount }) => moneyOf(amount, currency)),
        currency,
      ),
    );
  };
  return {
    costs: sum(({ kind }) => kind !== 'interest'),
    interest: sum(({ kind }) => kind === 'interest'),
  };
}

/**
 * The action about some of its items only. Null: none is left, or a sum rests on all of them together and would no longer
 * be right; then nothing leaves today, and the next plan asks what is true then.
 */
export function narrowed(
  action: DunningAction,
  keep: ReadonlySet<string>,
  currency: string,
): DunningAction | null {
  const items = action.items.filter(({ openItem }) => keep.has(openItem));
  if (items.length === action.items.length) return action;
  const all = [...(action.claims ?? []), ...(action.notice?.announced ?? [])];
  const restsOnAll = all.some((line) => line.openItem === undefined && line.claimId === undefined);
  if (items.length === 0 || restsOnAll) return null;
  const about = (lines: readonly ClaimLine[]): readonly ClaimLine[] =>
    lines.filter(({ openItem }) => openItem === undefined || keep.has(openItem));
  const { claims, notice, ...rest } = action;
  const left = about(claims ?? []);
  return {
    ...rest,
    items,
    ...(left.length === 0 ? {} : { claims: left }),
    ...sumsOf(left, currency),
    ...(notice === undefined ? {} : { notice: { ...notice, announced: about(notice.announced) } }),
  };
}
