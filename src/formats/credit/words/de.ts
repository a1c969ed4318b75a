import type { CreditWords } from './words.js';

export const de: CreditWords = {
  answers: {
    GRANTED: 'Lieferung auf Kredit erlaubt',
    WARN: 'Lieferung erlaubt, Vorsicht',
    HOLD: 'keine Lieferung auf Kredit',
    REVIEW: 'ein Mitarbeiter entscheidet',
  },
  reasons: {
    insolvent: 'Insolvenz oder Schuldenregelung',
    'no-credit': 'erhält keinen Kredit',
    'cover-ended': 'nur versicherte Beträge sind erlaubt, und es besteht keine Deckung',
    'over-limit': 'über dem Kreditlimit',
    'overdue-too-long': 'eine Rechnung ist zu lange überfällig',
    'limit-expired': 'das Kreditlimit ist abgelaufen; prüfen Sie es neu',
    'near-limit': 'nahe am Kreditlimit',
    'other-currency-left-out': 'ein Betrag in anderer Währung zählt nicht mit: der Kurs fehlt',
  },
  alternatives: {
    PREPAY: 'Vorauszahlung verlangen',
    DEPOSIT: 'eine Anzahlung verlangen',
    'PART-DELIVERIES': 'in Teilen liefern und berechnen',
  },
  lights: { red: 'rot', amber: 'gelb', green: 'grün', unknown: 'unbekannt' },
  lightReasons: {
    insolvent: 'insolvent',
    ceased: 'Tätigkeit eingestellt',
    'low-rating': 'schlechtes Rating',
    'low-score': 'zahlt schlecht',
    dormant: 'ohne Tätigkeit',
    'fair-rating': 'mäßiges Rating',
    'fair-score': 'zahlt mäßig',
    'report-old': 'die Auskunft ist zu alt',
    'good-rating': 'gutes Rating',
    'good-score': 'zahlt gut',
    'no-data': 'keine Daten',
  },
  watchReasons: {
    'by-hand': 'von einem Mitarbeiter gesetzt',
    insolvent: 'insolvent',
    'rating-dropped': 'das Rating ist gefallen',
    'score-worse': 'zahlt schlechter als zuvor',
    'low-score': 'zahlt schlecht',
  },
  differences: {
    name: (ours, theirs) => `Name „${ours}“, dort „${theirs}“`,
    'postal-code': (ours, theirs) => `Postleitzahl ${ours}, dort ${theirs}`,
    number: (ours, theirs) => `Nummer ${ours === '' ? 'fehlt' : ours}, dort ${theirs}`,
    'vat-invalid': (ours) => `USt-IdNr. ${ours} ist nicht gültig`,
    'not-found': (ours) => `Nummer ${ours} ist dort nicht verzeichnet`,
  },
  legalEvents: {
    bankruptcy: 'Konkurs',
    'suspension-of-payments': 'Zahlungsaufschub',
    reorganisation: 'gerichtliche Reorganisation',
    'debt-rescheduling': 'Schuldenbereinigung',
    dissolution: 'Auflösung',
    ended: 'Ende des Verfahrens',
  },
  sources: { register: 'dem Unternehmensregister', vat: 'VIES' },
  limitFrom: {
    own: 'eigenes Limit',
    host: 'Limit der Buchhaltung',
    insured: 'versicherter Betrag',
    none: 'kein Limit',
  },
  score: (score, band) => `Zahlungsscore ${score} (${band})`,
  noHistory: 'noch keine Zahlungshistorie',
  unscreened: 'nicht geprüft',
  screened: (on) => `geprüft am ${on}`,
  exposure: (t) =>
    `${t.debtor}: Obligo ${t.exposure}${t.limit === '' ? '' : ` bei Limit ${t.limit}`}${t.percent === '' ? '' : ` (${t.percent} %)`}. Offene Rechnungen ${t.open}${t.disputed === '' ? '' : ` (bestritten ${t.disputed})`}, geliefert ${t.delivered}, bestellt ${t.orders}, Guthaben ${t.credits}.`,
  ratingDropAlert: (debtor, before, now) => `${debtor}: Rating von ${before} auf ${now} gefallen.`,
  ratingDrop: (debtor, before, now) => ({
    subject: `Rating gefallen: ${debtor}`,
    text: `Das Rating von ${debtor} ist von ${before} auf ${now} gefallen. Prüfen Sie das Kreditlimit und die laufenden Bestellungen.`,
  }),
  insolvencyProposal: (debtor, event) => ({
    subject: `Bestätigen: Insolvenz von ${debtor}?`,
    text: `Ein Register meldet zu ${debtor}: ${event}. Es ist eine natürliche Person: Es wurde nichts geändert. Prüfen Sie, ob es dieselbe Person ist, und bestätigen Sie es, oder schließen Sie diese Aufgabe.`,
  }),
  insolvencyHold: (debtor, event) => ({
    subject: `Insolvent: ${debtor}`,
    text: `Ein Register meldet zu ${debtor}: ${event}. Lieferungen auf Kredit sind gestoppt. Melden Sie die Forderung an und prüfen Sie Lieferungen unter Eigentumsvorbehalt.`,
  }),
  insolvencyTold: (debtor) => ({
    subject: `Insolvent: ${debtor}`,
    text: `Das Buchhaltungsprogramm führt ${debtor} als insolvent. Lieferungen auf Kredit sind gestoppt, und es geht keine Mahnung mehr hinaus. Melden Sie die Forderung an und prüfen Sie Lieferungen unter Eigentumsvorbehalt.`,
  }),
  ceased: (debtor) => ({
    subject: `Erloschen: ${debtor}`,
    text: `Laut Register oder Auskunftei besteht ${debtor} nicht mehr. Klären Sie, wer die offenen Rechnungen zahlt.`,
  }),
  legalSituation: (debtor, situation) => ({
    subject: `Rechtslage prüfen: ${debtor}`,
    text: `Das Register nennt zu ${debtor} eine besondere Rechtslage: ${situation}. Klären Sie, was das für die offenen Rechnungen bedeutet.`,
  }),
  difference: (debtor, source, found) => ({
    subject: `Daten prüfen: ${debtor}`,
    text: `Die Daten von ${debtor} weichen ab von ${source}: ${found}. Es wurde nichts überschrieben; berichtigen Sie sie in Ihrer Buchhaltung oder schließen Sie diese Aufgabe.`,
  }),
  review: (debtor) => ({
    subject: `Über Kredit entscheiden: ${debtor}`,
    text: `${debtor} ist eine natürliche Person und überschreitet, was erlaubt ist. Ein Programm darf darüber nicht allein entscheiden: Geben Sie die Bestellung frei oder verlangen Sie Vorauszahlung.`,
  }),
};
