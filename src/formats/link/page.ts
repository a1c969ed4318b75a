import type { FormFields } from './form.js';
import { PROBLEM_CODES, type LinkPurpose, type LinkRefusal } from '../../domain/link/link.js';
import { printAsCopied } from '../../domain/bank/reference.js';
import type { Language } from '../../domain/party/debtor.js';
import { assertNever } from '../../kernel/result.js';
import { escapeHtml } from '../html/escape.js';
import { enterpriseNumber } from '../letter/facts.js';
import { dateIn, moneyIn } from '../letter/locale.js';
import { epcPayload } from '../qr/epc.js';
import { qrSvg } from '../qr/svg.js';
import { plain } from '../text/plain.js';
import { answerable, isAsked, type LinkItem, type LinkView } from './view.js';
import { LINK_WORDS, type LinkWords } from './words.js';

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
}

function documentOf({ language, title, sender, body }: Document): string {
  const links = LANGUAGES.map(
    (l) =>
      `<a href="?lang=${l}" lang="${l}" hreflang="${l}"${l === language ? ' aria-current="page"' : ''}>${l.toUpperCase()}</a>`,
  ).join('');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow,noarchive">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${escapeHtml([title, sender].filter((part) => part !== '').join(' – '))}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<main>
<header><p>${escapeHtml(sender)}</p><nav aria-label="${escapeHtml(LINK_WORDS[language].languages)}">${links}</nav></header>
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

type Part = (view: LinkView, words: LinkWords, language: Language, typed: FormFields) => string;

const PARTS: Readonly<Record<LinkPurpose, readonly Part[]>> = {
  problem: [itemsField, problemField, textField('explain', false)],
  promise: [itemsField, dateField],
  contact: [textField('question', true), reachField],
  pay: [],
};

function formHtml(view: LinkView, words: LinkWords, language: Language, typed: FormFields): string {
  const { purpose } = view;
  if (purpose !== 'contact' && answerable(view).length === 0)
    return view.items.length === 0 ? '' : `<p class="quiet">${escapeHtml(words.nothingToSay)}</p>`;
  const parts = PARTS[purpose].map((part) => part(view, words, language, typed));
  // Without an action the form goes to the very address of the page.
  return `<form method="post" accept-charset="utf-8" autocomplete="off">
${parts.join('\n')}
<button type="submit">${escapeHtml(words.send[purpose])}</button>
</form>`;
}

function itemsField(
  view: LinkView,
  words: LinkWords,
  language: Language,
  typed: FormFields,
): string {
  const items = answerable(view);
  const [only] = items;
  if (items.length === 1 && only !== undefined)
    return `<input type="hidden" name="item" value="${only.place}">`;
  const given: readonly unknown[] = Array.isArray(typed['item']) ? typed['item'] : [typed['item']];
  const choices = items.map(({ place, number, open }) =>
    choice('checkbox', 'item', String(place), given.includes(String(place)), {
      label: `${words.invoice} ${plain(number)}, ${moneyIn(language, open)}`,
    }),
  );
  return fieldset(words.whichInvoices, choices);
}

function problemField(
  _view: LinkView,
  words: LinkWords,
  _language: Language,
  typed: FormFields,
): string {
  const choices = PROBLEM_CODES.map((code) =>
    choice('radio', 'problem', code, typed['problem'] === code, { label: words.problems[code] }),
  );
  return fieldset(words.whatProblem, choices);
}

function dateField(
  view: LinkView,
  words: LinkWords,
  language: Language,
  typed: FormFields,
): string {
  const hint = words.payOnHint.replace('#', dateIn(language, view.lastPayBy));
  return `<label class="head" for="payBy">${escapeHtml(words.payOn)}</label>
<input type="date" id="payBy" name="payBy" required min="${view.today}" max="${view.lastPayBy}" value="${typedText(typed['payBy'])}" aria-describedby="payByHint">
<p class="quiet" id="payByHint">${escapeHtml(hint)}</p>`;
}

function textField(word: 'explain' | 'question', required: boolean): Part {
  return (_view, words, _language, typed) =>
    `<label class="head" for="text">${escapeHtml(words[word])}${required ? '' : ` <span class="quiet">(${escapeHtml(words.optional)})</span>`}</label>
<textarea id="text" name="text" rows="5" maxlength="2000"${required ? ' required' : ''}>${typedText(typed['text'])}</textarea>`;
}

function reachField(
  _view: LinkView,
  words: LinkWords,
  _language: Language,
  typed: FormFields,
): string {
  return `<label class="head" for="reach">${escapeHtml(words.reach)} <span class="quiet">(${escapeHtml(words.optional)})</span></label>
<input type="text" id="reach" name="reach" maxlength="200" autocomplete="on" value="${typedText(typed['reach'])}">`;
}

function fieldset(legend: string, choices: readonly string[]): string {
  return `<fieldset><legend>${escapeHtml(legend)}</legend>\n${choices.join('\n')}\n</fieldset>`;
}

function choice(
  type: 'checkbox' | 'radio',
  name: string,
  value: string,
  checked: boolean,
  { label }: { readonly label: string },
): string {
  const required = type === 'radio' ? ' required' : '';
  return `<label class="choice"><input type="${type}" name="${name}" value="${value}"${checked ? ' checked' : ''}${required}> <span>${escapeHtml(label)}</span></label>`;
}

function typedText(value: unknown): string {
  return typeof value === 'string' ? escapeHtml(value.slice(0, 4_000)) : '';
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
