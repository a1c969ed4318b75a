import type { LearnedKind } from '../../domain/bank/learned.js';
import { strengthOf } from '../../domain/bank/learned.js';
import type { Language } from '../../domain/party/debtor.js';
import { dateIn } from '../../formats/letter/locale.js';
import type { ListedFact } from '../../usecases/bank/learned-facts.js';

/** What each kind of fact says; `{key}` is the account, name or text, `{debtor}` whom it is about. */
const SAYS: Readonly<Record<LearnedKind, Readonly<Record<Language, string>>>> = {
  'payer-account': {
    nl: 'Rekening {key} betaalt voor {debtor}',
    fr: 'Le compte {key} paie pour {debtor}',
    en: 'Account {key} pays for {debtor}',
    de: 'Konto {key} zahlt für {debtor}',
  },
  'payer-name': {
    nl: 'Wie als “{key}” betaalt, betaalt voor {debtor}',
    fr: 'Celui qui paie sous le nom « {key} » paie pour {debtor}',
    en: 'Whoever pays as “{key}” pays for {debtor}',
    de: 'Wer als „{key}“ zahlt, zahlt für {debtor}',
  },
  'payer-text': {
    nl: 'Een omschrijving met “{key}” komt van {debtor}',
    fr: 'Une communication avec « {key} » vient de {debtor}',
    en: 'A text with “{key}” comes from {debtor}',
    de: 'Ein Verwendungszweck mit „{key}“ kommt von {debtor}',
  },
  'account-not-ours': {
    nl: 'Van rekening {key} komt geen geld van klanten',
    fr: 'Le compte {key} ne paie pas pour des clients',
    en: 'Account {key} brings no money of customers',
    de: 'Von Konto {key} kommt kein Geld von Kunden',
  },
  'account-not-debtor': {
    nl: 'Rekening {key} is niet van {debtor}',
    fr: 'Le compte {key} n’est pas celui de {debtor}',
    en: 'Account {key} is not that of {debtor}',
    de: 'Konto {key} gehört nicht {debtor}',
  },
  'name-not-debtor': {
    nl: 'De naam “{key}” is niet {debtor}',
    fr: 'Le nom « {key} » n’est pas {debtor}',
    en: 'The name “{key}” is not {debtor}',
    de: 'Der Name „{key}“ ist nicht {debtor}',
  },
};

interface Words {
  readonly said: (times: number, date: string) => string;
  readonly revoked: string;
  readonly contradicted: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    said: (times, date) =>
      times === 1 ? `één keer gezegd, op ${date}` : `${times} keer gezegd, het laatst op ${date}`,
    revoked: 'herroepen, telt niet mee',
    contradicted: 'teruggedraaid, telt pas weer mee als het opnieuw gezegd wordt',
  },
  fr: {
    said: (times, date) =>
      times === 1 ? `dit une fois, le ${date}` : `dit ${times} fois, la dernière fois le ${date}`,
    revoked: 'révoqué, ne compte pas',
    contradicted: 'annulé, ne compte plus tant que ce n’est pas redit',
  },
  en: {
    said: (times, date) =>
      times === 1 ? `said once, on ${date}` : `said ${times} times, last on ${date}`,
    revoked: 'revoked, does not count',
    contradicted: 'taken back, counts again only when it is said anew',
  },
  de: {
    said: (times, date) =>
      times === 1 ? `einmal gesagt, am ${date}` : `${times}-mal gesagt, zuletzt am ${date}`,
    revoked: 'widerrufen, zählt nicht',
    contradicted: 'zurückgenommen, zählt erst wieder, wenn es neu gesagt wird',
  },
};

/** The fact as one sentence for people: what it says, and how it stands. */
export function factSentence(fact: ListedFact, language: Language): string {
  const debtor = fact.debtorName ?? fact.debtorId ?? '';
  const says = SAYS[fact.kind][language].replace(/\{(key|debtor)\}/g, (_, place) =>
    place === 'key' ? fact.key : debtor,
  );
  const words = WORDS[language];
  const standing =
    fact.state === 'revoked'
      ? words.revoked
      : strengthOf(fact) === 'none'
        ? words.contradicted
        : words.said(fact.support.length, dateIn(language, fact.lastOn));
  return `${says}: ${standing}.`;
}
