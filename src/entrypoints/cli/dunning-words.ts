import type { Channel, HoldReason, Tone } from '../../domain/dunning/policy.js';
import type { Language } from '../../domain/party/debtor.js';

/** What the readable plan says, per language. The compiler sees to it that none is missing. */
export interface PlanWords {
  readonly title: (administration: string, on: string, policy: string) => string;
  readonly actions: (count: number) => string;
  readonly held: (count: number) => string;
  readonly payBy: (date: string) => string;
  readonly late: (days: string, count: number) => string;
  readonly until: (date: string) => string;
  readonly credit: string;
  readonly everybody: string;
  readonly handOver: string;
  readonly tones: Readonly<Record<Tone, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly reasons: Readonly<Record<HoldReason, string>>;
}

const nl: PlanWords = {
  title: (administration, on, policy) =>
    `${administration}: aanmaningsrun van ${on}, beleid ${policy}`,
  actions: (count) => (count === 0 ? 'Te doen: niets' : `Te doen: ${count}`),
  held: (count) => (count === 0 ? 'Tegengehouden: niets' : `Tegengehouden: ${count}`),
  payBy: (date) => `te betalen uiterlijk ${date}`,
  late: (days, count) => (count > 0 ? `${days} te laat` : 'nog niet vervallen'),
  until: (date) => `tot en met ${date}`,
  credit: 'openstaand tegoed, nog niet verrekend',
  everybody: 'Alles',
  handOver: 'overdracht voorstellen',
  tones: {
    notice: 'aankondiging',
    reminder: 'herinnering',
    second: 'volgende herinnering',
    formal: 'aanmaning',
    call: 'bellen',
    'last-call': 'laatste keer bellen',
  },
  channels: {
    task: 'taak',
    mail: 'e-mail',
    letter: 'brief',
    registered: 'aangetekende brief',
    call: 'telefoon',
  },
  reasons: {
    'dunning-stopped': 'herinneringen staan stil (noodstop)',
    'bank-data-stale': 'de bankgegevens zijn te oud; lees eerst een nieuw afschrift in',
    'statement-gap': 'er ontbreekt een bankafschrift',
    'host-not-read': 'het boekhoudpakket kon niet gelezen worden',
    'host-unsure':
      'een betaling is onderweg naar het boekhoudpakket: wat daar openstaat is nog niet zeker',
    'bank-not-matched': 'geld van het laatste afschrift wordt nog bekeken',
    insolvent: 'faillissement of schuldregeling; dien een schuldvordering in',
    blocked: 'geblokkeerd',
    'unmatched-receipt': 'er is een ontvangst die nog niet gekoppeld is',
    'on-account':
      'er staat geld op rekening van deze debiteur; gebruik het voor een factuur of betaal het terug',
    replied: 'de debiteur antwoordde; lees het en sluit de taak',
    'message-bounced': 'een bericht aan de debiteur kwam terug; herstel het adres en sluit de taak',
    'no-address': 'geen bruikbaar adres; vul het aan',
    'language-unknown': 'taal onbekend; vraag Nederlands of Frans',
    'message-recently-sent': 'kreeg pas een bericht',
    'below-tolerance': 'te klein bedrag',
    'covered-by-credit': 'gedekt door openstaand tegoed; verreken het',
    disputed: 'betwist',
    promised: 'betaling beloofd',
    'payment-plan': 'afbetalingsplan loopt',
    'not-delivered': 'factuur is niet aangekomen',
    'response-under-query': 'afnemer heeft een vraag over de factuur',
    'response-rejected': 'afnemer heeft de factuur geweigerd',
    'response-conditional': 'afnemer aanvaardt onder voorwaarden; beslis',
    'response-paid': 'afnemer meldt dat er betaald is; wacht op de bank',
    'direct-debit-pending': 'incasso loopt',
    'handed-over': 'uit handen gegeven',
    'legal-notice-first': 'eerst moet het bericht weg dat de wet voorschrijft; een persoon beslist',
    'legal-term-running': 'de wettelijke termijn van de debiteur loopt nog',
    'law-not-supported': 'de wettelijke regels voor deze stap kennen wij nog niet',
    'final-step-not-delivered': 'de laatste aanmaning is niet aangekomen',
    'policy-unknown': 'het toegewezen beleid bestaat niet; wijs een ander toe',
  },
};

