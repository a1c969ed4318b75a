import type { Language } from '../../domain/party/debtor.js';
import { dateIn, moneyIn, numberIn } from '../../formats/letter/locale.js';
import type { Summary } from '../../usecases/figures/summarise.js';
import { totalOf } from './total.js';

/** The figures people see, in order: the same on the terminal and on the overview page. */
type Row = readonly [
  key: string,
  labels: Readonly<Record<Language, string>>,
  value: (s: Summary, language: Language) => string,
];

const count = (pick: (s: Summary) => number) => (s: Summary) => String(pick(s));

const ROWS: readonly Row[] = [
  [
    'on',
    { nl: 'Stand op', fr: 'Situation au', en: 'As of', de: 'Stand' },
    (s, l) => dateIn(l, s.on),
  ],
  [
    'bank',
    {
      nl: 'Bank bijgewerkt tot',
      fr: 'Banque à jour au',
      en: 'Bank data until',
      de: 'Bankdaten bis',
    },
    (s, l) => (s.lastBankDate === null ? '–' : dateIn(l, s.lastBankDate)),
  ],
  [
    'invoices',
    {
      nl: 'Verkoopfacturen en creditnota’s',
      fr: 'Factures et notes de crédit',
      en: 'Invoices and credit notes',
      de: 'Rechnungen und Gutschriften',
    },
    count((s) => s.invoices),
  ],
  [
    'sent',
    {
      nl: 'Verzonden over Peppol',
      fr: 'Envoyées par Peppol',
      en: 'Sent over Peppol',
      de: 'Über Peppol gesendet',
    },
    count((s) => s.sent),
  ],
  [
    'delivered',
    { nl: 'Afgeleverd', fr: 'Livrées', en: 'Delivered', de: 'Zugestellt' },
    count((s) => s.delivered),
  ],
  [
    'held',
    {
      nl: 'Tegengehouden vóór verzending',
      fr: 'Retenues avant envoi',
      en: 'Stopped before sending',
      de: 'Vor dem Versand angehalten',
    },
    count((s) => s.held),
  ],
  [
    'received',
    {
      nl: 'Aankoopfacturen ontvangen',
      fr: 'Factures d’achat reçues',
      en: 'Purchase invoices received',
      de: 'Eingangsrechnungen erhalten',
    },
    (s) => `${s.received}${s.receivedHeld === 0 ? '' : ` (${s.receivedHeld} !)`}`,
  ],
  [
    'entries',
    { nl: 'Bankboekingen', fr: 'Mouvements bancaires', en: 'Bank entries', de: 'Bankbuchungen' },
    count((s) => s.entries),
  ],
  [
    'matched',
    {
      nl: 'Automatisch afgeletterd',
      fr: 'Lettrés automatiquement',
      en: 'Matched',
      de: 'Automatisch ausgeglichen',
    },
    count((s) => s.matched),
  ],
  [
    'entriesOnAccount',
    {
      nl: 'Op rekening van debiteuren gezet',
      fr: 'Mis en compte d’attente de débiteurs',
      en: 'Put on account of debtors',
      de: 'Als Akontozahlung erfasst',
    },
    count((s) => s.entriesOnAccount),
  ],
  [
    'aside',
    {
      nl: 'Terzijde gelegd (geen klantengeld)',
      fr: 'Mis de côté (pas d’argent de clients)',
      en: 'Put aside (no customer money)',
      de: 'Beiseitegelegt (kein Kundengeld)',
    },
    count((s) => s.entries - s.matched - s.waiting - s.entriesOnAccount),
  ],
  [
    'waiting',
    {
      nl: 'Wacht op uw oordeel',
      fr: 'À vérifier par vous',
      en: 'Waiting for you',
      de: 'Wartet auf Sie',
    },
    count((s) => s.waiting),
  ],
  [
    'refused',
    {
      nl: 'Door uw boekhoudpakket geweigerd',
      fr: 'Refusés par votre logiciel comptable',
      en: 'Refused by your accounting package',
      de: 'Von Ihrer Buchhaltung abgelehnt',
    },
    count((s) => s.refused),
  ],
  [
    'reminded',
    {
      nl: 'Herinneringen, aanmaningen, belnotities',
      fr: 'Rappels, mises en demeure, appels',
      en: 'Reminders, formal notices, calls',
      de: 'Erinnerungen, Mahnungen, Anrufe',
    },
    count((s) => s.reminded),
  ],
  [
    'remindersHeld',
    {
      nl: 'Herinneringen nu ingehouden',
      fr: 'Rappels suspendus',
      en: 'Reminders held back now',
      de: 'Erinnerungen zurückgehalten',
    },
    count((s) => s.remindersHeld),
  ],
  [
    'disputes',
    {
      nl: 'Open betwistingen',
      fr: 'Litiges ouverts',
      en: 'Open disputes',
      de: 'Offene Reklamationen',
    },
    count((s) => s.disputes),
  ],
  [
    'alerts',
    {
      nl: 'Kredietwaarschuwingen',
      fr: 'Alertes de crédit',
      en: 'Credit alerts',
      de: 'Kreditwarnungen',
    },
    count((s) => s.alerts),
  ],
  [
    'open',
    { nl: 'Openstaand', fr: 'Solde ouvert', en: 'Outstanding', de: 'Offen' },
    (s, l) => moneyIn(l, s.open),
  ],
  [
    'onAccount',
    {
      nl: 'Nog op rekening van debiteuren',
      fr: 'Encore en compte d’attente de débiteurs',
      en: 'Still on account of debtors',
      de: 'Noch offene Akontozahlungen',
    },
    (s, l) => moneyIn(l, s.onAccount),
  ],
  [
    'overdue',
    { nl: 'Waarvan te laat', fr: 'Dont en retard', en: 'Of which overdue', de: 'Davon überfällig' },
    (s, l) => `${moneyIn(l, s.overdue)} (${s.overdueItems})`,
  ],
  [
    'dso',
    { nl: 'DSO in dagen', fr: 'DSO en jours', en: 'DSO in days', de: 'DSO in Tagen' },
    (s, l) => (s.dso === null ? '–' : numberIn(l, s.dso)),
  ],
];

export interface SummaryTable {
  readonly head: readonly string[];
  /** Position of the column that adds the others up; null: there is none */
  readonly totalColumn: number | null;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly values: readonly string[];
  }[];
}

const TOTAL: Readonly<Record<Language, string>> = {
  nl: 'Totaal',
  fr: 'Total',
  en: 'Total',
  de: 'Gesamt',
};

/** One column per administration, and a last one with their total where there is one. */
export function summaryTable(summaries: readonly Summary[], language: Language): SummaryTable {
  const total = totalOf(summaries, TOTAL[language]);
  const columns = total === null ? summaries : [...summaries, total];
  return {
    head: columns.map((s) => s.administration.name),
    totalColumn: total === null ? null : summaries.length,
    rows: ROWS.map(([key, labels, value]) => ({
      key,
      label: labels[language],
      values: columns.map((s) => value(s, language)),
    })),
  };
}

/** The table as text for a terminal: labels left, figures right. */
export function printSummary(table: SummaryTable): string {
  const labelWidth = Math.max(...table.rows.map((row) => row.label.length));
  const widths = table.head.map((name, column) =>
    Math.max(name.length, ...table.rows.map((row) => (row.values[column] ?? '').length)),
  );
  const line = (label: string, cells: readonly string[]): string =>
    `${label.padEnd(labelWidth)}  ${cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')}`.trimEnd();
  return [line('', table.head), ...table.rows.map((row) => line(row.label, row.values))].join('\n');
}
