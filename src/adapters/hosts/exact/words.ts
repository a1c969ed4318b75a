import type { Language } from '../../../domain/party/debtor.js';

/** The few words that we write ourselves; the texts come with the reports. */
export const WORDS: Readonly<
  Record<Language, { readonly invoice: string; readonly alert: string; readonly note: string }>
> = {
  nl: { invoice: 'Factuur', alert: 'Waarschuwing', note: 'Notitie' },
  fr: { invoice: 'Facture', alert: 'Alerte', note: 'Note' },
  en: { invoice: 'Invoice', alert: 'Alert', note: 'Note' },
  de: { invoice: 'Rechnung', alert: 'Warnung', note: 'Notiz' },
};
