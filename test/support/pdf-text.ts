import { inflateSync } from 'node:zlib';

/** What a test looks at in a PDF of ours: its text page by page, and its objects as one Latin-1 text. */
export interface PdfContent {
  readonly pages: readonly (readonly string[])[];
  readonly raw: string;
}

/**
 * Reads the PDFs we write: streams are inflated, glyphs become text by the fonts' own ToUnicode maps, as when somebody
 * selects and copies. One entry for each piece of text that was placed. Made for our files, not for any PDF.
 */
export function readPdf(bytes: Uint8Array): PdfContent {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of raw.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    objects.set(id, body);
  }
  const at = (id: string | undefined): string => objects.get(id ?? '') ?? '';
  const refOf = (body: string, key: string): string | undefined =>
    new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1];
  const fonts = new Map<string, Map<string, string>>();
  for (const body of objects.values()) {
    for (const [, name = '', id = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      fonts.set(name, unicodeMap(streamOf(at(refOf(at(id), 'ToUnicode')))));
    }
  }
  const kids = /\/Type \/Pages[\s\S]*?\/Kids \[([^\]]*)\]|\/Kids \[([^\]]*)\]/.exec(raw);
  const pageIds = [...(kids?.[1] ?? kids?.[2] ?? '').matchAll(/(\d+) 0 R/g)].map((m) => m[1]);
  const pages = pageIds.map((id) => textsOf(streamOf(at(refOf(at(id), 'Contents'))), fonts));
  return { pages, raw };
}

function streamOf(body: string): string {
  const data = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1];
  if (data === undefined) return '';
  const bytes = Buffer.from(data, 'latin1');
  return body.includes('FlateDecode') ? inflateSync(bytes).toString('latin1') : data;
}

/** `<0000> <00ff> [<0041> …]` of a character map: glyph number -> characters. */
function unicodeMap(cmap: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, start = '', , list = ''] of cmap.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    const entries = [...list.matchAll(/<([0-9a-f ]*)>/gi)].map((m) =>
      (m[1] ?? '').replaceAll(' ', ''),
    );
    for (const [n, hex] of entries.entries()) {
      const glyph = (Number.parseInt(start, 16) + n).toString(16).padStart(4, '0');
      map.set(glyph, Buffer.from(hex, 'hex').swap16().toString('utf16le'));
    }
  }
  return map;
}

function textsOf(content: string, fonts: Map<string, Map<string, string>>): readonly string[] {
  const texts: string[] = [];
  let font = new Map<string, string>();
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name) ?? font;
    const glyphs = [...(shown ?? '').matchAll(/<([0-9a-f]*)>/gi)].flatMap(
      (m) => (m[1] ?? '').match(/.{4}/g) ?? [],
    );
    if (shown !== undefined) texts.push(glyphs.map((glyph) => font.get(glyph) ?? '?').join(''));
  }
  return texts;
}
