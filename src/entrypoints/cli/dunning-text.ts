import type { Ledger } from '../../domain/dunning/ledger.js';
import type { DunningAction, DunningPlan, Held } from '../../domain/dunning/policy.js';
import type { Language } from '../../domain/party/debtor.js';
import { dateIn, daysIn, moneyIn } from '../../formats/letter/locale.js';
import { plainDate } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { type Money, parseMoney, sumMoney } from '../../kernel/money.js';
import { assert, err, ok, type Result } from '../../kernel/result.js';
import { PLAN_WORDS, type PlanWords } from './dunning-words.js';

/** `--lang`; null when it was not given. */
export function readLanguage(text: string | undefined): Result<Language | null, Fault> {
  if (text === undefined) return ok(null);
  const language = (Object.keys(PLAN_WORDS) as Language[]).find((known) => known === text);
  if (language !== undefined) return ok(language);
  const message = `--lang ${text} is not a language we speak. Use nl, fr, en or de.`;
  return err(fault('USAGE', 'cli.lang', '', message));
}

/** What a plan names things by. */
export interface NamedIn {
  readonly administration: Pick<Ledger['administration'], 'name'>;
  readonly debtors: Ledger['debtors'];
  readonly items: readonly Pick<Ledger['items'][number], 'id' | 'number' | 'debtorId'>[];
}

/** A plan for people: who, which step, which invoices, how much; then what is held back and why. */
export function planToText(plan: DunningPlan, ledger: NamedIn, language: Language): string {
  const words = PLAN_WORDS[language];
  const title = words.title(
    ledger.administration.name,
    dateIn(language, plainDate(plan.on)),
    `${plan.policy.name} v${plan.policy.version}`,
  );
  const { actions, held } = planLines(plan, ledger, language);
  return [
    ...[title, '', words.actions(plan.actions.length), ...actions],
    ...['', words.held(plan.held.length), ...held, ''],
  ].join('\n');
}

/** The lines of what a plan does and of what it holds back, without headings. */
export function planLines(
  { actions, held }: Pick<DunningPlan, 'actions' | 'held'>,
  ledger: Pick<NamedIn, 'debtors' | 'items'>,
  language: Language,
): { readonly actions: readonly string[]; readonly held: readonly string[] } {
  const words = PLAN_WORDS[language];
  const names = namesOf(ledger);
  return {
    actions: actions.flatMap((action) => actionLines(action, names, words, language)),
    held: held.map((h) => `  ${heldLine(h, names, words, language)}`),
  };
}

interface Names {
  readonly debtor: ReadonlyMap<string, string>;
  readonly item: ReadonlyMap<string, { readonly number: string; readonly debtor: string }>;
}

function namesOf(ledger: Pick<NamedIn, 'debtors' | 'items'>): Names {
  const debtor = new Map<string, string>(
    ledger.debtors.map((d) => [d.id, oneLine(`${d.name} (${d.number})`)]),
  );
  const item = new Map<string, { number: string; debtor: string }>(
    ledger.items.map((i) => [
      i.id,
      { number: oneLine(i.number), debtor: debtor.get(i.debtorId) ?? i.debtorId },
    ]),
  );
  return { debtor, item };
}

/** Names come from outside: control characters must not steer a terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

function actionLines(
  action: DunningAction,
  names: Names,
  words: PlanWords,
  language: Language,
): readonly string[] {
  const who = names.debtor.get(action.debtor) ?? action.debtor;
  const what = `${words.tones[action.tone]}, ${words.channels[action.channel]}`;
  const amounts = action.items.map((i) => amountOf(i.open, i.currency));
  const until =
    action.newDueDate === undefined
      ? ''
      : `, ${words.payBy(dateIn(language, plainDate(action.newDueDate)))}`;
  const items = action.items.map((i) => {
    const number = names.item.get(i.openItem)?.number ?? i.openItem;
    const open = moneyIn(language, amountOf(i.open, i.currency));
    return `    ${number}  ${open}  ${words.late(daysIn(language, i.daysLate), i.daysLate)}`;
  });
  const credits = (action.credits ?? []).map((credit) => {
    const number = names.item.get(credit.openItem)?.number ?? credit.openItem;
    return `    ${number}  ${moneyIn(language, amountOf(credit.open, credit.currency))}  ${words.credit}`;
  });
  return [`  ${who}: ${what}, ${totals(amounts, language)}${until}`, ...items, ...credits];
}

function totals(amounts: readonly Money[], language: Language): string {
  const currencies = [...new Set(amounts.map((a) => a.currency))];
  return currencies
    .map((currency) =>
      moneyIn(
        language,
        sumMoney(
          amounts.filter((a) => a.currency === currency),
          currency,
        ),
      ),
    )
    .join(' + ');
}

function heldLine(held: Held, names: Names, words: PlanWords, language: Language): string {
  const item = held.openItem === undefined ? undefined : names.item.get(held.openItem);
  const who =
    item === undefined
      ? (names.debtor.get(held.debtor ?? '') ?? words.everybody)
      : `${item.debtor}, ${item.number}`;
  const until =
    held.until === undefined ? '' : ` (${words.until(dateIn(language, plainDate(held.until)))})`;
  return `${who}: ${words.reasons[held.reason]}${until}`;
}

function amountOf(text: string, currency: string): Money {
  const parsed = parseMoney(text, currency);
  assert(parsed.ok, 'a plan prints amounts that can be read again');
  return parsed.value;
}
