import type { Words } from '../../base/words.js';

const nl = {
  learnedMeans:
    'Wat u bij boekingen beslist, wordt onthouden en bij de volgende meegewogen. Wat niet klopt, herroept u.',
  noneLearned:
    'Nog niets geleerd. Letter een betaling af waarvan de rekening nog niet bekend was, en ze staat hier.',
  fact: 'Wat onthouden werd',
  by: 'Gezegd door',
  since: 'Sinds',
  revoke: 'Herroepen',
  restore: 'Herstellen',
  revoked: 'Herroepen: het telt niet meer mee.',
  restored: 'Hersteld: het telt weer mee.',
  mode: 'Wat er vanzelf gebeurt',
  modes: {
    automatic: 'Wat zeker is, wordt vanzelf afgeletterd; de rest wacht op u.',
    propose: 'Niets wordt vanzelf afgeletterd; alles wordt voorgesteld.',
    never: 'Niets wordt voorgesteld of afgeletterd; boekingen wachten gewoon.',
  },
  surerThan: (percent: string) => `Vanzelf alleen vanaf ${percent} zekerheid.`,
  oldestFirst: 'Geld van een bekende betaler zonder bruikbare tekst: de oudste posten eerst.',
  classes: {
    rounding: 'Afronding',
    'bank-charges': 'Bankkosten',
    'late-discount': 'Betalingskorting die te laat genomen is',
    'unnamed-sum': 'Posten die niet genoemd zijn en maar op één manier optellen',
    'oldest-first': 'De oudste posten eerst',
  },
  upTo: (amount: string) => `tot ${amount}`,
  andBelow: (amount: string, percent: string) =>
    `tot ${amount}, en minder dan ${percent} van de post`,
  daysLate: (days: number) => (days === 0 ? '' : `tot ${days} dagen te laat`),
  difference: 'Verschil',
  bound: 'Tot waar',
  who: 'Wie beslist',
  byItself: 'vanzelf',
  you: 'u',
  policyMode: 'Werkwijze',
  save: 'Bewaren',
  saved: 'De regels zijn bewaard; ze gelden voor de volgende boekingen.',
};

const fr: typeof nl = {
  learnedMeans:
    'Ce que vous décidez est retenu et compte pour les mouvements suivants. Ce qui n’est pas juste, vous le révoquez.',
  noneLearned:
    'Rien appris pour le moment. Lettrez un paiement dont le compte n’était pas connu, et il apparaît ici.',
  fact: 'Ce qui est retenu',
  by: 'Dit par',
  since: 'Depuis',
  revoke: 'Révoquer',
  restore: 'Rétablir',
  revoked: 'Révoqué : cela ne compte plus.',
  restored: 'Rétabli : cela compte à nouveau.',
  mode: 'Ce qui se fait tout seul',
  modes: {
    automatic: 'Ce qui est certain est lettré tout seul ; le reste vous attend.',
    propose: 'Rien n’est lettré tout seul ; tout est proposé.',
    never: 'Rien n’est proposé ni lettré ; les mouvements attendent.',
  },
  surerThan: (percent) => `Tout seul seulement à partir de ${percent} de certitude.`,
  oldestFirst:
    'L’argent d’un payeur connu sans communication utile : d’abord les postes les plus anciens.',
  classes: {
    rounding: 'Arrondi',
    'bank-charges': 'Frais bancaires',
    'late-discount': 'Escompte pris trop tard',
    'unnamed-sum': 'Postes non cités dont la somme n’est possible que d’une façon',
    'oldest-first': 'Les postes les plus anciens d’abord',
  },
  upTo: (amount) => `jusqu’à ${amount}`,
  andBelow: (amount, percent) => `jusqu’à ${amount}, et moins de ${percent} du poste`,
  daysLate: (days) => (days === 0 ? '' : `jusqu’à ${days} jours de retard`),
  difference: 'Différence',
  bound: 'Jusqu’où',
  who: 'Qui décide',
  byItself: 'tout seul',
  you: 'vous',
  policyMode: 'Façon de faire',
  save: 'Enregistrer',
  saved: 'Les règles sont enregistrées ; elles valent pour les prochains mouvements.',
};

const en: typeof nl = {
  learnedMeans:
    'What you decide about entries is kept and weighs with the next ones. What is not right, you revoke.',
  noneLearned:
    'Nothing learned yet. Match a payment whose account was not known, and it stands here.',
  fact: 'What was kept',
  by: 'Said by',
  since: 'Since',
  revoke: 'Revoke',
  restore: 'Restore',
  revoked: 'Revoked: it does not count any more.',
  restored: 'Restored: it counts again.',
  mode: 'What happens by itself',
  modes: {
    automatic: 'What is certain is matched by itself; the rest waits for you.',
    propose: 'Nothing is matched by itself; everything is proposed.',
    never: 'Nothing is proposed or matched; entries just wait.',
  },
  surerThan: (percent) => `By itself only from ${percent} certainty on.`,
  oldestFirst: 'Money of a known payer without a usable text: the oldest items first.',
  classes: {
    rounding: 'Rounding',
    'bank-charges': 'Bank charges',
    'late-discount': 'Payment discount taken too late',
    'unnamed-sum': 'Items that are not named and add up in one way only',
    'oldest-first': 'The oldest items first',
  },
  upTo: (amount) => `up to ${amount}`,
  andBelow: (amount, percent) => `up to ${amount}, and less than ${percent} of the item`,
  daysLate: (days) => (days === 0 ? '' : `up to ${days} days late`),
  difference: 'Difference',
  bound: 'Up to where',
  who: 'Who decides',
  byItself: 'by itself',
  you: 'you',
  policyMode: 'Way of working',
  save: 'Save',
  saved: 'The rules were saved; they hold for the next entries.',
};

export const RULES: Words<typeof nl> = { nl, fr, en };
