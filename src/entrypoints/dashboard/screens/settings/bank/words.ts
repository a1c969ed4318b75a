import { counted, type Words } from '../../../base/words.js';

interface BankWords {
  readonly sources: string;
  readonly about: string;
  readonly none: string;
  readonly noneAbout: string;
  readonly worked: string;
  readonly next: string;
  readonly consent: string;
  readonly daysLeft: (n: number) => string;
  readonly lastFile: string;
  readonly lastRefused: string;
  readonly since: string;
  readonly renew: string;
  readonly fetched: (files: number, entries: number) => string;
  readonly fetchFailed: (source: string) => string;
  readonly elsewhere: string;
  readonly files: string;
  readonly rules: string;
  readonly learned: string;
}

const nl: BankWords = {
  sources: 'Bronnen van afschriften',
  about: 'Hier komen afschriften vanzelf vandaan. Wat u zelf inleest, staat bij Bank.',
  none: 'Er is geen bron verbonden.',
  noneAbout:
    'U leest afschriften (CAMT, CODA, MT940) zelf in. Uw kantoor of wie Voldaan installeert verbindt een bank, een map of SFTP.',
  worked: 'Laatst gelukt',
  next: 'Opnieuw vanaf',
  consent: 'Toestemming',
  daysLeft: (n) => (n <= 0 ? 'is voorbij' : `nog ${counted('nl', n, 'dag', 'dagen')}, tot`),
  lastFile: 'Laatste bestand',
  lastRefused: 'Laatst geweigerd',
  since: 'sinds',
  renew: 'Vernieuw de toestemming bij Koppelingen.',
  fetched: (files, entries) =>
    files === 0
      ? 'Er was niets nieuws.'
      : `${counted('nl', files, 'bestand', 'bestanden')}, ${counted('nl', entries, 'nieuwe boeking', 'nieuwe boekingen')}.`,
  fetchFailed: (source) => `${source} gaf niets; kijk waarom.`,
  elsewhere: 'Meer over de bank',
  files: 'Rekeningen, ingelezen bestanden en wat geweigerd werd',
  rules: 'Wat vanzelf wordt afgeletterd',
  learned: 'Wat geleerd werd',
};

const fr: BankWords = {
  sources: 'Sources d’extraits',
  about: 'D’ici, les extraits arrivent tout seuls. Ce que vous importez est sous Banque.',
  none: 'Aucune source n’est connectée.',
  noneAbout:
    'Vous importez les extraits (CAMT, CODA, MT940) vous-même. Votre bureau, ou celui qui installe Voldaan, connecte une banque, un dossier ou SFTP.',
  worked: 'Dernière réussite',
  next: 'Nouvel essai dès',
  consent: 'Autorisation',
  daysLeft: (n) => (n <= 0 ? 'terminée' : `encore ${counted('fr', n, 'jour', 'jours')}, jusqu’au`),
  lastFile: 'Dernier fichier',
  lastRefused: 'Dernier refus',
  since: 'depuis',
  renew: 'Renouvelez l’autorisation sous Connexions.',
  fetched: (files, entries) =>
    files === 0
      ? 'Rien de nouveau.'
      : `${counted('fr', files, 'fichier', 'fichiers')}, ${counted('fr', entries, 'nouvelle écriture', 'nouvelles écritures')}.`,
  fetchFailed: (source) => `${source} n’a rien donné ; voyez pourquoi.`,
  elsewhere: 'Plus sur la banque',
  files: 'Comptes, fichiers importés et refusés',
  rules: 'Ce qui est lettré tout seul',
  learned: 'Ce qui a été appris',
};

const en: BankWords = {
  sources: 'Sources of statements',
  about: 'Statements come from here by themselves. What you import yourself is under Bank.',
  none: 'No source is connected.',
  noneAbout:
    'You import statements (CAMT, CODA, MT940) yourself. Your firm, or whoever installs Voldaan, connects a bank, a folder or SFTP.',
  worked: 'Last worked',
  next: 'Again from',
  consent: 'Consent',
  daysLeft: (n) => (n <= 0 ? 'has ended' : `${counted('en', n, 'day', 'days')} left, until`),
  lastFile: 'Last file',
  lastRefused: 'Last refused',
  since: 'since',
  renew: 'Renew the consent under Connections.',
  fetched: (files, entries) =>
    files === 0
      ? 'There was nothing new.'
      : `${counted('en', files, 'file', 'files')}, ${counted('en', entries, 'new entry', 'new entries')}.`,
  fetchFailed: (source) => `${source} gave nothing; see why.`,
  elsewhere: 'More about the bank',
  files: 'Accounts, imported files and what was refused',
  rules: 'What is matched by itself',
  learned: 'What was learned',
};

export const BANK_SETTINGS: Words<BankWords> = { nl, fr, en };
