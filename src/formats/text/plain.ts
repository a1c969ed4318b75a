/** Marks on one letter: three are enough for any spelling; towers of them cover the lines above and below. */
const MARKS = /(\p{M}{3})\p{M}+/gu;

/** One line without control or direction marks: a name can neither break a header nor turn the text around. */
export function plain(value: string): string {
  return value
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(MARKS, '$1')
    .trim();
}

/** The lines of a longer text, each plain; empty ones at both ends and repeated ones between are dropped. */
export function plainLines(value: string): readonly string[] {
  const lines = value.split(/\r\n?|[\n\u0085\p{Zl}\p{Zp}]/u).map(plain);
  const kept = lines.filter((line, index) => line !== '' || (lines[index - 1] ?? '') !== '');
  return kept.at(-1) === '' ? kept.slice(0, -1) : kept;
}
