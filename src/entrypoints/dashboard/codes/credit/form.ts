import type { Answer, Body, Forms } from '../../base/api.js';

type Card = Forms['CreditCard'];
type Report = Forms['CreditReport'];
type Sources = Answer<'screenDebtor'>['sources'];
type Source = keyof NonNullable<Body<'setCreditSettings'>['inquiriesPerMonth']>;

/** What the guard says, by its codes. */
export interface CreditCodes {
  readonly answers: Readonly<Record<Forms['CreditAnswer'], string>>;
  readonly reasons: Readonly<Record<Forms['CreditDecision']['reasons'][number], string>>;
  readonly alternatives: Readonly<Record<Forms['CreditAlternative'], string>>;
  readonly signs: Readonly<Record<Forms['CreditConcern']['signs'][number], string>>;
  readonly grounds: Readonly<Record<Forms['LimitProposal']['grounds'][number], string>>;
  readonly limitFrom: Readonly<Record<Forms['LimitInForce']['from'], string>>;
  readonly limitKinds: Readonly<Record<Forms['LimitDecision']['what'], string>>;
  readonly lights: Readonly<Record<Forms['Light'], string>>;
  readonly lightReasons: Readonly<Record<Card['lightReasons'][number], string>>;
  readonly companies: Readonly<Record<Report['status'], string>>;
  readonly events: Readonly<Record<Report['legalEvents'][number]['kind'], string>>;
  readonly covers: Readonly<Record<Forms['Cover']['state'], string>>;
  readonly sources: Readonly<Record<Source, string>>;
  readonly outcomes: Readonly<Record<NonNullable<Sources[keyof Sources]>, string>>;
}
