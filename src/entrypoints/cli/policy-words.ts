import type { Verdict } from '../../domain/dunning/comparison.js';
import type { StepClaims, StepMode, StepStart } from '../../domain/dunning/policy.js';
import type { Language } from '../../domain/party/debtor.js';

/** What is said about policies, per language. The compiler sees to it that none is missing. */
export interface PolicyWords {
  readonly origin: Readonly<Record<'shipped' | 'firm' | 'own', string>>;
  readonly ofAll: string;
  readonly followers: (debtors: number) => string;
  readonly savedBy: (by: string, on: string) => string;
  /** `days` in words: `3 dagen`; `step` is the name of a step or null for the one before */
  readonly start: Readonly<
    Record<StepStart['from'], (days: string, count: number, step: string | null) => string>
  >;
  readonly payWithin: (days: string) => string;
  readonly mode: Readonly<Record<StepMode, string>>;
  readonly claims: Readonly<Record<Exclude<StepClaims, 'none'>, string>>;
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
  readonly preview: (dated: string, due: string) => string;
  readonly compared: (test: string, within: string) => string;
  readonly sides: readonly [against: string, tried: string];
  readonly debtors: (all: number, invoiced: number) => string;
  readonly invoices: (items: number, paid: number) => string;
  readonly daysToPay: (mean: string, median: string) => string;
  readonly inTime: (share: string, count: number, of: number) => string;
  readonly stillOpen: (amounts: string) => string;
  readonly nothing: string;
  readonly difference: (points: string, margin: string) => string;
  readonly verdict: Readonly<Record<Verdict, string>>;
}

const nl: PolicyWords = {
  origin: { shipped: 'meegeleverd', firm: 'van het kantoor', own: 'eigen' },
  ofAll: 'de administratie',
  followers: (count) => `${count} ${count === 1 ? 'debiteur' : 'debiteuren'}`,
  savedBy: (by, on) => `bewaard door ${by} op ${on}`,
  start: {
    'due-date': (days, count) => `${days} ${count > 0 ? 'na' : 'voor'} de vervaldag`,
    'invoice-date': (days) => `${days} na de factuurdatum`,
    'broken-promise': (days) => `${days} na een gebroken belofte`,
    step: (days, _, step) => `${days} na ${step ?? 'de vorige stap'}`,
    term: (days, _, step) => `${days} na de laatste betaaldag van ${step ?? 'het vorige bericht'}`,
  },
  payWithin: (days) => `${days} om te betalen`,
  mode: {
    manual: 'door een mens',
    'semi-automatic': 'na goedkeuring',
    automatic: 'vanzelf',
  },
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
  workingDays: 'alles alleen op werkdagen',
  preview: (dated, due) => `Voor een factuur van ${dated}, te betalen op ${due}:`,
  compared: (test, within) => `Proef ${test}: betaald binnen ${within} na de vervaldag`,
  sides: ['zoals het was', 'geprobeerd'],
  debtors: (all, invoiced) => `${all} debiteuren, ${invoiced} met een vervallen factuur`,
  invoices: (items, paid) => `${items} facturen, ${paid} betaald`,
  daysToPay: (mean, median) => `betaald na gemiddeld ${mean} dagen, de middelste na ${median}`,
  inTime: (share, count, of) => `${share} % op tijd (${count} van ${of})`,
  stillOpen: (amounts) => `nog open: ${amounts}`,
  nothing: 'niets',
  difference: (points, margin) =>
    `Verschil: ${points} procentpunt; toeval alleen kan ${margin} geven.`,
  verdict: {
    'too-few':
      'Te weinig debiteuren of facturen om iets te kunnen zeggen. Wacht tot er meer vervallen zijn.',
    'no-difference': 'Geen duidelijk verschil: wat er is, kan toeval zijn.',
    'tried-better': 'Met het geprobeerde beleid wordt vaker op tijd betaald.',
    'tried-worse': 'Met het geprobeerde beleid wordt minder vaak op tijd betaald.',
  },
};

const fr: PolicyWords = {
  origin: { shipped: 'fournie', firm: 'du cabinet', own: 'propre' },
  ofAll: 'le dossier',
  followers: (count) => `${count} ${count === 1 ? 'débiteur' : 'débiteurs'}`,
  savedBy: (by, on) => `enregistrée par ${by} le ${on}`,
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
  workingDays: 'tout seulement les jours ouvrables',
  preview: (dated, due) => `Pour une facture du ${dated}, à payer le ${due} :`,
  compared: (test, within) => `Essai ${test} : payé dans les ${within} après l’échéance`,
  sides: ['comme avant', 'essayé'],
  debtors: (all, invoiced) => `${all} débiteurs, ${invoiced} avec une facture échue`,
  invoices: (items, paid) => `${items} factures, ${paid} payées`,
  daysToPay: (mean, median) =>
    `payées après ${mean} jours en moyenne, ${median} pour celle du milieu`,
  inTime: (share, count, of) => `${share} % à temps (${count} sur ${of})`,
  stillOpen: (amounts) => `encore ouvert : ${amounts}`,
  nothing: 'rien',
  difference: (points, margin) =>
    `Différence : ${points} points ; le hasard seul peut donner ${margin}.`,
  verdict: {
    'too-few':
      'Trop peu de débiteurs ou de factures pour conclure. Attendez que plus de factures soient échues.',
    'no-difference': 'Pas de différence nette : ce peut être le hasard.',
    'tried-better': 'Avec la politique essayée, on paie plus souvent à temps.',
    'tried-worse': 'Avec la politique essayée, on paie moins souvent à temps.',
  },
};

