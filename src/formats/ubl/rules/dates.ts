import type { XmlElement } from '../../xml/tree.js';
import { collapse, lexicalType } from '../lexical.js';
import { path } from './path.js';
import { raw } from './text.js';
import { Undecidable } from './undecidable.js';

const DATE = /^(\d{4}-\d{2}-\d{2})(?:Z|([+-])(\d{2}):(\d{2}))?$/;
// As the schema sees it, from year 1 on: packages without a date write 0001-01-01.
const isDate = lexicalType('date').accepts;
const MINUTES_PER_DAY = 24 * 60;

/** Minutes of the first instant of a day since 1970 in UTC; a zone is taken into account, without one it is UTC. */
function startOf(element: XmlElement): number {
  const text = collapse(raw(element));
  const match = DATE.exec(text);
  const [, day = '', sign, hours, minutes] = match ?? [];
  if (match === null || !isDate(text)) throw new Undecidable('not-a-date', element);
  const offset = sign === undefined ? 0 : Number(hours) * 60 + Number(minutes);
  return dayNumber(day) * MINUTES_PER_DAY - (sign === '-' ? -offset : offset);
}

/** Days since 1970-01-01 of a valid day, by the civil calendar. */
function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const shifted = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Negative, zero or positive; a text that is no date leaves the rule undecidable. */
export function compareDates(a: XmlElement, b: XmlElement): number {
  return startOf(a) - startOf(b);
}

const START = path('StartDate');
const END = path('EndDate');

/** Both dates of a period are there and its end lies before its start. */
export function endsBeforeStart(period: XmlElement): boolean {
  const start = START.the(period);
  const end = END.the(period);
  return start !== undefined && end !== undefined && compareDates(end, start) < 0;
}

/** Exactly YYYY-MM-DD of an existing day: no blanks, no zone. */
export function isPlainDate(text: string): boolean {
  return text.length === 10 && isDate(text);
}
