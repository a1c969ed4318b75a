import type { XmlEvents } from './events.js';
import type { XmlNode } from './node.js';
import type { XmlElement } from './tree.js';

/** Builds one element with all it holds, from the events of the reader; building itself never faults. */
export interface TreeBuilder extends Pick<XmlEvents, 'open' | 'text' | 'skipped'> {
  /** Ends the innermost element; answers the whole tree when that was the outermost. */
  readonly close: () => XmlElement | undefined;
}

export function treeBuilder(): TreeBuilder {
  let top: XmlNode | undefined;
  let depth = 0;
  /** Elements that are whole, whose parent is not; per open element, where its own begin, and whether it has text. */
  let done: XmlNode[] = [];
  let doneCount = 0;
  const firsts: number[] = [];
  const solid: boolean[] = [];
  /** Markup stood since the last text: the next text is a piece of its own. */
  let apart = true;

  const skipped = (): undefined => {
    apart = true;
  };
  return {
    open(node) {
      node.parent = top;
      top = node;
      firsts[depth] = doneCount;
      solid[depth] = false;
      depth++;
      apart = true;
      return undefined;
    },
    text(text, isBlank) {
      if (top === undefined) return undefined;
      if (!isBlank) solid[depth - 1] = true;
      top.text = top.text === '' ? text : top.text + text;
      if (apart) top.textPieces++;
      apart = false;
      return undefined;
    },
    skipped,
    close() {
      const node = top;
      if (node === undefined) return undefined;
      depth--;
      const first = firsts[depth] ?? 0;
      if (doneCount > first) {
        node.children = done.slice(first, doneCount);
        doneCount = first;
        if (solid[depth] !== true) {
          // Nothing but the layout between its children.
          node.text = '';
          node.textPieces = 0;
        }
      }
      apart = true;
      top = node.parent;
      if (top === undefined) {
        // What is kept ready of the last tree must not keep it alive.
        done = [];
        doneCount = 0;
        return node;
      }
      done[doneCount++] = node;
      return undefined;
    },
  };
}
