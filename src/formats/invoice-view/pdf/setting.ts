import { type Face, faceOf } from './face.js';

/** TrueType bytes of the two cuts a document is set in. */
export interface ViewFonts {
  readonly regular: Uint8Array;
  readonly strong: Uint8Array;
}

export interface Style {
  /** In points */
  readonly size: number;
  readonly strong: boolean;
  readonly color: string;
}

const INK = '#1d2733';
const QUIET = '#566270';
export const ACCENT = '#1f4e6b';

/** The few sizes of the page, in points. */
export const STYLES = {
  body: { size: 9, strong: false, color: INK },
  bodyStrong: { size: 9, strong: true, color: INK },
  small: { size: 7.8, strong: false, color: QUIET },
  heading: { size: 8.2, strong: true, color: ACCENT },
  sender: { size: 12.5, strong: true, color: INK },
  title: { size: 18, strong: true, color: ACCENT },
  number: { size: 11, strong: false, color: QUIET },
  payable: { size: 12, strong: true, color: INK },
} as const satisfies Readonly<Record<string, Style>>;

/** Distance of two lines of text, as a multiple of its size. */
const LEADING = 1.42;

export function heightOf({ size }: Style): number {
  return size * LEADING;
}

/** What stands for a character the font does not have. */
export const MISSING = '\ufffd';

/** Measures and breaks text; remembers whether a character was missing. */
export interface Setting {
  readonly width: (text: string, style: Style) => number;
  /** The lines of a text in a width; a word wider than the line is broken within. Blank text is one empty line. */
  readonly wrap: (text: string, style: Style, width: number) => readonly string[];
  readonly isIncomplete: () => boolean;
}

export function settingWith(fonts: ViewFonts): Setting {
  const faces = { regular: faceOf(fonts.regular), strong: faceOf(fonts.strong) };
  let incomplete = false;
  const faceFor = (style: Style): Face => (style.strong ? faces.strong : faces.regular);
  const settable = (text: string, face: Face): string =>
    Array.from(text.normalize('NFC'), (character) => {
      if (face.has(character.codePointAt(0) ?? 0)) return character;
      incomplete = true;
      return MISSING;
    }).join('');
  return {
    width: (text, style) => widthWith(faceFor(style), text) * style.size,
    wrap: (text, style, width) => {
      const face = faceFor(style);
      return wrapped(settable(text, face), width / style.size, (t) => widthWith(face, t));
    },
    isIncomplete: () => incomplete,
  };
}

function widthWith(face: Face, text: string): number {
  let width = 0;
  for (const character of text) width += face.widthOf(character);
  return width;
}

function wrapped(
  text: string,
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  const space = measure(' ');
  let line = '';
  let used = 0;
  for (const word of text.split(/ +/).flatMap((w) => pieces(w, width, measure))) {
    const wide = measure(word);
    if (line !== '' && used + space + wide <= width) {
      line += ` ${word}`;
      used += space + wide;
    } else {
      if (line !== '') lines.push(line);
      line = word;
      used = wide;
    }
  }
  return [...lines, line];
}

/** A word as it is, or in pieces of at most a line: account numbers and links are longer than any column. */
function pieces(word: string, width: number, measure: (text: string) => number): readonly string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of word) {
    const wide = measure(character);
    if (part !== '' && used + wide > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += wide;
  }
  return [...parts, part];
}
