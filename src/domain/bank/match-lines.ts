/**
 * Lines joined as they stand, with a blank, and each as its length tells: a bank cuts full lines in the middle of words,
 * and one that is shorter lost a blank at its end. One line gives one reading.
 */
export function readingsOf(lines: readonly string[]): readonly string[] {
  const kept = lines.filter((line) => line.trim() !== '');
  if (kept.length < 2) return kept;
  const width = kept.reduce((longest, line) => Math.max(longest, line.length), 0);
  const byLength = kept.map((line) => (line.length < width ? `${line} ` : line)).join('');
  return [...new Set([kept.join(''), kept.join(' '), byLength.trimEnd()])];
}
