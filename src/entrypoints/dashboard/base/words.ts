import { createContext, use } from 'react';

/** Languages of the dashboard; what debtors get also comes in German. */
export const LANGUAGES = ['nl', 'fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same words in each language: texts, and functions of what stands in them. A missing one does not compile. */
export type Words<Table> = Readonly<Record<Language, Table>>;

export const LanguageContext = createContext<Language>('nl');

export function useLanguage(): Language {
  return use(LanguageContext);
}

/** The words of a screen in the language of whoever looks. */
export function useWords<Table>(words: Words<Table>): Table {
  return words[useLanguage()];
}

export function languageOf(text: string | null | undefined): Language | null {
  return LANGUAGES.find((language) => language === text?.slice(0, 2).toLowerCase()) ?? null;
}

/** Whether a number of things is said in the singular. French counts 0 as one. */
export function isOne(language: Language, n: number): boolean {
  return language === 'fr' ? n < 2 : n === 1;
}

/** "1 debiteur", "3 debiteuren": the number, and the word that goes with it. */
export function counted(language: Language, n: number, one: string, more: string): string {
  return `${numberIn(language, n)} ${isOne(language, n) ? one : more}`;
}

/** How amounts and days are written: as people here write them, not as in the country the language is named after. */
const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };

const kept = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function once<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(
  key: string,
  make: () => Format,
): Format {
  const found = (kept.get(key) as Format | undefined) ?? make();
  kept.set(key, found);
  return found;
}

export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** Exact: the text of the amount is what is written, no number in between. `short` leaves cents out. */
export function moneyIn(language: Language, { amount, currency }: Money, short = false): string {
  const format = once(`money ${language} ${currency} ${short}`, () => {
    return new Intl.NumberFormat(LOCALES[language], {
      ...{ style: 'currency', currency, currencyDisplay: 'narrowSymbol' },
      ...(short ? { maximumFractionDigits: 0 } : {}),
    });
  });
  return format.format(amount as `${number}`);
}

/** A decimal text with its cents, as exact as it came. */
export function decimalIn(language: Language, text: string): string {
  return once(
    `decimal ${language}`,
    () => new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: 2 }),
  ).format(text as `${number}`);
}

export function numberIn(language: Language, value: number, digits = 0): string {
  return once(
    `number ${language} ${digits}`,
    () => new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: digits }),
  ).format(value);
}

/** 0.42 -> "42 %". */
export function shareIn(language: Language, share: number, digits = 0): string {
  return once(
    `share ${language} ${digits}`,
    () =>
      new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: digits }),
  ).format(share);
}

const DAYS = {
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  near: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: '2-digit' },
} as const;

/** A calendar day has no zone: it is written as it stands. */
export function dayIn(language: Language, day: string, how: keyof typeof DAYS = 'short'): string {
  return once(
    `day ${language} ${how}`,
    () => new Intl.DateTimeFormat(LOCALES[language], { ...DAYS[how], timeZone: 'UTC' }),
  ).format(new Date(`${day}T00:00:00Z`));
}

/** A moment, in the zone of whoever looks; of what may be long ago with its year. */
export function momentIn(language: Language, moment: string, withYear = false): string {
  return once(
    `moment ${language} ${withYear}`,
    () =>
      new Intl.DateTimeFormat(LOCALES[language], {
        ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
        ...(withYear ? { year: 'numeric' } : {}),
      }),
  ).format(new Date(moment));
}

/** A country by its two letters, as people here call it. */
export function countryIn(language: Language, country: string): string {
  return new Intl.DisplayNames(LOCALES[language], { type: 'region' }).of(country) ?? country;
}
