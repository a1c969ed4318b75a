import { counted, type Words } from '../../../base/words.js';

/** Kinds of messages, by the name the hub gives them. */
type Kind =
  | 'send-invoice'
  | 'transmit'
  | 'send-another-way'
  | 'track-exchange'
  | 'follow-answer'
  | 'send-response'
  | 'track-response'
  | 'fetch-inbound'
  | 'process-inbound'
  | 'match-entries'
  | 'issue-reminder'
  | 'confirm-agreement'
  | 'send-report'
  | 'announce-hand-over'
  | 'hand-over-case'
  | 'withdraw-case'
  | 'report-to-host'
  | 'call-webhook';

interface StuckWords {
  readonly about: string;
  readonly none: string;
  readonly noneAbout: string;
  readonly kinds: Readonly<Record<Kind, readonly [what: string, todo: string]>>;
  /** Of a kind that is not known here */
  readonly other: string;
  readonly count: (n: number) => string;
  readonly attempts: (n: number) => string;
  readonly since: string;
  readonly again: string;
  readonly allAgain: string;
  readonly put: string;
  readonly putAll: (released: number, left: number) => string;
  readonly elsewhere: string;
  readonly held: string;
  readonly letters: string;
  readonly payments: string;
}

const nl: StuckWords = {
  about:
    'Wat vaak genoeg geprobeerd werd, staat hier stil tot iemand kijkt. Verhelp eerst de reden; probeer het dan opnieuw.',
  none: 'Er staat geen werk stil.',
  noneAbout: 'Alles wat vertrok, kwam aan of wordt nog vanzelf geprobeerd.',
  kinds: {
    'report-to-host': [
      'Melden aan het boekhoudpakket',
      'Het pakket weigerde. Verhelp daar de reden, zoals een afgesloten periode of een ontbrekende rekening.',
    ],
    transmit: ['Factuur verzenden', 'Het accesspoint weigerde. Kijk daar, of naar de factuur.'],
    'send-invoice': ['Factuur klaarmaken', 'Kijk naar de factuur.'],
    'send-another-way': ['Factuur mailen of afdrukken', 'Kijk naar de mailserver of het adres.'],
    'track-exchange': ['Navragen of een factuur aankwam', 'Kijk bij het accesspoint.'],
    'follow-answer': ['Opvolgen of een antwoord kwam', 'Probeer opnieuw.'],
    'send-response': ['Antwoord aan een leverancier', 'Kijk bij het accesspoint.'],
    'track-response': ['Navragen of een antwoord aankwam', 'Kijk bij het accesspoint.'],
    'fetch-inbound': ['Ontvangen facturen ophalen', 'Kijk bij het accesspoint.'],
    'process-inbound': ['Ontvangen factuur lezen', 'Kijk bij Ontvangen naar wat geweigerd werd.'],
    'match-entries': ['Bankboekingen koppelen', 'Probeer opnieuw.'],
    'issue-reminder': ['Herinnering sturen', 'Kijk naar de mailserver of het adres van de klant.'],
    'confirm-agreement': ['Afspraak bevestigen', 'Kijk naar de mailserver of het adres.'],
    'send-report': ['Rapport sturen', 'Kijk naar de mailserver of het adres.'],
    'announce-hand-over': ['Overdracht aankondigen', 'Kijk naar het adres van de klant.'],
    'hand-over-case': ['Dossier overdragen', 'Kijk bij de incassopartner.'],
    'withdraw-case': ['Dossier terugnemen', 'Kijk bij de incassopartner.'],
    'call-webhook': ['Webhook oproepen', 'De ontvanger antwoordt niet; kijk bij Webhooks.'],
  },
  other: 'Ander werk',
  count: (n) => counted('nl', n, 'bericht', 'berichten'),
  attempts: (n) => counted('nl', n, 'poging', 'pogingen'),
  since: 'stil sinds',
  again: 'Opnieuw proberen',
  allAgain: 'Alle opnieuw proberen',
  put: 'Staat weer klaar; het wordt zo geprobeerd.',
  putAll: (released, left) =>
    left === 0
      ? `${released} staan weer klaar.`
      : `${released} staan weer klaar, nog ${left} over.`,
  elsewhere: 'Ook dit kan op u wachten',
  held: 'Facturen die tegengehouden worden',
  letters: 'Brieven en adressen die vastzitten',
  payments: 'Betalingen die het pakket weigerde',
};

