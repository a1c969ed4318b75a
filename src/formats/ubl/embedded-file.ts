/** Media types a Peppol BIS 3 document may embed (BIS Billing 3.0, code list MimeCode). */
export const EMBEDDED_MEDIA_TYPES: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.spreadsheet',
]);

/** First bytes of each type as base64, as far as whole characters say them; text has none. */
const SIGNATURES: Readonly<Record<string, string>> = {
  'application/pdf': 'JVBER', // %PDF
  'image/png': 'iVBORw0KGg',
  'image/jpeg': '/9j/',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'UEsDB', // PK\3\4
  'application/vnd.oasis.opendocument.spreadsheet': 'UEsDB',
};

/** Longest file name most file systems take, in characters. */
const NAME_MAX = 255;

/** Invisible direction marks, with which `invoice‮fdp.exe` shows as another name (Unicode TR 36). */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
// Control characters of both blocks; line and paragraph separators break logs and headers.
const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;

/** A bare name to show people: no path, no control or direction characters, never hidden, never empty. */
export function neutralName(name: string): string {
  const last = name.replace(BIDI, '').replace(CONTROLS, '').split(/[/\\]/).at(-1) ?? '';
  // Not by a pattern at the end of the name: that takes the square of a long run of blanks.
  const bare = last
    .replace(/^[A-Za-z]:/, '')
    .replace(/^[.\s]+/, '')
    .trimEnd();
  return bare === '' ? 'attachment' : bare.slice(-NAME_MAX);
}

/** False when the content is certainly not of its declared type; text and unknown types cannot be told. */
export function matchesMediaType(mediaType: string, base64: string): boolean {
  const signature = Object.hasOwn(SIGNATURES, mediaType) ? SIGNATURES[mediaType] : undefined;
  return signature === undefined || base64.startsWith(signature);
}
