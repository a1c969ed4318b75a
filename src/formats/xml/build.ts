import type { XmlEvents, XmlStart } from './events.js';
import type { XmlElement } from './tree.js';

/** An element while its end is still to come. */
interface Growing {
  readonly start: XmlStart;
  children: XmlElement[];
  text: string;
  textPieces: number;
  /** Markup stood since the last text: the next text is a piece of its own. */
  apart: boolean;
}

/** Builds one element with all it holds, from the events of the reader; building itself never faults. */
export interface TreeBuilder extends Pick<XmlEvents, 'open' | 'text' | 'skipped'> {
  /** Ends the innermost element; answers the whole tree when that was the outermost. */
  readonly close: () => XmlElement | undefined;
}

const NO_CHILDREN: XmlElement[] = [];
const BLANK = /^[ \t\r\n]*$/;

export function treeBuilder(): TreeBuilder {
  const growing: Growing[] = [];
  const skipped = (): undefined => {
    const top = growing.at(-1);
    if (top !== undefined) top.apart = true;
    return undefined;
  };
  return {
    open(start) {
      skipped();
      growing.push({ start, children: NO_CHILDREN, text: '', textPieces: 0, apart: true });
      return undefined;
    },
    text(text) {
      const top = growing.at(-1);
      if (top === undefined) return undefined;
      top.text = top.text === '' ? text : top.text + text;
      if (top.apart) top.textPieces++;
      top.apart = false;
      return undefined;
    },
    skipped,
    close() {
      const done = growing.pop();
      if (done === undefined) return undefined;
      const element = finished(done);
      const parent = growing.at(-1);
      if (parent === undefined) return element;
      if (parent.children === NO_CHILDREN) parent.children = [];
      parent.children.push(element);
      return undefined;
    },
  };
}

function finished({ start, children, text, textPieces }: Growing): XmlElement {
  const layout = children.length > 0 && BLANK.test(text);
  const element: XmlElement = {
    ns: start.ns,
    name: start.name,
    attributes: start.attributes,
    children,
    text: layout ? '' : text,
    textPieces: layout ? 0 : textPieces,
    line: start.line,
    column: start.column,
  };
  for (const inner of children) (inner as { parent: XmlElement }).parent = element;
  return element;
}
