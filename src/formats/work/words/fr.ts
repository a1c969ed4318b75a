import type { WorkWords } from './words.js';

export const fr: WorkWords = {
  tasks: {
    dispute: {
      subject: 'Examinez une contestation',
      text: 'Le client conteste une facture. Vérifiez ce qu’il en est, répondez-lui et clôturez la contestation avec un résultat. D’ici là, les rappels attendent pour ce qui est contesté.',
    },
    'credit-note': {
      subject: 'Établissez une note de crédit',
      text: 'Le client a raison et attend une note de crédit. Les rappels attendent qu’elle soit imputée, ou que vous clôturiez cette tâche.',
    },
    'confirm-promise': {
      subject: 'Confirmez une promesse de paiement',
      text: 'Un paiement a été promis et le client n’en a pas encore reçu confirmation. Envoyez-la aujourd’hui, par e-mail ou par recommandé, puis clôturez cette tâche.',
    },
    'confirm-plan': {
      subject: 'Confirmez un plan de paiement',
      text: 'Un plan de paiement a été convenu et le client n’en a pas encore reçu confirmation. Envoyez-la aujourd’hui, par e-mail ou par recommandé, puis clôturez cette tâche.',
    },
    'promise-broken': {
      subject: 'Promesse non tenue',
      text: 'Le paiement promis n’a pas été comptabilisé, ni dans les jours suivants. L’étape suivante est la mise en demeure. Téléphonez d’abord si vous pensez à un malentendu.',
    },
    'promise-partly': {
      subject: 'Promesse tenue en partie seulement',
      text: 'Une partie seulement du paiement promis a été comptabilisée. L’étape suivante pour le reste est la mise en demeure. Téléphonez d’abord si vous pensez à un malentendu.',
    },
    'plan-broken': {
      subject: 'Plan de paiement non respecté',
      text: 'Une échéance du plan de paiement n’a pas été payée, ni dans les jours suivants. Le plan ne vaut plus ; l’étape suivante est la mise en demeure.',
    },
    call: {
      subject: 'Téléphonez',
      text: 'Rappelez ce qui a été convenu. Demandez quand le paiement viendra et écoutez la raison. Notez le montant, la date et la personne à qui vous avez parlé. Demandez une contrepartie pour tout délai. Terminez de façon positive et annoncez une confirmation par e-mail.',
    },
    'not-reached': {
      subject: 'Injoignable par téléphone',
      text: 'Le client n’a jamais répondu. Cherchez un autre numéro ou un autre contact, ou écrivez-lui une lettre.',
    },
    'new-number': {
      subject: 'Cherchez le bon numéro de téléphone',
      text: 'Le numéro de téléphone de ce client est faux. Corrigez-le sur la fiche du client ; on pourra alors le rappeler.',
    },
    'send-copy': {
      subject: 'Envoyez une copie de la facture',
      text: 'Le client demande une copie. Envoyez-la-lui et rappelez-le si le paiement ne vient pas.',
    },
    'payment-refused': {
      subject: 'Le client refuse de payer',
      text: 'Le client dit qu’il ne paiera pas, sans contester la facture. Décidez de la suite : mise en demeure, transfert du dossier ou entretien.',
    },
    escalated: {
      subject: 'Resté en suspens',
      text: 'Une tâche n’a pas été faite à temps. Veillez à ce qu’elle le soit, ou confiez-la à quelqu’un d’autre.',
    },
    review: {
      subject: 'Réexaminez ce grand client',
      text: 'L’un de vos plus grands clients, avec les chiffres de l’année écoulée. Voyez si le délai de paiement et la limite de crédit conviennent encore, et ce qu’il coûte en travail.',
    },
    'no-step': {
      subject: 'Plus d’étape suivante',
      text: 'Toutes les étapes de la politique de rappel ont été suivies et il reste un solde. Décidez : transférer, convenir d’un arrangement ou passer en perte.',
    },
  },
  notices: {
    'large-receipt-expected': {
      subject: 'Encaissement important attendu',
      text: 'Un client a promis un montant important. Vous n’avez rien à faire ; tenez-en compte dans vos prévisions.',
    },
    'promise-broken': {
      subject: 'Le client n’a pas tenu sa promesse',
      text: 'Un paiement promis n’est pas venu. Vous n’avez rien à faire ; sachez-le pour votre prochain entretien avec ce client.',
    },
    'plan-broken': {
      subject: 'Le client n’a pas respecté son plan de paiement',
      text: 'Une échéance est restée impayée. Vous n’avez rien à faire ; sachez-le pour votre prochain entretien avec ce client.',
    },
    'payment-refused': {
      subject: 'Le client refuse de payer',
      text: 'Le client dit qu’il ne paiera pas. Ne livrez plus pour l’instant sans concertation.',
    },
  },
  labels: {
    invoices: 'Factures',
    amount: 'Montant',
    paid: 'Payé',
    open: 'Solde ouvert',
    overdue: 'Échu',
    invoiced: 'Facturé en un an',
    payBy: 'À payer au plus tard le',
    instalment: 'Échéance',
    reason: 'Motif',
    said: 'A dit',
    promisedBy: 'Promis par',
    compensation: 'Contrepartie',
    phone: 'Téléphone',
    contact: 'Demandez',
    terms: 'Conditions acceptées',
    earlier: 'Promis auparavant',
    late: 'Attention',
    task: 'Tâche',
    disputes: 'Contestations',
    promises: 'Promesses',
  },
  disputes: {
    price: 'le prix est inexact',
    quantity: 'la quantité est inexacte',
    quality: 'la qualité est insuffisante',
    'wrong-goods': 'autre chose a été livré',
    'not-ordered': 'non commandé',
    delivery: 'non livré, ou trop tard',
    'receipt-missing': 'pas de preuve de réception',
    'reference-missing': 'la référence manque ou est inexacte',
    'invoice-details': 'des mentions de la facture sont inexactes',
    terms: 'les conditions de paiement sont inexactes',
    'already-paid': 'déjà payé, dit le client',
    other: 'autre motif',
  },
  roles: {
    debtors: 'gestion des débiteurs',
    sales: 'ventes',
    administration: 'administration',
    logistics: 'logistique',
    manager: 'direction',
  },
  lateDispute: 'le délai de contestation est dépassé',
};
