import type { ResponseCode } from '../../domain/exchange/exchange.js';
import {
  type ResponseStatus,
  STATUS_ACTIONS,
  STATUS_REASONS,
  type StatusAction,
  type StatusReason,
} from '../../domain/exchange/response.js';
import type { Language } from '../../domain/party/debtor.js';

/** What a buyer says in codes, in words for a bookkeeper (BIS 63; facts/peppol 5.2, 5.3). */
interface ResponseWords {
  readonly codes: Readonly<Record<ResponseCode, string>>;
  readonly reasons: Readonly<Record<StatusReason, string>>;
  readonly actions: Readonly<Record<StatusAction, string>>;
  readonly asked: string;
  readonly proposed: string;
}

export const RESPONSE_WORDS: Readonly<Record<Language, ResponseWords>> = {
  nl: {
    codes: {
      AB: 'Ontvangen',
      IP: 'In behandeling',
      UQ: 'In vraag gesteld',
      CA: 'Onder voorwaarden aanvaard',
      RE: 'Geweigerd',
      AP: 'Goedgekeurd voor betaling',
      PD: 'Betaling aangekondigd',
    },
    reasons: {
      NON: 'geen bezwaar',
      REF: 'verwijzing ontbreekt of klopt niet',
      LEG: 'wettelijke gegevens kloppen niet',
      REC: 'ontvanger niet bekend',
      QUA: 'kwaliteit',
      DEL: 'levering',
      PRI: 'prijs',
      QTY: 'hoeveelheid',
      ITM: 'artikelen',
      PAY: 'betalingsvoorwaarden',
      UNR: 'bestelling of transactie niet herkend',
      FIN: 'financiële voorwaarden',
      PPD: 'gedeeltelijk betaald',
      OTH: 'andere reden',
    },
    actions: {
      NOA: 'niets',
      PIN: 'inlichtingen, zonder nieuwe factuur',
      NIN: 'een nieuwe factuur',
      CNF: 'een creditnota voor het geheel',
      CNP: 'een creditnota voor een deel',
      CNA: 'terugbetaling van het bedrag',
      OTH: 'iets anders',
    },
    asked: 'gevraagd',
    proposed: 'voorstel',
  },
  fr: {
    codes: {
      AB: 'Reçue',
      IP: 'En cours de traitement',
      UQ: 'Mise en question',
      CA: 'Acceptée sous conditions',
      RE: 'Refusée',
      AP: 'Approuvée pour paiement',
      PD: 'Paiement annoncé',
    },
    reasons: {
      NON: 'aucune objection',
      REF: 'référence manquante ou erronée',
      LEG: 'mentions légales erronées',
      REC: 'destinataire inconnu',
      QUA: 'qualité',
      DEL: 'livraison',
      PRI: 'prix',
      QTY: 'quantité',
      ITM: 'articles',
      PAY: 'conditions de paiement',
      UNR: 'commande ou transaction non reconnue',
      FIN: 'conditions financières',
      PPD: 'payée en partie',
      OTH: 'autre raison',
    },
    actions: {
      NOA: 'rien',
      PIN: 'des informations, sans nouvelle facture',
      NIN: 'une nouvelle facture',
      CNF: 'une note de crédit pour le tout',
      CNP: 'une note de crédit partielle',
      CNA: 'le remboursement du montant',
      OTH: 'autre chose',
    },
    asked: 'demandé',
    proposed: 'proposition',
  },
  en: {
    codes: {
      AB: 'Received',
      IP: 'In process',
      UQ: 'Under query',
      CA: 'Accepted under conditions',
      RE: 'Rejected',
      AP: 'Approved for payment',
      PD: 'Payment announced',
    },
    reasons: {
      NON: 'no objection',
      REF: 'reference missing or wrong',
      LEG: 'legal information wrong',
      REC: 'receiver not known',
      QUA: 'quality',
      DEL: 'delivery',
      PRI: 'price',
      QTY: 'quantity',
      ITM: 'items',
      PAY: 'payment terms',
      UNR: 'order or transaction not recognised',
      FIN: 'finance terms',
      PPD: 'partly paid',
      OTH: 'another reason',
    },
    actions: {
      NOA: 'nothing',
      PIN: 'information, without a new invoice',
      NIN: 'a new invoice',
      CNF: 'a credit note for the whole',
      CNP: 'a credit note for a part',
      CNA: 'repayment of the amount',
      OTH: 'something else',
    },
    asked: 'asked for',
    proposed: 'proposal',
  },
  de: {
    codes: {
      AB: 'Eingegangen',
      IP: 'In Bearbeitung',
      UQ: 'In Klärung',
      CA: 'Unter Bedingungen angenommen',
      RE: 'Abgelehnt',
      AP: 'Zur Zahlung freigegeben',
      PD: 'Zahlung angekündigt',
    },
    reasons: {
      NON: 'keine Einwände',
      REF: 'Referenz fehlt oder ist falsch',
      LEG: 'rechtliche Angaben falsch',
      REC: 'Empfänger unbekannt',
      QUA: 'Qualität',
      DEL: 'Lieferung',
      PRI: 'Preis',
      QTY: 'Menge',
      ITM: 'Artikel',
      PAY: 'Zahlungsbedingungen',
      UNR: 'Bestellung oder Geschäft nicht bekannt',
      FIN: 'Finanzierungsbedingungen',
      PPD: 'teilweise bezahlt',
      OTH: 'anderer Grund',
    },
    actions: {
      NOA: 'nichts',
      PIN: 'Auskunft, ohne neue Rechnung',
      NIN: 'eine neue Rechnung',
      CNF: 'eine Gutschrift über das Ganze',
      CNP: 'eine Gutschrift über einen Teil',
      CNA: 'Rückzahlung des Betrags',
      OTH: 'etwas anderes',
    },
    asked: 'gewünscht',
    proposed: 'Vorschlag',
  },
};

