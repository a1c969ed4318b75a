import type { Words } from '../../base/words.js';

interface PolicyWords {
  readonly list: string;
  readonly followers: readonly [one: string, more: string];
  readonly ofAll: string;
  readonly versions: string;
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
  followers: ['debiteur', 'debiteuren'],
  ofAll: 'geldt voor de administratie',
  versions: 'Eerdere versies',
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
  followers: ['débiteur', 'débiteurs'],
  ofAll: 'vaut pour le dossier',
  versions: 'Versions précédentes',
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
  followers: ['debtor', 'debtors'],
  ofAll: 'holds for the administration',
  versions: 'Earlier versions',
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
