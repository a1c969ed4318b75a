import { fault, type Fault, type FaultClass } from '../../kernel/fault.js';
import type { XmlElement } from '../xml/tree.js';

/** An element, where it stands, and the place where faults of the message are collected. */
export interface Spot {
  readonly element: XmlElement;
  /** Positioned XPath: `/Document/BkToCstmrStmt/Stmt[1]/Ntry[3]` */
  readonly path: string;
  readonly faults: Fault[];
}

/** Notes a fault at this place; the reader stops at the first one. */
export function complain(spot: Spot, faultClass: FaultClass, code: string, message: string): void {
  spot.faults.push(fault(faultClass, code, spot.path, message));
}

/** Children of that name in the namespace of the message, each with its position. */
export function all(spot: Spot, name: string): readonly Spot[] {
  const { element, path, faults } = spot;
  const found: Spot[] = [];
  for (const child of element.children) {
    if (child.name !== name || child.ns !== element.ns) continue;
    found.push({ element: child, path: `${path}/${name}[${found.length + 1}]`, faults });
  }
  return found;
}

/** The only child of that name, or undefined. Two of them contradict each other: a fault, never the first or last. */
export function only(spot: Spot, name: string): Spot | undefined {
  const { element, path, faults } = spot;
  let found: XmlElement | undefined;
  for (const child of element.children) {
    if (child.name !== name || child.ns !== element.ns) continue;
    if (found !== undefined) {
      complain(spot, 'SCHEMA', 'camt.doubled', `${name} stands here twice; once is expected.`);
      return undefined;
    }
    found = child;
  }
  return found === undefined ? undefined : { element: found, path: `${path}/${name}`, faults };
}

/** Follows only children down a path: `only(only(spot, 'Tp'), 'CdOrPrtry')`. */
export function down(spot: Spot, ...names: readonly string[]): Spot | undefined {
  let here: Spot | undefined = spot;
  for (const name of names) {
    if (here === undefined) return undefined;
    here = only(here, name);
  }
  return here;
}

/** Text at the end of a path, blanks around it taken away; undefined where it is absent or empty. */
export function textAt(spot: Spot, ...names: readonly string[]): string | undefined {
  const text = down(spot, ...names)?.element.text.trim();
  return text === '' ? undefined : text;
}

/** Texts of all children of that name, empty ones left out. */
export function textsAt(spot: Spot, name: string): readonly string[] {
  return all(spot, name)
    .map(({ element }) => element.text.trim())
    .filter((text) => text !== '');
}

/** A key with its value, or nothing: for fields that are absent rather than undefined. */
export function given<K extends string, V>(
  key: K,
  value: V | undefined,
): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}
