import { base64Of, bytesOfBase64 } from '../../kernel/base64.js';

/** Media types a Peppol BIS 3 document may embed (BIS Billing 3.0, code list MimeCode), with the endings of their names. */
const ENDINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['application/pdf', ['pdf']],
  ['image/png', ['png']],
  ['image/jpeg', ['jpg', 'jpeg', 'jpe', 'jfif']],
  ['text/csv', ['csv', 'txt', 'tsv']],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['xlsx']],
  ['application/vnd.oasis.opendocument.spreadsheet', ['ods']],
]);

export const EMBEDDED_MEDIA_TYPES: ReadonlySet<string> = new Set(ENDINGS.keys());

/** Endings by which a computer runs a file when somebody opens it. */
const RUNNABLE =
  /\.(?:exe|com|scr|pif|bat|cmd|ps1|vbs?|vbe|jse?|wsf|hta|msi|jar|lnk|reg|dll|cpl|app|sh|iso|img|xlsm|docm|xll)$/i;

/** Bytes looked at to tell a kind: signatures stand in front, a text shows itself soon. Multiple of three. */
const HEAD_BYTES = 6_144;

type ContentKind =
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'spreadsheet'
  | 'ods'
  | 'archive'
  | 'program'
  | 'markup'
  | 'text'
  | 'other';

/** The head of a content, one character per byte. */
type Judge = (head: string) => boolean;

const starts =
  (...signatures: readonly string[]): Judge =>
  (head) =>
    signatures.some((signature) => head.startsWith(signature));

const ZIP = 'PK\x03\x04';
/** Where the name of the first entry of a zip file begins. */
const ZIP_NAME_AT = 30;
const zipOf =
  (...names: readonly string[]): Judge =>
  (head) =>
    head.startsWith(ZIP) && names.some((name) => head.startsWith(name, ZIP_NAME_AT));

/** Windows programs begin with the letters MZ; so may a text, which holds no zero byte. */
const WINDOWS_HEADER_BYTES = 64;
const isWindowsProgram: Judge = (head) =>
  head.startsWith('MZ') && head.slice(0, WINDOWS_HEADER_BYTES).includes('\0');

/** Control characters other than tab, line and page breaks and escape stand in no text of one byte per letter. */
function isText(head: string): boolean {
  if (starts('\xff\xfe', '\xfe\xff')(head)) return true;
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at);
    if (code < 0x20 && code !== 0x1b && (code < 0x09 || code > 0x0d)) return false;
  }
  return true;
}

/** First match counts. */
const KINDS: readonly (readonly [kind: ContentKind, judge: Judge])[] = [
  ['pdf', starts('%PDF')],
  ['png', starts('\x89PNG\r\n\x1a\n')],
  ['jpeg', starts('\xff\xd8\xff')],
  // The first entry of an OpenDocument file is its media type, stored as it is.
  ['ods', zipOf('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
  ['archive', zipOf('mimetype', 'META-INF/', 'word/', 'ppt/')],
  ['spreadsheet', starts(ZIP)],
  ['program', isWindowsProgram],
  // ELF, Mach-O, Java, scripts, Windows shortcuts.
  ['program', starts('\x7fELF', '\xfe\xed\xfa\xce', '\xfe\xed\xfa\xcf')],
  ['program', starts('\xce\xfa\xed\xfe', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe')],
  ['program', starts('#!', 'L\0\0\0\x01\x14\x02\0')],
  [
    'markup',
    (head) =>
      /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|script|svg|\?php|\?xml|head|body|iframe)/i.test(head),
  ],
  ['text', isText],
];

/** What the first bytes of a content are, whatever it is called. Reads a bounded part. */
function contentKind(base64: string): ContentKind {
  const bytes = bytesOfBase64(base64.slice(0, (HEAD_BYTES / 3) * 4));
  const head = String.fromCharCode(...bytes);
  return KINDS.find(([, judge]) => judge(head))?.[0] ?? 'other';
}

/** Kinds a content of a media type may be; zip files with another order of entries may be either spreadsheet. */
const KINDS_OF_TYPE: ReadonlyMap<string, readonly ContentKind[]> = new Map([
  ['application/pdf', ['pdf']],
  ['image/png', ['png']],
  ['image/jpeg', ['jpeg']],
  ['text/csv', ['text']],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['spreadsheet']],
  ['application/vnd.oasis.opendocument.spreadsheet', ['ods', 'spreadsheet']],
] as const);

/** False when the content is certainly not of its declared type; an empty one and unknown types cannot be told. */
export function matchesMediaType(mediaType: string, base64: string): boolean {
  const kinds = KINDS_OF_TYPE.get(mediaType);
  return base64 === '' || kinds === undefined || kinds.includes(contentKind(base64));
}

/** Media types a content may be shown as, whatever it was declared to be. */
const TYPES_OF_KIND: ReadonlyMap<ContentKind, string> = new Map([
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
] as const);

/** Content nobody should try to show (RFC 2046, 4.5.1). */
const UNKNOWN_TYPE = 'application/octet-stream';

/** What a content is by its first bytes: the declared media type where it may be that, else what it certainly is. */
export function sniffedMediaType(mediaType: string, base64: string): string {
  const isDeclared = EMBEDDED_MEDIA_TYPES.has(mediaType) && matchesMediaType(mediaType, base64);
  return isDeclared ? mediaType : (TYPES_OF_KIND.get(contentKind(base64)) ?? UNKNOWN_TYPE);
}

/** Whether a computer would run the file: by its content, or by the ending of its name. */
export function isProgram(name: string, base64: string): boolean {
  return RUNNABLE.test(name.trim()) || contentKind(base64) === 'program';
}

/** What every spreadsheet with macros holds; as base64 at each of the three places a byte can have in a group. */
const MACROS = [0, 1, 2].map((shift) => {
  const bytes = new TextEncoder().encode(`${'\0'.repeat(shift)}vbaProject.bin`);
  const whole = base64Of(bytes).replace(/=+$/, '');
  return whole.slice(shift === 0 ? 0 : shift + 1, bytes.length % 3 === 0 ? undefined : -1);
});

/** Whether a zip holds an Office macro project. Linear in the size of the content. */
export function hasMacros(base64: string): boolean {
  return base64.startsWith('UEsD') && MACROS.some((macro) => base64.includes(macro));
}

/** Whether the ending of a name says another of the known media types than the one declared. */
export function endsLikeOtherType(name: string, mediaType: string): boolean {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name.trim())?.[1]?.toLowerCase();
  const own = ENDINGS.get(mediaType);
  if (ending === undefined || own === undefined || own.includes(ending)) return false;
  return [...ENDINGS.values()].some((endings) => endings.includes(ending));
}

/** Size of a base64 content in bytes. */
export function sizeOfBase64(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return Math.floor(((base64.length - padding) * 3) / 4);
}

/** Longest file name most file systems take, in characters. */
const NAME_MAX = 255;

/** Invisible direction marks, with which `invoice‮fdp.exe` shows as another name (Unicode TR 36). */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
// Control characters of both blocks; line and paragraph separators break logs and headers.
const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;

/** A bare name to show people: no path, no control or direction characters, never hidden, never empty. */
export function neutralName(name: string): string {
  const last = name.replace(BIDI, '').replace(CONTROLS, '').split(/[/\\]/).at(-1) ?? '';
  const bare = last
    .replace(/^[A-Za-z]:/, '')
    .replace(/^[.\s]+/, '')
    .trimEnd();
  return bare === '' ? 'attachment' : bare.slice(-NAME_MAX);
}