const fr: StuckWords = {
  about:
    'Ce qui a été essayé assez souvent s’arrête ici jusqu’à ce que quelqu’un regarde. Réglez d’abord la raison ; réessayez ensuite.',
  none: 'Aucun travail n’est à l’arrêt.',
  noneAbout: 'Tout ce qui est parti est arrivé, ou est encore essayé tout seul.',
  kinds: {
    'report-to-host': [
      'Communiquer au logiciel comptable',
      'Le logiciel a refusé. Réglez-y la raison, comme une période clôturée ou un compte manquant.',
    ],
    transmit: [
      'Envoyer une facture',
      'Le point d’accès a refusé. Voyez là-bas, ou regardez la facture.',
    ],
    'send-invoice': ['Préparer une facture', 'Regardez la facture.'],
    'send-another-way': [
      'Envoyer par e-mail ou imprimer',
      'Regardez le serveur de mail ou l’adresse.',
    ],
    'track-exchange': ['Demander si une facture est arrivée', 'Voyez auprès du point d’accès.'],
    'follow-answer': ['Suivre si une réponse est venue', 'Réessayez.'],
    'send-response': ['Répondre à un fournisseur', 'Voyez auprès du point d’accès.'],
    'track-response': ['Demander si une réponse est arrivée', 'Voyez auprès du point d’accès.'],
    'fetch-inbound': ['Chercher les factures reçues', 'Voyez auprès du point d’accès.'],
    'process-inbound': ['Lire une facture reçue', 'Voyez sous Reçus ce qui a été refusé.'],
    'match-entries': ['Rapprocher les mouvements', 'Réessayez.'],
    'issue-reminder': ['Envoyer un rappel', 'Regardez le serveur de mail ou l’adresse du client.'],
    'confirm-agreement': ['Confirmer un accord', 'Regardez le serveur de mail ou l’adresse.'],
    'send-report': ['Envoyer un rapport', 'Regardez le serveur de mail ou l’adresse.'],
    'announce-hand-over': ['Annoncer un transfert', 'Regardez l’adresse du client.'],
    'hand-over-case': ['Transférer un dossier', 'Voyez auprès du partenaire de recouvrement.'],
    'withdraw-case': ['Reprendre un dossier', 'Voyez auprès du partenaire de recouvrement.'],
    'call-webhook': ['Appeler un webhook', 'Le destinataire ne répond pas ; voyez Webhooks.'],
  },
  other: 'Autre travail',
  count: (n) => counted('fr', n, 'message', 'messages'),
  attempts: (n) => counted('fr', n, 'tentative', 'tentatives'),
  since: 'à l’arrêt depuis',
  again: 'Réessayer',
  allAgain: 'Tout réessayer',
  put: 'Remis au travail ; l’essai suit.',
  putAll: (released, left) =>
    left === 0
      ? `Remis au travail : ${released}.`
      : `Remis au travail : ${released}, restants : ${left}.`,
  elsewhere: 'Ceci peut aussi vous attendre',
  held: 'Les factures retenues',
  letters: 'Les lettres et adresses bloquées',
  payments: 'Les paiements refusés par le logiciel',
};

const en: StuckWords = {
  about:
    'What was tried often enough stands still here until somebody looks. First mend the reason; then try again.',
  none: 'No work stands still.',
  noneAbout: 'All that left has arrived, or is still tried by itself.',
  kinds: {
    'report-to-host': [
      'Tell the accounting package',
      'The package refused. Mend the reason there, such as a closed period or a missing account.',
    ],
    transmit: ['Send an invoice', 'The access point refused. Look there, or at the invoice.'],
    'send-invoice': ['Prepare an invoice', 'Look at the invoice.'],
    'send-another-way': ['Mail or print an invoice', 'Look at the mail server or the address.'],
    'track-exchange': ['Ask whether an invoice arrived', 'Look at the access point.'],
    'follow-answer': ['Follow whether an answer came', 'Try again.'],
    'send-response': ['Answer a supplier', 'Look at the access point.'],
    'track-response': ['Ask whether an answer arrived', 'Look at the access point.'],
    'fetch-inbound': ['Fetch received invoices', 'Look at the access point.'],
    'process-inbound': ['Read a received invoice', 'See under Received what was refused.'],
    'match-entries': ['Match bank entries', 'Try again.'],
    'issue-reminder': [
      'Send a reminder',
      'Look at the mail server or the address of the customer.',
    ],
    'confirm-agreement': ['Confirm an agreement', 'Look at the mail server or the address.'],
    'send-report': ['Send a report', 'Look at the mail server or the address.'],
    'announce-hand-over': ['Announce a hand-over', 'Look at the address of the customer.'],
    'hand-over-case': ['Hand a case over', 'Look at the collection partner.'],
    'withdraw-case': ['Take a case back', 'Look at the collection partner.'],
    'call-webhook': ['Call a webhook', 'The receiver does not answer; see Webhooks.'],
  },
  other: 'Other work',
  count: (n) => counted('en', n, 'message', 'messages'),
  attempts: (n) => counted('en', n, 'attempt', 'attempts'),
  since: 'still since',
  again: 'Try again',
  allAgain: 'Try all again',
  put: 'Back to work; it is tried in a moment.',
  putAll: (released, left) =>
    left === 0 ? `${released} are back to work.` : `${released} are back to work, ${left} left.`,
  elsewhere: 'This may wait for you too',
  held: 'Invoices that are held',
  letters: 'Letters and addresses that are stuck',
  payments: 'Payments the package refused',
};

export const STUCK: Words<StuckWords> = { nl, fr, en };

/** What a kind of message is about, and what to do about it; a newer hub may have kinds that are not known here. */
export function kindWords(words: StuckWords, kind: string): readonly [what: string, todo: string] {
  const known: Readonly<Partial<Record<string, readonly [string, string]>>> = words.kinds;
  return known[kind] ?? [words.other, ''];
}
