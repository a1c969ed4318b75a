/** Length in characters, as XPath counts them: one beyond the basic plane is one, not two. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length - 1; i += 1) {
    if (text.charCodeAt(i) >= 0xd800 && text.charCodeAt(i) < 0xdc00) {
      length -= 1;
      i += 1;
    }
  }
  return length;
}

/** Characters `from` (counted from 0) up to but not including `to`, counted as XPath does; fewer where the text ends. */
export function charactersOf(text: string, from: number, to: number): string {
  // Twice as many code units hold that many characters for certain: a long text is not taken apart.
  return [...text.slice(0, 2 * to)].slice(from, to).join('');
}