const fr: PlanWords = {
  title: (administration, on, policy) =>
    `${administration} : relances du ${on}, politique ${policy}`,
  actions: (count) => (count === 0 ? 'À faire : rien' : `À faire : ${count}`),
  held: (count) => (count === 0 ? 'En attente : rien' : `En attente : ${count}`),
  payBy: (date) => `à payer au plus tard le ${date}`,
  late: (days, count) => (count > 0 ? `${days} de retard` : 'pas encore échue'),
  until: (date) => `jusqu’au ${date} inclus`,
  credit: 'crédit ouvert, pas encore imputé',
  everybody: 'Tout',
  handOver: 'proposer la transmission',
  tones: {
    notice: 'annonce',
    reminder: 'rappel',
    second: 'nouveau rappel',
    formal: 'mise en demeure',
    call: 'appel',
    'last-call': 'dernier appel',
  },
  channels: {
    task: 'tâche',
    mail: 'e-mail',
    letter: 'lettre',
    registered: 'lettre recommandée',
    call: 'téléphone',
  },
  reasons: {
    'dunning-stopped': 'les relances sont arrêtées (arrêt d’urgence)',
    'bank-data-stale': 'les données bancaires sont trop anciennes ; importez un extrait récent',
    'statement-gap': 'un extrait de compte manque',
    'host-not-read': 'le logiciel comptable n’a pas pu être lu',
    'host-unsure':
      'un paiement est en route vers le logiciel comptable : ce qui y reste ouvert n’est pas encore certain',
    'bank-not-matched': 'l’argent du dernier extrait est encore en cours d’examen',
    insolvent: 'faillite ou règlement collectif ; introduisez une déclaration de créance',
    blocked: 'bloqué',
    'unmatched-receipt': 'un paiement reçu n’est pas encore rapproché',
    'on-account':
      'de l’argent est en compte d’attente de ce débiteur ; affectez-le à une facture ou remboursez-le',
    replied: 'le débiteur a répondu ; lisez et clôturez la tâche',
    'message-bounced':
      'un message au débiteur est revenu ; corrigez l’adresse et clôturez la tâche',
    'no-address': 'pas d’adresse utilisable ; complétez-la',
    'language-unknown': 'langue inconnue ; demandez français ou néerlandais',
    'message-recently-sent': 'a reçu un message récemment',
    'below-tolerance': 'montant trop petit',
    'covered-by-credit': 'couvert par un crédit ouvert ; imputez-le',
    disputed: 'contesté',
    promised: 'paiement promis',
    'payment-plan': 'plan de paiement en cours',
    'not-delivered': 'la facture n’est pas arrivée',
    'response-under-query': 'l’acheteur a une question sur la facture',
    'response-rejected': 'l’acheteur a refusé la facture',
    'response-conditional': 'l’acheteur accepte sous conditions ; à décider',
    'response-paid': 'l’acheteur annonce le paiement ; en attente de la banque',
    'direct-debit-pending': 'domiciliation en cours',
    'handed-over': 'transmis à un tiers',
    'legal-notice-first':
      'le message prescrit par la loi doit partir d’abord ; une personne décide',
    'legal-term-running': 'le délai légal du débiteur court encore',
    'law-not-supported': 'nous ne connaissons pas encore les règles légales de cette étape',
    'final-step-not-delivered': 'le dernier rappel n’est pas arrivé',
    'policy-unknown': 'la politique attribuée n’existe pas ; attribuez-en une autre',
  },
};

const en: PlanWords = {
  title: (administration, on, policy) =>
    `${administration}: dunning run of ${on}, policy ${policy}`,
  actions: (count) => (count === 0 ? 'To do: nothing' : `To do: ${count}`),
  held: (count) => (count === 0 ? 'Held back: nothing' : `Held back: ${count}`),
  payBy: (date) => `to pay by ${date}`,
  late: (days, count) => (count > 0 ? `${days} late` : 'not due yet'),
  until: (date) => `through ${date}`,
  credit: 'open credit, not used yet',
  everybody: 'Everything',
  handOver: 'propose to hand over',
  tones: {
    notice: 'notice',
    reminder: 'reminder',
    second: 'further reminder',
    formal: 'formal notice',
    call: 'call',
    'last-call': 'last call',
  },
  channels: {
    task: 'task',
    mail: 'e-mail',
    letter: 'letter',
    registered: 'registered letter',
    call: 'phone',
  },
  reasons: {
    'dunning-stopped': 'reminders are stopped (kill switch)',
    'bank-data-stale': 'bank data is too old; import a new statement first',
    'statement-gap': 'a bank statement is missing',
    'host-not-read': 'the accounting package could not be read',
    'host-unsure':
      'a payment is on its way to the accounting package: what is open there is not certain yet',
    'bank-not-matched': 'money of the latest statement is still being looked at',
    insolvent: 'insolvent or in debt settlement; file a claim',
    blocked: 'blocked',
    'unmatched-receipt': 'money was received that is not matched yet',
    'on-account': 'money stands on account of this debtor; use it for an invoice or pay it back',
    replied: 'the debtor answered; read it and close the task',
    'message-bounced': 'a message to the debtor came back; mend the address and close the task',
    'no-address': 'no usable address; add it',
    'language-unknown': 'language unknown; ask which',
    'message-recently-sent': 'received a message recently',
    'below-tolerance': 'amount too small',
    'covered-by-credit': 'covered by open credit; allocate it',
    disputed: 'disputed',
    promised: 'payment promised',
    'payment-plan': 'payment plan running',
    'not-delivered': 'the invoice did not arrive',
    'response-under-query': 'the buyer has a question about the invoice',
    'response-rejected': 'the buyer rejected the invoice',
    'response-conditional': 'the buyer accepts with conditions; decide',
    'response-paid': 'the buyer says it is paid; waiting for the bank',
    'direct-debit-pending': 'direct debit under way',
    'handed-over': 'handed over',
    'legal-notice-first': 'the message the law prescribes must go first; a person decides',
    'legal-term-running': 'the legal term of the debtor still runs',
    'law-not-supported': 'we do not know the legal rules of this step yet',
    'final-step-not-delivered': 'the last warning has not arrived',
    'policy-unknown': 'the assigned policy does not exist; assign another',
  },
};

