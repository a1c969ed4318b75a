import type { Language } from '../../../../../domain/party/debtor.js';

/** What a rule expects, and what to do: one sentence each, with a full stop. */
export type Said = readonly [expected: string, act: string];

/** One rule in four languages. */
export interface RuleText extends Readonly<Record<Language, Said>> {
  /**
   * Which places the sentence is about, from the element where the rule fires, separated by blanks: `Price/PriceAmount`,
   * `@schemeID`, `../Percent`, `/BuyerReference` from the document. The first names where, all give what was found.
   * Absent: the element itself.
   */
  readonly at?: string;
}

export type RuleTexts = Readonly<Record<string, RuleText>>;
