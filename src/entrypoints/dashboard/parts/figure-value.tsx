import type { Forms } from '../base/api.js';
import { type Language, moneyIn, numberIn, shareIn, useLanguage, useWords } from '../base/words.js';
import { FIGURE_WORDS } from '../codes/figures/words.js';
import { PARTS } from './words.js';

type FigureOf = Forms['Figure'];

/** A value of a figure as it is written here; days and percentages with one decimal, which is as fine as they mean anything. */
export function figureText(
  language: Language,
  { unit, value }: Pick<FigureOf, 'unit'> & { readonly value: string },
  currency: string,
  days: (text: string) => string,
): string {
  if (unit === 'money') return moneyIn(language, { amount: value, currency });
  if (unit === 'percent') return shareIn(language, Number(value) / 100, 1);
  return days(numberIn(language, Number(value), 1));
}

/** The value of a figure, or why there is none. */
export function FigureValue({
  of: { unit, value, why },
  currency,
}: {
  readonly of: FigureOf;
  readonly currency: string;
}) {
  const language = useLanguage();
  const { why: reasons } = useWords(FIGURE_WORDS);
  const { days } = useWords(PARTS);
  if (value === null)
    return <span className="quiet">{why === undefined ? '–' : reasons[why]}</span>;
  return <span className="amount">{figureText(language, { unit, value }, currency, days)}</span>;
}
