import {
  LINK_TEXT_MAX,
  type LinkForm,
  type LinkPurpose,
  type LinkRefusal,
  type Problem,
  PROBLEM_CODES,
} from '../../domain/link/link.js';
import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { assertNever, err, ok, type Result } from '../../kernel/result.js';
import { plainLines } from '../text/plain.js';

/** Longest telephone number or address to be reached at, characters. */
const REACH_MAX = 200;
/** Most invoices one answer names. */
const ITEMS_MAX = 200;

/** Fields of a submitted form, as the border gives them; a name that came twice has a list. */
export type FormFields = Readonly<Record<string, unknown>>;

/** Reads what a debtor sent; whatever else is in it is left alone. */
export function readLinkForm(
  purpose: LinkPurpose,
  fields: FormFields,
): Result<LinkForm, LinkRefusal> {
  switch (purpose) {
    case 'problem':
      return readProblem(fields);
    case 'promise':
      return readPromise(fields);
    case 'contact':
      return readContact(fields);
    case 'pay':
      return ok({ purpose });
    default:
      return assertNever(purpose);
  }
}

function readProblem(fields: FormFields): Result<LinkForm, LinkRefusal> {
  const items = itemsOf(fields);
  const problem = PROBLEM_CODES.find((code): code is Problem => code === fields['problem']);
  const text = textOf(fields['text']);
  if (items.length === 0) return err('items-missing');
  if (problem === undefined) return err('problem-missing');
  if (text.length > LINK_TEXT_MAX) return err('text-too-long');
  if (problem === 'other' && text === '') return err('text-missing');
  return ok({ purpose: 'problem', items, problem, text });
}

function readPromise(fields: FormFields): Result<LinkForm, LinkRefusal> {
  const items = itemsOf(fields);
  const payBy = dateOf(fields['payBy']);
  if (items.length === 0) return err('items-missing');
  // A promise without a day is none (practice 63).
  if (payBy === null) return err('date-missing');
  return ok({ purpose: 'promise', items, payBy });
}

function readContact(fields: FormFields): Result<LinkForm, LinkRefusal> {
  const text = textOf(fields['text']);
  const reach = textOf(fields['reach']).slice(0, REACH_MAX);
  if (text === '') return err('text-missing');
  if (text.length > LINK_TEXT_MAX) return err('text-too-long');
  return ok({ purpose: 'contact', text, reach });
}

function itemsOf(fields: FormFields): readonly number[] {
  const given = fields['item'];
  const texts: readonly unknown[] = Array.isArray(given) ? given : [given];
  const places = texts
    .slice(0, ITEMS_MAX)
    .flatMap((text) => (typeof text === 'string' && /^\d{1,4}$/.test(text) ? [Number(text)] : []));
  return [...new Set(places)].sort((a, b) => a - b);
}

/** As browsers send a date, or as people type it where there is no date field: day, month, year. */
function dateOf(value: unknown): PlainDate | null {
  if (typeof value !== 'string' || value.length > 20) return null;
  const typed = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(value);
  const [, day = '', month = '', year = ''] = typed ?? [];
  const text =
    typed === null ? value.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = parsePlainDate(text);
  return date.ok ? date.value : null;
}

/** Plain lines that a database can hold and a terminal can show. */
function textOf(value: unknown): string {
  if (typeof value !== 'string') return '';
  return plainLines(value.replace(/\p{Surrogate}+/gu, ' '))
    .join('\n')
    .trim();
}
