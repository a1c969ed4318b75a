import { parsePlainDate } from '../../kernel/dates.js';

/** What a value of an XSD type must look like, said for people. Blanks are collapsed as XSD 1.0 does for the type. */
export interface LexicalType {
  readonly expected: string;
  readonly accepts: (raw: string) => boolean;
}

/** XSD white space at both ends; inner white space never occurs in the types that use this. */
export function collapse(raw: string): string {
  let from = 0;
  let to = raw.length;
  // By hand: a pattern for blanks at the end is tried at every blank, which a megabyte of them makes minutes.
  while (from < to && isBlank(raw.charCodeAt(from))) from++;
  while (to > from && isBlank(raw.charCodeAt(to - 1))) to--;
  return to - from === raw.length ? raw : raw.slice(from, to);
}

const isBlank = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

const ZONE = String.raw`(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))?`;
const DATE = new RegExp(String.raw`^-?(\d{4,})-(\d{2})-(\d{2})${ZONE}$`);
const TIME = new RegExp(
  String.raw`^(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|24:00:00(?:\.0+)?)${ZONE}$`,
);
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;
const BASE64_FINAL = /^[A-Za-z0-9+/]*(?:[AEIMQUYcgkosw048]=|[AQgw]==)?$/;

/** Digits, at least one, with at most one dot among or around them and a sign before (XML Schema 2, 3.2.3). */
function isDecimal(text: string): boolean {
  const { length } = text;
  const sign = text.charCodeAt(0);
  let digits = 0;
  let dots = 0;
  for (let at = sign === 0x2b || sign === 0x2d ? 1 : 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits++;
    else if (code === 0x2e) dots++;
    else return false;
  }
  return digits > 0 && dots < 2;
}

/** Years outside four digits exist in XSD; their leap days are judged by a year of the same kind. */
function isDate(raw: string): boolean {
  const match = DATE.exec(collapse(raw));
  const [year, month, day] = [match?.[1], match?.[2], match?.[3]];
  if (year === undefined || month === undefined || day === undefined) return false;
  if (/^0+$/.test(year) || (year.length > 4 && year.startsWith('0'))) return false;
  const leapKin = String(2000 + (Number(year.slice(-4)) % 400));
  return parsePlainDate(`${leapKin}-${month}-${day}`).ok;
}

/** Whole groups of four after white space is taken out, the unused last bits zero (XML Schema 2, 3.2.16). */
export function isBase64(raw: string): boolean {
  const bare = /[ \t\r\n]/.test(raw) ? raw.replace(/[ \t\r\n]+/g, '') : raw;
  return bare.length % 4 === 0 && BASE64_FINAL.test(bare);
}

const anything = (): boolean => true;

const TYPES: Readonly<Record<string, LexicalType>> = {
  string: { expected: 'text', accepts: anything },
  normalizedString: { expected: 'text', accepts: anything },
  // Any text becomes a URI reference after escaping (XML Schema 2, 3.2.17), but a lone percent sign is none.
  anyURI: { expected: 'a URI', accepts: (raw) => !/%(?![0-9A-Fa-f]{2})/.test(raw) },
  language: {
    expected: 'a language tag such as nl or nl-BE',
    accepts: (raw) => LANGUAGE.test(collapse(raw)),
  },
  boolean: {
    expected: 'true or false',
    accepts: (raw) => /^(?:true|false|1|0)$/.test(collapse(raw)),
  },
  decimal: {
    expected: 'a decimal number such as 1234.56, without exponent or grouping',
    accepts: (raw) => isDecimal(collapse(raw)),
  },
  date: { expected: 'an existing date, YYYY-MM-DD', accepts: isDate },
  time: { expected: 'a time, hh:mm:ss', accepts: (raw) => TIME.test(collapse(raw)) },
  base64Binary: { expected: 'base64', accepts: isBase64 },
};

/** The type of that XSD name; the structure data names no other, so a miss is a bug. */
export function lexicalType(name: string): LexicalType {
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (type === undefined) throw new Error(`Unknown XSD type ${name}`);
  return type;
}
