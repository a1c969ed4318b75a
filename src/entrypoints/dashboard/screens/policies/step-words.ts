import type { Forms } from '../../base/api.js';
import type { Words } from '../../base/words.js';

type Start = 'due-date' | 'invoice-date' | 'broken-promise' | 'step' | 'term';

interface StepWords {
  readonly steps: string;
  readonly origin: Readonly<Record<Forms['Origin'], string>>;
  readonly version: (version: number) => string;
  readonly saved: (by: string, on: string) => string;
  readonly start: Readonly<
    Record<Start, (days: string, count: number, step: string | null) => string>
  >;
  readonly payWithin: (days: string) => string;
  readonly mode: Readonly<Record<Forms['StepMode'], string>>;
  readonly claims: Readonly<Record<'announce' | 'claim', string>>;
  readonly onlyIf: (cases: string) => string;
  readonly insteadIf: (channel: string, cases: string) => string;
  readonly or: string;
  readonly and: string;
  readonly amountFrom: (amount: string) => string;
  readonly amountBelow: (amount: string) => string;
  readonly scoreBelow: (score: number) => string;
  readonly usuallyLate: (days: string) => string;
  readonly groups: (groups: string) => string;
  readonly workingDays: string;
}

const nl: StepWords = {
  steps: 'Stappen',
  origin: { shipped: 'meegeleverd', firm: 'van het kantoor', own: 'eigen' },
  version: (version) => `versie ${version}`,
  saved: (by, on) => `bewaard door ${by} op ${on}`,
  start: {
    'due-date': (days, count) =>
      count === 0 ? 'op de vervaldag' : `${days} ${count > 0 ? 'na' : 'voor'} de vervaldag`,
    'invoice-date': (days) => `${days} na de factuurdatum`,
    'broken-promise': (days) => `${days} na een gebroken belofte`,
    step: (days, _, step) => `${days} na ${step ?? 'de vorige stap'}`,
    term: (days, _, step) => `${days} na de laatste betaaldag van ${step ?? 'het vorige bericht'}`,
  },
  payWithin: (days) => `${days} om te betalen`,
  mode: { manual: 'door een mens', 'semi-automatic': 'na goedkeuring', automatic: 'vanzelf' },
  claims: { announce: 'kondigt kosten en rente aan', claim: 'vordert kosten en rente' },
  onlyIf: (cases) => `alleen bij ${cases}`,
  insteadIf: (channel, cases) => `${channel} bij ${cases}`,
  or: ' of ',
  and: ' en ',
  amountFrom: (amount) => `${amount} of meer vervallen`,
  amountBelow: (amount) => `minder dan ${amount} vervallen`,
  scoreBelow: (score) => `een score onder ${score}`,
  usuallyLate: (days) => `een gewoonte van ${days} te laat`,
  groups: (groups) => `groep ${groups}`,
  workingDays: 'Alles alleen op werkdagen.',
};

const fr: StepWords = {
  steps: 'Étapes',
  origin: { shipped: 'fournie', firm: 'du bureau', own: 'propre' },
  version: (version) => `version ${version}`,
  saved: (by, on) => `enregistrée par ${by} le ${on}`,
  start: {
    'due-date': (days, count) =>
      count === 0 ? 'à l’échéance' : `${days} ${count > 0 ? 'après' : 'avant'} l’échéance`,
    'invoice-date': (days) => `${days} après la date de facture`,
    'broken-promise': (days) => `${days} après une promesse non tenue`,
    step: (days, _, step) => `${days} après ${step ?? 'l’étape précédente'}`,
    term: (days, _, step) => `${days} après le délai de ${step ?? 'l’envoi précédent'}`,
  },
  payWithin: (days) => `${days} pour payer`,
  mode: {
    manual: 'par une personne',
    'semi-automatic': 'après approbation',
    automatic: 'automatiquement',
  },
  claims: { announce: 'annonce frais et intérêts', claim: 'réclame frais et intérêts' },
  onlyIf: (cases) => `seulement avec ${cases}`,
  insteadIf: (channel, cases) => `${channel} avec ${cases}`,
  or: ' ou ',
  and: ' et ',
  amountFrom: (amount) => `${amount} ou plus échus`,
  amountBelow: (amount) => `moins de ${amount} échus`,
  scoreBelow: (score) => `un score sous ${score}`,
  usuallyLate: (days) => `une habitude de ${days} de retard`,
  groups: (groups) => `groupe ${groups}`,
  workingDays: 'Tout seulement les jours ouvrables.',
};

const en: StepWords = {
  steps: 'Steps',
  origin: { shipped: 'shipped', firm: 'of the firm', own: 'own' },
  version: (version) => `version ${version}`,
  saved: (by, on) => `saved by ${by} on ${on}`,
  start: {
    'due-date': (days, count) =>
      count === 0 ? 'on the due date' : `${days} ${count > 0 ? 'after' : 'before'} the due date`,
    'invoice-date': (days) => `${days} after the invoice date`,
    'broken-promise': (days) => `${days} after a broken promise`,
    step: (days, _, step) => `${days} after ${step ?? 'the step before'}`,
    term: (days, _, step) => `${days} after the last day to pay of ${step ?? 'the message before'}`,
  },
  payWithin: (days) => `${days} to pay`,
  mode: { manual: 'by a person', 'semi-automatic': 'after approval', automatic: 'by itself' },
  claims: { announce: 'announces costs and interest', claim: 'claims costs and interest' },
  onlyIf: (cases) => `only with ${cases}`,
  insteadIf: (channel, cases) => `${channel} with ${cases}`,
  or: ' or ',
  and: ' and ',
  amountFrom: (amount) => `${amount} or more overdue`,
  amountBelow: (amount) => `less than ${amount} overdue`,
  scoreBelow: (score) => `a score below ${score}`,
  usuallyLate: (days) => `a habit of ${days} late`,
  groups: (groups) => `group ${groups}`,
  workingDays: 'Everything on working days only.',
};

/** What the steps of a policy say, in words. */
export const STEPS: Words<StepWords> = { nl, fr, en };
