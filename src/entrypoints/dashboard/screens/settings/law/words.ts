import type { Words } from '../../../base/words.js';

const nl = {
  save: 'Bewaren',
  terms: 'Algemene voorwaarden',
  termsAbout:
    'Wat uw voorwaarden zeggen over te laat betalen. Ze gelden alleen voor wie ze aanvaard heeft. Een versie verandert nooit: iemand kan ze aanvaard hebben.',
  noTerms:
    'Er zijn nog geen voorwaarden. Zonder voorwaarden vraagt Voldaan wat de wet zelf geeft, en van een Belgische consument niets.',
  add: 'Nieuwe versie',
  version: 'Versie',
  versionHelp: 'Zoals zij op uw facturen staat: 2026-1.',
  from: 'Geldig vanaf',
  validFrom: (day: string) => `Geldig vanaf ${day}`,
  pay: 'Te betalen binnen',
  payDays: 'Te betalen binnen (dagen)',
  days: (n: number) => (n === 1 ? '1 dag' : `${n} dagen`),
  interest: 'Interest',
  interestModes: {
    none: 'Niets afgesproken',
    legal: 'Wat de wet geeft',
    percent: 'Een eigen percentage',
  },
  percentYear: 'Procent per jaar',
  ofYear: (percent: string) => `${percent} % per jaar`,
  damages: 'Schadebeding',
  damagesModes: {
    none: 'Niets afgesproken',
    legal: 'Zoveel als de wet toelaat',
    own: 'Een eigen bedrag of percentage',
  },
  fixed: 'Vast bedrag (euro)',
  percent: 'Percentage',
  min: 'Minstens (euro)',
  max: 'Hoogstens (euro)',
  ownDamages: {
    fixed: (text: string) => `${text} vast`,
    percent: (text: string) => `${text} %`,
    min: (text: string) => `minstens ${text}`,
    max: (text: string) => `hoogstens ${text}`,
  },
  fee: 'Kost van een volgende herinnering',
  feeAmount: 'Kost van een volgende herinnering (euro)',
  feeHelp: 'Alleen aan consumenten. Leeg: niets.',
  postage: 'Port (euro)',
  withPostage: (text: string) => `+ ${text} port`,
  regular: 'Overeenkomst met regelmatige levering: drie herinneringen per jaar zijn gratis',
  dispute: 'Betwisten binnen',
  disputeDays: 'Betwisten binnen (dagen)',
  discount: 'Korting bij snel betalen',
  discountPercent: 'Korting bij snel betalen (procent)',
  discountDays: 'Binnen (dagen)',
  discountOf: (percent: string, days: string) => `${percent} % binnen ${days}`,
  lawSays: 'Wat de wet ervan maakt',
  fine: 'Geen beding gaat boven de maxima voor Belgische consumenten.',
  notJudged: 'Voldaan kijkt dit alleen na voor administraties in België.',
  exact: 'De berekening',
  added: 'De nieuwe versie staat erbij.',
  warnings: {
    'terms.damages-void':
      'Het schadebeding gaat boven de maxima. Tegenover consumenten is het hele beding nietig en wordt er niets op gevraagd. Belgisch Wetboek van economisch recht, boek XIX.',
    'terms.fee-void':
      'Een volgende herinnering mag een consument hoogstens 7,50 euro en de port kosten. Het beding is nietig en er wordt niets op gevraagd. Belgisch Wetboek van economisch recht, boek XIX.',
    'terms.interest-void':
      'De interest is hoger dan de rentevoet van de wet van 2 augustus 2002. Tegenover consumenten is het beding nietig en wordt er niets op gevraagd.',
  } as Readonly<Record<string, string>>,
  refused: {
    'terms.version-taken':
      'Die versie bestaat al met andere woorden. Geef de nieuwe versie een andere naam.',
  } as Readonly<Record<string, string>>,
};

