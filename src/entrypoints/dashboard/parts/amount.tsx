import { dayIn, type Money, momentIn, moneyIn, useLanguage } from '../base/words.js';

/** An amount as it is written here; digits stand under each other. */
export function Amount({
  of,
  short = false,
}: {
  readonly of: Money | null | undefined;
  readonly short?: boolean;
}) {
  const language = useLanguage();
  if (of === null || of === undefined) return <span className="quiet">–</span>;
  return <span className="amount">{moneyIn(language, of, short)}</span>;
}

export function Day({
  on,
  how = 'short',
}: {
  readonly on: string | null | undefined;
  readonly how?: 'short' | 'long';
}) {
  const language = useLanguage();
  if (on === null || on === undefined) return <span className="quiet">–</span>;
  return <time dateTime={on}>{dayIn(language, on, how)}</time>;
}

export function Moment({
  at,
  withYear = false,
}: {
  readonly at: string | null | undefined;
  readonly withYear?: boolean;
}) {
  const language = useLanguage();
  if (at === null || at === undefined) return <span className="quiet">–</span>;
  return <time dateTime={at}>{momentIn(language, at, withYear)}</time>;
}
