import type { InstrumentWords } from './words.js';

export const de: InstrumentWords = {
  tasks: {
    'factor-recourse': {
      subject: 'Der Factor darf eine Rechnung zurückgeben',
      text: 'Der Tag des Rückgriffs ist nahe, und der Kunde hat dem Factor nicht gezahlt. Fragen Sie den Factor, wie es steht, und halten Sie das Geld für eine Rückzahlung bereit.',
    },
    'early-payment': {
      subject: 'Die vorzeitige Zahlung ist nicht gekommen',
      text: 'Der Finanzierer des Kunden sollte diese Rechnung zahlen, und nichts ist gebucht. Sehen Sie im Programm nach, oder beenden Sie die Vereinbarung hier, damit die Erinnerungen weitergehen.',
    },
    'documents-due': {
      subject: 'Legen Sie der Bank die Dokumente vor',
      text: 'Der letzte Tag, um die Dokumente dieses Akkreditivs vorzulegen, ist nahe. Danach muss die Bank nicht zahlen.',
    },
    'letter-expires': {
      subject: 'Ein Akkreditiv läuft ab',
      text: 'Das Akkreditiv läuft bald ab und ist nicht bezahlt. Fragen Sie die Bank, lassen Sie es verlängern oder vereinbaren Sie eine andere Zahlung.',
    },
    'report-overdue': {
      subject: 'Melden Sie dem Versicherer eine überfällige Rechnung',
      text: 'Der Versicherer muss bis zum Tag unten wissen, dass diese Rechnung überfällig ist, sonst kann die Deckung entfallen. Melden Sie es und vermerken Sie es hier.',
    },
    'hand-over-due': {
      subject: 'Entscheiden Sie über die angekündigte Abgabe',
      text: 'Der letzte Brief nannte, wer als Nächster einzieht, und der Kunde hatte Zeit zu reagieren. Geben Sie die Rechnungen jetzt ab, oder ziehen Sie die Ankündigung zurück.',
    },
    'announce-by-hand': {
      subject: 'Kündigen Sie die Abgabe selbst an',
      text: 'Der letzte Brief vor der Abgabe konnte nicht von selbst hinausgehen. Schreiben oder rufen Sie selbst an und sagen Sie, wer als Nächster einzieht.',
    },
    'date-missed': {
      subject: 'Ein Termin wurde versäumt',
      text: 'Der Tag unten ist vorbei, und niemand hat vermerkt, dass er eingehalten wurde. Finden Sie sofort heraus, was das kostet und was noch möglich ist.',
    },
    'tell-debtor': {
      subject: 'Sagen Sie dem Kunden, wem er zahlt',
      text: 'Diese Rechnung wurde an einen Factor abgetreten. Sagen Sie dem Kunden, auf welches Konto er zahlt, und setzen Sie dieses Konto auf die Rechnung. Unsere eigenen Erinnerungen ruhen.',
    },
    'given-back': {
      subject: 'Die Rechnung gehört wieder uns',
      text: 'Wer diese Rechnung hatte, gab sie zurück. Sie hat ihr altes Fälligkeitsdatum; die Erinnerungen gehen mit dem richtigen nächsten Schritt weiter. Sagen Sie dem Kunden, wem er zahlt.',
    },
    'provision-review': {
      subject: 'Prüfen Sie die Rückstellung für zweifelhafte Debitoren',
      text: 'Der Monat endet. Sehen Sie sich die vorgeschlagene Rückstellung an, genehmigen Sie sie je Kunde oder lehnen Sie sie ab; Genehmigtes geht als Aufgabe an Ihr Buchhaltungspaket.',
    },
    'book-provision': {
      subject: 'Buchen Sie eine Rückstellung',
      text: 'Die Rückstellung unten ist genehmigt. Sie ist der Saldo, den die Rückstellung für diesen Kunden haben soll: Buchen Sie den Unterschied zu dem, was dort steht.',
    },
    'book-write-off': {
      subject: 'Buchen Sie eine Rechnung aus',
      text: 'Die Ausbuchung unten ist genehmigt. Buchen Sie sie; die Rechnung schließt hier dann von selbst. Erinnerungen gehen dazu keine mehr hinaus.',
    },
    'case-sent': {
      subject: 'An den Inkassopartner abgegeben',
      text: 'Der Partner hat den Fall. Senden Sie selbst keine Erinnerungen und vereinbaren Sie selbst nichts zu diesen Rechnungen; sagen Sie dem Partner, was der Kunde Ihnen sagt.',
    },
    'case-refused': {
      subject: 'Der Inkassopartner nimmt den Fall nicht',
      text: 'Der Partner hat den Fall abgelehnt, oder er durfte nicht mehr abgegeben werden, als er hinausgehen sollte. Die Rechnungen verfolgen wieder wir.',
    },
    'case-news': {
      subject: 'Neues vom Inkassopartner',
      text: 'Der Partner hat etwas zu einem Fall gemeldet. Sehen Sie, ob Sie etwas tun müssen.',
    },
    'case-returned': {
      subject: 'Der Inkassopartner gab einen Fall zurück',
      text: 'Der Partner zieht diese Rechnungen nicht mehr ein. Entscheiden Sie: weiterverfolgen, etwas vereinbaren oder ausbuchen.',
    },
    'paid-while-collected': {
      subject: 'An uns gezahlt, während der Partner einzieht',
      text: 'Der Kunde hat uns gezahlt. Der Fall wird beim Partner zurückgezogen; prüfen Sie, was das kostet.',
    },
  },
  labels: {
    invoices: 'Rechnungen',
    partner: 'Partner',
    account: 'Konto',
    number: 'Nummer',
    date: 'Tag',
    amount: 'Betrag',
    open: 'Offen',
    journal: 'Zu buchen',
    reason: 'Grund',
    evidence: 'Beleg',
    vat: 'MwSt.',
    approvedBy: 'Genehmigt von',
    reference: 'Zeichen',
    state: 'Stand',
    costs: 'Kosten',
    said: 'Sagte',
    task: 'Betrifft',
    missing: 'Fehlt im Dossier',
  },
  provisionJournal:
    'Soll Wertberichtigung auf Forderungen, Haben Rückstellung für zweifelhafte Debitoren',
  writeOffJournal: 'Soll Forderungsverluste (und MwSt., wo sie zurückkommt), Haben Debitoren',
  vatHint:
    'Die MwSt. auf eine verlorene Forderung kann unter Bedingungen und innerhalb einer Frist zurückkommen. Voldaan hat sie nicht geprüft: Fragen Sie Ihren Buchhalter, bevor Sie buchen.',
  partnerStates: {
    received: 'erhalten',
    'letter-sent': 'Brief gesandt',
    'debtor-answered': 'der Kunde hat geantwortet',
    'paid-to-partner': 'an den Partner gezahlt',
    'paid-to-us': 'an uns gezahlt',
    'closed-paid': 'geschlossen, bezahlt',
    'closed-unpaid': 'geschlossen, nicht bezahlt',
    returned: 'zurückgegeben',
  },
  barred: (number) => `${number} kann nicht abgegeben werden.`,
  bars: {
    held: 'Was ihre Erinnerungen zurückhält, hält auch dies zurück. Klären Sie das zuerst',
    'not-overdue': 'Sie ist noch nicht überfällig. Warten Sie die Fälligkeit ab.',
    'no-formal-notice':
      'Keine Mahnung der Regeln hat den Kunden erreicht. Senden Sie sie zuerst; eine letzte Warnung kommt, bevor andere einziehen.',
    'term-runs': 'Die Frist, die eine Nachricht ihm gab, ist nicht vorbei. Warten Sie sie ab.',
    'no-legal-notice':
      'Ein Verbraucher erhält zuerst die gesetzliche Nachricht mit voller Frist. Lassen Sie sie ablaufen, bevor andere einziehen.',
    'partner-not-registered':
      'Wer bei Menschen einzieht, braucht in ihrem Land eine Registrierung. Bestätigen Sie zuerst die des Partners.',
    'nothing-open':
      'Bei diesem Kunden ist davon nichts offen. Nennen Sie eine offene Rechnung von ihm.',
  },
};
