import type { Language } from '../../domain/party/debtor.js';
import { assertNever } from '../../kernel/result.js';
import { escapeHtml } from '../html/escape.js';
import { dateIn, moneyIn } from '../letter/locale.js';
import { plain } from '../text/plain.js';
import type { LinkItem, LinkView } from './view.js';
import type { LinkWords } from './words/words.js';

/** What is open now, each invoice with ways to see and keep it, and what it comes to. */
export function openHtml(view: LinkView, words: LinkWords, language: Language): string {
  const { items, totals } = view;
  const head = `<h2>${escapeHtml(words.openNow)}</h2>`;
  if (items.length === 0) return `${head}\n<p>${escapeHtml(words.nothingOpen)}</p>`;
  const rows = items.map((item) => `<li>${itemHtml(item, view, words, language)}</li>`);
  const sums = totals.map(
    (total) =>
      `<p class="total"><span>${escapeHtml(words.total)}</span> <span>${escapeHtml(moneyIn(language, total))}</span></p>`,
  );
  return `${head}\n<ul class="items">\n${rows.join('\n')}\n</ul>\n${sums.join('\n')}`;
}

function itemHtml(item: LinkItem, view: LinkView, words: LinkWords, language: Language): string {
  const { number, issueDate, dueDate, amount, open } = item;
  const state = stateOf(item, words, language);
  const part =
    amount.minor === open.minor
      ? ''
      : `<small>${escapeHtml(`${words.ofAmount} ${moneyIn(language, amount)}`)}</small>`;
  const name = `${words.invoice} ${plain(number)}`;
  const when = `${words.dated} ${dateIn(language, issueDate)}`;
  const due = `${words.due} ${dateIn(language, dueDate)}`;
  return `<span><b>${escapeHtml(name)}</b> ${escapeHtml(when)}<small>${escapeHtml(due)}</small>${
    state === '' ? '' : `<small class="state">${escapeHtml(state)}</small>`
  }${documentsHtml(item, name, view, words, language)}</span> <span>${escapeHtml(moneyIn(language, open))}${part}</span>`;
}

/** Ways to the invoice itself; each says of which invoice it is, for whoever hears it without the row. */
function documentsHtml(
  { document, place }: LinkItem,
  name: string,
  { token }: LinkView,
  words: LinkWords,
  language: Language,
): string {
  if (document === undefined) return '';
  const ways: readonly (readonly [string, string])[] = [
    ['html', words.see],
    ['pdf', words.keepPdf],
    ...(document.hasUbl ? ([['xml', words.keepUbl]] as const) : []),
  ];
  const links = ways.map(([form, word]) => {
    const address = `${token}/invoices/${place}.${form}?lang=${language}`;
    return `<a href="${escapeHtml(address)}" aria-label="${escapeHtml(`${word}: ${name}`)}">${escapeHtml(word)}</a>`;
  });
  return `<span class="ways">${links.join(' ')}</span>`;
}

function stateOf({ state }: LinkItem, words: LinkWords, language: Language): string {
  switch (state.kind) {
    case 'open':
      return '';
    case 'promised':
      return words.promised.replace('#', dateIn(language, state.payBy));
    case 'disputed':
    case 'coming':
      return words[state.kind];
    default:
      return assertNever(state);
  }
}

/** What came in before, so that nobody pays it twice or asks where it went. */
export function receivedHtml({ received }: LinkView, words: LinkWords, language: Language): string {
  if (received.length === 0) return '';
  const rows = received.map(({ number, on, amount }) => {
    const what = `${words.invoice} ${plain(number)}`;
    const when = `${words.receivedOn} ${dateIn(language, on)}`;
    return `<li><span>${escapeHtml(what)}<small>${escapeHtml(when)}</small></span> <span>${escapeHtml(moneyIn(language, amount))}</span></li>`;
  });
  return `<h2>${escapeHtml(words.received)}</h2>\n<ul class="items">\n${rows.join('\n')}\n</ul>`;
}
