import { addDays, type PlainDate, weekday } from '../../kernel/dates.js';
import type { Calendar, Channel } from '../dunning/policy.js';
import { isElectronic, type LegalTerm, termFrom } from './be-consumer.js';

/** Days from sending that leave room for receipt, which the creditor has to prove (debtor-management 3.3, product default). */
const SAFE_DAYS = { mail: 16, post: 18 } as const;

/** National holidays that may fall on a Saturday, when the calendar cannot tell them from any other. */
const SATURDAY_HOLIDAYS: readonly string[] = ['01-01', '04-26', '04-27', '05-05', '12-25', '12-26'];

/** Day a letter counts as received: the second day after posting; Sundays, Mondays and holidays do not count. */
export function postReceipt(postedOn: PlainDate, calendar: Calendar): PlainDate {
  let day = postedOn;
  for (let delivered = 0; delivered < 2;) {
    day = addDays(day, 1);
    if (isPostDay(day, calendar)) delivered += 1;
  }
  return day;
}

function isPostDay(day: PlainDate, calendar: Calendar): boolean {
  if (weekday(day) === 6) return !SATURDAY_HOLIDAYS.includes(day.slice(5));
  return weekday(day) !== 1 && calendar.isWorkingDay(day);
}

/** BW 6:96(6): 14 days from the day after the debtor received the letter, when that day is proved. */
export function termOfReceived(receivedOn: PlainDate): LegalTerm {
  return termFrom(addDays(receivedOn, 1));
}

/**
 * The term a letter names when its receipt is not known yet: 16 days by mail, 18 by post, and never less than 14 days from
 * the day after a letter by post counts as received.
 */
export function fourteenDayTerm(
  sentOn: PlainDate,
  channel: Channel,
  calendar: Calendar,
): LegalTerm {
  if (isElectronic(channel)) return spanning(sentOn, addDays(sentOn, SAFE_DAYS.mail));
  const received = termOfReceived(postReceipt(sentOn, calendar)).until;
  const safe = addDays(sentOn, SAFE_DAYS.post);
  return spanning(sentOn, received > safe ? received : safe);
}

function spanning(sentOn: PlainDate, until: PlainDate): LegalTerm {
  return { from: addDays(sentOn, 1), until, chargeableFrom: addDays(until, 1) };
}
