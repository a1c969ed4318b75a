import type { XmlElement } from '../../src/formats/xml/tree.js';

/** What has been looked at in a tree, so that cost can be told without a clock. */
export interface Counted {
  readonly elements: number;
  /** Children and attributes handed out so far; a list counts with its length, whoever walks it. */
  readonly looks: () => number;
}

/** Makes every element of a parsed tree count how much of it is looked at. */
export function countLooks(root: XmlElement): Counted {
  let looks = 0;
  let elements = 0;
  const watch = (element: XmlElement): void => {
    elements += 1;
    const { children, attributes } = element;
    children.forEach(watch);
    const counting = (list: readonly unknown[]): PropertyDescriptor => ({
      get: () => {
        looks += list.length + 1;
        return list;
      },
    });
    Object.defineProperties(element, {
      children: counting(children),
      attributes: counting(attributes),
    });
  };
  watch(root);
  return { elements, looks: () => looks };
}
