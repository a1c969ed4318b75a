import type { FigureId, WhyNot } from '../../domain/figures/figures.js';
import type { PromiseOutcome } from '../../domain/figures/promises.js';
import type { ProvisionRow } from '../../domain/figures/provision.js';
import type { Said } from '../invoice-view/words.js';

/** What each figure is called. */
// prettier-ignore
export const FIGURE_WORDS: Readonly<Record<FigureId, Said>> = {
  receivables:                ['Openstaand', 'Encours clients', 'Receivables', 'Außenstände'],
  overdue:                    ['Vervallen', 'Échu', 'Overdue', 'Überfällig'],
  credits:                    ['Open creditnota’s', 'Notes de crédit ouvertes', 'Open credit notes', 'Offene Gutschriften'],
  sales:                      ['Gefactureerd', 'Facturé', 'Invoiced', 'Fakturiert'],
  collected:                  ['Ontvangen', 'Encaissé', 'Collected', 'Eingegangen'],
  'days-overdue':             ['Dagen vervallen, gewogen', 'Jours de retard, pondérés', 'Days overdue, weighted', 'Tage überfällig, gewichtet'],
  dso:                        ['DSO', 'DSO', 'DSO', 'DSO'],
  'dso-count-back':           ['DSO, teruggeteld', 'DSO, par épuisement', 'DSO, count-back', 'DSO, rückgerechnet'],
  'dso-best':                 ['Best mogelijke DSO', 'Meilleur DSO possible', 'Best possible DSO', 'Bestmögliche DSO'],
  'days-delinquent':          ['Dagen achterstand (ADD)', 'Jours de retard moyens (ADD)', 'Average days delinquent', 'Verzugstage (ADD)'],
  'collection-effectiveness': ['Inningsgraad (CEI)', 'Taux de recouvrement (CEI)', 'Collection effectiveness', 'Einzugsquote (CEI)'],
  'paid-before-due':          ['Betaald vóór de vervaldag', 'Payé avant l’échéance', 'Paid before the due date', 'Vor Fälligkeit bezahlt'],
  'paid-in-time':             ['Op tijd betaald', 'Payé à temps', 'Paid in time', 'Pünktlich bezahlt'],
  'paid-in-time-amount':      ['Op tijd betaald, naar bedrag', 'Payé à temps, en montant', 'Paid in time, by amount', 'Pünktlich bezahlt, nach Betrag'],
  'days-to-pay':              ['Dagen tot betaling', 'Jours jusqu’au paiement', 'Days to pay', 'Tage bis zur Zahlung'],
  'days-late-signed':         ['Dagen te laat (vroeg telt af)', 'Jours de retard (avance déduite)', 'Days late (early counts down)', 'Tage verspätet (früh zählt ab)'],
  'days-late':                ['Dagen te laat', 'Jours de retard', 'Days late', 'Tage verspätet'],
  'days-late-weighted':       ['Dagen te laat, naar bedrag', 'Jours de retard, en montant', 'Days late, by amount', 'Tage verspätet, nach Betrag'],
  irregularity:               ['Spreiding van dagen te laat', 'Dispersion des retards', 'Spread of days late', 'Streuung der Verspätung'],
  'promises-kept':            ['Beloften nagekomen', 'Promesses tenues', 'Promises kept', 'Zusagen eingehalten'],
  'disputed-share':           ['Betwist, naar bedrag', 'Contesté, en montant', 'Disputed, by amount', 'Bestritten, nach Betrag'],
  'disputed-share-count':     ['Betwist, naar aantal', 'Contesté, en nombre', 'Disputed, by number', 'Bestritten, nach Anzahl'],
  'dispute-days':             ['Duur van betwistingen', 'Durée des contestations', 'Days to settle disputes', 'Dauer der Streitfälle'],
  'dispute-days-median':      ['Duur van betwistingen, mediaan', 'Durée des contestations, médiane', 'Days to settle disputes, median', 'Dauer der Streitfälle, Median'],
  'debtors-to-turnover':      ['Debiteuren op jaaromzet', 'Clients sur chiffre annuel', 'Debtors to yearly turnover', 'Debitoren zum Jahresumsatz'],
  'written-off':              ['Afgeboekt op omzet', 'Passé en perte sur chiffre', 'Written off of sales', 'Ausgebucht vom Umsatz'],
  'days-to-invoice':          ['Dagen van levering tot factuur', 'Jours de la livraison à la facture', 'Days from delivery to invoice', 'Tage von Lieferung bis Rechnung'],
  'days-to-send':             ['Dagen van factuur tot verzending', 'Jours de la facture à l’envoi', 'Days from invoice to sending', 'Tage von Rechnung bis Versand'],
  'cost-per-euro':            ['Inningskosten op ontvangsten', 'Frais de recouvrement sur encaissements', 'Cost to collect of money collected', 'Einzugskosten zu Eingängen'],
};

