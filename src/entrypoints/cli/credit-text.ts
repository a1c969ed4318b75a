import { isStopped } from '../../domain/credit/decision.js';
import { printDecimal } from '../../kernel/decimal.js';
import type { Language } from '../../domain/party/debtor.js';
import { creditWords } from '../../formats/credit/words.js';
import { moneyIn } from '../../formats/letter/locale.js';
import type { SalesView } from '../../domain/credit/sales-view.js';
import type { CreditConcern } from '../../usecases/credit/credit-concerns.js';
import type { CreditCard, Watched } from '../../usecases/credit/show-credit.js';

/** One debtor as people read him: answer, figures, limit and whose it is, score with its parts, light, screening. */
export function cardLines(card: CreditCard, language: Language): readonly string[] {
  const words = creditWords(language);
  const { decision, debtor, score } = card;
  const { exposure, limit, limitInForce, usedPercent, released } = decision;
  const told = (amount: Parameters<typeof moneyIn>[1]): string => moneyIn(language, amount);
  const from = limitInForce?.from ?? 'none';
  const off = score === null ? [] : Object.entries(score.parts.off);
  return [
    `${debtor.number}  ${debtor.name}: ${words.answers[decision.answer]}`,
    words.exposure({
      ...{ debtor: debtor.number, exposure: told(exposure.total) },
      limit: limit === undefined ? '' : told(limit),
      percent: usedPercent === undefined ? '' : String(usedPercent),
      open: told(exposure.openInvoices),
      disputed: exposure.disputed.minor === 0n ? '' : told(exposure.disputed),
      ...{ delivered: told(exposure.delivered), orders: told(exposure.orders) },
      credits: told(exposure.unallocatedCredits),
    }),
    words.limitFrom[from],
    ...decision.reasons.map((reason) => `- ${words.reasons[reason]}`),
    ...decision.alternatives.map((alternative) => `> ${words.alternatives[alternative]}`),
    ...(released === undefined ? [] : [`${released.order}: ${released.by}, ${released.until}`]),
    score === null ? words.noHistory : words.score(score.score, score.band),
    ...off.map(([part, points]) => `  ${part} -${printDecimal(points)}`),
    lightLine(card, language),
    card.screening === 'screened' && card.screenedOn !== null
      ? words.screened(card.screenedOn)
      : words.unscreened,
    ...proposalLines(card, language),
  ];
}

/** What the limit could become, and why; nothing where it can stay. */
function proposalLines(
  { proposal }: Pick<CreditCard, 'proposal'>,
  language: Language,
): readonly string[] {
  if (proposal === null) return [];
  const words = creditWords(language);
  const why = proposal.grounds.map((ground) => words.grounds[ground]).join('; ');
  return [words.proposal(moneyIn(language, proposal.amount), why)];
}

/** Somebody whose credit needs a look: the answer, how full the limit is, all that speaks against him, what is proposed. */
export function concernLine(concern: CreditConcern, language: Language): string {
  const words = creditWords(language);
  const { debtor, decision, signs } = concern;
  const { answer, reasons, usedPercent } = decision;
  const said: Readonly<Record<string, string>> = { ...words.watchReasons, ...words.signs };
  const why = [
    ...reasons.map((reason) => words.reasons[reason]),
    ...signs.map((sign) => said[sign] ?? sign),
    ...proposalLines(concern, language),
  ];
  const percent = usedPercent === undefined ? '' : ` (${usedPercent} %)`;
  return `${debtor.number}  ${debtor.name}: ${words.answers[answer]}${percent}: ${why.join('; ')}`;
}

function lightLine(
  { light, lightReasons }: Pick<SalesView, 'light' | 'lightReasons'>,
  language: Language,
): string {
  const words = creditWords(language);
  const why = lightReasons.map((reason) => words.lightReasons[reason]).join(', ');
  return `${words.lights[light]}: ${why}`;
}

/** What sales reads: totals, hold and why, what may be offered. */
export function salesLines(view: SalesView, language: Language): readonly string[] {
  const words = creditWords(language);
  const limit = view.limit === undefined ? '' : ` / ${moneyIn(language, view.limit)}`;
  const percent = view.usedPercent === undefined ? '' : ` (${view.usedPercent} %)`;
  return [
    `${view.debtor.number}  ${view.debtor.name}: ${words.answers[view.answer]}`,
    `${moneyIn(language, view.exposure)}${limit}${percent}`,
    ...view.reasons.map((reason) => `- ${words.reasons[reason]}`),
    ...view.alternatives.map((alternative) => `> ${words.alternatives[alternative]}`),
    lightLine(view, language),
  ];
}

/** One line per debtor on the watch list. */
export function watchedLine({ debtor, reasons, score, band }: Watched, language: Language): string {
  const words = creditWords(language);
  const why = reasons.map((reason) => words.watchReasons[reason]).join('; ');
  const told = score === null || band === null ? words.noHistory : words.score(score, band);
  return `${debtor.number}  ${debtor.name}: ${why} (${told})`;
}

/** Whether the gate says no to an order that was asked about. */
export function isNo(answer: SalesView['answer'], asked: boolean): boolean {
  return asked && isStopped(answer);
}
