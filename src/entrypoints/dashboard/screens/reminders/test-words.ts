import type { Forms } from '../../base/api.js';
import type { Words } from '../../base/words.js';

interface TestWords {
  readonly tests: string;
  readonly noTests: string;
  readonly tryTitle: string;
  readonly tryName: string;
  readonly tryNameHelp: string;
  readonly tryPolicy: string;
  readonly tryShare: string;
  readonly begin: string;
  readonly end: string;
  readonly ended: (on: string) => string;
  readonly running: (share: number, policy: string, against: string, from: string) => string;
  readonly until: (on: string) => string;
  readonly compared: (within: string) => string;
  readonly sides: readonly [against: string, tried: string];
  readonly debtors: string;
  readonly items: string;
  readonly paid: string;
  readonly median: string;
  readonly inTime: string;
  readonly open: string;
  readonly verdict: Readonly<Record<Forms['Verdict'], string>>;
}

const nl: TestWords = {
  tests: 'Proeven',
  noTests:
    'Er loopt geen proef. Probeer een ander beleid op een deel van de debiteuren en zie of er vaker op tijd betaald wordt.',
  tryTitle: 'Begin een proef',
  tryName: 'Naam',
  tryNameHelp: 'Eén keer te gebruiken; de naam bepaalt wie meedoet.',
  tryPolicy: 'Te proberen beleid',
  tryShare: 'Deel van de debiteuren, in procent',
  begin: 'Begin',
  end: 'Beëindig',
  ended: (on) => `Beëindigd; ${on} is de laatste dag.`,
  running: (share, policy, against, from) =>
    `${policy} voor ${share} % van wie ${against} volgt, vanaf ${from}`,
  until: (on) => `tot en met ${on}`,
  compared: (within) => `Betaald binnen ${within} na de vervaldag`,
  sides: ['Zoals het was', 'Geprobeerd'],
  debtors: 'Debiteuren met een vervallen factuur',
  items: 'Facturen',
  paid: 'Betaald',
  median: 'Dagen tot betaling, de middelste',
  inTime: 'Op tijd',
  open: 'Nog open',
  verdict: {
    'too-few':
      'Te weinig debiteuren of facturen om iets te kunnen zeggen. Wacht tot er meer vervallen zijn.',
    'no-difference': 'Geen duidelijk verschil: wat er is, kan toeval zijn.',
    'tried-better': 'Met het geprobeerde beleid wordt vaker op tijd betaald.',
    'tried-worse': 'Met het geprobeerde beleid wordt minder vaak op tijd betaald.',
  },
};

const fr: TestWords = {
  tests: 'Essais',
  noTests:
    'Aucun essai en cours. Essayez une autre politique sur une part des débiteurs et voyez si l’on paie plus souvent à temps.',
  tryTitle: 'Commencer un essai',
  tryName: 'Nom',
  tryNameHelp: 'Ne sert qu’une fois ; le nom décide qui participe.',
  tryPolicy: 'Politique à essayer',
  tryShare: 'Part des débiteurs, en pour cent',
  begin: 'Commencer',
  end: 'Terminer',
  ended: (on) => `Terminé ; le ${on} est le dernier jour.`,
  running: (share, policy, against, from) =>
    `${policy} pour ${share} % de ceux qui suivent ${against}, depuis le ${from}`,
  until: (on) => `jusqu’au ${on} inclus`,
  compared: (within) => `Payé dans les ${within} après l’échéance`,
  sides: ['Comme avant', 'Essayé'],
  debtors: 'Débiteurs avec une facture échue',
  items: 'Factures',
  paid: 'Payées',
  median: 'Jours jusqu’au paiement, celle du milieu',
  inTime: 'À temps',
  open: 'Encore ouvert',
  verdict: {
    'too-few':
      'Trop peu de débiteurs ou de factures pour conclure. Attendez que plus de factures soient échues.',
    'no-difference': 'Pas de différence nette : ce peut être le hasard.',
    'tried-better': 'Avec la politique essayée, on paie plus souvent à temps.',
    'tried-worse': 'Avec la politique essayée, on paie moins souvent à temps.',
  },
};

const en: TestWords = {
  tests: 'Tests',
  noTests:
    'No test is running. Try another policy on a share of the debtors and see whether people pay in time more often.',
  tryTitle: 'Begin a test',
  tryName: 'Name',
  tryNameHelp: 'Used once; the name decides who takes part.',
  tryPolicy: 'Policy to try',
  tryShare: 'Share of the debtors, in per cent',
  begin: 'Begin',
  end: 'End',
  ended: (on) => `Ended; ${on} is its last day.`,
  running: (share, policy, against, from) =>
    `${policy} for ${share} % of who follows ${against}, from ${from}`,
  until: (on) => `through ${on}`,
  compared: (within) => `Paid within ${within} of the due date`,
  sides: ['As it was', 'Tried'],
  debtors: 'Debtors with an invoice that fell due',
  items: 'Invoices',
  paid: 'Paid',
  median: 'Days until paid, the middle one',
  inTime: 'In time',
  open: 'Still open',
  verdict: {
    'too-few': 'Too few debtors or invoices to tell. Wait until more have fallen due.',
    'no-difference': 'No clear difference: what there is can be chance.',
    'tried-better': 'With the tried policy people pay in time more often.',
    'tried-worse': 'With the tried policy people pay in time less often.',
  },
};

export const TESTS: Words<TestWords> = { nl, fr, en };
