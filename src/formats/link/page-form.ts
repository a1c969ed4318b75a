import { LINK_TEXT_MAX, type LinkPurpose, PROBLEM_CODES } from '../../domain/link/link.js';
import type { Language } from '../../domain/party/debtor.js';
import { escapeHtml } from '../html/escape.js';
import { dateIn, moneyIn } from '../letter/locale.js';
import { plain } from '../text/plain.js';
import type { FormFields } from './form.js';
import { answerable, type LinkView } from './view.js';
import type { LinkWords } from './words/words.js';

type Part = (view: LinkView, words: LinkWords, language: Language, typed: FormFields) => string;

const PARTS: Readonly<Record<LinkPurpose, readonly Part[]>> = {
  problem: [itemsField, problemField, textField('explain', false)],
  promise: [itemsField, dateField],
  contact: [textField('question', true), reachField],
  pay: [],
};

/** What the debtor may say by this page: nothing where everything was said. */
export function formHtml(
  view: LinkView,
  words: LinkWords,
  language: Language,
  typed: FormFields,
): string {
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
<textarea id="text" name="text" rows="5" maxlength="${LINK_TEXT_MAX}"${required ? ' required' : ''}>${typedText(typed['text'])}</textarea>`;
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
