import Mustache from 'mustache';
import { fault, type Fault } from '../../kernel/fault.js';
import { LETTER_KINDS, type LetterKind, type LetterTemplate } from '../../domain/dunning/letter.js';
import {
  BLOCK_DEPTH_MAX,
  expandBlocks,
  LANGUAGES,
  type LetterSet,
  type LetterSets,
  MERGE_FIELDS,
  type Scope,
  SECTION_FIELDS,
} from './template.js';

/**
 * Words for "first" near words for "reminder": whoever reads "first reminder" waits for the second (seed 48).
 * Up to two words may stand between them, in either order.
 */
const FIRST = String.raw`(?:first|1st|eerste|1e|1ste|premi[eè]re?|1er|1re|erste[nrms]?|1\.)`;
const REMINDER = String.raw`(?:reminder|\p{L}*herinnering|aanmaning|rappel|relance|\p{L}*mahnung|\p{L}*erinnerung)`;
const BETWEEN = String.raw`(?:[\s,:-]+\p{L}+){0,2}[\s,:-]+`;
const FIRST_REMINDER = new RegExp(
  `(?<![\\p{L}\\d])(?:${FIRST}${BETWEEN}${REMINDER}|${REMINDER}${BETWEEN}${FIRST})(?![\\p{L}\\d])`,
  'iu',
);

/** Every letter says whom to call and where to pay (seeds 25, 61). */
const ALWAYS = ['{{creditor.phone}}', '{{creditor.iban}}'];
const TERM = ['{{newDueDate}}'];
/** Who claims, what was supplied, when it fell due, what is open and what will be asked (debtor-management 3.2, 3.3). */
const STATUTORY = [
  '{{creditor.name}}',
  '{{creditor.enterpriseNumber}}',
  '{{description}}',
  '{{dueDate}}',
  '{{open}}',
  '{{#announced}}',
  '14',
];

/** What a letter must hold, as it stands in its template with all blocks in place. */
const REQUIRED: Readonly<Partial<Record<LetterKind, readonly string[]>>> = {
  reminder: TERM,
  second: TERM,
  formal: TERM,
  'be-free-reminder': [...STATUTORY, '{{notice.from}}', '{{notice.until}}'],
  'nl-fourteen-days': STATUTORY,
  promise: ['{{agreement.amount}}', '{{agreement.payBy}}'],
  'payment-plan': ['{{#instalments}}'],
};

/** What must stand in the body of a letter, as it is written in templates. */
export function neededIn(kind: LetterKind): readonly string[] {
  return [...ALWAYS, ...(REQUIRED[kind] ?? [])];
}

/** Longest subject and body, characters: more is no letter, and every one of them is searched. */
const SUBJECT_MAX = 200;
const BODY_MAX = 20_000;

/**
 * What is wrong with a set of letters before any is sent: a missing language or letter, an unknown or unescaped
 * field, no phone or account, "first reminder". Paths are `/language/tone`; no faults means usable.
 */
export function lintLetters(sets: LetterSets): readonly Fault[] {
  return LANGUAGES.flatMap((language) => {
    const set = sets[language];
    return set === undefined
      ? [refused('language-missing', `/${language}`, `There are no letters in "${language}"`)]
      : lintSet(set, `/${language}`);
  });
}

function lintSet(set: LetterSet, path: string): readonly Fault[] {
  return LETTER_KINDS.flatMap((kind) => {
    const letter = set.letters[kind];
    const where = `${path}/${kind}`;
    return letter === undefined
      ? [refused('letter-missing', where, `The letter "${kind}" is missing`)]
      : lintLetter(kind, letter, set, where);
  });
}

/** What is wrong with one letter beside the blocks of its set; paths begin with `path`. */
export function lintLetter(
  kind: LetterKind,
  { subject, body }: LetterTemplate,
  set: LetterSet,
  path: string,
): readonly Fault[] {
  if (subject.trim() === '' || subject.length > SUBJECT_MAX || /[\r\n]/.test(subject))
    return [refused('length', `${path}/subject`, `A subject is one line of 1 to ${SUBJECT_MAX}`)];
  if (body.length > BODY_MAX)
    return [refused('length', `${path}/body`, `A letter has at most ${BODY_MAX} characters`)];
  return [
    ...lintTemplate(subject, set, `${path}/subject`),
    ...lintTemplate(body, set, `${path}/body`),
    ...missingFields(kind, body, set, `${path}/body`),
  ];
}

/** Of these a letter can be written all the same, so that whoever words it sees how it looks. */
const WORDING: readonly string[] = ['letter.field-missing', 'letter.first-reminder'];

/** Whether a letter with these faults can be filled in: each of its fields and blocks is one we know. */
export function canBeWritten(faults: readonly Fault[]): boolean {
  return faults.every(({ code }) => WORDING.includes(code));
}

function lintTemplate(template: string, set: LetterSet, path: string): readonly Fault[] {
  const parsed = parse(template, path);
  if (!Array.isArray(parsed)) return [parsed];
  const faults = walk(parsed, set, 'letter', path, 0);
  const first = FIRST_REMINDER.exec(expandBlocks(template, set));
  return first === null
    ? faults
    : [...faults, refused('first-reminder', path, `"${first[0]}" promises a second one`)];
}

/** A node of mustache's own parse tree: kind, name, start, end, and the children of a section. */
type Node = readonly [kind: string, name: string, start: number, end: number, children?: Node[]];

function walk(
  nodes: readonly Node[],
  set: LetterSet,
  scope: Scope,
  path: string,
  depth: number,
): readonly Fault[] {
  if (depth > BLOCK_DEPTH_MAX) return [refused('block-depth', path, 'A block uses itself')];
  return nodes.flatMap(([kind, name, , , children]): readonly Fault[] => {
    switch (kind) {
      case 'text':
      case '!':
        return [];
      case '>': {
        const block = set.blocks[name];
        if (block === undefined)
          return [refused('unknown-block', path, `There is no block "${name}"`)];
        const parsed = parse(block, path);
        return Array.isArray(parsed) ? walk(parsed, set, scope, path, depth + 1) : [parsed];
      }
      case '&':
        return [refused('unescaped-field', path, `"${name}" would be put in unescaped`)];
      case '#':
      case '^': {
        const inner = kind === '#' ? (SECTION_FIELDS[name] ?? scope) : scope;
        return [
          ...unknownField(name, scope, path),
          ...walk(children ?? [], set, inner, path, depth),
        ];
      }
      default:
        return unknownField(name, scope, path);
    }
  });
}

function unknownField(name: string, scope: Scope, path: string): readonly Fault[] {
  const known = MERGE_FIELDS.letter.includes(name) || MERGE_FIELDS[scope].includes(name);
  return known ? [] : [refused('unknown-field', path, `There is no merge field "${name}"`)];
}

function missingFields(
  kind: LetterKind,
  template: string,
  set: LetterSet,
  path: string,
): readonly Fault[] {
  const whole = expandBlocks(template, set);
  return neededIn(kind)
    .filter((needed) => !whole.includes(needed))
    .map((needed) => refused('field-missing', path, `The letter "${kind}" does not say ${needed}`));
}

function parse(template: string, path: string): Node[] | Fault {
  try {
    return Mustache.parse(template) as Node[];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused('syntax', path, `The template cannot be read: ${reason}`);
  }
}

function refused(code: string, path: string, sentence: string): Fault {
  return fault('VALUE', `letter.${code}`, path, `${sentence}. Correct the template.`);
}