const en: PolicyWords = {
  origin: { shipped: 'shipped', firm: 'of the firm', own: 'own' },
  ofAll: 'the administration',
  followers: (count) => `${count} ${count === 1 ? 'debtor' : 'debtors'}`,
  savedBy: (by, on) => `saved by ${by} on ${on}`,
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
  workingDays: 'everything on working days only',
  preview: (dated, due) => `For an invoice of ${dated}, due on ${due}:`,
  compared: (test, within) => `Test ${test}: paid within ${within} after the due date`,
  sides: ['as it was', 'tried'],
  debtors: (all, invoiced) => `${all} debtors, ${invoiced} with an invoice that came due`,
  invoices: (items, paid) => `${items} invoices, ${paid} paid`,
  daysToPay: (mean, median) => `paid after ${mean} days on average, the middle one after ${median}`,
  inTime: (share, count, of) => `${share} % in time (${count} of ${of})`,
  stillOpen: (amounts) => `still open: ${amounts}`,
  nothing: 'nothing',
  difference: (points, margin) =>
    `Difference: ${points} percent points; chance alone may give ${margin}.`,
  verdict: {
    'too-few': 'Too few debtors or invoices to say anything. Wait until more have come due.',
    'no-difference': 'No clear difference: what there is may be chance.',
    'tried-better': 'With the policy that is tried, payment is in time more often.',
    'tried-worse': 'With the policy that is tried, payment is in time less often.',
  },
};

const de: PolicyWords = {
  origin: { shipped: 'mitgeliefert', firm: 'der Kanzlei', own: 'eigenes' },
  ofAll: 'der Mandant',
  followers: (count) => `${count} ${count === 1 ? 'Debitor' : 'Debitoren'}`,
  savedBy: (by, on) => `gespeichert von ${by} am ${on}`,
  start: {
    'due-date': (days, count) => `${days} ${count > 0 ? 'nach' : 'vor'} der Fälligkeit`,
    'invoice-date': (days) => `${days} nach dem Rechnungsdatum`,
    'broken-promise': (days) => `${days} nach einer gebrochenen Zusage`,
    step: (days, _, step) => `${days} nach ${step ?? 'dem vorigen Schritt'}`,
    term: (days, _, step) =>
      `${days} nach der Frist ${step === null ? 'der vorigen Nachricht' : `von ${step}`}`,
  },
  payWithin: (days) => `${days} zum Zahlen`,
  mode: {
    manual: 'durch eine Person',
    'semi-automatic': 'nach Freigabe',
    automatic: 'von selbst',
  },
  claims: { announce: 'kündigt Kosten und Zinsen an', claim: 'fordert Kosten und Zinsen' },
  onlyIf: (cases) => `nur bei ${cases}`,
  insteadIf: (channel, cases) => `${channel} bei ${cases}`,
  or: ' oder ',
  and: ' und ',
  amountFrom: (amount) => `${amount} oder mehr fällig`,
  amountBelow: (amount) => `weniger als ${amount} fällig`,
  scoreBelow: (score) => `einer Bewertung unter ${score}`,
  usuallyLate: (days) => `einer Gewohnheit von ${days} Verzug`,
  groups: (groups) => `Gruppe ${groups}`,
  workingDays: 'alles nur an Werktagen',
  preview: (dated, due) => `Für eine Rechnung vom ${dated}, fällig am ${due}:`,
  compared: (test, within) =>
    `Versuch ${test}: bezahlt innerhalb von ${within} nach der Fälligkeit`,
  sides: ['wie bisher', 'versucht'],
  debtors: (all, invoiced) => `${all} Debitoren, ${invoiced} mit einer fälligen Rechnung`,
  invoices: (items, paid) => `${items} Rechnungen, ${paid} bezahlt`,
  daysToPay: (mean, median) => `bezahlt nach ${mean} Tagen im Mittel, die mittlere nach ${median}`,
  inTime: (share, count, of) => `${share} % rechtzeitig (${count} von ${of})`,
  stillOpen: (amounts) => `noch offen: ${amounts}`,
  nothing: 'nichts',
  difference: (points, margin) =>
    `Unterschied: ${points} Prozentpunkte; Zufall allein kann ${margin} ergeben.`,
  verdict: {
    'too-few':
      'Zu wenige Debitoren oder Rechnungen für eine Aussage. Warten Sie, bis mehr fällig geworden sind.',
    'no-difference': 'Kein klarer Unterschied: was da ist, kann Zufall sein.',
    'tried-better': 'Mit dem versuchten Regelwerk wird öfter rechtzeitig bezahlt.',
    'tried-worse': 'Mit dem versuchten Regelwerk wird seltener rechtzeitig bezahlt.',
  },
};

export const POLICY_WORDS: Readonly<Record<Language, PolicyWords>> = { nl, fr, en, de };
