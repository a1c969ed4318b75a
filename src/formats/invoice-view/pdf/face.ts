import { assert } from '../../../kernel/result.js';

/** What setting text needs of a TrueType font: which characters it has, and how wide they are. */
export interface Face {
  readonly has: (codePoint: number) => boolean;
  /** In points, at a size of one point; without kerning */
  readonly widthOf: (character: string) => number;
}

/**
 * Scripts written from right to left. Setting them takes the bidirectional algorithm, which the PDF does not have:
 * better to show that something is missing than to show a name backwards.
 */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Reads the tables `head`, `hhea`, `hmtx` and `cmap` (format 4) of a font of ours; a broken font is a bug. */
export function faceOf(bytes: Uint8Array): Face {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unitsPerEm = view.getUint16(tableAt(view, 'head') + 18);
  const metrics = view.getUint16(tableAt(view, 'hhea') + 34);
  const hmtx = tableAt(view, 'hmtx');
  const glyphOf = characterMap(view);
  const known = new Map<string, number>();
  const measure = (character: string): number => {
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    return view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
  };
  return {
    has: (codePoint) =>
      glyphOf(codePoint) !== 0 && !RIGHT_TO_LEFT.test(String.fromCodePoint(codePoint)),
    widthOf: (character) => {
      const width = known.get(character) ?? measure(character);
      known.set(character, width);
      return width;
    },
  };
}

function tableAt(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let entry = 12; entry < 12 + 16 * count; entry += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)));
    if (name === tag) return view.getUint32(entry + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

/** Windows, Unicode, basic plane (OpenType cmap, platform 3, encoding 1, format 4): glyph 0 is no glyph. */
function characterMap(view: DataView): (codePoint: number) => number {
  const cmap = tableAt(view, 'cmap');
  const records = Array.from({ length: view.getUint16(cmap + 2) }, (_, n) => cmap + 4 + 8 * n);
  const record = records.find((at) => view.getUint16(at) === 3 && view.getUint16(at + 2) === 1);
  assert(record !== undefined, 'a document font has a Unicode character map');
  const table = cmap + view.getUint32(record + 4);
  assert(view.getUint16(table) === 4, 'its character map is of format 4');
  const doubled = view.getUint16(table + 6);
  const segments = Array.from({ length: doubled / 2 }, (_, n) => {
    const end = table + 14 + 2 * n;
    const offsetAt = end + 2 + 3 * doubled;
    return {
      end: view.getUint16(end),
      start: view.getUint16(end + 2 + doubled),
      delta: view.getUint16(end + 2 + 2 * doubled),
      offset: view.getUint16(offsetAt),
      offsetAt,
    };
  });
  return (codePoint) => {
    const segment = segments.find(({ end }) => codePoint <= end);
    if (segment === undefined || codePoint < segment.start) return 0;
    const { start, delta, offset, offsetAt } = segment;
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(offsetAt + offset + 2 * (codePoint - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}
