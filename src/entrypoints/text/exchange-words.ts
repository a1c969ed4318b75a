import type { ExchangeState } from '../../domain/exchange/exchange.js';
import type { Language } from '../../domain/party/debtor.js';

type StateWords = Readonly<Record<ExchangeState | 'not-taken', string>>;

const nl: StateWords = {
  ...{ queued: 'staat klaar', sending: 'wordt verzonden', unknown: 'afloop onbekend' },
  ...{ sent: 'verzonden', delivered: 'afgeleverd', held: 'wacht op u', rejected: 'geweigerd' },
  ...{ undelivered: 'niet af te leveren', 'sent-another-way': 'langs een andere weg verstuurd' },
  ...{ replaced: 'vervangen', 'not-taken': 'de leverancier neemt geen antwoorden aan' },
};

const fr: StateWords = {
  ...{ queued: 'prêt', sending: 'envoi en cours', unknown: 'issue inconnue' },
  ...{ sent: 'envoyé', delivered: 'livré', held: 'vous attend', rejected: 'refusé' },
  ...{ undelivered: 'non livrable', 'sent-another-way': 'envoyé par une autre voie' },
  ...{ replaced: 'remplacé', 'not-taken': 'le fournisseur n’accepte pas de réponses' },
};

const en: StateWords = {
  ...{ queued: 'ready', sending: 'being sent', unknown: 'outcome unknown' },
  ...{ sent: 'sent', delivered: 'delivered', held: 'waits for you', rejected: 'rejected' },
  ...{ undelivered: 'could not be delivered', 'sent-another-way': 'sent another way' },
  ...{ replaced: 'replaced', 'not-taken': 'the supplier takes no answers' },
};

const de: StateWords = {
  ...{ queued: 'bereit', sending: 'wird gesendet', unknown: 'Ausgang unbekannt' },
  ...{ sent: 'gesendet', delivered: 'zugestellt', held: 'wartet auf Sie', rejected: 'abgelehnt' },
  ...{ undelivered: 'nicht zustellbar', 'sent-another-way': 'auf anderem Weg gesendet' },
  ...{ replaced: 'ersetzt', 'not-taken': 'der Lieferant nimmt keine Antworten an' },
};

/** Where a document, or an answer of ours, stands on its way. */
export const STATE_WORDS: Readonly<Record<Language, StateWords>> = { nl, fr, en, de };
