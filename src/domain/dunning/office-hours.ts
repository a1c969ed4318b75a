import { addMs, dateIn, epochMs, hourIn, type Instant, instantOf } from '../../kernel/dates.js';
import { assert } from '../../kernel/result.js';
import type { Calendar } from './policy.js';

/** Messages leave from the first to before the second hour: somebody is there when a debtor calls back, and nobody is woken. */
const OFFICE_HOURS = { from: 8, until: 18 } as const;
const HOUR_MS = 3_600_000;
/** No country closes for a month; a calendar that says so is broken, and we must not search for ever. */
const HOURS_MAX = 31 * 24;

/** The moment itself when offices of a zone are open then, else the first whole hour at which they are. */
export function inOfficeHours(moment: Instant, zone: string, calendar: Calendar): Instant {
  const isOpen = (at: Instant): boolean => {
    const hour = hourIn(at, zone);
    const inHours = hour >= OFFICE_HOURS.from && hour < OFFICE_HOURS.until;
    return inHours && calendar.isWorkingDay(dateIn(at, zone));
  };
  if (isOpen(moment)) return moment;
  let at = instantOf(Math.ceil(epochMs(moment) / HOUR_MS) * HOUR_MS);
  for (let hours = 0; !isOpen(at); hours += 1) {
    assert(hours < HOURS_MAX, `offices in ${zone} open within a month of ${moment}`);
    at = addMs(at, HOUR_MS);
  }
  return at;
}
