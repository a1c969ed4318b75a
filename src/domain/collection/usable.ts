import { addDays, type PlainDate } from '../../kernel/dates.js';
import type { Debtor } from '../party/debtor.js';
import type { SequenceType } from './collection.js';
import { isSepaName } from './sepa-text.js';
import { lapsesOn, type MandateState, noticeDaysOf } from './mandate.js';

/** Why nothing may be collected under a mandate on a date. */
export type MandateHold =
  | 'mandate-revoked'
  | 'mandate-needs-person'
  | 'mandate-used'
  | 'mandate-lapsed'
  | 'signed-later'
  | 'b2b-not-business'
  | 'name-not-latin'
  | 'notice-too-short';

/** The dates a collection depends on. */
export interface CollectionDates {
  readonly today: PlainDate;
  /** Day on which the debtors were, or will be, told date and amount */
  readonly announcedOn: PlainDate;
  readonly collectOn: PlainDate;
}

interface MandateRule {
  readonly reason: MandateHold;
  /** null when it does not apply; `until`: first collection date on which it no longer would */
  readonly applies: (
    mandate: MandateState,
    debtor: Pick<Debtor, 'kind' | 'name'>,
    dates: CollectionDates,
  ) => { readonly until?: PlainDate } | null;
}

const when = (condition: boolean): { readonly until?: PlainDate } | null => (condition ? {} : null);

/** In order of precedence: first what ended the mandate for good, last what a later date mends. */
const MANDATE_RULES: readonly MandateRule[] = [
  { reason: 'mandate-revoked', applies: ({ revokedOn }) => when(revokedOn !== undefined) },
  { reason: 'mandate-used', applies: ({ type, use }) => when(isUsedUp(type, use)) },
  {
    reason: 'mandate-lapsed',
    applies: (mandate, _, { collectOn }) => when(collectOn > lapsesOn(mandate)),
  },
  { reason: 'mandate-needs-person', applies: ({ attention }) => when(attention !== undefined) },
  {
    reason: 'b2b-not-business',
    applies: ({ scheme }, { kind }) => when(scheme === 'B2B' && kind !== 'business'),
  },
  { reason: 'signed-later', applies: ({ signedOn }, _, { today }) => when(signedOn > today) },
  {
    // Payment files carry Latin letters only; the mandate may name the holder in those.
    reason: 'name-not-latin',
    applies: ({ account }, { name }) => when(!isSepaName(account.holder ?? name)),
  },
  {
    reason: 'notice-too-short',
    applies: (mandate, _, { announcedOn, collectOn }) => {
      const until = addDays(announcedOn, noticeDaysOf(mandate));
      return collectOn < until ? { until } : null;
    },
  },
];

function isUsedUp(type: MandateState['type'], use: MandateState['use']): boolean {
  return use.ended || (type === 'one-off' && use.lines > 0);
}

/** The first reason against using a mandate; null when it may be used. */
export function mandateHold(
  mandate: MandateState,
  debtor: Pick<Debtor, 'kind' | 'name'>,
  dates: CollectionDates,
): { readonly reason: MandateHold; readonly until?: PlainDate } | null {
  for (const { reason, applies } of MANDATE_RULES) {
    const found = applies(mandate, debtor, dates);
    if (found !== null) return { reason, ...found };
  }
  return null;
}

/**
 * Sequence types of `count` lines under a usable mandate in one collection, in order; fewer when the mandate allows
 * fewer. FRST only for banks that still ask for it: since November 2016 the first collection may be RCUR (SEPA rulebooks;
 * check your bank's guide).
 */
export function sequencesOf(
  mandate: Pick<MandateState, 'type' | 'ending' | 'use' | 'lastCollectedOn'>,
  count: number,
  marksFirst: boolean,
): readonly SequenceType[] {
  if (mandate.type === 'one-off') return count === 0 ? [] : ['OOFF'];
  const isNew = mandate.use.lines === 0 && mandate.lastCollectedOn === undefined;
  return Array.from({ length: count }, (_, at): SequenceType => {
    if (mandate.ending === true && at === count - 1) return 'FNAL';
    return marksFirst && isNew && at === 0 ? 'FRST' : 'RCUR';
  });
}
