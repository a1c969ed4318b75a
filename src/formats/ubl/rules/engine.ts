import type { XmlElement } from '../../xml/tree.js';
import { ROOT_NAMESPACE } from '../namespaces.js';
import type { Judged } from './judged.js';
import { namespaceOf } from './path.js';
import type { Condition, Pattern, Rule, RuleGroup } from './rule.js';
import type { Shape } from './shape.js';
import { Undecidable, type UndecidableReason } from './undecidable.js';

/** A rule that fired, and where. */
export interface RuleFinding {
  readonly rule: Rule;
  /** The severity of the rule, or fatal where its demand could not be judged. */
  readonly severity: 'fatal' | 'warning';
  readonly element: XmlElement;
  /** Why its demand could not be judged, and the element that is the cause. */
  readonly undecidable?: { readonly reason: UndecidableReason; readonly cause: XmlElement };
}

/** Rules made ready: groups found by the name of the element they look at. */
export interface CompiledRules {
  readonly byName: ReadonlyMap<string, readonly Entry[]>;
  readonly byEnding: readonly Entry[];
}

interface Entry {
  /** Order of the group over all patterns: patterns follow each other. */
  readonly order: number;
  readonly pattern: number;
  readonly when: Condition | undefined;
  readonly rules: readonly Rule[];
  readonly selector: Selector;
}

/** `//A/B` asks for the names from the inside out; `below` says that the document element stands right around them. */
interface Selector {
  readonly names: readonly string[];
  readonly namespaces: readonly string[];
  readonly below: boolean;
  /** The document element it must be, where a rule looks at one of the two only. */
  readonly root: string | undefined;
  /** `*Amount`: any element, of any namespace, whose name ends so. */
  readonly ending: string | undefined;
}

/** Makes a rule set ready; done once per edition, when it is first used. */
export function compileRules(patterns: readonly Pattern[]): CompiledRules {
  const byName = new Map<string, Entry[]>();
  const byEnding: Entry[] = [];
  let order = 0;
  patterns.forEach((groups, pattern) => {
    for (const group of groups) {
      order += 1;
      for (const selector of selectorsOf(group)) {
        const entry = { order, pattern, when: group.when, rules: group.rules, selector };
        if (selector.ending !== undefined) byEnding.push(entry);
        else for (const name of lastNames(selector)) entriesOf(byName, name).push(entry);
      }
    }
  });
  return { byName, byEnding };
}

function entriesOf(byName: Map<string, Entry[]>, name: string): Entry[] {
  const known = byName.get(name) ?? [];
  byName.set(name, known);
  return known;
}

const ROOT = '.';

function lastNames({ names, root }: Selector): readonly string[] {
  const [last = ROOT] = names;
  if (last !== ROOT) return [last];
  return root === undefined ? Object.keys(ROOT_NAMESPACE) : [root];
}

function selectorsOf(group: RuleGroup): readonly Selector[] {
  return group.at.split(' ').map((text) => {
    if (text.startsWith('*')) return { ...ANYTHING, ending: text.slice(1) };
    const anywhere = text.startsWith('//');
    const names = text.replace('//', '').split('/').reverse();
    const outermost = names.at(-1) ?? ROOT;
    const root = outermost in ROOT_NAMESPACE ? outermost : undefined;
    if (root !== undefined) names.pop();
    const namespaces = names.map((name) => (name === ROOT ? '' : namespaceOf(name)));
    return { ...ANYTHING, names, namespaces, root, below: !anywhere && text !== ROOT };
  });
}

const ANYTHING: Selector = {
  names: [],
  namespaces: [],
  below: false,
  root: undefined,
  ending: undefined,
};

/** All findings of a rule set on a document, in no particular order. */
export function applyRules(rules: CompiledRules, document: Judged): readonly RuleFinding[] {
  const findings: RuleFinding[] = [];
  const told = new Set<XmlElement>();
  for (const shape of document.shapes) {
    const entries = entriesFor(rules, shape);
    if (entries.length === 0) continue;
    for (const element of shape.elements) judgeElement(entries, element, document, findings, told);
  }
  return findings;
}

function entriesFor(rules: CompiledRules, shape: Shape): readonly Entry[] {
  const named = rules.byName.get(shape.name) ?? [];
  const fitting = named.filter((entry) => fits(entry.selector, shape));
  for (const entry of rules.byEnding) {
    if (shape.name.endsWith(entry.selector.ending ?? '')) fitting.push(entry);
  }
  return fitting.sort((a, b) => a.order - b.order);
}

function fits(selector: Selector, shape: Shape): boolean {
  if (selector.names[0] === ROOT) return shape.parent === undefined;
  let at: Shape | undefined = shape;
  for (let i = 0; i < selector.names.length; i += 1) {
    if (at === undefined) return false;
    if (at.name !== selector.names[i] || at.ns !== selector.namespaces[i]) return false;
    at = at.parent;
  }
  if (at === undefined) return false;
  if (selector.root !== undefined && at.name !== selector.root) return false;
  return !selector.below || at.parent === undefined;
}

function judgeElement(
  entries: readonly Entry[],
  element: XmlElement,
  document: Judged,
  findings: RuleFinding[],
  told: Set<XmlElement>,
): void {
  let taken = -1;
  for (const { pattern, when, rules } of entries) {
    if (pattern === taken) continue;
    if (when !== undefined && !isChosen(when, element, document)) continue;
    taken = pattern;
    for (const rule of rules) {
      try {
        if (!rule.holds(element, document))
          findings.push({ rule, severity: rule.severity, element });
      } catch (error) {
        if (!(error instanceof Undecidable)) throw error;
        // One cause leaves many rules undecidable; it is told once.
        if (told.has(error.element)) continue;
        told.add(error.element);
        const undecidable = { reason: error.reason, cause: error.element };
        findings.push({ rule, severity: 'fatal', element, undecidable });
      }
    }
  }
}

function isChosen(when: Condition, element: XmlElement, document: Judged): boolean {
  try {
    return when(element, document);
  } catch (error) {
    if (error instanceof Undecidable) return false;
    throw error;
  }
}
