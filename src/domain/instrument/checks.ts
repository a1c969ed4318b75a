import { isIban } from '../party/identifiers.js';
import {
  holderOf,
  type Instrument,
  type InstrumentFact,
  type InstrumentFacts,
  type InstrumentKind,
  KINDS,
  stateOf,
} from './instrument.js';

/** Why an instrument cannot be as it is asked; the sentence says what to do. */
export interface InstrumentRefusal {
  readonly kind: string;
  readonly message: string;
}

/** What is wrong with the facts of a new instrument; null: nothing. */
export function factsRefusal(
  kind: InstrumentKind,
  facts: InstrumentFacts,
): InstrumentRefusal | null {
  const { needs, takes } = KINDS[kind];
  const missing = needs.filter((fact) => facts[fact] === undefined);
  if (missing.length > 0)
    return refusal('incomplete', `A ${kind} needs ${missing.join(', ')}. Say what it is.`);
  const extra = (Object.keys(facts) as InstrumentFact[]).filter(
    (fact) => ![...needs, ...takes].includes(fact),
  );
  if (extra.length > 0)
    return refusal('not-of-this-kind', `A ${kind} knows no ${extra.join(', ')}. Leave it out.`);
  if (facts.iban !== undefined && !isIban(facts.iban))
    return refusal('iban', `"${facts.iban}" is no IBAN: its check digits do not fit. Correct it.`);
  const amounts = [facts.costs, facts.insured, facts.amount];
  if (amounts.some((amount) => amount !== undefined && amount.minor < 0n))
    return refusal('amount', 'An amount of an instrument is not negative. Correct it.');
  if (facts.withRecourse === false && facts.recourseOn !== undefined)
    return refusal(
      'recourse',
      'Without recourse there is no recourse date. Leave one of them out.',
    );
  return null;
}

/** Why an item cannot have another instrument beside those it has; null: it can. */
export function besidesRefusal(
  added: Pick<Instrument, 'kind' | 'state'>,
  live: readonly Instrument[],
): InstrumentRefusal | null {
  const { kind } = added;
  const same = live.find((one) => one.kind === kind);
  if (same !== undefined)
    return refusal('exists', `The invoice has a ${kind} already: ${same.id}, ${same.state}.`);
  const takesOver = holderOf(added) !== null;
  const holding = takesOver ? live.find((one) => holderOf(one) !== null) : undefined;
  return holding === undefined
    ? null
    : refusal(
        'handed-over',
        `The invoice is not ours to give: ${holding.kind} ${holding.id} is ${holding.state}. End that first.`,
      );
}

/** Why an instrument cannot become this; null: it can. */
export function moveRefusal(instrument: Instrument, to: string): InstrumentRefusal | null {
  const { id, kind, state, facts } = instrument;
  const { next } = stateOf(kind, state);
  if (next.length === 0)
    return refusal('over-already', `Instrument ${id} is ${state}, which is its end.`);
  if (!next.includes(to))
    return refusal('state', `Instrument ${id} is ${state}: it can become ${next.join(', ')}.`);
  if (to === 'given-back' && facts.withRecourse === false)
    return refusal(
      'no-recourse',
      `Instrument ${id} was assigned without recourse: the factor cannot give it back. If it was agreed to undo it, say withdrawn.`,
    );
  return null;
}

function refusal(kind: string, message: string): InstrumentRefusal {
  return { kind, message };
}
