import type { InstrumentWords } from './words.js';

export const fr: InstrumentWords = {
  tasks: {
    'factor-recourse': {
      subject: 'Le factor peut rendre une facture',
      text: 'La date de recours approche et le client n’a pas payé le factor. Demandez au factor où cela en est et gardez l’argent d’un remboursement à disposition.',
    },
    'early-payment': {
      subject: 'Le paiement anticipé n’est pas venu',
      text: 'Le financier du client devait payer cette facture et rien n’est comptabilisé. Vérifiez dans le programme, ou terminez l’accord ici pour que les rappels reprennent.',
    },
    'documents-due': {
      subject: 'Présentez les documents à la banque',
      text: 'Le dernier jour pour présenter les documents de ce crédit documentaire approche. Ensuite la banque n’est plus tenue de payer.',
    },
    'letter-expires': {
      subject: 'Un crédit documentaire expire',
      text: 'Le crédit documentaire va expirer et n’est pas payé. Demandez à la banque, faites-le prolonger ou convenez d’un autre paiement.',
    },
    'report-overdue': {
      subject: 'Déclarez une facture en retard à l’assureur',
      text: 'L’assureur doit savoir avant la date ci-dessous que cette facture est en retard, sinon la couverture peut tomber. Déclarez-la, puis notez-le ici.',
    },
    'hand-over-due': {
      subject: 'Décidez de la transmission annoncée',
      text: 'La dernière lettre disait qui recouvre ensuite et le client a eu le temps de réagir. Transmettez les factures maintenant, ou retirez l’annonce.',
    },
    'announce-by-hand': {
      subject: 'Annoncez vous-même la transmission',
      text: 'La dernière lettre avant la transmission n’a pas pu partir d’elle-même. Écrivez ou téléphonez vous-même et dites qui recouvre ensuite.',
    },
    'date-missed': {
      subject: 'Une date a été manquée',
      text: 'La date ci-dessous est passée et personne n’a noté qu’elle a été tenue. Cherchez tout de suite ce que cela coûte et ce qui est encore possible.',
    },
    'tell-debtor': {
      subject: 'Dites au client qui payer',
      text: 'Cette facture a été cédée à un factor. Dites au client sur quel compte payer et mettez ce compte sur la facture. Nos propres rappels sont arrêtés.',
    },
    'given-back': {
      subject: 'La facture est de nouveau à nous',
      text: 'Celui qui avait cette facture l’a rendue. Elle garde son ancienne échéance ; les rappels reprennent à la bonne étape. Dites au client qui payer.',
    },
    'provision-review': {
      subject: 'Revoyez la provision pour débiteurs douteux',
      text: 'Le mois se termine. Regardez la provision proposée, approuvez-la ou refusez-la par client ; ce qui est approuvé va comme tâche à votre logiciel comptable.',
    },
    'book-provision': {
      subject: 'Comptabilisez une provision',
      text: 'La provision ci-dessous est approuvée. C’est le solde que la provision de ce client doit avoir : comptabilisez la différence avec ce qui s’y trouve.',
    },
    'book-write-off': {
      subject: 'Passez une facture en perte',
      text: 'Le passage en perte ci-dessous est approuvé. Comptabilisez-le ; la facture se ferme alors ici d’elle-même. Plus aucun rappel ne part à son sujet.',
    },
    'case-sent': {
      subject: 'Transmis au partenaire de recouvrement',
      text: 'Le partenaire a le dossier. N’envoyez pas de rappels et ne convenez de rien vous-même pour ces factures ; dites au partenaire ce que le client vous dit.',
    },
    'case-refused': {
      subject: 'Le partenaire de recouvrement ne prend pas le dossier',
      text: 'Le partenaire a refusé le dossier, ou il ne pouvait plus être transmis au moment de partir. Les factures sont de nouveau à suivre par nous.',
    },
    'case-news': {
      subject: 'Des nouvelles du partenaire de recouvrement',
      text: 'Le partenaire a annoncé quelque chose sur un dossier. Voyez si vous devez faire quelque chose.',
    },
    'case-returned': {
      subject: 'Le partenaire de recouvrement a rendu un dossier',
      text: 'Le partenaire ne recouvre plus ces factures. Décidez : suivre, convenir de quelque chose ou passer en perte.',
    },
    'paid-while-collected': {
      subject: 'Payé chez nous pendant le recouvrement',
      text: 'Le client nous a payés. Le dossier est retiré chez le partenaire ; vérifiez ce que cela coûte.',
    },
  },
  labels: {
    invoices: 'Factures',
    partner: 'Partenaire',
    account: 'Compte',
    number: 'Numéro',
    date: 'Date',
    amount: 'Montant',
    open: 'Ouvert',
    journal: 'À comptabiliser',
    reason: 'Raison',
    evidence: 'Preuve',
    vat: 'TVA',
    approvedBy: 'Approuvé par',
    reference: 'Référence',
    state: 'État',
    costs: 'Frais',
    said: 'A dit',
    task: 'Concerne',
    missing: 'Manque au dossier',
  },
  provisionJournal:
    'débit réductions de valeur sur créances commerciales, crédit provision pour débiteurs douteux',
  writeOffJournal:
    'débit pertes sur créances commerciales (et TVA, là où elle revient), crédit clients',
  vatHint:
    'La TVA sur une créance perdue peut revenir sous conditions et dans un délai. Voldaan ne les a pas vérifiés : demandez à votre comptable avant de comptabiliser.',
  partnerStates: {
    received: 'reçu',
    'letter-sent': 'lettre envoyée',
    'debtor-answered': 'le client a répondu',
    'paid-to-partner': 'payé au partenaire',
    'paid-to-us': 'payé chez nous',
    'closed-paid': 'clôturé, payé',
    'closed-unpaid': 'clôturé, non payé',
    returned: 'rendu',
  },
  barred: (number) => `${number} ne peut pas être transmise.`,
  bars: {
    held: 'Ce qui retient les rappels retient ceci aussi. Réglez cela d’abord',
    'not-overdue': 'Elle n’est pas encore en retard. Attendez l’échéance.',
    'no-formal-notice':
      'Aucune mise en demeure de la politique n’a atteint le client. Envoyez-la d’abord ; un dernier avertissement précède le recouvrement par d’autres.',
    'term-runs': 'Le délai qu’un message lui donnait n’est pas passé. Attendez-le.',
    'no-legal-notice':
      'Un consommateur reçoit d’abord le message légal avec tout son délai. Laissez-le s’écouler avant que d’autres recouvrent.',
    'partner-not-registered':
      'Qui recouvre auprès de particuliers doit être enregistré dans leur pays. Confirmez d’abord l’enregistrement du partenaire.',
    'nothing-open': 'Rien n’en est ouvert chez ce client. Nommez une facture ouverte de lui.',
  },
};
