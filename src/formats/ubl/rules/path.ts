import type { XmlElement } from '../../xml/tree.js';
import { CAC, CBC, EXT } from '../namespaces.js';
import { AGGREGATES } from '../structure-data.js';
import { Undecidable } from './undecidable.js';

/** One step down: a child of that name. */
interface Step {
  readonly ns: string;
  readonly name: string;
}

const AGGREGATE_NAMES: ReadonlySet<string> = new Set(
  Object.values(AGGREGATES).join(' ').split(' '),
);

/** The namespace UBL 2.1 gives an element of that name: rules name elements without prefix. */
export function namespaceOf(name: string): string {
  if (AGGREGATE_NAMES.has(name)) return CAC;
  return name.startsWith('UBLExtension') ? EXT : CBC;
}

/**
 * A way down from an element, `PostalAddress/Country/IdentificationCode`, compiled once when a rule table loads.
 * Elements of other namespaces with equal names are not on it.
 */
export interface Path {
  readonly text: string;
  /** All elements at its end, in document order. */
  readonly all: (from: XmlElement) => readonly XmlElement[];
  /** Whether at least one stands there that meets the test (any at all without one). */
  readonly some: (from: XmlElement, test?: (found: XmlElement) => boolean) => boolean;
  /**
   * The one element there, or undefined. Two of them leave the rule undecidable: the official engines stop there
   * (XPTY0004), and the document is refused.
   */
  readonly the: (from: XmlElement) => XmlElement | undefined;
}

const known = new Map<string, Path>();

/** The compiled path; equal texts share one. Only for texts that stand in the code, never for input. */
export function path(text: string): Path {
  let made = known.get(text);
  if (made === undefined) {
    made = compile(text);
    known.set(text, made);
  }
  return made;
}

function compile(text: string): Path {
  const steps = text.split('/').map((name): Step => ({ ns: namespaceOf(name), name }));
  const [only, ...more] = steps;
  if (only === undefined) throw new Error('An empty path');
  const single = more.length === 0;
  return {
    text,
    all: (from) => {
      const found: XmlElement[] = [];
      collect(from, steps, 0, found);
      return found;
    },
    some: single
      ? (from, test) => someChild(from, only, test)
      : (from, test) => someBelow(from, steps, 0, test),
    the: single ? (from) => theChild(from, only) : (from) => theBelow(from, steps),
  };
}

type Test = (found: XmlElement) => boolean;

function someChild(from: XmlElement, step: Step, test: Test | undefined): boolean {
  const { ns, name } = step;
  for (const child of from.children) {
    if (child.name === name && child.ns === ns && (test === undefined || test(child))) return true;
  }
  return false;
}

function someBelow(
  from: XmlElement,
  steps: readonly Step[],
  at: number,
  test: Test | undefined,
): boolean {
  const step = steps[at];
  if (step === undefined) return test === undefined || test(from);
  for (const child of from.children) {
    if (child.name === step.name && child.ns === step.ns && someBelow(child, steps, at + 1, test)) {
      return true;
    }
  }
  return false;
}

function collect(from: XmlElement, steps: readonly Step[], at: number, found: XmlElement[]): void {
  const step = steps[at];
  if (step === undefined) return;
  const isLast = at === steps.length - 1;
  for (const child of from.children) {
    if (child.name !== step.name || child.ns !== step.ns) continue;
    if (isLast) found.push(child);
    else collect(child, steps, at + 1, found);
  }
}

function theChild(from: XmlElement, step: Step): XmlElement | undefined {
  let found: XmlElement | undefined;
  for (const child of from.children) {
    if (child.name !== step.name || child.ns !== step.ns) continue;
    if (found !== undefined) throw new Undecidable('repeated', child);
    found = child;
  }
  return found;
}

function theBelow(from: XmlElement, steps: readonly Step[]): XmlElement | undefined {
  let found: XmlElement | undefined;
  someBelow(from, steps, 0, (element) => {
    if (found !== undefined) throw new Undecidable('repeated', element);
    found = element;
    return false;
  });
  return found;
}
