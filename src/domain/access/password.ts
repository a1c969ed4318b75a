import { COMMON_WORDS } from './common-passwords.js';

/** Characters a password needs (ASVS 5.0 V6.2.1), alone and beside a one-time code. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MIN_WITH_CODE = 8;
/** Characters of the longest one: sentences pass, and hashing one costs no more than another (V6.2.9 asks for 64). */
export const PASSWORD_MAX = 200;
/** Letters below which a part of a name says nothing about anybody. */
const PERSONAL_MIN = 4;

export type PasswordFlaw = 'too-short' | 'too-long' | 'common' | 'personal';

/** Whose password it is to be, and whether a one-time code is asked beside it. */
export interface PasswordOwner {
  readonly name: string;
  readonly email: string;
  readonly hasCode: boolean;
}

/**
 * What is wrong with a new password; null: it may be used. What it is composed of is nobody's business (ASVS 5.0 V6.2.5):
 * it must be long, not what everybody has, and not the person's own name.
 */
export function passwordFlaw(password: string, owner: PasswordOwner): PasswordFlaw | null {
  const characters = Array.from(password).length;
  if (characters < (owner.hasCode ? PASSWORD_MIN_WITH_CODE : PASSWORD_MIN)) return 'too-short';
  if (characters > PASSWORD_MAX) return 'too-long';
  if (isPersonal(password, owner)) return 'personal';
  return isCommon(password) ? 'common' : null;
}

const FLAWS: Readonly<Record<PasswordFlaw, (owner: PasswordOwner) => string>> = {
  'too-short': ({ hasCode }) =>
    `The password is too short: take at least ${hasCode ? PASSWORD_MIN_WITH_CODE : PASSWORD_MIN} characters. A few words in a row are easy to keep in mind.`,
  'too-long': () => `The password is longer than ${PASSWORD_MAX} characters. Take a shorter one.`,
  common: () =>
    'Many people use this password, or one like it, and it is tried first. Take a few words that have nothing to do with each other.',
  personal: () =>
    'The password is made of your own name or address, and that is tried first. Take a few words that have nothing to do with you.',
};

/** The flaw as a sentence for the person who types. */
export function tellFlaw(flaw: PasswordFlaw, owner: PasswordOwner): string {
  return FLAWS[flaw](owner);
}

/** Digits and signs that stand for a letter in what people take for a clever password. */
const DISGUISES: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b' },
  ...{ '@': 'a', $: 's', '!': 'i', '€': 'e', '|': 'l' },
};

/** Rows of the keyboards of our countries, and the digits: what a finger walks along. */
const WALKS = ['1234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'qwertzuiop'].concat(
  ...[['azertyuiop', 'asdfghjkl', 'qsdfghjklm', 'zxcvbnm', 'yxcvbnm', 'wxcvbn', '0987654321']],
);

/** Different characters below which a password is a pattern: `aaaaaaaaaaaa`, `121212121212`. */
const DIFFERENT_MIN = 5;

function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  if (new Set(lower).size < DIFFERENT_MIN) return true;
  if (isWalk(lower.replace(/[^\p{L}\p{N}]/gu, ''))) return true;
  // The years and signs people hang on are taken off first: in the middle they may stand for letters.
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [lower, core].some((text) => isWords(lettersOf(text)) || isWords(undisguised(text)));
}

const lettersOf = (text: string): string => text.normalize('NFD').replace(/[^\p{L}]/gu, '');

function undisguised(text: string): string {
  return lettersOf(Array.from(text, (character) => DISGUISES[character] ?? character).join(''));
}

/** One common word, or the same common word again and again; two different ones are left to their length. */
function isWords(letters: string): boolean {
  if (letters === '' || COMMON_WORDS.has(letters)) return true;
  for (let length = 1; length <= letters.length / 2; length += 1) {
    const part = letters.slice(0, length);
    if (letters.length % length === 0 && part.repeat(letters.length / length) === letters)
      return length < PERSONAL_MIN || COMMON_WORDS.has(part);
  }
  return false;
}

/** Made of pieces of rows, each of three characters or more. */
function isWalk(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    let longest = 0;
    for (const row of WALKS)
      for (let end = text.length; end - at > longest && end - at >= 3; end -= 1)
        if ((row + row).includes(text.slice(at, end))) longest = end - at;
    if (longest === 0) return false;
    at += longest;
  }
  return true;
}

/** A name, the address before the @, or its domain, with little else around it. */
function isPersonal(password: string, { name, email }: PasswordOwner): boolean {
  const found = lettersOf(password.toLowerCase());
  const plain = undisguised(password.toLowerCase());
  const parts = `${name} ${email}`
    .toLowerCase()
    .split(/[\s@.+_'-]+/)
    .map(lettersOf)
    .filter((part) => part.length >= PERSONAL_MIN)
    // A long part may hold a short one: taken off the other way round, half of it would stay.
    .toSorted((a, b) => b.length - a.length);
  return [found, plain].some((letters) => {
    const rest = parts.reduce((left, part) => left.replaceAll(part, ''), letters);
    return rest.length < letters.length && rest.length < PERSONAL_MIN;
  });
}