/** Why there is no figure. */
// prettier-ignore
export const WHY_WORDS: Readonly<Record<WhyNot, Said>> = {
  'nothing-sold':        ['niets verkocht', 'rien vendu', 'nothing sold', 'nichts verkauft'],
  'nothing-open':        ['niets open', 'rien d’ouvert', 'nothing open', 'nichts offen'],
  'nothing-paid':        ['niets betaald', 'rien payé', 'nothing paid', 'nichts bezahlt'],
  'nothing-invoiced':    ['niets gefactureerd', 'rien facturé', 'nothing invoiced', 'nichts fakturiert'],
  'nothing-collected':   ['niets ontvangen', 'rien encaissé', 'nothing collected', 'nichts eingegangen'],
  'no-delivery-dates':   ['geen leverdata', 'pas de dates de livraison', 'no delivery dates', 'keine Lieferdaten'],
  'nothing-sent':        ['niets verzonden', 'rien envoyé', 'nothing sent', 'nichts versandt'],
  'no-promises-due':     ['geen beloften', 'pas de promesses', 'no promises due', 'keine Zusagen fällig'],
  'no-disputes-closed':  ['geen gesloten', 'aucune clôturée', 'none settled', 'keine erledigt'],
  'costs-not-set':       ['kosten niet ingesteld', 'coûts non définis', 'costs not set', 'Kosten nicht gesetzt'],
  'month-without-sales': ['maand zonder verkoop', 'mois sans ventes', 'a month without sales', 'Monat ohne Umsatz'],
  'months-run-out':      ['ouder dan twee jaar', 'plus de deux ans', 'older than two years', 'älter als zwei Jahre'],
};

// prettier-ignore
export const ROW_WORDS: Readonly<Record<ProvisionRow, Said>> = {
  'not-due':  ['Niet vervallen', 'Non échu', 'Not due', 'Nicht fällig'],
  '1-30':     ['1–30 dagen', '1–30 jours', '1–30 days', '1–30 Tage'],
  '31-60':    ['31–60 dagen', '31–60 jours', '31–60 days', '31–60 Tage'],
  '61-90':    ['61–90 dagen', '61–90 jours', '61–90 days', '61–90 Tage'],
  '91-180':   ['91–180 dagen', '91–180 jours', '91–180 days', '91–180 Tage'],
  'over-180': ['Meer dan 180 dagen', 'Plus de 180 jours', 'Over 180 days', 'Über 180 Tage'],
  insolvent:  ['Insolvent', 'Insolvable', 'Insolvent', 'Insolvent'],
  override:   ['Eigen oordeel', 'Appréciation propre', 'Own judgement', 'Eigene Beurteilung'],
};

// prettier-ignore
export const PROMISE_WORDS: Readonly<Record<PromiseOutcome, Said>> = {
  kept:   ['nagekomen', 'tenues', 'kept', 'eingehalten'],
  partly: ['deels', 'en partie', 'partly', 'teilweise'],
  broken: ['gebroken', 'rompues', 'broken', 'gebrochen'],
};

