/** Length in characters, as XPath counts them: one beyond the basic plane is one, not two. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let i = 1; i < text.length; i += 1) {
    if (isWithin(text.charCodeAt(i), 0xdc00) && isWithin(text.charCodeAt(i - 1), 0xd800))
      length -= 1;
  }
  return length;
}

/** One of the 1,024 halves of a pair from that first one on. */
function isWithin(code: number, first: number): boolean {
  return code >= first && code < first + 0x400;
}

/** Characters `from` (counted from 0) up to but not including `to`, counted as XPath does; fewer where the text ends. */
export function charactersOf(text: string, from: number, to: number): string {
  // Twice as many code units hold that many characters for certain: a long text is not taken apart.
  return [...text.slice(0, 2 * to)].slice(from, to).join('');
}
