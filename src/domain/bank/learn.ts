import type { DebtorId, FactId } from '../../kernel/ids.js';
import {
  confirm,
  contradict,
  type LearnedFact,
  type LearnedKind,
  newFact,
  type Said,
  strengthOf,
  takeBack,
  undo,
} from './learned.js';
import { accountKey, type MatchDebtor, nameKeysOf } from './match-index.js';
import { areTelling, type PayerKeys } from './payer-keys.js';

type Payer = Pick<MatchDebtor, 'id' | 'name' | 'aliases' | 'ibans'>;

/** What a person did with the money of one payer. */
export type Lesson =
  /** It is this debtor's; `instead` of the one the machine, or an earlier decision, had chosen */
  | { readonly kind: 'assigned'; readonly debtor: Payer; readonly instead?: Payer }
  /** It is taken back from this debtor; `automatic` when the machine had booked it by itself */
  | { readonly kind: 'undone'; readonly debtor: Payer; readonly automatic: boolean }
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'not-ours-undone' };

/** Habitual texts remembered per debtor; who writes more kinds has no habit. */
const TEXTS_MAX = 10;

/**
 * What a lesson changes: the facts that are new or other than before. `known` holds at least the facts about these
 * keys and the texts of these debtors; `nextId` makes ids for new ones.
 */
export function learn(
  known: readonly LearnedFact[],
  payer: PayerKeys,
  lesson: Lesson,
  said: Said,
  nextId: () => FactId,
): readonly LearnedFact[] {
  const notes = notebook(known, said, nextId);
  if (lesson.kind === 'assigned') {
    const { debtor, instead } = lesson;
    if (instead !== undefined && instead.id !== debtor.id) takeAway(notes, payer, instead, true);
    assign(notes, payer, debtor);
  } else if (lesson.kind === 'undone') {
    notes.change(isDenial, (fact) => takeBack(fact, said.entryId));
    takeAway(notes, payer, lesson.debtor, lesson.automatic);
  } else if (payer.account !== undefined) {
    const { account } = payer;
    if (lesson.kind === 'not-ours') {
      notes.say('account-not-ours', account);
      notes.change((fact) => fact.kind === 'payer-account' && fact.key === account, contradict);
    } else {
      notes.change(
        (fact) => fact.kind === 'account-not-ours' && fact.key === account,
        (fact) => undo(fact, said.entryId),
      );
    }
  }
  return notes.changed();
}

/** Facts in the hand, to be changed one after the other. */
interface Notebook {
  readonly entry: Said['entryId'];
  all(): readonly LearnedFact[];
  change(which: (fact: LearnedFact) => boolean, how: (fact: LearnedFact) => LearnedFact): void;
  /** Confirms the fact, or writes it down for the first time. */
  say(kind: LearnedKind, key: string, debtorId?: DebtorId): void;
  changed(): readonly LearnedFact[];
}

function notebook(known: readonly LearnedFact[], said: Said, nextId: () => FactId): Notebook {
  const before = new Map(known.map((fact) => [fact.id, fact]));
  const now = new Map(before);
  const change: Notebook['change'] = (which, how) => {
    for (const fact of now.values()) if (which(fact)) now.set(fact.id, how(fact));
  };
  return {
    entry: said.entryId,
    all: () => [...now.values()],
    change,
    say(kind, key, debtorId) {
      const isIt = (fact: LearnedFact): boolean =>
        fact.kind === kind && fact.key === key && fact.debtorId === debtorId;
      if ([...now.values()].some(isIt)) {
        change(isIt, (fact) => confirm(fact, said));
        return;
      }
      const whom = debtorId === undefined ? {} : { debtorId };
      const fact = newFact({ id: nextId(), kind, key, ...whom }, said);
      now.set(fact.id, fact);
    },
    changed: () => [...now.values()].filter((fact) => before.get(fact.id) !== fact),
  };
}

function isDenial({ kind }: LearnedFact): boolean {
  return kind === 'account-not-debtor' || kind === 'name-not-debtor';
}

/** The money is this debtor's: so is the account, the name and the way he writes, unless the books say so already. */
function assign(notes: Notebook, payer: PayerKeys, debtor: Payer): void {
  const { account, name } = payer;
  const isAgainst = (fact: LearnedFact): boolean =>
    (fact.kind === 'account-not-ours' && fact.key === account) ||
    (fact.kind === 'account-not-debtor' && fact.key === account && fact.debtorId === debtor.id) ||
    (fact.kind === 'name-not-debtor' && fact.key === name && fact.debtorId === debtor.id);
  notes.change(isAgainst, contradict);
  if (account !== undefined && !debtor.ibans.map(accountKey).includes(account))
    notes.say('payer-account', account, debtor.id);
  if (name !== undefined && !nameKeysOf(debtor).includes(name))
    notes.say('payer-name', name, debtor.id);
  sayText(notes, payer.words, debtor.id);
}

/**
 * A habit is what comes back: the words that this text shares with an earlier one of the same debtor. An earlier text
 * that was seen once shrinks to them; one that came back already only counts when all of it is there.
 */
function sayText(notes: Notebook, words: readonly string[], debtorId: DebtorId): void {
  if (!areTelling(words)) return;
  const texts = notes.all().filter((f) => f.kind === 'payer-text' && f.debtorId === debtorId);
  for (const fact of texts) {
    const shared = fact.key.split(' ').filter((word) => words.includes(word));
    const key = shared.join(' ');
    const isOther = key !== fact.key;
    const shrinks = strengthOf(fact) === 'hint' && !fact.support.includes(notes.entry);
    if (!areTelling(shared) || (isOther && !shrinks)) continue;
    if (isOther && texts.every((other) => other.key !== key))
      notes.change(
        ({ id }) => id === fact.id,
        (one) => ({ ...one, key }),
      );
    notes.say('payer-text', key, debtorId);
    return;
  }
  if (texts.length < TEXTS_MAX) notes.say('payer-text', words.join(' '), debtorId);
}

/**
 * The money is not this debtor's. What led to him loses its worth; with `deny` it is also remembered that account and
 * name are not his, where the books or a learned fact had said so.
 */
function takeAway(notes: Notebook, payer: PayerKeys, debtor: Payer, deny: boolean): void {
  const { account, name, words } = payer;
  const led = new Set<string>([
    ...debtor.ibans.map((iban) => `payer-account ${accountKey(iban)}`),
    ...nameKeysOf(debtor).map((own) => `payer-name ${own}`),
  ]);
  const isAbout = ({ kind, key, debtorId }: LearnedFact): boolean =>
    debtorId === debtor.id &&
    ((kind === 'payer-account' && key === account) ||
      (kind === 'payer-name' && key === name) ||
      (kind === 'payer-text' && key.split(' ').every((word) => words.includes(word))));
  for (const fact of notes.all().filter(isAbout)) {
    if (fact.support.some((one) => one !== notes.entry)) led.add(`${fact.kind} ${fact.key}`);
  }
  notes.change(isAbout, (fact) => undo(fact, notes.entry));
  if (!deny) return;
  if (account !== undefined && led.has(`payer-account ${account}`))
    notes.say('account-not-debtor', account, debtor.id);
  if (name !== undefined && led.has(`payer-name ${name}`))
    notes.say('name-not-debtor', name, debtor.id);
}
