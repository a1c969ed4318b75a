import { fault, type Fault } from '../../kernel/fault.js';
import type { DunningPolicy, DunningStep } from '../dunning/policy.js';
import type { DebtorKind } from '../party/debtor.js';
import { type Regime, regimeOf } from './regime.js';

/** Whom a policy is for: the country decides the law, of the creditor for businesses, of himself for a consumer. */
export interface LawScope {
  readonly country: string;
  readonly kind: DebtorKind;
}

/** One step with those before it. */
interface Place {
  readonly step: DunningStep;
  readonly index: number;
  readonly before: readonly DunningStep[];
  readonly regime: Regime;
}

interface Rule {
  readonly code: string;
  readonly regimes: readonly Regime[];
  /** Member of the step it is about */
  readonly at: keyof DunningStep;
  readonly isBroken: (place: Place) => boolean;
  readonly says: (id: string) => string;
}

const CONSUMERS: readonly Regime[] = ['be-consumer', 'nl-consumer'];
const isWritten = ({ channel }: DunningStep): boolean => channel !== 'call';
/** A written message after the due date that may be the free one: friendly, and asking nothing. */
const isFree = (step: DunningStep): boolean =>
  isWritten(step) &&
  (step.tone === 'reminder' || step.tone === 'second') &&
  (step.claims ?? 'none') !== 'claim';

/** What the law forbids a policy, whatever the day; the first rule that a step breaks is told. */
const RULES: readonly Rule[] = [
  {
    code: 'policy.law-unknown',
    regimes: ['unknown'],
    at: 'tone',
    isBroken: ({ step }) => step.tone !== 'notice',
    says: (id) =>
      `Step "${id}" would go to consumers of a country whose law is not known here, and would always be held. Take it out, or follow these debtors up by hand.`,
  },
  {
    code: 'policy.law-free-first',
    regimes: CONSUMERS,
    at: 'tone',
    isBroken: ({ step, before, regime }) =>
      step.tone !== 'notice' &&
      !(regime === 'nl-consumer' && step.claims === 'announce' && isWritten(step)) &&
      !isFree(step) &&
      !before.some((earlier) => isFree(earlier) || earlier.claims === 'announce'),
    says: (id) =>
      `Step "${id}" comes before the free reminder that the law gives a consumer first. Put a written reminder that asks nothing before it.`,
  },
  {
    code: 'policy.law-announce-first',
    regimes: ['nl-consumer'],
    at: 'claims',
    isBroken: ({ step, before }) =>
      step.claims === 'claim' &&
      !before.some((earlier) => earlier.claims === 'announce' && isWritten(earlier)),
    says: (id) =>
      `Step "${id}" asks costs of a Dutch consumer without the letter that announces them (BW 6:96(6)). Put a written step with "claims": "announce" before it.`,
  },
  {
    code: 'policy.law-public-costs',
    regimes: ['be-public', 'nl-public'],
    at: 'claims',
    isBroken: ({ step }) => step.claims === 'claim' && step.tone !== 'formal',
    says: (id) =>
      `Step "${id}" asks interest or costs of a public body before the formal notice. Leave "claims" out, or make it the formal step.`,
  },
  {
    code: 'policy.law-call-claims',
    regimes: ['be-business', 'nl-business', 'be-public', 'nl-public', 'eu', ...CONSUMERS],
    at: 'claims',
    isBroken: ({ step }) => !isWritten(step) && (step.claims ?? 'none') !== 'none',
    says: (id) =>
      `Step "${id}" is a call and would ask or announce amounts, which must stand in writing. Leave "claims" out.`,
  },
];

/**
 * Where the steps of a policy contradict the law of those it is for: such steps would always be held, so the policy is
 * refused at the door. Steps count in the order of the policy. Paths are JSON pointers into the policy.
 */
export function lintPolicyLaw(policy: DunningPolicy, scope: LawScope): readonly Fault[] {
  const regime = regimeOf(scope.country, scope);
  const rules = RULES.filter(({ regimes }) => regimes.includes(regime));
  return policy.steps.flatMap((step, index) => {
    const place: Place = { step, index, before: policy.steps.slice(0, index), regime };
    const broken = rules.find(({ isBroken }) => isBroken(place));
    if (broken === undefined) return [];
    const { code, at, says } = broken;
    return [fault('RULE', code, `/steps/${index}/${at}`, says(step.id))];
  });
}
