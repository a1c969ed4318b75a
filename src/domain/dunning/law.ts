import { addDays, type PlainDate } from '../../kernel/dates.js';
import type { Debtor } from '../party/debtor.js';
import type { ItemFacts } from './facts.js';
import type { Moment } from './holds.js';
import type { Calendar, Channel, DunningStep } from './policy.js';
import { addWorkingDays } from './working-days.js';

/** Which clauses shaped a step towards a business or a public body: by country of the creditor. */
const BUSINESS_LAW: Readonly<Record<string, readonly string[]>> = {
  BE: [
    'BE law of 2 August 2002: interest runs by itself, not claimed in this step',
    'BE law of 2 August 2002: fixed compensation of 40 EUR, not claimed in this step',
  ],
  NL: [
    'NL BW 6:119a and 6:119b: trade interest runs by itself, not claimed in this step',
    'NL BW 6:96 and decree of 27 March 2012: collection costs, not claimed in this step',
  ],
};
const EU_LAW = ['EU Directive 2011/7: interest and 40 EUR, not claimed in this step'];

interface ConsumerLaw {
  readonly clauses: readonly string[];
  /** Last day to pay of a free reminder sent on a day: never less than 14 days after it can have arrived. */
  readonly lastDay: (on: PlainDate, channel: Channel, calendar: Calendar) => PlainDate;
}

/** Days a consumer gets. A task may well become a letter, so only mail counts as electronic. */
const CONSUMER_DAYS = 14;

/** The free, friendly reminder to a consumer, by country of the consumer; other countries: not known to us. */
const CONSUMER_LAW: Readonly<Record<string, ConsumerLaw>> = {
  BE: {
    clauses: ['BE Code of Economic Law book XIX: free reminder, 14 calendar days, nothing charged'],
    lastDay: (on, channel, calendar) =>
      channel === 'mail'
        ? addDays(on, CONSUMER_DAYS)
        : // Post: the days start on the third working day after sending, that day included.
          addDays(addWorkingDays(calendar, on, 3), CONSUMER_DAYS - 1),
  },
  NL: {
    clauses: ['NL BW 6:96(6): friendly reminder, at least 14 days, nothing charged'],
    // Receipt is what counts; 16 and 18 days leave room for it (debtor-management 3.3).
    lastDay: (on, channel) => addDays(on, channel === 'mail' ? 16 : 18),
  },
};

/** What the law makes of a step: which clauses, and the last day to pay it must name; null: may not be taken. */
export interface Lawful {
  readonly law: readonly string[];
  readonly newDueDate?: PlainDate;
}

/**
 * Narrow on purpose: towards a consumer only the free reminder, once, in countries whose rule we know. Costs,
 * interest and formal steps need the statutory engine; until then they are not taken at all.
 */
export function lawfulStep(
  debtor: Debtor,
  facts: ItemFacts,
  step: DunningStep,
  at: Moment,
): Lawful | null {
  const byPolicy =
    step.payWithinDays === undefined ? undefined : addDays(at.on, step.payWithinDays);
  if (debtor.kind !== 'consumer') {
    const law = BUSINESS_LAW[at.ledger.administration.country] ?? EU_LAW;
    return { law, ...(byPolicy === undefined ? {} : { newDueDate: byPolicy }) };
  }
  const rule = CONSUMER_LAW[debtor.country];
  if (rule === undefined) return null;
  if (step.tone === 'notice') return { law: [] };
  if (step.tone !== 'reminder' || step.channel === 'call' || wasReminded(facts)) return null;
  const lastDay = rule.lastDay(at.on, step.channel, at.calendar);
  return {
    law: rule.clauses,
    newDueDate: byPolicy !== undefined && byPolicy > lastDay ? byPolicy : lastDay,
  };
}

/** A notice before the due date is service, not a reminder. */
function wasReminded({ item, reminders }: ItemFacts): boolean {
  return reminders.some((sent) => sent.on > item.dueDate);
}
