import type { Language } from '../../../domain/party/debtor.js';
import type { HostReport } from '../../../ports/host.js';

/** Reports that a person reads as a note. */
export type Noted = Extract<
  HostReport,
  { kind: 'exchange-status' | 'task' | 'alert' | 'credit-status' | 'note' | 'reminder' }
>;

type Of<K extends HostReport['kind']> = Extract<HostReport, { kind: K }>;

interface Words {
  readonly task: string;
  readonly by: string;
  readonly alert: Readonly<Record<Of<'alert'>['level'], string>>;
  readonly credit: Readonly<Record<Of<'credit-status'>['status'], string>>;
  readonly reminder: string;
  readonly exchange: string;
}

/** What stands at the head of a note, in the language of the service user. */
const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    ...{ task: 'TAAK', by: 'tegen', reminder: 'Aanmaning', exchange: 'E-facturatie' },
    alert: { warn: 'LET OP', hold: 'LEVERINGSSTOP' },
    credit: {
      granted: 'Krediet: leveren mag.',
      warn: 'Krediet: leveren mag, met aandacht.',
      hold: 'LEVERINGSSTOP: eerst betalen of overleggen.',
    },
  },
  fr: {
    ...{ task: 'TÂCHE', by: 'pour le', reminder: 'Rappel', exchange: 'Facturation électronique' },
    alert: { warn: 'ATTENTION', hold: 'ARRÊT DES LIVRAISONS' },
    credit: {
      granted: 'Crédit : livraison permise.',
      warn: 'Crédit : livraison permise, avec attention.',
      hold: 'ARRÊT DES LIVRAISONS : d’abord payer ou se concerter.',
    },
  },
  en: {
    ...{ task: 'TASK', by: 'by', reminder: 'Reminder', exchange: 'E-invoicing' },
    alert: { warn: 'ATTENTION', hold: 'CREDIT HOLD' },
    credit: {
      granted: 'Credit: deliveries may go on.',
      warn: 'Credit: deliveries may go on, with care.',
      hold: 'CREDIT HOLD: payment or a talk first.',
    },
  },
  de: {
    ...{ task: 'AUFGABE', by: 'bis', reminder: 'Mahnung', exchange: 'E-Rechnung' },
    alert: { warn: 'ACHTUNG', hold: 'LIEFERSTOPP' },
    credit: {
      granted: 'Kredit: Lieferung erlaubt.',
      warn: 'Kredit: Lieferung erlaubt, mit Vorsicht.',
      hold: 'LIEFERSTOPP: zuerst Zahlung oder Absprache.',
    },
  },
};

function isLanguage(text: string): text is Language {
  return Object.hasOwn(WORDS, text);
}

/** A report as a person reads it beside the customer. */
export function noteText(language: string, report: Noted): string {
  const words = WORDS[isLanguage(language) ? language : 'en'];
  switch (report.kind) {
    case 'task':
      return `${words.task} (${words.by} ${report.dueOn}): ${report.subject}\n${report.text}`;
    case 'alert':
      return `${words.alert[report.level]}\n${report.text}`;
    case 'credit-status':
      return words.credit[report.status];
    case 'reminder':
      return `${words.reminder} ${report.level} (${report.on})\n${report.text}`;
    case 'exchange-status':
      return `${words.exchange}: ${report.status}${report.note === undefined ? '' : `\n${report.note}`}`;
    case 'note':
      return report.text;
  }
}
