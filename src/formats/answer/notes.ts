import type { PlainDate } from '../../kernel/dates.js';
import type { Language } from '../../domain/party/debtor.js';
import { dateIn } from '../letter/locale.js';

type Decided = 'accepted' | 'refused';

const TERM: Readonly<
  Record<Language, Readonly<Record<Decided, (date: string, by: string) => string>>>
> = {
  nl: {
    accepted: (date, by) => `Nieuwe vervaldatum ${date} aanvaard door ${by}.`,
    refused: (date, by) => `Vervaldatum ${date} geweigerd door ${by}; de oude blijft.`,
  },
  fr: {
    accepted: (date, by) => `Nouvelle échéance du ${date} acceptée par ${by}.`,
    refused: (date, by) => `Échéance du ${date} refusée par ${by} ; l’ancienne reste.`,
  },
  en: {
    accepted: (date, by) => `New due date ${date} accepted by ${by}.`,
    refused: (date, by) => `Due date ${date} refused by ${by}; the old one stays.`,
  },
  de: {
    accepted: (date, by) => `Neue Fälligkeit ${date} angenommen von ${by}.`,
    refused: (date, by) => `Fälligkeit ${date} abgelehnt von ${by}; die alte bleibt.`,
  },
};

/** What became of a due date a buyer proposed, and who decided. */
export function decidedTermNote(
  language: Language,
  decided: Decided,
  date: PlainDate,
  by: string,
): string {
  return TERM[language][decided](dateIn(language, date), by);
}

const CLOSED: Readonly<Record<Language, (by: string) => string>> = {
  nl: (by) => `Geschil gesloten door ${by}. Herinneringen gaan verder waar ze wachtten.`,
  fr: (by) => `Litige clos par ${by}. Les rappels reprennent là où ils attendaient.`,
  en: (by) => `Dispute closed by ${by}. Reminders go on where they waited.`,
  de: (by) => `Streit geschlossen durch ${by}. Mahnungen gehen dort weiter, wo sie ruhten.`,
};

/** `by`: a person's name, or the credit note that settled it. */
export function disputeClosedNote(language: Language, by: string): string {
  return CLOSED[language](by);
}

const CREDIT_NOTE: Readonly<Record<Language, string>> = {
  nl: 'creditnota',
  fr: 'la note de crédit',
  en: 'credit note',
  de: 'Gutschrift',
};

/** How a credit note is named where it is the one that acts. */
export function creditNoteNamed(language: Language, number: string): string {
  return `${CREDIT_NOTE[language]} ${number}`;
}
