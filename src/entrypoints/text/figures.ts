import type { FigureSet, ScopeName } from '../../domain/figures/report.js';
import { PARTS } from '../../domain/figures/parts.js';
import type { Language } from '../../domain/party/debtor.js';
import { inLanguage } from '../../formats/invoice-view/words.js';
import { dateIn } from '../../formats/letter/locale.js';
import { printed, sentence, valueOf } from '../../formats/report/print.js';
import { FIGURE_WORDS } from '../../formats/report/words.js';
import { money, printMoney } from '../../kernel/money.js';
import type { OpenedFigure } from '../../usecases/figures/figures.js';

/** All figures of a set, scope by scope, for a terminal. */
export function figureLines(set: FigureSet, language: Language): readonly string[] {
  const { from, until } = set.period;
  return [
    `${dateIn(language, from)} – ${dateIn(language, until)}, ${set.currency}`,
    ...set.scopes.flatMap(({ scope, figures }) => [
      '',
      scopeLine(scope, language),
      ...figures.map((figure) => {
        const said = printed(language, valueOf(figure, set.currency, language)).replaceAll(
          '\u00a0',
          ' ',
        );
        return `  ${inLanguage(FIGURE_WORDS[figure.id], language)}: ${said}`;
      }),
    ]),
  ];
}

function scopeLine(scope: ScopeName, language: Language): string {
  switch (scope.kind) {
    case 'all':
      return sentence(language, 'all');
    case 'group':
      return `${sentence(language, 'group')} ${scope.group}`;
    case 'debtor':
      return scope.name;
    case 'without':
      return sentence(language, 'without', { name: scope.name });
  }
}

/** The items behind a figure, one per line; the names of the sums are those machines use. */
export function openedLines({
  items,
  parts,
  currency,
  next,
  promises,
  actions,
}: OpenedFigure): readonly string[] {
  const said = (part: (typeof parts)[number], value: bigint): string =>
    PARTS[part].unit.startsWith('money') ? printMoney(money(value, currency)) : String(value);
  return [
    ...items.map(({ item, adds }) =>
      [
        ...[item.id, item.number, item.dueDate, printMoney(money(item.open, currency))],
        ...parts.map((part) => `${part} ${said(part, adds[part] ?? 0n)}`),
      ].join('  '),
    ),
    ...promises.map(({ outcome, openItemIds }) => `${outcome}  ${openItemIds.join(' ')}`),
    ...actions.map(
      ({ id, on, channel, openItemIds }) => `${id}  ${on}  ${channel}  ${openItemIds.join(' ')}`,
    ),
    ...(next === null ? [] : [`… --after ${next}`]),
  ];
}
