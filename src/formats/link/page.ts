import type { FormFields } from './form.js';
import type { LinkRefusal } from '../../domain/link/link.js';
import { printAsCopied } from '../../domain/bank/reference.js';
import type { Language } from '../../domain/party/debtor.js';
import { escapeHtml } from '../html/escape.js';
import { enterpriseNumber } from '../letter/facts-of.js';
import { dateIn, moneyIn } from '../letter/locale.js';
import { epcPayload } from '../qr/epc.js';
import { qrSvg } from '../qr/svg.js';
import { plain } from '../text/plain.js';
import { formHtml } from './page-form.js';
import { openHtml, receivedHtml } from './page-items.js';
import { isAsked, type LinkView } from './view.js';
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
    receivedHtml(view, words, language),
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
    [words.account, [inFours(account.iban)]],
    ...(account.bic === undefined ? [] : ([['BIC', [account.bic]]] as const)),
    [words.inNameOf, [account.name]],
    [words.mention, mentions.map(printAsCopied)],
    [words.total, totals.map((total) => moneyIn(language, total))],
  ];
  const list = facts
    .map(
      ([name, values]) =>
        `<dt>${escapeHtml(name)}</dt>${values.map((v) => `<dd class="copy">${escapeHtml(v)}</dd>`).join('')}`,
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
  // Who can pay now looks for nothing else.
  const payFirst = others.toSorted(
    (a, b) => Number(b.purpose === 'pay') - Number(a.purpose === 'pay'),
  );
  const links = payFirst.map(
    ({ purpose, token }) =>
      `<li><a href="${escapeHtml(token)}">${escapeHtml(words.go[purpose])}</a></li>`,
  );
  return `<h2>${escapeHtml(words.otherwise)}</h2>\n<ul class="others">\n${links.join('\n')}\n</ul>`;
}

function reachHtml({ creditor }: LinkView, words: LinkWords, language: Language): string {
  const number = enterpriseNumber(creditor, language);
  const { contact, name, phone, email } = creditor;
  const lines = [
    ...[contact, name].flatMap((line) => (line === undefined ? [] : [escapeHtml(line)])),
    ...(phone === undefined ? [] : [`${escapeHtml(words.phone)} ${callHtml(phone)}`]),
    ...(email === undefined ? [] : [`${escapeHtml(words.email)} ${writeHtml(email)}`]),
    ...(number === undefined ? [] : [escapeHtml(number)]),
  ];
  return `<h2>${escapeHtml(words.reachUs)}</h2>\n<p class="reach">${lines.join('<br>')}</p>`;
}

/** On a telephone a number is called by touching it; what is no plain number stays text. */
function callHtml(phone: string): string {
  const digits = phone.replace(/[\s./()-]/g, '');
  return /^\+?\d{6,15}$/.test(digits)
    ? `<a href="tel:${digits}">${escapeHtml(phone)}</a>`
    : escapeHtml(phone);
}

function writeHtml(email: string): string {
  return /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,190}$/.test(email)
    ? `<a href="mailto:${email}">${escapeHtml(email)}</a>`
    : escapeHtml(email);
}
