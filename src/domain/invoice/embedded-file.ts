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

export type ContentKind =
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

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** First match counts. The head is given as one character per byte. */
const KINDS: readonly (readonly [kind: ContentKind, form: RegExp])[] = [
  ['pdf', /^%PDF/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpeg', /^\xff\xd8\xff/],
  // The first entry of an OpenDocument file is its media type, stored as it is.
  ['ods', /^PK\x03\x04[^]{26}mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/],
  ['archive', /^PK\x03\x04[^]{26}(?:mimetype|META-INF\/|word\/|ppt\/)/],
  ['spreadsheet', /^PK\x03\x04/],
  // Windows, ELF, Mach-O, Java, scripts, shortcuts.
  ['program', /^MZ[^]{0,62}\0|^\x7fELF|^\xfe\xed\xfa[\xce\xcf]|^[\xce\xcf]\xfa\xed\xfe/],
  ['program', /^\xca\xfe\xba\xbe|^#!|^L\0\0\0\x01\x14\x02\0/],
  ['markup', /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|script|svg|\?php|\?xml|head|body|iframe)/i],
  ['text', /^(?:\xff\xfe|\xfe\xff)/],
  ['text', /^[^\0-\x08\x0e-\x1a\x1c-\x1f]*$/],
];

/** What the first bytes of a content are, whatever it is called. Reads a bounded part. */
export function contentKind(base64: string): ContentKind {
  const head = ascii(bytesOfBase64(base64.slice(0, (HEAD_BYTES / 3) * 4)));
  return KINDS.find(([, form]) => form.test(head))?.[0] ?? 'other';
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
  return Math.floor((base64.replace(/=+$/, '').length * 3) / 4);
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
