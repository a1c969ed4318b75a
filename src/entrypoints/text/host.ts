import type { DifferenceReason, HostComparison } from '../../domain/ledger/host-comparison.js';
import type { Language } from '../../domain/party/debtor.js';
import { moneyIn } from '../../formats/letter/locale.js';
import { subtractMoney } from '../../kernel/money.js';
import type { HostProblem } from '../../ports/host-problems.js';
import type { HostCapabilities } from '../../ports/host.js';
import type { HostShown } from '../../usecases/host/host-desk.js';
import { checkLines } from './mapping.js';
import { PROBLEM_WORDS } from './problem-words.js';
import { CAN, type HostWords, WORDS } from './host-words.js';

/** What a host can do and cannot, with what happens instead, and how reading it went. */
export function hostLines(
  { adapter, capabilities, reading, mapping }: HostShown,
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  const { readAt, failed, nextAt } = reading;
  const went =
    failed === undefined
      ? (readAt ?? words.never)
      : `${words.failed} ${failed.at}: ${failed.error}${nextAt === undefined ? '' : ` (${words.nextAt} ${nextAt})`}`;
  return [
    `${words.host}: ${adapter}`,
    `${words.read}: ${went}`,
    ...CAN.map(({ name, can, instead }) =>
      canLine(capabilities, name, can[language], instead[language], words),
    ),
    ...checkLines(mapping, language),
  ];
}

function canLine(
  capabilities: HostCapabilities,
  name: keyof HostCapabilities,
  can: string,
  instead: string,
  words: HostWords,
): string {
  return capabilities[name] ? `  ${words.yes}  ${can}` : `  ${words.no}  ${can}: ${instead}`;
}

/** Records that could not be taken, one line each; the reason in the reader's language, the detail as it was found. */
export function problemLines(
  problems: readonly HostProblem[],
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  if (problems.length === 0) return [words.noProblems];
  return problems.map((problem) => {
    const { entity, hostId, label, message } = problem;
    return `${words.entities[entity]} ${label} (${hostId})  ${sentenceOf(problem, language)}  ${message}`;
  });
}

/** What is wrong with a record and what to do, filled with what was found; without that, the reason alone. */
function sentenceOf({ reason, fact }: HostProblem, language: Language): string {
  if (fact === undefined || reason === 'vanished') return WORDS[language].reasons[reason];
  const { sentences, topics, quotes } = PROBLEM_WORDS[language];
  const { what, value = '' } = fact;
  const [before, after] = quotes;
  const about = value === '' ? topics[what] : `${topics[what]} ${before}${value}${after}`;
  return sentences[reason].replace('%', () => about);
}

/** The control total per currency, and below it each difference. */
export function comparisonLines(
  compared: readonly HostComparison[],
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  if (compared.length === 0) return [words.nothingOpen];
  const amount = (value: HostComparison['here']): string => moneyIn(language, value);
  return compared.flatMap(({ currency, here, there, differences }) => [
    `${currency}  ${words.here} ${amount(here)}  ${words.there} ${amount(there)}  ${words.difference} ${amount(subtractMoney(there, here))}`,
    ...differences.map(({ reason, number, here: own, there: other }) => {
      const which = number === undefined ? '' : `${number}  `;
      const why: Readonly<Record<DifferenceReason, string>> = words.differences;
      return `  ${which}${words.here} ${amount(own)}  ${words.there} ${amount(other)}  ${why[reason]}`;
    }),
  ]);
}
