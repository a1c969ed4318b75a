import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_TEXTS } from '../../../../../src/formats/ubl/rules/advice/texts/index.js';
import { EDITIONS } from '../../../../../src/formats/ubl/rules/editions.js';
import { describeShared } from '../../../../support/shared.js';

const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
const sentences = [...RULE_TEXTS].flatMap(([id, text]) =>
  LANGUAGES.flatMap((lang) => text[lang].map((sentence) => [id, lang, sentence] as const)),
);

test('every rule the engine knows has a text', () => {
  const ids = EDITIONS.flatMap(({ patterns }) =>
    patterns.flat(2).flatMap(({ rules }) => rules.map(({ id }) => id)),
  );
  expect(new Set(ids).size).toBeGreaterThan(900);
  expect(ids.filter((id) => !RULE_TEXTS.has(id))).toEqual([]);
});

test.each([
  // Families, and how many rules each has: a text that is lost or invented is seen without the official list.
  [/^BR-(?:S|Z|E|AE|IC|G|O|AF|AG)-(?:0\d|10)$/, 90],
  [/^BR-\d\d$/, 58],
  [/^BR-CO-\d\d$/, 23],
  [/^BR-DEC-\d\d$/, 21],
  [/^BR-CL-\d\d$/, 23],
  [/^UBL-CR-\d{3}$/, 678],
  [/^UBL-DT-\d\d$/, 24],
  [/^UBL-SR-\d\d$/, 54],
  [/^PEPPOL-/, 63],
  [/^(?:NL|DE|DK|IT|SE|GR|IS|NO)-[RS]-/, 102],
  [/^(?:BR-NL|SI-UBL)-/, 35],
])('%s has %i texts', (family, count) => {
  expect([...RULE_TEXTS.keys()].filter((id) => family.test(id)).length).toBe(count);
});

test('sentences are whole: a capital, a full stop, no placeholder, neither too short nor too long', () => {
  const whole = /^[\p{Lu}0-9].{8,258}\.$/u;
  const odd = sentences.filter(
    ([, , sentence]) =>
      !whole.test(sentence) || /undefined|\$\{|\{|\}|\bnull\b| {2}|\.\./.test(sentence),
  );
  expect(odd).toEqual([]);
});

test('no sentence stands in two languages', () => {
  const equal = [...RULE_TEXTS].filter(([, text]) =>
    [0, 1].some(
      (part) => new Set(LANGUAGES.map((lang) => text[lang][part])).size < LANGUAGES.length,
    ),
  );
  expect(equal.map(([id]) => id)).toEqual([]);
});

test('every language names the same terms and codes', () => {
  const marks = (sentence: string): string =>
    [...new Set(sentence.match(/B[TG]-[\d-]*\d/g))].sort().join(' ');
  const differing = [...RULE_TEXTS].filter(
    ([, text]) => new Set(LANGUAGES.map((lang) => marks(text[lang].join(' ')))).size > 1,
  );
  expect(differing.map(([id]) => id)).toEqual([]);
});

test('people are spoken to politely, and in their own language only', () => {
  const strange: Readonly<Record<(typeof LANGUAGES)[number], RegExp>> = {
    nl: /\b(?:je|jouw|the|and|und|der|les|votre)\b/,
    fr: /\b(?:tu|ton|tes|the|and|het|und|een)\b/,
    en: /\b(?:het|een|und|les|votre|uw)\b/,
    de: /\b(?:du|dein|deine|the|het|een|les|votre)\b/,
  };
  expect(sentences.filter(([, lang, sentence]) => strange[lang].test(sentence))).toEqual([]);
});

describeShared('the official rules', (dir) => {
  const { rules } = JSON.parse(readFileSync(join(dir, 'conformance/ubl/rules.json'), 'utf8')) as {
    readonly rules: readonly { readonly id: string }[];
  };
  test('all of them have a text, and no text is for a rule that does not exist', () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect([...ids].filter((id) => !RULE_TEXTS.has(id))).toEqual([]);
    expect([...RULE_TEXTS.keys()].filter((id) => !ids.has(id))).toEqual([]);
  });
});
