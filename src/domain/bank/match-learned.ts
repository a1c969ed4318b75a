import { groupBy } from '../../kernel/group.js';
import type { DebtorId } from '../../kernel/ids.js';
import { claims, type LearnedFact, type LearnedKind, strengthOf } from './learned.js';
import { type Evidence, evidence, type EvidenceCode, WEIGHTS } from './match-rules.js';
import { plainText } from './match-text.js';

/** Facts as the matcher looks them up. */
export interface LearnedIndex {
  /** Who uses an account, for those accounts about which something was said; the books' word for the others */
  readonly holders: ReadonlyMap<string, readonly DebtorId[]>;
  /** The one fact that counts for a key, `payer-account <account>` or `payer-name <name>`: nobody else has a claim */
  readonly payers: ReadonlyMap<string, LearnedFact>;
  /** Habitual texts by their first word */
  readonly texts: ReadonlyMap<string, readonly LearnedFact[]>;
  /** Debtors that a payer is not, by the same keys as `payers` */
  readonly denied: ReadonlyMap<string, ReadonlySet<DebtorId>>;
  /** Accounts that bring no customer's money */
  readonly notOurs: ReadonlySet<string>;
}

export const NOTHING_LEARNED: LearnedIndex = {
  holders: new Map(),
  payers: new Map(),
  texts: new Map(),
  denied: new Map(),
  notOurs: new Set(),
};

/** What the books say about a key: which debtors use an account, or bear a name. */
export interface InTheBooks {
  readonly account: (key: string) => readonly DebtorId[];
  readonly name: (key: string) => readonly DebtorId[];
}

/** Makes facts fit to look up. A key that several debtors claim, by the books or by what was said, is nobody's own. */
export function learnedIndex(facts: readonly LearnedFact[], books: InTheBooks): LearnedIndex {
  if (facts.length === 0) return NOTHING_LEARNED;
  const denied = deniedOf(facts);
  const holders = new Map<string, readonly DebtorId[]>();
  const payers = new Map<string, LearnedFact>();
  for (const [kind, deny, told] of [
    ['payer-account', 'account-not-debtor', books.account],
    ['payer-name', 'name-not-debtor', books.name],
  ] as const) {
    const claimed = groupBy(ofKind(facts, kind).filter(claims), keyOf);
    const keys = new Set([...claimed.keys(), ...ofKind(facts, deny).map(({ key }) => key)]);
    for (const key of keys) {
      const lookup = `${kind} ${key}`;
      const isNot = denied.get(lookup);
      const own = told(key).filter((debtor) => isNot?.has(debtor) !== true);
      const said = claimed.get(key) ?? [];
      const all = [...new Set([...own, ...said.flatMap(debtorOf)])];
      const only = all.length === 1 ? said.find((fact) => strengthOf(fact) !== 'none') : undefined;
      if (only !== undefined) payers.set(lookup, only);
      if (kind === 'payer-name') continue;
      const isKey = own.length > 0 || (only !== undefined && strengthOf(only) === 'key');
      holders.set(key, all.length > 1 || isKey ? all : []);
    }
  }
  const notOurs = ofKind(facts, 'account-not-ours').filter((fact) => strengthOf(fact) === 'key');
  return {
    ...{ holders, payers, denied, texts: textsOf(facts, books) },
    notOurs: new Set(notOurs.map(({ key }) => key)),
  };
}

function ofKind(facts: readonly LearnedFact[], kind: LearnedKind): readonly LearnedFact[] {
  return facts.filter((fact) => fact.kind === kind && fact.state === 'active');
}

function debtorOf({ debtorId }: LearnedFact): readonly DebtorId[] {
  return debtorId === undefined ? [] : [debtorId];
}

function keyOf({ key }: LearnedFact): string {
  return key;
}

function deniedOf(facts: readonly LearnedFact[]): LearnedIndex['denied'] {
  const denied = new Map<string, Set<DebtorId>>();
  for (const [deny, kind] of [
    ['account-not-debtor', 'payer-account'],
    ['name-not-debtor', 'payer-name'],
  ] as const) {
    for (const fact of ofKind(facts, deny)) {
      if (strengthOf(fact) === 'none' || fact.debtorId === undefined) continue;
      const lookup = `${kind} ${fact.key}`;
      denied.set(lookup, (denied.get(lookup) ?? new Set()).add(fact.debtorId));
    }
  }
  return denied;
}

/** Texts said twice or more for one debtor and for nobody else, and that are nobody else's name. */
function textsOf(facts: readonly LearnedFact[], books: InTheBooks): LearnedIndex['texts'] {
  const groups = groupBy(ofKind(facts, 'payer-text').filter(claims), keyOf);
  const own = [...groups.values()].flatMap(([fact, ...others]) => {
    if (fact === undefined || others.length > 0 || strengthOf(fact) !== 'key') return [];
    return books.name(fact.key).some((debtor) => debtor !== fact.debtorId) ? [] : [fact];
  });
  return groupBy(own, ({ key }) => key.split(' ')[0] ?? '');
}

/** The habits that a text shows: all words of each stand in it. */
export function habitsIn(index: LearnedIndex, texts: readonly string[]): readonly LearnedFact[] {
  if (index.texts.size === 0) return [];
  const words = new Set(plainText(texts.join(' ')).split(/[^A-Z0-9]+/));
  return [...words]
    .flatMap((word) => index.texts.get(word) ?? [])
    .filter((fact) => fact.key.split(' ').every((word) => words.has(word)));
}

const CODES: Readonly<Partial<Record<LearnedKind, EvidenceCode>>> = {
  'payer-account': 'learned-account',
  'payer-name': 'learned-name',
  'payer-text': 'learned-text',
};

/**
 * What a fact says for its debtor, as evidence about `name (2026-10-03)` or `name (3×, 2026-10-03)`. An account said
 * twice or more weighs like one in the books, otherwise each kind has its own weight. Null for facts against a debtor.
 */
export function learnedEvidence(fact: LearnedFact, name: string): Evidence | null {
  const code = CODES[fact.kind];
  if (code === undefined) return null;
  const times = fact.support.length > 1 ? `${fact.support.length}×, ` : '';
  const found = evidence(code, `${name} (${times}${fact.lastOn})`);
  const asBooks = fact.kind === 'payer-account' && strengthOf(fact) === 'key';
  return asBooks ? { ...found, weight: WEIGHTS.account } : found;
}