const fr: typeof nl = {
  save: 'Enregistrer',
  terms: 'Conditions générales',
  termsAbout:
    'Ce que vos conditions disent du retard de paiement. Elles ne valent que pour qui les a acceptées. Une version ne change jamais : quelqu’un peut l’avoir acceptée.',
  noTerms:
    'Il n’y a pas encore de conditions. Sans conditions, Voldaan demande ce que la loi donne, et rien à un consommateur belge.',
  add: 'Nouvelle version',
  version: 'Version',
  versionHelp: 'Telle qu’elle figure sur vos factures : 2026-1.',
  from: 'Valable à partir du',
  validFrom: (day) => `Valable à partir du ${day}`,
  pay: 'À payer dans les',
  payDays: 'À payer dans les (jours)',
  days: (n) => (n < 2 ? `${n} jour` : `${n} jours`),
  interest: 'Intérêts',
  interestModes: {
    none: 'Rien de convenu',
    legal: 'Ce que la loi donne',
    percent: 'Un taux propre',
  },
  percentYear: 'Pour cent par an',
  ofYear: (percent) => `${percent} % par an`,
  damages: 'Clause indemnitaire',
  damagesModes: {
    none: 'Rien de convenu',
    legal: 'Autant que la loi permet',
    own: 'Un montant ou un pourcentage propre',
  },
  fixed: 'Montant fixe (euros)',
  percent: 'Pourcentage',
  min: 'Au moins (euros)',
  max: 'Au plus (euros)',
  ownDamages: {
    fixed: (text) => `${text} fixe`,
    percent: (text) => `${text} %`,
    min: (text) => `au moins ${text}`,
    max: (text) => `au plus ${text}`,
  },
  fee: 'Coût d’un rappel suivant',
  feeAmount: 'Coût d’un rappel suivant (euros)',
  feeHelp: 'Seulement aux consommateurs. Vide : rien.',
  postage: 'Port (euros)',
  withPostage: (text) => `+ ${text} de port`,
  regular: 'Contrat à livraisons régulières : trois rappels par an sont gratuits',
  dispute: 'À contester dans les',
  disputeDays: 'À contester dans les (jours)',
  discount: 'Escompte en cas de paiement rapide',
  discountPercent: 'Escompte en cas de paiement rapide (pour cent)',
  discountDays: 'Dans les (jours)',
  discountOf: (percent, days) => `${percent} % dans les ${days}`,
  lawSays: 'Ce que la loi en fait',
  fine: 'Aucune clause ne dépasse les plafonds pour les consommateurs belges.',
  notJudged: 'Voldaan ne l’examine que pour les dossiers en Belgique.',
  exact: 'Le calcul',
  added: 'La nouvelle version est ajoutée.',
  warnings: {
    'terms.damages-void':
      'La clause indemnitaire dépasse les plafonds. Envers les consommateurs, toute la clause est nulle et rien n’est réclamé. Code belge de droit économique, livre XIX.',
    'terms.fee-void':
      'Un rappel suivant peut coûter à un consommateur 7,50 euros au plus et le port. La clause est nulle et rien n’est réclamé. Code belge de droit économique, livre XIX.',
    'terms.interest-void':
      'Les intérêts dépassent le taux de la loi du 2 août 2002. Envers les consommateurs, la clause est nulle et rien n’est réclamé.',
  },
  refused: {
    'terms.version-taken':
      'Cette version existe déjà avec d’autres mots. Donnez un autre nom à la nouvelle.',
  },
};

const en: typeof nl = {
  save: 'Save',
  terms: 'General terms',
  termsAbout:
    'What your terms say about paying late. They count only for those who accepted them. A version never changes: somebody may have accepted it.',
  noTerms:
    'There are no terms yet. Without them Voldaan asks what the law itself gives, and nothing of a Belgian consumer.',
  add: 'New version',
  version: 'Version',
  versionHelp: 'As it stands on your invoices: 2026-1.',
  from: 'Valid from',
  validFrom: (day) => `Valid from ${day}`,
  pay: 'To be paid within',
  payDays: 'To be paid within (days)',
  days: (n) => (n === 1 ? '1 day' : `${n} days`),
  interest: 'Interest',
  interestModes: {
    none: 'Nothing agreed',
    legal: 'What the law gives',
    percent: 'A rate of your own',
  },
  percentYear: 'Percent a year',
  ofYear: (percent) => `${percent} % a year`,
  damages: 'Damages',
  damagesModes: {
    none: 'Nothing agreed',
    legal: 'As much as the law allows',
    own: 'An amount or percentage of your own',
  },
  fixed: 'Fixed amount (euro)',
  percent: 'Percentage',
  min: 'At least (euro)',
  max: 'At most (euro)',
  ownDamages: {
    fixed: (text) => `${text} fixed`,
    percent: (text) => `${text} %`,
    min: (text) => `at least ${text}`,
    max: (text) => `at most ${text}`,
  },
  fee: 'Cost of a further reminder',
  feeAmount: 'Cost of a further reminder (euro)',
  feeHelp: 'To consumers alone. Empty: nothing.',
  postage: 'Postage (euro)',
  withPostage: (text) => `+ ${text} postage`,
  regular: 'Contract for regular delivery: three reminders a year are free',
  dispute: 'To be disputed within',
  disputeDays: 'To be disputed within (days)',
  discount: 'Discount for paying early',
  discountPercent: 'Discount for paying early (percent)',
  discountDays: 'Within (days)',
  discountOf: (percent, days) => `${percent} % within ${days}`,
  lawSays: 'What the law makes of it',
  fine: 'No clause goes beyond the caps for Belgian consumers.',
  notJudged: 'Voldaan looks at this only for books in Belgium.',
  exact: 'The computation',
  added: 'The new version is there.',
  warnings: {
    'terms.damages-void':
      'The damages go beyond the caps. Towards consumers the whole clause is void and nothing is asked on it. Belgian Code of Economic Law, book XIX.',
    'terms.fee-void':
      'A further reminder may cost a consumer 7.50 euro at most, and postage. The clause is void and nothing is asked on it. Belgian Code of Economic Law, book XIX.',
    'terms.interest-void':
      'The interest is higher than the rate of the law of 2 August 2002. Towards consumers the clause is void and nothing is asked on it.',
  },
  refused: {
    'terms.version-taken': 'That version exists with other words. Give the new one another name.',
  },
};

export const LAW: Words<typeof nl> = { nl, fr, en };
