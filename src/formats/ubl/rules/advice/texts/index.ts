import { ALLOWANCE_TEXTS } from './allowances.js';
import { CODE_TEXTS } from './codes.js';
import { CORE_TEXTS } from './core.js';
import { DECIMAL_TEXTS } from './decimals.js';
import { DOCUMENT_TEXTS } from './document.js';
import { GERMANY_TEXTS } from './germany.js';
import { LINE_TEXTS } from './lines.js';
import { NETHERLANDS_TEXTS } from './netherlands.js';
import { NLCIUS_TEXTS } from './nlcius.js';
import { NORTH_TEXTS } from './north.js';
import { NUMBER_TEXTS } from './numbers.js';
import { ONCE_TEXTS } from './once.js';
import { OTHER_COUNTRY_TEXTS } from './other-countries.js';
import { PARTY_TEXTS } from './parties.js';
import { PAYMENT_TEXTS } from './payment.js';
import { PEPPOL_TEXTS } from './peppol.js';
import type { RuleText, RuleTexts } from './text.js';
import { TOTAL_TEXTS } from './totals.js';
import { VAT_SPECIAL_TEXTS } from './vat-special.js';
import { VAT_TEXTS } from './vat.js';

const SUBJECTS: readonly RuleTexts[] = [
  DOCUMENT_TEXTS,
  PARTY_TEXTS,
  PAYMENT_TEXTS,
  ALLOWANCE_TEXTS,
  LINE_TEXTS,
  TOTAL_TEXTS,
  VAT_TEXTS,
  VAT_SPECIAL_TEXTS,
  DECIMAL_TEXTS,
  CODE_TEXTS,
  ONCE_TEXTS,
  NUMBER_TEXTS,
  CORE_TEXTS,
  PEPPOL_TEXTS,
  NETHERLANDS_TEXTS,
  NLCIUS_TEXTS,
  GERMANY_TEXTS,
  NORTH_TEXTS,
  OTHER_COUNTRY_TEXTS,
];

/** Rule id -> what it says; each rule stands in one table only. */
export const RULE_TEXTS: ReadonlyMap<string, RuleText> = collected();

function collected(): Map<string, RuleText> {
  const all = new Map<string, RuleText>();
  for (const [id, text] of SUBJECTS.flatMap((texts) => Object.entries(texts))) {
    if (all.has(id)) throw new Error(`Two texts for ${id}`);
    all.set(id, text);
  }
  return all;
}
