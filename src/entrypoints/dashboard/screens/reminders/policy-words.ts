import type { Forms } from '../../base/api.js';
import type { Words } from '../../base/words.js';

type Start = 'due-date' | 'invoice-date' | 'broken-promise' | 'step' | 'term';

interface PolicyWords {
  readonly list: string;
  readonly steps: string;
  readonly origin: Readonly<Record<Forms['Origin'], string>>;
  readonly followers: readonly [one: string, more: string];
  readonly ofAll: string;
  readonly version: (version: number) => string;
  readonly saved: (by: string, on: string) => string;
  readonly versions: string;
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
  readonly who: string;
  readonly follow: string;
  readonly followed: string;
  readonly group: string;
  readonly groupHelp: string;
  readonly giveGroup: string;
  readonly backToAll: string;
  readonly assigned: string;
  readonly forbidden: string;
}

const nl: PolicyWords = {
  list: 'Beleid',
  steps: 'Stappen',
  origin: { shipped: 'meegeleverd', firm: 'van het kantoor', own: 'eigen' },
  followers: ['debiteur', 'debiteuren'],
  ofAll: 'geldt voor de administratie',
  version: (version) => `versie ${version}`,
  saved: (by, on) => `bewaard door ${by} op ${on}`,
  versions: 'Eerdere versies',
  start: {
    'due-date': (days, count) => `${days} ${count > 0 ? 'na' : 'voor'} de vervaldag`,
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
  who: 'Wie dit volgt',
  follow: 'Laat de administratie dit volgen',
  followed: 'De administratie volgt dit vanaf de volgende run.',
  group: 'Groep van debiteuren',
  groupHelp: 'Zoals ze in het boekhoudpakket heet.',
  giveGroup: 'Laat deze groep dit volgen',
  backToAll: 'Volgt weer de administratie',
  assigned: 'Toegewezen, vanaf de volgende run.',
  forbidden:
    'De wet verbiedt stappen hiervan tegenover sommige debiteuren; die worden tegengehouden:',
};

const fr: PolicyWords = {
  list: 'Politiques',
  steps: 'Étapes',
  origin: { shipped: 'fournie', firm: 'du bureau', own: 'propre' },
  followers: ['débiteur', 'débiteurs'],
  ofAll: 'vaut pour le dossier',
  version: (version) => `version ${version}`,
  saved: (by, on) => `enregistrée par ${by} le ${on}`,
  versions: 'Versions précédentes',
  start: {
    'due-date': (days, count) => `${days} ${count > 0 ? 'après' : 'avant'} l’échéance`,
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
  who: 'Qui la suit',
  follow: 'Que le dossier la suive',
  followed: 'Le dossier la suit à partir de la prochaine série.',
  group: 'Groupe de débiteurs',
  groupHelp: 'Comme il s’appelle dans le logiciel comptable.',
  giveGroup: 'Que ce groupe la suive',
  backToAll: 'Suit à nouveau le dossier',
  assigned: 'Attribuée, à partir de la prochaine série.',
  forbidden:
    'La loi interdit des étapes de celle-ci envers certains débiteurs ; elles sont retenues :',
};

const en: PolicyWords = {
  list: 'Policies',
  steps: 'Steps',
  origin: { shipped: 'shipped', firm: 'of the firm', own: 'own' },
  followers: ['debtor', 'debtors'],
  ofAll: 'holds for the administration',
  version: (version) => `version ${version}`,
  saved: (by, on) => `saved by ${by} on ${on}`,
  versions: 'Earlier versions',
  start: {
    'due-date': (days, count) => `${days} ${count > 0 ? 'after' : 'before'} the due date`,
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
  who: 'Who follows this',
  follow: 'Let the administration follow this',
  followed: 'The administration follows this from the next run on.',
  group: 'Group of debtors',
  groupHelp: 'As the accounting package calls it.',
  giveGroup: 'Let this group follow this',
  backToAll: 'Follows the administration again',
  assigned: 'Assigned, from the next run on.',
  forbidden: 'The law forbids steps of it towards some debtors; those are held back:',
};

export const POLICIES: Words<PolicyWords> = { nl, fr, en };
