import type { CreditWords } from './words.js';

export const fr: CreditWords = {
  answers: {
    GRANTED: 'livraison à crédit permise',
    WARN: 'livraison permise, attention',
    HOLD: 'pas de livraison à crédit',
    REVIEW: 'un collaborateur décide',
  },
  reasons: {
    insolvent: 'faillite ou règlement de dettes',
    'no-credit': 'aucun crédit accordé',
    'cover-ended': 'seuls les montants assurés sont permis, et il n’y a pas de couverture',
    'over-limit': 'au-dessus de la limite de crédit',
    'overdue-too-long': 'une facture est échue depuis trop longtemps',
    'limit-expired': 'la limite de crédit a expiré ; réexaminez-la',
    'near-limit': 'proche de la limite de crédit',
    'other-currency-left-out':
      'un montant dans une autre devise n’est pas compté : le cours manque',
  },
  alternatives: {
    PREPAY: 'demander un paiement anticipé',
    DEPOSIT: 'demander un acompte',
    'PART-DELIVERIES': 'livrer et facturer par parties',
  },
  lights: { red: 'rouge', amber: 'orange', green: 'vert', unknown: 'inconnu' },
  lightReasons: {
    insolvent: 'insolvable',
    ceased: 'activité cessée',
    'low-rating': 'mauvaise notation',
    'low-score': 'paie mal',
    dormant: 'sans activité',
    'fair-rating': 'notation moyenne',
    'fair-score': 'paie moyennement',
    'report-old': 'le rapport est trop ancien',
    'good-rating': 'bonne notation',
    'good-score': 'paie bien',
    'no-data': 'pas de données',
  },
  watchReasons: {
    'by-hand': 'mis par un collaborateur',
    insolvent: 'insolvable',
    'rating-dropped': 'la notation a baissé',
    'score-worse': 'paie moins bien qu’avant',
    'low-score': 'paie mal',
  },
  differences: {
    name: (ours, theirs) => `nom « ${ours} », là « ${theirs} »`,
    'postal-code': (ours, theirs) => `code postal ${ours}, là ${theirs}`,
    number: (ours, theirs) => `numéro ${ours === '' ? 'absent' : ours}, là ${theirs}`,
    'vat-invalid': (ours) => `le numéro de TVA ${ours} n’est pas valable`,
    'not-found': (ours) => `le numéro ${ours} n’y figure pas`,
  },
  legalEvents: {
    bankruptcy: 'faillite',
    'suspension-of-payments': 'sursis de paiement',
    reorganisation: 'réorganisation judiciaire',
    'debt-rescheduling': 'règlement collectif de dettes',
    dissolution: 'dissolution',
    ended: 'fin de la procédure',
  },
  sources: { register: 'le registre des entreprises', vat: 'VIES' },
  limitFrom: {
    own: 'limite propre',
    host: 'limite du logiciel comptable',
    insured: 'montant assuré',
    none: 'sans limite',
  },
  score: (score, band) => `score de paiement ${score} (${band})`,
  noHistory: 'pas encore d’historique de paiement',
  unscreened: 'non examiné',
  screened: (on) => `examiné le ${on}`,
  exposure: (t) =>
    `${t.debtor} : encours ${t.exposure}${t.limit === '' ? '' : ` sur une limite de ${t.limit}`}${t.percent === '' ? '' : ` (${t.percent} %)`}. Factures ouvertes ${t.open}${t.disputed === '' ? '' : ` (contesté ${t.disputed})`}, livré ${t.delivered}, commandé ${t.orders}, avoirs ${t.credits}.`,
  ratingDropAlert: (debtor, before, now) =>
    `${debtor} : la notation a baissé de ${before} à ${now}.`,
  ratingDrop: (debtor, before, now) => ({
    subject: `Notation en baisse : ${debtor}`,
    text: `La notation de ${debtor} a baissé de ${before} à ${now}. Réexaminez la limite de crédit et les commandes en cours.`,
  }),
  insolvencyProposal: (debtor, event) => ({
    subject: `À confirmer : insolvabilité de ${debtor} ?`,
    text: `Un registre signale pour ${debtor} : ${event}. C’est une personne physique : rien n’a changé. Vérifiez qu’il s’agit de la même personne et confirmez, ou clôturez cette tâche.`,
  }),
  insolvencyHold: (debtor, event) => ({
    subject: `Insolvable : ${debtor}`,
    text: `Un registre signale pour ${debtor} : ${event}. Les livraisons à crédit sont arrêtées. Introduisez une déclaration de créance et examinez les livraisons sous réserve de propriété.`,
  }),
  insolvencyTold: (debtor) => ({
    subject: `Insolvable : ${debtor}`,
    text: `Le logiciel comptable indique que ${debtor} est insolvable. Les livraisons à crédit sont arrêtées et plus aucun rappel ne part. Introduisez une déclaration de créance et examinez les livraisons sous réserve de propriété.`,
  }),
  ceased: (debtor) => ({
    subject: `Activité cessée : ${debtor}`,
    text: `Selon le registre ou le bureau de crédit, ${debtor} n’existe plus. Cherchez qui paie les factures ouvertes.`,
  }),
  legalSituation: (debtor, situation) => ({
    subject: `Situation juridique à vérifier : ${debtor}`,
    text: `Le registre mentionne pour ${debtor} une situation juridique particulière : ${situation}. Examinez ce que cela signifie pour les factures ouvertes.`,
  }),
  difference: (debtor, source, found) => ({
    subject: `Données à vérifier : ${debtor}`,
    text: `Les données de ${debtor} diffèrent de ${source} : ${found}. Rien n’a été remplacé ; corrigez-les dans votre logiciel comptable ou clôturez cette tâche.`,
  }),
  review: (debtor) => ({
    subject: `Crédit à décider : ${debtor}`,
    text: `${debtor} est une personne physique et dépasse ce qui est permis. Un programme ne peut en décider seul : libérez la commande, ou demandez un paiement anticipé.`,
  }),
};