// prettier-ignore
export const WORDS = {
  weekly:      ['Weekverslag debiteuren', 'Rapport clients hebdomadaire', 'Weekly debtor report', 'Wochenbericht Debitoren'],
  monthly:     ['Maandverslag debiteuren', 'Rapport clients mensuel', 'Monthly debtor report', 'Monatsbericht Debitoren'],
  about:       ['Bedragen met btw, in {currency}. Verhoudingen over {from} tot en met {until}. Openstaand is wat openstond op de laatste dag; creditnota’s tellen mee, ontvangsten op rekening niet. Elk cijfer kan geopend worden tot op de posten.',
                'Montants TVA comprise, en {currency}. Ratios du {from} au {until}. L’encours est celui du dernier jour ; les notes de crédit sont comprises, les acomptes en compte non. Chaque chiffre s’ouvre jusqu’aux pièces.',
                'Amounts with VAT, in {currency}. Ratios over {from} to {until}. Receivables are those of the last day; credit notes count, money on account does not. Every figure can be opened down to its items.',
                'Beträge mit USt., in {currency}. Quoten vom {from} bis {until}. Außenstände sind die des letzten Tages; Gutschriften zählen mit, Guthaben nicht. Jede Zahl lässt sich bis zu den Posten öffnen.'],
  keyFigures:  ['In het kort', 'En bref', 'In short', 'In Kürze'],
  ageing:      ['Ouderdom', 'Balance âgée', 'Ageing', 'Altersstruktur'],
  age:         ['Dagen na vervaldag', 'Jours après échéance', 'Days past due', 'Tage nach Fälligkeit'],
  amount:      ['Bedrag', 'Montant', 'Amount', 'Betrag'],
  share:       ['Aandeel', 'Part', 'Share', 'Anteil'],
  total:       ['Totaal', 'Total', 'Total', 'Summe'],
  credits:     ['Open creditnota’s', 'Notes de crédit ouvertes', 'Open credit notes', 'Offene Gutschriften'],
  onAccount:   ['Ontvangen, nog niet toegewezen', 'Encaissé, pas encore imputé', 'Received, not allocated yet', 'Eingegangen, nicht zugeordnet'],
  debtors:     ['Debiteuren: achterstand en werk', 'Clients : retard et travail', 'Debtors: overdue and work', 'Debitoren: Rückstand und Aufwand'],
  debtor:      ['Debiteur', 'Client', 'Debtor', 'Debitor'],
  number:      ['Nummer', 'Numéro', 'Number', 'Nummer'],
  owed:        ['Openstaand', 'Ouvert', 'Open', 'Offen'],
  overdue:     ['Vervallen', 'Échu', 'Overdue', 'Überfällig'],
  actions:     ['Acties', 'Actions', 'Actions', 'Aktionen'],
  tasks:       ['Taken klaar', 'Tâches finies', 'Tasks done', 'Aufgaben erledigt'],
  collected:   ['Ontvangen', 'Encaissé', 'Collected', 'Eingegangen'],
  cost:        ['Kosten', 'Coût', 'Cost', 'Kosten'],
  spread:      ['Spreiding', 'Dispersion', 'Spread', 'Streuung'],
  owners:      ['Per verantwoordelijke', 'Par responsable', 'By owner', 'Nach Zuständigen'],
  owner:       ['Wie', 'Qui', 'Who', 'Wer'],
  nobody:      ['niemand', 'personne', 'nobody', 'niemand'],
  forecast:    ['Verwachte ontvangsten vanaf {date}', 'Encaissements attendus à partir du {date}', 'Expected receipts from {date}', 'Erwartete Eingänge ab {date}'],
  week:        ['Week', 'Semaine', 'Week', 'Woche'],
  undated:     ['zonder datum (betwist)', 'sans date (contesté)', 'no date (disputed)', 'ohne Datum (bestritten)'],
  items:       ['Posten', 'Pièces', 'Items', 'Posten'],
  control:     ['Aansluiting met het grootboek', 'Concordance avec le grand livre', 'Agreement with the ledger', 'Abstimmung mit dem Hauptbuch'],
  openItems:   ['Openstaande posten', 'Postes ouverts', 'Open items', 'Offene Posten'],
  controlAt:   ['Grootboek op {date}', 'Grand livre au {date}', 'Ledger on {date}', 'Hauptbuch am {date}'],
  difference:  ['Verschil', 'Différence', 'Difference', 'Differenz'],
  all:         ['Alle debiteuren', 'Tous les clients', 'All debtors', 'Alle Debitoren'],
  without:     ['Zonder {name}', 'Sans {name}', 'Without {name}', 'Ohne {name}'],
  before:      ['Vorige keer', 'Précédent', 'Before', 'Zuvor'],
  figure:      ['Cijfer', 'Chiffre', 'Figure', 'Kennzahl'],
  figures:     ['Alle cijfers', 'Tous les chiffres', 'All figures', 'Alle Kennzahlen'],
  groups:      ['Per groep', 'Par groupe', 'By group', 'Nach Gruppe'],
  group:       ['Groep', 'Groupe', 'Group', 'Gruppe'],
  trend:       ['Verloop', 'Évolution', 'Trend', 'Verlauf'],
  month:       ['Einde van', 'Fin de', 'End of', 'Ende'],
  promises:    ['Beloften waarvan de tijd om is', 'Promesses arrivées à terme', 'Promises whose time is over', 'Zusagen, deren Frist um ist'],
  steps:       ['Geld na welke stap', 'Argent après quelle étape', 'Money after which step', 'Geld nach welchem Schritt'],
  step:        ['Laatste stap ervoor', 'Dernière étape avant', 'Last step before', 'Letzter Schritt davor'],
  noStep:      ['zonder herinnering', 'sans rappel', 'without a reminder', 'ohne Mahnung'],
  provision:   ['Voorstel voor dubieuze debiteuren op {date}', 'Proposition pour créances douteuses au {date}', 'Proposal for doubtful debts on {date}', 'Vorschlag für zweifelhafte Forderungen am {date}'],
  proposed:    ['Voorstel', 'Proposition', 'Proposed', 'Vorschlag'],
  provisionNote: ['Zonder terugvorderbare btw; uw accountant beslist. Van {count} posten is de btw onbekend.',
                'Hors TVA récupérable ; votre comptable décide. Pour {count} pièces, la TVA est inconnue.',
                'Without VAT that can be recovered; your accountant decides. Of {count} items the VAT is unknown.',
                'Ohne abziehbare USt.; Ihr Steuerberater entscheidet. Bei {count} Posten ist die USt. unbekannt.'],
  writtenOff:  ['Ter vergelijking: volgens een Belgisch e-book van Wolters Kluwer wordt ongeveer {percent} % van de facturen nooit geïnd. Dat is hun cijfer, niet het uwe.',
                'À titre de comparaison : selon un e-book belge de Wolters Kluwer, environ {percent} % des factures ne sont jamais encaissées. C’est leur chiffre, pas le vôtre.',
                'To compare: according to a Belgian e-book of Wolters Kluwer about {percent} % of invoices is never collected. That is their figure, not yours.',
                'Zum Vergleich: laut einem belgischen E-Book von Wolters Kluwer werden etwa {percent} % der Rechnungen nie bezahlt. Das ist deren Zahl, nicht Ihre.'],
  leftOut:     ['Nog {count} groepen zijn niet getoond.', '{count} autres groupes ne sont pas affichés.', '{count} more groups are not shown.', '{count} weitere Gruppen sind nicht gezeigt.'],
  currencies:  ['Er is ook in {list} gefactureerd; dat staat hier niet bij.', 'Il y a aussi des factures en {list} ; elles ne sont pas reprises ici.', 'There are invoices in {list} too; they are not among these.', 'Es gibt auch Rechnungen in {list}; sie sind hier nicht enthalten.'],
  nothing:     ['Niets te melden.', 'Rien à signaler.', 'Nothing to tell.', 'Nichts zu berichten.'],
  mail:        ['In bijlage het verslag als PDF en als rekenblad.', 'En annexe, le rapport en PDF et en feuille de calcul.', 'The report is attached as PDF and as a spreadsheet.', 'Anbei der Bericht als PDF und als Tabelle.'],
} as const satisfies Readonly<Record<string, Said>>;

export type Word = keyof typeof WORDS;
