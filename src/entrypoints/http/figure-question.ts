import type { Request } from 'express';
import { quarterUntil } from '../../domain/figures/period.js';
import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { fault } from '../../kernel/fault.js';
import { parseId } from '../../kernel/ids.js';
import type { Scope } from '../../ports/figures.js';
import type { FigureQuestion } from '../../usecases/figures/load-figures.js';

export const NO_QUESTION = fault(
  'VALUE',
  'figures.question',
  '',
  'from and until are days (YYYY-MM-DD, from first), currency is three capitals, and at most one of group, debtor and without is given.',
);

/** What figures are asked about: `?from=&until=&currency=&group=|debtor=|without=`; null when it makes no sense. */
export function questionIn({ query }: Request, today: PlainDate): FigureQuestion | null {
  const day = (value: unknown, otherwise: PlainDate): PlainDate | null => {
    if (value === undefined) return otherwise;
    const parsed = typeof value === 'string' ? parsePlainDate(value) : null;
    return parsed?.ok === true ? parsed.value : null;
  };
  const until = day(query['until'], today);
  const from = until === null ? null : day(query['from'], quarterUntil(until).from);
  const { currency } = query;
  const scope = scopeIn(query);
  if (from === null || until === null || from > until || scope === 'wrong') return null;
  if (currency !== undefined && !(typeof currency === 'string' && /^[A-Z]{3}$/.test(currency)))
    return null;
  return {
    period: { from, until },
    ...(currency === undefined ? {} : { currency }),
    ...(scope === null ? {} : { scope }),
  };
}

function scopeIn({ group, debtor, without }: Request['query']): Scope | null | 'wrong' {
  const given = [group, debtor, without].filter((value) => value !== undefined);
  const [value] = given;
  if (value === undefined) return null;
  if (given.length > 1 || typeof value !== 'string') return 'wrong';
  if (group !== undefined) return { kind: 'group', group: value };
  const debtorId = parseId<'debtor'>(value);
  if (debtorId === null) return 'wrong';
  return { kind: debtor === undefined ? 'without' : 'debtor', debtorId };
}
