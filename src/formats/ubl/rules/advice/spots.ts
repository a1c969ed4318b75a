import { attribute, type XmlElement } from '../../../xml/tree.js';
import { anywhere, elementsAt, lineage, nameOf, tablePath } from './nav.js';

/** A place a sentence is about, whether or not something stands there. */
export interface Spot {
  /** Path below the document, as the term table has it: `InvoiceLine/Price/PriceAmount` */
  readonly path: string;
  readonly attribute: string | undefined;
  /** What stands there, in document order, the first few; holders of the attribute when one is meant */
  readonly elements: readonly XmlElement[];
  /** The element from which it is looked for: around it, when nothing stands there */
  readonly from: XmlElement;
  /** Only to be spoken of when it is there */
  readonly optional: boolean;
  /** What stands there is itself wrong, wherever in the document: it says where, not the element that was judged */
  readonly culprit: boolean;
}

/** More than three values in one sentence help nobody. */
const ELEMENTS_MAX = 3;
/** Holders looked at to find those that carry an attribute. */
const HOLDERS_MAX = 10_000;

/** The spots of a rule, from the element where it fired. `at` as in RuleText. */
export function spotsAt(from: XmlElement, at: string): readonly Spot[] {
  return at.split(' ').map((text) => {
    const optional = text.endsWith('?');
    const culprit = text.startsWith('!');
    const bare = text.slice(culprit ? 1 : 0, optional ? -1 : undefined);
    return { ...spotAt(from, bare), optional, culprit };
  });
}

type Found = Omit<Spot, 'optional' | 'culprit'>;

function spotAt(from: XmlElement, text: string): Found {
  const sign = text.indexOf('@');
  if (sign < 0) return elementSpot(from, text, ELEMENTS_MAX);
  const name = text.slice(sign + 1);
  const holders = elementSpot(from, text.slice(0, sign).replace(/\/$/, ''), HOLDERS_MAX, name);
  const carrying = holders.elements.filter((holder) => attribute(holder, name) !== undefined);
  const elements = (carrying.length > 0 ? carrying : holders.elements).slice(0, ELEMENTS_MAX);
  return { ...holders, attribute: name, elements };
}

function elementSpot(from: XmlElement, text: string, limit: number, carried?: string): Found {
  if (text.startsWith('//')) return anyDepth(lineage(from).root, text.slice(2), carried);
  if (text.startsWith('/')) return below(lineage(from).root, text.slice(1), limit);
  let start = from;
  let rest = text;
  while (rest === '..' || rest.startsWith('../')) {
    start = start.parent ?? start;
    rest = rest.slice(3);
  }
  return below(start, rest, limit);
}

function below(from: XmlElement, path: string, limit: number): Found {
  const base = tablePath(from);
  if (path === '' || path === '.') {
    return { path: base, attribute: undefined, elements: [from], from };
  }
  const elements = elementsAt(from, path, limit);
  const plain = path.replace(/=(?:true|false)/g, '');
  return { path: base === '' ? plain : `${base}/${plain}`, attribute: undefined, elements, from };
}

/** At home on the payment means code (BT-82), so not what a rule about stray attributes means. */
const NAME_HOLDER = 'PaymentMeansCode';

function anyDepth(root: XmlElement, path: string, carried: string | undefined): Found {
  const passes = (element: XmlElement): boolean => {
    if (carried !== undefined && attribute(element, carried) === undefined) return false;
    if (path === '*') return carried !== 'name' || nameOf(element) !== NAME_HOLDER;
    const own = tablePath(element);
    return own === path || own.endsWith(`/${path}`);
  };
  const last = path.slice(path.lastIndexOf('/') + 1);
  const elements = anywhere(
    root,
    (element) => (last === '*' || nameOf(element) === last) && passes(element),
    ELEMENTS_MAX,
  );
  const [first] = elements;
  const at = first === undefined ? path : tablePath(first);
  return { path: at, attribute: undefined, elements, from: root };
}
