import { type CollectionHold, totalOf } from '../../domain/collection/plan.js';
import type { Language } from '../../domain/party/debtor.js';
import { dateIn, moneyIn } from '../../formats/letter/locale.js';
import type { CollectionProposal } from '../../usecases/collection/make-collection.js';
import { plain } from '../../formats/text/plain.js';
import { COLLECTION_WORDS } from './collection-words.js';
import { PLAN_WORDS } from './dunning-words.js';

/** A plan for people: what would be collected, then what is held and why. Names of debtors are theirs: one line each. */
export function collectionPlanText(
  { request, plan }: CollectionProposal,
  names: ReadonlyMap<string, string>,
  language: Language,
): string {
  const words = COLLECTION_WORDS[language];
  const nameOf = (debtor: string): string => plain(names.get(debtor) ?? debtor);
  const total = moneyIn(language, totalOf(plan.lines));
  const lines = plan.lines.map(
    ({ number, debtorId, amount, mandateId, scheme, sequence }) =>
      `  ${number}  ${moneyIn(language, amount)}  ${nameOf(debtorId)}  ${scheme} ${sequence} ${mandateId}`,
  );
  const held = plan.held.map(({ number, debtorId, amount, reason, until }) => {
    const from = until === undefined ? '' : `; ${words.from(dateIn(language, until))}`;
    return `  ${number}  ${moneyIn(language, amount)}  ${nameOf(debtorId)}: ${holdText(reason, language)}${from}`;
  });
  return [
    words.plan(dateIn(language, request.collectOn), plan.lines.length, total),
    ...lines,
    ...(held.length === 0 ? [] : [words.held(held.length), ...held]),
    ...plan.doubts.map((reason) => words.doubt(holdText(reason, language))),
    '',
  ].join('\n');
}

/** Why an item is not collected. */
export function holdText(reason: CollectionHold, language: Language): string {
  const own: Readonly<Partial<Record<CollectionHold, string>>> = COLLECTION_WORDS[language].reasons;
  const other: Readonly<Partial<Record<CollectionHold, string>>> = PLAN_WORDS[language].reasons;
  return own[reason] ?? other[reason] ?? reason;
}
