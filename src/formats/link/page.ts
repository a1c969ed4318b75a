import type { FormFields } from './form.js';
import type { LinkRefusal } from '../../domain/link/link.js';
import { printAsCopied } from '../../domain/bank/reference.js';
import type { Language } from '../../domain/party/debtor.js';
import { assertNever } from '../../kernel/result.js';
import { escapeHtml } from '../html/escape.js';
import { enterpriseNumber } from '../letter/facts-of.js';
import { dateIn, moneyIn } from '../letter/locale.js';
import { epcPayload } from '../qr/epc.js';
import { qrSvg } from '../qr/svg.js';
import { plain } from '../text/plain.js';
import { formHtml } from './page-form.js';
import { isAsked, type LinkItem, type LinkView } from './view.js';
import { LINK_WORDS } from './words/index.js';
import type { LinkWords } from './words/words.js';

/** What happened to a form that was not taken: why, and what was typed, so that nobody types twice. */
export interface Returned {
  readonly refusal: LinkRefusal;
  readonly fields: FormFields;
}

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];

/** A public page: plain HTML without script, whose only style stands beside it; all values are escaped. */
export function linkPage(view: LinkView, language: Language, returned?: Returned): string {
  const words = LINK_WORDS[language];
  const { purpose } = view;
  const title = words.title[purpose];
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(words.lead[purpose])}</p>`,
    returned === undefined
      ? thanks(view, words, language)
      : `<p class="bad" role="alert">${escapeHtml(words.refusals[returned.refusal])}</p>`,
    openHtml(view, words, language),
    formHtml(view, words, language, returned?.fields ?? {}),
    payHtml(view, words, language),
    othersHtml(view, words),
    reachHtml(view, words, language),
  ];
  return documentOf({ language, title, sender: view.creditor.name, body: body.join('\n') });
}

/** What anybody sees who comes with a link that is not ours, or not good any more. */
export function gonePage(language: Language, why: 'gone' | 'busy'): string {
  const words = LINK_WORDS[language];
  const body =
    why === 'busy'
      ? `<h1>${escapeHtml(words.busy)}</h1>`
      : `<h1>${escapeHtml(words.gone)}</h1>\n<p>${escapeHtml(words.goneText)}</p>`;
  return documentOf({ language, title: words.gone, sender: '', body });
}

interface Document {
  readonly language: Language;
  readonly title: string;
  readonly sender: string;
  readonly body: string;
  /** Where the style lies, from this page; beside it unless said */
  readonly style?: string;
  /** A page that cannot be asked for again has no other languages to choose */
  readonly once?: true;
}

export function documentOf({
  language,
  title,
  sender,
  body,
  style = 'style.css',
  once,
}: Document): string {
  const links = (once === true ? [] : LANGUAGES)
    .map(
      (l) =>
        `<a href="?lang=${l}" lang="${l}" hreflang="${l}"${l === language ? ' aria-current="page"' : ''}>${l.toUpperCase()}</a>`,
    )
    .join('');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow,noarchive">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${escapeHtml([title, sender].filter((part) => part !== '').join(' – '))}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main>
${once === true ? '' : `<header><p>${escapeHtml(sender)}</p><nav aria-label="${escapeHtml(LINK_WORDS[language].languages)}">${links}</nav></header>`}
${body}
</main>
</body>
</html>
`.replace(/\n{2,}/g, '\n');
}

function thanks({ answeredOn, purpose }: LinkView, words: LinkWords, language: Language): string {
  if (answeredOn === null) return '';
  const said = words.thanks[purpose].replace('#', dateIn(language, answeredOn));
  return `<p class="said" role="status">${escapeHtml(said)}</p>`;
}

function openHtml({ items, totals }: LinkView, words: LinkWords, language: Language): string {
  const head = `<h2>${escapeHtml(words.openNow)}</h2>`;
  if (items.length === 0) return `${head}\n<p>${escapeHtml(words.nothingOpen)}</p>`;
  const rows = items.map((item) => `<li>${itemHtml(item, words, language)}</li>`).join('\n');
  const sums = totals.map(
    (total) =>
      `<p class="total"><span>${escapeHtml(words.total)}</span> <span>${escapeHtml(moneyIn(language, total))}</span></p>`,
  );
  return `${head}\n<ul class="items">\n${rows}\n</ul>\n${sums.join('\n')}`;
}

function itemHtml(item: LinkItem, words: LinkWords, language: Language): string {
  const { number, issueDate, dueDate, amount, open } = item;
  const state = stateOf(item, words, language);
  const part =
    amount.minor === open.minor
      ? ''
      : `<small>${escapeHtml(`${words.ofAmount} ${moneyIn(language, amount)}`)}</small>`;
  const what = `${words.invoice} ${plain(number)} ${words.dated} ${dateIn(language, issueDate)}`;
  const due = `${words.due} ${dateIn(language, dueDate)}`;
  return `<span>${escapeHtml(what)}<small>${escapeHtml(due)}</small>${
    state === '' ? '' : `<small class="state">${escapeHtml(state)}</small>`
  }</span> <span>${escapeHtml(moneyIn(language, open))}${part}</span>`;
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

function payHtml(view: LinkView, words: LinkWords, language: Language): string {
  const { account, transfer, totals } = view;
  const asked = view.items.filter(isAsked);
  if (account === null || totals.length === 0 || asked.length === 0) return '';
  const { remittance } = transfer ?? {};
  const mentions =
    remittance === undefined
      ? asked.map(({ reference, number }) => reference ?? plain(number))
      : [plain(remittance.value)];
  const facts: readonly (readonly [string, readonly string[]])[] = [
    [words.account, [inFours(account.iban), ...(account.bic === undefined ? [] : [account.bic])]],
    [words.inNameOf, [account.name]],
    [words.mention, mentions.map(printAsCopied)],
    [words.total, totals.map((total) => moneyIn(language, total))],
  ];
  const list = facts
    .map(
      ([name, values]) =>
        `<dt>${escapeHtml(name)}</dt>${values.map((v) => `<dd>${escapeHtml(v)}</dd>`).join('')}`,
    )
    .join('\n');
  const payload = transfer === null ? null : epcPayload(transfer);
  const figure =
    payload === null
      ? ''
      : `<figure>\n${qrSvg(payload, words.scan)}\n<figcaption>${escapeHtml(words.scan)}</figcaption>\n</figure>`;
  return `<h2>${escapeHtml(words.toPay)}</h2>\n<div class="pay">\n<dl>\n${list}\n</dl>\n${figure}\n</div>`;
}

function inFours(iban: string): string {
  return iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ');
}

function othersHtml({ others }: LinkView, words: LinkWords): string {
  if (others.length === 0) return '';
  const links = others.map(
    ({ purpose, token }) =>
      `<li><a href="${escapeHtml(token)}">${escapeHtml(words.go[purpose])}</a></li>`,
  );
  return `<h2>${escapeHtml(words.otherwise)}</h2>\n<ul class="others">\n${links.join('\n')}\n</ul>`;
}

function reachHtml({ creditor }: LinkView, words: LinkWords, language: Language): string {
  const number = enterpriseNumber(creditor, language);
  const lines = [
    ...(creditor.contact === undefined ? [] : [creditor.contact]),
    creditor.name,
    ...(creditor.phone === undefined ? [] : [`${words.phone} ${creditor.phone}`]),
    ...(creditor.email === undefined ? [] : [`${words.email} ${creditor.email}`]),
    ...(number === undefined ? [] : [number]),
  ];
  return `<h2>${escapeHtml(words.reachUs)}</h2>\n<p>${lines.map(escapeHtml).join('<br>')}</p>`;
}
