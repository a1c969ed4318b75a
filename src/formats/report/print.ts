import type { Figure } from '../../domain/figures/figures.js';
import type { Language } from '../../domain/party/debtor.js';
import { money } from '../../kernel/money.js';
import { plain } from '../text/plain.js';
import { dateIn, decimalIn, moneyIn } from '../letter/locale.js';
import { inLanguage } from '../invoice-view/words.js';
import { WHY_WORDS, type Word, WORDS } from './words.js';
import type { Value } from './view.js';

/** Longest text shown; names of debtors are the longest. */
const TEXT_MAX = 200;

/** A value as the language writes it. */
export function printed(language: Language, value: Value): string {
  switch (value.kind) {
    case 'text':
      return plain(value.text).slice(0, TEXT_MAX);
    case 'money':
      return moneyIn(language, value.value);
    case 'days':
      return decimalIn(language, value.value, 2);
    case 'percent':
      return `${decimalIn(language, value.value, 2)}\u00a0%`;
    case 'count':
      return String(value.value);
    case 'date':
      return dateIn(language, value.value);
  }
}

/** A sentence with its fields filled in; what is filled in is plain text. */
export function sentence(
  language: Language,
  word: Word,
  fields: Readonly<Record<string, string>> = {},
): string {
  return inLanguage(WORDS[word], language).replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(fields, name) ? plain(fields[name] ?? '') : whole,
  );
}

/** A figure as a value of a table; where there is none, the reason. */
export function valueOf(figure: Figure, currency: string, language: Language): Value {
  const { unit, value, why } = figure;
  if (value === null)
    return { kind: 'text', text: why === undefined ? '–' : inLanguage(WHY_WORDS[why], language) };
  if (unit === 'money') return { kind: 'money', value: money(value.unscaled, currency) };
  return { kind: unit, value };
}
