import { decimalIn, type Language, useLanguage } from '../../../base/words.js';
import { isVat, type Meaning } from './mapping-form.js';

/** What a code means, as short as it can be said. */
export function MeaningText({ of }: { readonly of: Meaning | null }) {
  const language = useLanguage();
  if (of === null) return <span className="quiet">?</span>;
  return <>{isVat(of) ? vatText(language, of) : of}</>;
}

function vatText(
  language: Language,
  { category, rate, exemptionCode, exemptionReason }: Exclude<Meaning, string>,
): string {
  const percent = rate === undefined ? [] : [`${decimalIn(language, rate)} %`];
  return [category, ...percent, exemptionCode, exemptionReason]
    .filter((one) => one !== undefined)
    .join(' · ');
}
