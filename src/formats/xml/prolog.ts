/** Where the next markup of the prolog ends, by how it begins. */
const SKIPPED: readonly { readonly opens: string; readonly closes: string }[] = [
  { opens: '<!--', closes: '-->' },
  { opens: '<?', closes: '?>' },
];
const DOCTYPE = '<!DOCTYPE';

/**
 * Watches what stands before the root element for a document type declaration, so that it is refused at its first
 * letter: the parser behind reports one only after it has collected all of it, entities included.
 */
export interface PrologGuard {
  /** Text up to a DOCTYPE, and whether one follows; all of the text once the root element has begun. */
  next(text: string): { readonly before: string; readonly doctype: boolean };
}

export function prologGuard(): PrologGuard {
  /** What is not judged yet: at most the beginning of a markup, cut by the end of a chunk. */
  let held = '';
  let closes: string | undefined;
  let done = false;

  /** Judges `text` from `from` on; answers up to where it is judged, and whether a DOCTYPE stands there. */
  function judge(text: string): { readonly upTo: number; readonly doctype: boolean } {
    let at = 0;
    while (!done) {
      if (closes !== undefined) {
        const end = text.indexOf(closes, at);
        if (end < 0) return { upTo: Math.max(at, text.length - closes.length + 1), doctype: false };
        at = end + closes.length;
        closes = undefined;
      }
      while (at < text.length && isSkippable(text.charCodeAt(at))) at++;
      const rest = text.slice(at, at + DOCTYPE.length);
      if (rest === DOCTYPE) return { upTo: at, doctype: true };
      const skipped = SKIPPED.find((row) => rest.startsWith(row.opens));
      if (skipped !== undefined) {
        at += skipped.opens.length;
        closes = skipped.closes;
      } else if (DOCTYPE.startsWith(rest) || SKIPPED.some((row) => row.opens.startsWith(rest))) {
        return { upTo: at, doctype: false };
      } else {
        done = true;
      }
    }
    return { upTo: text.length, doctype: false };
  }

  return {
    next(chunk) {
      if (done) return { before: chunk, doctype: false };
      const text = held + chunk;
      const { upTo, doctype } = judge(text);
      held = doctype ? '' : text.slice(upTo);
      // What is held was handed on already: only the judgement waits, the parser does not.
      const start = text.length - chunk.length;
      return { before: doctype ? text.slice(start, Math.max(start, upTo)) : chunk, doctype };
    },
  };
}

/** Blanks and the byte order mark. */
function isSkippable(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xfeff;
}