const de: PlanWords = {
  title: (administration, on, policy) =>
    `${administration}: Mahnlauf vom ${on}, Regelwerk ${policy}`,
  actions: (count) => (count === 0 ? 'Zu tun: nichts' : `Zu tun: ${count}`),
  held: (count) => (count === 0 ? 'Zurückgehalten: nichts' : `Zurückgehalten: ${count}`),
  payBy: (date) => `zu zahlen bis ${date}`,
  late: (days, count) => (count > 0 ? `${days} überfällig` : 'noch nicht fällig'),
  until: (date) => `bis einschließlich ${date}`,
  credit: 'offenes Guthaben, noch nicht verrechnet',
  everybody: 'Alles',
  handOver: 'Übergabe vorschlagen',
  tones: {
    notice: 'Ankündigung',
    reminder: 'Zahlungserinnerung',
    second: 'weitere Erinnerung',
    formal: 'Mahnung',
    call: 'Anruf',
    'last-call': 'letzter Anruf',
  },
  channels: {
    task: 'Aufgabe',
    mail: 'E-Mail',
    letter: 'Brief',
    registered: 'Einschreiben',
    call: 'Telefon',
  },
  reasons: {
    'dunning-stopped': 'Erinnerungen sind angehalten (Notstopp)',
    'bank-data-stale': 'Bankdaten sind zu alt; bitte zuerst einen neuen Auszug einlesen',
    'statement-gap': 'ein Kontoauszug fehlt',
    'host-not-read': 'das Buchhaltungsprogramm konnte nicht gelesen werden',
    'host-unsure':
      'eine Zahlung ist unterwegs zum Buchhaltungsprogramm: was dort offen ist, steht noch nicht fest',
    'bank-not-matched': 'Geld des letzten Auszugs wird noch zugeordnet',
    insolvent: 'Insolvenz oder Schuldenregelung; Forderung anmelden',
    blocked: 'gesperrt',
    'unmatched-receipt': 'ein Zahlungseingang ist noch nicht zugeordnet',
    'on-account':
      'dieser Debitor hat eine offene Akontozahlung; verwenden Sie sie für eine Rechnung oder zahlen Sie sie zurück',
    replied: 'der Schuldner hat geantwortet; lesen Sie es und schließen Sie die Aufgabe',
    'message-bounced':
      'eine Nachricht an den Schuldner kam zurück; berichtigen Sie die Adresse und schließen Sie die Aufgabe',
    'no-address': 'keine brauchbare Adresse; bitte ergänzen',
    'language-unknown': 'Sprache unbekannt; bitte erfragen',
    'message-recently-sent': 'hat kürzlich eine Nachricht erhalten',
    'below-tolerance': 'Betrag zu klein',
    'covered-by-credit': 'durch offenes Guthaben gedeckt; bitte verrechnen',
    disputed: 'strittig',
    promised: 'Zahlung zugesagt',
    'payment-plan': 'Ratenplan läuft',
    'not-delivered': 'die Rechnung ist nicht angekommen',
    'response-under-query': 'der Käufer hat eine Frage zur Rechnung',
    'response-rejected': 'der Käufer hat die Rechnung abgelehnt',
    'response-conditional': 'der Käufer akzeptiert unter Bedingungen; bitte entscheiden',
    'response-paid': 'der Käufer meldet die Zahlung; Bank abwarten',
    'direct-debit-pending': 'Lastschrift läuft',
    'handed-over': 'abgegeben',
    'legal-notice-first':
      'zuerst muss die gesetzlich vorgeschriebene Nachricht gehen; eine Person entscheidet',
    'legal-term-running': 'die gesetzliche Frist des Debitors läuft noch',
    'law-not-supported': 'die Rechtslage für diesen Schritt kennen wir noch nicht',
    'final-step-not-delivered': 'die letzte Mahnung ist nicht angekommen',
    'policy-unknown': 'das zugewiesene Regelwerk gibt es nicht; weisen Sie ein anderes zu',
  },
};

export const PLAN_WORDS: Readonly<Record<Language, PlanWords>> = { nl, fr, en, de };
