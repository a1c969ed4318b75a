import type { Body, Forms } from '../base/api.js';
import type { Words } from '../base/words.js';

interface AnswerCodes {
  /** What a buyer says of an invoice */
  readonly responses: Readonly<Record<Forms['ResponseReceived']['code'], string>>;
  /** Why an invoice is not simply paid */
  readonly reasons: Readonly<Record<Body<'rejectDocument'>['reason'] | 'NON' | 'PPD', string>>;
  /** What is asked for */
  readonly actions: Readonly<Record<string, string>>;
  /** Where a document, or an answer of ours, is on its way */
  readonly states: Readonly<Record<Forms['ExchangeState'] | 'not-taken', string>>;
}

const nl: AnswerCodes = {
  responses: {
    AB: 'Ontvangen',
    IP: 'In behandeling',
    UQ: 'In vraag gesteld',
    CA: 'Onder voorwaarden aanvaard',
    RE: 'Geweigerd',
    AP: 'Goedgekeurd voor betaling',
    PD: 'Betaling aangekondigd',
  },
  reasons: {
    NON: 'Geen bezwaar',
    REF: 'Verwijzing ontbreekt of klopt niet',
    LEG: 'Wettelijke gegevens kloppen niet',
    REC: 'Ontvanger niet bekend',
    QUA: 'Kwaliteit',
    DEL: 'Levering',
    PRI: 'Prijs',
    QTY: 'Hoeveelheid',
    ITM: 'Artikelen',
    PAY: 'Betalingsvoorwaarden',
    UNR: 'Bestelling of transactie niet herkend',
    FIN: 'Financiële voorwaarden',
    PPD: 'Gedeeltelijk betaald',
    OTH: 'Andere reden',
  },
  actions: {
    NOA: 'Niets',
    PIN: 'Inlichtingen, zonder nieuwe factuur',
    NIN: 'Een nieuwe factuur',
    CNF: 'Een creditnota voor het geheel',
    CNP: 'Een creditnota voor een deel',
    CNA: 'Terugbetaling van het bedrag',
    OTH: 'Iets anders',
  },
  states: {
    ...{ queued: 'Staat klaar', sending: 'Wordt verzonden', unknown: 'Afloop onbekend' },
    ...{ sent: 'Verzonden', delivered: 'Afgeleverd', held: 'Wacht op u', rejected: 'Geweigerd' },
    ...{ undelivered: 'Niet af te leveren', 'sent-another-way': 'Langs een andere weg verstuurd' },
    ...{ replaced: 'Vervangen', 'not-taken': 'De leverancier neemt geen antwoorden aan' },
  },
};

const fr: AnswerCodes = {
  responses: {
    AB: 'Reçue',
    IP: 'En cours de traitement',
    UQ: 'Mise en question',
    CA: 'Acceptée sous conditions',
    RE: 'Refusée',
    AP: 'Approuvée pour paiement',
    PD: 'Paiement annoncé',
  },
  reasons: {
    NON: 'Aucune objection',
    REF: 'Référence manquante ou erronée',
    LEG: 'Mentions légales erronées',
    REC: 'Destinataire inconnu',
    QUA: 'Qualité',
    DEL: 'Livraison',
    PRI: 'Prix',
    QTY: 'Quantité',
    ITM: 'Articles',
    PAY: 'Conditions de paiement',
    UNR: 'Commande ou transaction non reconnue',
    FIN: 'Conditions financières',
    PPD: 'Payée en partie',
    OTH: 'Autre raison',
  },
  actions: {
    NOA: 'Rien',
    PIN: 'Des informations, sans nouvelle facture',
    NIN: 'Une nouvelle facture',
    CNF: 'Une note de crédit pour le tout',
    CNP: 'Une note de crédit partielle',
    CNA: 'Le remboursement du montant',
    OTH: 'Autre chose',
  },
  states: {
    ...{ queued: 'Prêt', sending: 'Envoi en cours', unknown: 'Issue inconnue' },
    ...{ sent: 'Envoyé', delivered: 'Livré', held: 'Vous attend', rejected: 'Refusé' },
    ...{ undelivered: 'Non livrable', 'sent-another-way': 'Envoyé par une autre voie' },
    ...{ replaced: 'Remplacé', 'not-taken': 'Le fournisseur n’accepte pas de réponses' },
  },
};

const en: AnswerCodes = {
  responses: {
    AB: 'Received',
    IP: 'In process',
    UQ: 'Under query',
    CA: 'Accepted under conditions',
    RE: 'Rejected',
    AP: 'Approved for payment',
    PD: 'Payment announced',
  },
  reasons: {
    NON: 'No objection',
    REF: 'Reference missing or wrong',
    LEG: 'Legal information wrong',
    REC: 'Receiver not known',
    QUA: 'Quality',
    DEL: 'Delivery',
    PRI: 'Price',
    QTY: 'Quantity',
    ITM: 'Items',
    PAY: 'Payment terms',
    UNR: 'Order or transaction not recognised',
    FIN: 'Finance terms',
    PPD: 'Partly paid',
    OTH: 'Another reason',
  },
  actions: {
    NOA: 'Nothing',
    PIN: 'Information, without a new invoice',
    NIN: 'A new invoice',
    CNF: 'A credit note for the whole',
    CNP: 'A credit note for a part',
    CNA: 'Repayment of the amount',
    OTH: 'Something else',
  },
  states: {
    ...{ queued: 'Ready', sending: 'Being sent', unknown: 'Outcome unknown' },
    ...{ sent: 'Sent', delivered: 'Delivered', held: 'Waits for you', rejected: 'Rejected' },
    ...{ undelivered: 'Could not be delivered', 'sent-another-way': 'Sent another way' },
    ...{ replaced: 'Replaced', 'not-taken': 'The supplier takes no answers' },
  },
};

export const ANSWER_CODES: Words<AnswerCodes> = { nl, fr, en };
