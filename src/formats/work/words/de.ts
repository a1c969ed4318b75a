import type { WorkWords } from './words.js';

export const de: WorkWords = {
  tasks: {
    dispute: {
      subject: 'Klären Sie eine Beanstandung',
      text: 'Der Kunde beanstandet eine Rechnung. Klären Sie, was stimmt, antworten Sie ihm und schließen Sie die Beanstandung mit einem Ergebnis. Bis dahin ruhen die Mahnungen für das, was strittig ist.',
    },
    'credit-note': {
      subject: 'Stellen Sie eine Gutschrift aus',
      text: 'Der Kunde hat recht und erwartet eine Gutschrift. Die Mahnungen ruhen, bis sie verrechnet ist oder Sie diese Aufgabe schließen.',
    },
    'confirm-promise': {
      subject: 'Bestätigen Sie eine Zahlungszusage',
      text: 'Eine Zahlung wurde zugesagt, und der Kunde hat noch keine Bestätigung. Senden Sie sie heute, per E-Mail oder Einschreiben, und schließen Sie dann diese Aufgabe.',
    },
    'confirm-plan': {
      subject: 'Bestätigen Sie einen Ratenplan',
      text: 'Ein Ratenplan wurde vereinbart, und der Kunde hat noch keine Bestätigung. Senden Sie sie heute, per E-Mail oder Einschreiben, und schließen Sie dann diese Aufgabe.',
    },
    'promise-broken': {
      subject: 'Zusage nicht eingehalten',
      text: 'Die zugesagte Zahlung wurde nicht gebucht, auch nicht in den Tagen danach. Der nächste Schritt ist die förmliche Mahnung. Rufen Sie vorher an, wenn Sie ein Missverständnis vermuten.',
    },
    'promise-partly': {
      subject: 'Zusage nur zum Teil eingehalten',
      text: 'Nur ein Teil der zugesagten Zahlung wurde gebucht. Der nächste Schritt für den Rest ist die förmliche Mahnung. Rufen Sie vorher an, wenn Sie ein Missverständnis vermuten.',
    },
    'plan-broken': {
      subject: 'Ratenplan nicht eingehalten',
      text: 'Eine Rate wurde nicht bezahlt, auch nicht in den Tagen danach. Der Plan gilt nicht mehr; der nächste Schritt ist die förmliche Mahnung.',
    },
    call: {
      subject: 'Rufen Sie an',
      text: 'Erinnern Sie an das Vereinbarte. Fragen Sie, wann die Zahlung kommt, und hören Sie sich den Grund an. Notieren Sie Betrag, Datum und Gesprächspartner. Verlangen Sie für einen Aufschub eine Gegenleistung. Schließen Sie freundlich und kündigen Sie die Bestätigung per E-Mail an.',
    },
    'not-reached': {
      subject: 'Telefonisch nicht erreicht',
      text: 'Der Kunde hat nie abgehoben. Suchen Sie eine andere Nummer oder einen anderen Ansprechpartner, oder schreiben Sie ihm einen Brief.',
    },
    'new-number': {
      subject: 'Suchen Sie die richtige Telefonnummer',
      text: 'Die Telefonnummer dieses Kunden stimmt nicht. Berichtigen Sie sie in den Kundendaten; dann kann er wieder angerufen werden.',
    },
    'send-copy': {
      subject: 'Senden Sie eine Rechnungskopie',
      text: 'Der Kunde bittet um eine Kopie. Senden Sie sie ihm, und rufen Sie wieder an, wenn die Zahlung ausbleibt.',
    },
    'payment-refused': {
      subject: 'Der Kunde verweigert die Zahlung',
      text: 'Der Kunde sagt, dass er nicht zahlt, ohne die Rechnung zu beanstanden. Entscheiden Sie, wie es weitergeht: förmliche Mahnung, Übergabe oder ein Gespräch.',
    },
    escalated: {
      subject: 'Blieb liegen',
      text: 'Eine Aufgabe wurde nicht rechtzeitig erledigt. Sorgen Sie dafür, oder geben Sie sie jemand anderem.',
    },
    review: {
      subject: 'Prüfen Sie diesen Großkunden',
      text: 'Einer Ihrer größten Kunden, mit den Zahlen des letzten Jahres. Sehen Sie, ob Zahlungsziel und Kreditlimit noch passen und wie viel Arbeit er macht.',
    },
    'no-step': {
      subject: 'Kein nächster Schritt mehr',
      text: 'Alle Schritte des Mahnplans sind getan, und etwas ist noch offen. Entscheiden Sie: übergeben, etwas vereinbaren oder ausbuchen.',
    },
  },
  notices: {
    'large-receipt-expected': {
      subject: 'Großer Zahlungseingang erwartet',
      text: 'Ein Kunde hat einen großen Betrag zugesagt. Sie müssen nichts tun; berücksichtigen Sie ihn in Ihrer Planung.',
    },
    'promise-broken': {
      subject: 'Kunde hielt seine Zusage nicht ein',
      text: 'Eine zugesagte Zahlung blieb aus. Sie müssen nichts tun; denken Sie daran, wenn Sie mit diesem Kunden sprechen.',
    },
    'plan-broken': {
      subject: 'Kunde hielt seinen Ratenplan nicht ein',
      text: 'Eine Rate blieb unbezahlt. Sie müssen nichts tun; denken Sie daran, wenn Sie mit diesem Kunden sprechen.',
    },
    'payment-refused': {
      subject: 'Kunde verweigert die Zahlung',
      text: 'Der Kunde sagt, dass er nicht zahlt. Liefern Sie vorerst nicht ohne Rücksprache.',
    },
  },
  labels: {
    invoices: 'Rechnungen',
    amount: 'Betrag',
    paid: 'Bezahlt',
    open: 'Offen',
    overdue: 'Überfällig',
    invoiced: 'In einem Jahr berechnet',
    payBy: 'Zu zahlen spätestens am',
    instalment: 'Rate',
    reason: 'Grund',
    said: 'Sagte',
    promisedBy: 'Zugesagt von',
    compensation: 'Gegenleistung',
    phone: 'Telefon',
    contact: 'Verlangen Sie',
    terms: 'Bedingungen angenommen',
    earlier: 'Früher zugesagt',
    late: 'Achtung',
    task: 'Aufgabe',
    disputes: 'Beanstandungen',
    promises: 'Zusagen',
  },
  disputes: {
    price: 'der Preis stimmt nicht',
    quantity: 'die Menge stimmt nicht',
    quality: 'die Qualität ist nicht gut',
    'wrong-goods': 'etwas anderes wurde geliefert',
    'not-ordered': 'nicht bestellt',
    delivery: 'nicht oder zu spät geliefert',
    'receipt-missing': 'kein Empfangsnachweis',
    'reference-missing': 'die Referenz fehlt oder stimmt nicht',
    'invoice-details': 'Angaben auf der Rechnung stimmen nicht',
    terms: 'die Zahlungsbedingungen stimmen nicht',
    'already-paid': 'schon bezahlt, sagt der Kunde',
    other: 'anderer Grund',
  },
  roles: {
    debtors: 'Debitorenmanagement',
    sales: 'Verkauf',
    administration: 'Buchhaltung',
    logistics: 'Logistik',
    manager: 'Leitung',
  },
  lateDispute: 'die Frist für Beanstandungen ist vorbei',
};
