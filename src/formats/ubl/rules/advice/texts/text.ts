import type { Language } from '../../../../../domain/party/debtor.js';

/** What a rule expects, and what to do: one sentence each, with a full stop. */
export type Said = readonly [expected: string, act: string];

/** One rule in four languages. */
export interface RuleText extends Readonly<Record<Language, Said>> {
  /**
   * Which places the sentence is about, from the element where the rule fires, separated by blanks: `Price/PriceAmount`,
   * `@schemeID`, `../Percent`, `/BuyerReference` from the document, `//X` at any depth,
   * `AllowanceCharge=false/Amount` for allowances only. All give what was found; the
   * first that is missing, else the first, names where. A question mark after one: only spoken of when it is there;
   * an exclamation mark before: what stands there is wrong, and tells the line or group.
   * Absent: the element itself.
   */
  readonly at?: string;
}

export type RuleTexts = Readonly<Record<string, RuleText>>;