/** Longest text of a buyer that is repeated to people; the whole is kept with the response. */
const TEXT_MAX = 500;
/** Clarifications that are told one by one. */
const TOLD_MAX = 6;

/** One line per clarification: `price (PRI): text; proposal BT-9 = 2026-07-15`. */
export function clarificationsIn(
  language: Language,
  statuses: readonly ResponseStatus[],
): readonly string[] {
  return statuses
    .slice(0, TOLD_MAX)
    .map((status) => clarification(RESPONSE_WORDS[language], status));
}

function clarification(words: ResponseWords, status: ResponseStatus): string {
  const { list, code = '', text, conditions } = status;
  const reason = STATUS_REASONS.find((known) => known === code);
  const action = STATUS_ACTIONS.find((known) => known === code);
  const meaning =
    list === 'OPStatusAction' && action !== undefined
      ? `${words.asked}: ${words.actions[action]} (${code})`
      : reason === undefined
        ? code
        : `${words.reasons[reason]} (${code})`;
  const said = text === undefined ? meaning : `${meaning}: ${text.slice(0, TEXT_MAX)}`;
  const wanted = conditions
    .slice(0, TOLD_MAX)
    .map(
      ({ term, value = '' }) => `${words.proposed} ${term.slice(0, 50)} = ${value.slice(0, 100)}`,
    );
  return [said, ...wanted].join('; ');
}

/** What was said in one paragraph, for the note beside an invoice. */
export function responseNote(
  language: Language,
  said: {
    readonly code: ResponseCode;
    readonly statuses: readonly ResponseStatus[];
    readonly note?: string;
  },
): string {
  const { code, statuses, note } = said;
  const parts = [
    `${RESPONSE_WORDS[language].codes[code]} (${code})`,
    ...clarificationsIn(language, statuses),
    ...(note === undefined ? [] : [note.slice(0, TEXT_MAX)]),
  ];
  return `${parts.join('. ')}.`;
}
