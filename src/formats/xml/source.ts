/** A place in a document, both from 1; a column counts characters, not the halves of a pair. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Second halves of pairs. */
const HALVES = /[\udc00-\udfff]/g;

/**
 * A piece of a document with line ends made one line feed each, and where it begins. Places are found only when they
 * are asked for, because hardly any ever is: that leaves nothing to count while reading.
 */
export class Source {
  readonly text: string;
  readonly #begins: Place;
  /** Offsets behind each line feed, and of the second halves of pairs; made at the first question. */
  #lines: readonly number[] | undefined;
  #halves: readonly number[] = [];

  constructor(text: string, begins: Place) {
    this.text = text;
    this.#begins = begins;
  }

  /** The place of the character at that offset; before the first one, the place of the first. */
  placeAt(offset: number): Place {
    const at = Math.max(offset, 0);
    this.#lines ??= this.#index();
    const line = countUpTo(this.#lines, at);
    const start = line === 0 ? 0 : (this.#lines[line - 1] ?? 0);
    const halves = countUpTo(this.#halves, at) - countUpTo(this.#halves, start);
    const before = line === 0 ? this.#begins.column : 1;
    return { line: this.#begins.line + line, column: before + at - start - halves };
  }

  /** The place of the character at that offset, found without keeping anything: cheaper for one question only. */
  placeBehind(offset: number): Place {
    const { text } = this;
    let line = this.#begins.line;
    let column = this.#begins.column;
    let start = 0;
    for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', start)) {
      line++;
      column = 1;
      start = at + 1;
    }
    const halves = text.slice(start, offset).match(HALVES)?.length ?? 0;
    return { line, column: column + offset - start - halves };
  }

  #index(): readonly number[] {
    this.#halves = Array.from(this.text.matchAll(HALVES), ({ index }) => index);
    const lines: number[] = [];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1))
      lines.push(at + 1);
    return lines;
  }
}

/** How many of the ascending numbers are no larger than that one. */
function countUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
