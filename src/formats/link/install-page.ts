import type { Language } from '../../domain/party/debtor.js';
import type { Right } from '../../domain/party/market-books.js';
import type { MarketBooks } from '../../domain/party/market-books.js';
import { escapeHtml } from '../html/escape.js';
import { INSTALL_WORDS, type InstallWords } from './install-words.js';
import { documentOf } from './page.js';

/** Where the style lies, two folders down. */
const STYLE = '../../p/style.css';

/** What somebody reads before he goes to the package: what is asked of it, what for, and nothing made yet. */
export function startPage(
  language: Language,
  offer: {
    readonly title: string;
    readonly sites: readonly string[];
    readonly rights: readonly Right[];
  },
  site?: string,
): string {
  const words = INSTALL_WORDS[language];
  const { title, sites, rights } = offer;
  const say = (text: string): string => escapeHtml(text.replaceAll('#', title));
  const asked = rights.map(({ use, scope }) => {
    const name = scope === undefined ? '' : ` <small>${escapeHtml(scope)}</small>`;
    return `<li><span>${escapeHtml(words.uses[use])}${name}</span></li>`;
  });
  const choices = sites.map((name) => {
    const checked = name === (site ?? sites[0]) ? ' checked' : '';
    return `<label><input type="radio" name="site" value="${escapeHtml(name)}"${checked}> ${escapeHtml(name.toUpperCase())}</label>`;
  });
  const body = [
    `<h1>${say(words.start)}</h1>`,
    `<p>${say(words.startText)}</p>`,
    `<h2>${escapeHtml(words.rights)}</h2>`,
    `<ul class="items">${asked.join('\n')}</ul>`,
    `<p>${escapeHtml(words.others)}</p>`,
    '<form method="post">',
    sites.length > 1
      ? `<fieldset><legend>${escapeHtml(words.country)}</legend>${choices.join('\n')}</fieldset>`
      : '',
    `<p><button>${say(words.go)}</button></p>`,
    '</form>',
  ];
  return page(language, words.start.replace('#', title), body);
}

/** The books that the package named, none of them ticked. */
export function choosePage(
  language: Language,
  { title, books }: { readonly title: string; readonly books: readonly MarketBooks[] },
): string {
  const words = INSTALL_WORDS[language];
  const rows = books.map(({ hostId, name, country, vatId }) => {
    const about = [country, vatId ?? '', hostId].filter((part) => part !== '').join(' · ');
    return `<li><label><input type="checkbox" name="books" value="${escapeHtml(hostId)}"> ${escapeHtml(name)}<small>${escapeHtml(about)}</small></label></li>`;
  });
  return page(language, words.choose, [
    `<h1>${escapeHtml(words.choose)}</h1>`,
    `<p>${escapeHtml(words.chooseText.replaceAll('#', title))}</p>`,
    `<form method="post">\n<ul class="items">${rows.join('\n')}</ul>`,
    `<p><button>${escapeHtml(words.switchOn)}</button></p>\n</form>`,
  ]);
}

/** Each of the chosen books by its name, and how it stands. */
export function donePage(
  language: Language,
  done: readonly { readonly name: string; readonly outcome: keyof InstallWords['outcomes'] }[],
): string {
  const words = INSTALL_WORDS[language];
  const rows = done.map(
    ({ name, outcome }) =>
      `<li><span>${escapeHtml(name)}<small class="state">${escapeHtml(words.outcomes[outcome])}</small></span></li>`,
  );
  return page(language, words.done, [
    `<h1>${escapeHtml(words.done)}</h1>`,
    ...(rows.length === 0
      ? [`<p>${escapeHtml(words.nothing)}</p>`]
      : [`<ul class="items">${rows.join('\n')}</ul>`, `<p>${escapeHtml(words.next)}</p>`]),
  ]);
}

/** Whoever comes too late, or was not let in. */
export function notInstalledPage(language: Language): string {
  const words = INSTALL_WORDS[language];
  return page(language, words.failed, [
    `<h1>${escapeHtml(words.failed)}</h1>`,
    `<p>${escapeHtml(words.failedText)}</p>`,
  ]);
}

function page(language: Language, title: string, body: readonly string[]): string {
  return documentOf({
    language,
    title,
    sender: '',
    body: body.join('\n'),
    style: STYLE,
    once: true,
  });
}
