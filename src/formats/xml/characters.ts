/** Character codes that markup is made of. */
export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const SPACE = 0x20;
export const BANG = 0x21;
export const QUOTE = 0x22;
export const HASH = 0x23;
export const AMPERSAND = 0x26;
export const APOSTROPHE = 0x27;
export const SLASH = 0x2f;
export const SEMICOLON = 0x3b;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;

/** What XML 1.0 (fifth edition, production 2) does not allow; lone surrogates cannot come out of UTF-8. */
export const ILLEGAL = new RegExp(String.raw`[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]`);

const START = 2;
const INNER = 1;

/** Name characters of ASCII: START may begin a name, INNER may stand in one. */
const ASCII_NAMES = new Uint8Array(0x80);
for (const character of ':_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
  ASCII_NAMES[character.charCodeAt(0)] = START;
for (const character of '-.0123456789') ASCII_NAMES[character.charCodeAt(0)] = INNER;

/** NameStartChar beyond ASCII (production 4), first and last of each range. */
const STARTS: readonly (readonly [first: number, last: number])[] = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
];
/** What NameChar adds to that (production 4a). */
const INNERS: readonly (readonly [first: number, last: number])[] = [
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x203f, 0x2040],
];

const within = (ranges: typeof STARTS, code: number): boolean =>
  ranges.some(([first, last]) => code >= first && code <= last);

/** Whether a name may begin with the character at that place. */
export function isNameStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return ASCII_NAMES[code] === START;
  return within(STARTS, text.codePointAt(at) ?? 0);
}

/** Where the run of name characters that begins at that place ends; the same place where there is none. */
export function nameEnd(text: string, from: number): number {
  const { length } = text;
  let at = from;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      if (ASCII_NAMES[code] === 0) return at;
      at++;
    } else {
      const point = text.codePointAt(at) ?? 0;
      if (!within(STARTS, point) && !within(INNERS, point)) return at;
      at += point > 0xffff ? 2 : 1;
    }
  }
  return at;
}

/** Space, tab or line feed; carriage returns are line feeds by the time text is looked at. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === TAB;
}

/** Where the run of blanks that begins at that place ends. */
export function blanksEnd(text: string, from: number): number {
  const { length } = text;
  let at = from;
  while (at < length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Whether a character reference may name that code point (production 2). */
export function isLegal(point: number): boolean {
  if (point < SPACE) return point === TAB || point === LINE_FEED || point === 0x0d;
  if (point <= 0xffff) return (point < 0xd800 || point > 0xdfff) && point < 0xfffe;
  return point <= 0x10ffff;
}
