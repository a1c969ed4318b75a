import type { Fault } from '../../kernel/fault.js';
import type { XmlElement } from '../xml/tree.js';
import {
  type ContentModel,
  contentModel,
  contentOf,
  type Particle,
  type SimpleType,
} from './content-model.js';
import { EXT, rootName } from './namespaces.js';
import { pathAlong, type Steps } from './paths.js';
import * as faults from './structure-faults.js';

/** After this many faults a list helps nobody and only fills memory. */
const FAULTS_MAX = 200;
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
/** Hints to a schema processor; legal everywhere, followed nowhere. */
const XSI_HINTS: ReadonlySet<string> = new Set(['schemaLocation', 'noNamespaceSchemaLocation']);

/** One check: what was found, and the elements from the root down to the one that is looked at. */
interface Check {
  readonly found: Fault[];
  readonly line: XmlElement[];
  readonly steps: Steps;
}

/**
 * The schema check of UBL 2.1 Invoice and CreditNote: order, cardinality, attributes (class SCHEMA) and the lexical
 * form of values (class VALUE). An empty list means schema-valid; a root that is neither is UNSUPPORTED_DOCUMENT.
 * Extension content is skipped, as its schema says. At most 200 faults are told.
 */
export function checkStructure(root: XmlElement): readonly Fault[] {
  const name = rootName(root);
  if (name === null) return [faults.unknownRoot(root, pathAlong([root], new Map()))];
  const check: Check = { found: [], line: [root], steps: new Map() };
  checkGroup(check, root, contentModel(name));
  return check.found;
}

function report(check: Check, found: Fault): void {
  if (check.found.length < FAULTS_MAX) check.found.push(found);
}

/** Path of the element that is looked at. Made for faults only: a valid document needs none. */
function here(check: Check): string {
  return check.found.length < FAULTS_MAX ? pathAlong(check.line, check.steps) : '';
}

function checkGroup(check: Check, element: XmlElement, model: ContentModel): void {
  if (element.attributes.length > 0) checkAttributes(check, element, undefined);
  if (element.text !== '' && element.text.trim() !== '')
    report(check, faults.strayText(element, here(check)));
  checkSequence(check, element, model);
}

/** XSD sequence: walks children and model side by side; the model is deterministic, so no child can match twice. */
function checkSequence(check: Check, element: XmlElement, model: ContentModel): void {
  const { line } = check;
  let at = 0;
  let count = 0;
  for (const child of element.children) {
    const particle = model.byName.get(child.name);
    const isKnown = particle !== undefined && particle.ns === child.ns;
    if (!isKnown || particle.index < at || (particle.index === at && count >= particle.max)) {
      line.push(child);
      report(check, misplaced(child, here(check), isKnown ? particle : undefined, model, at));
    } else {
      if (particle.index > at) {
        // Places that were passed over, the present one among them when nothing stood there.
        checkPresent(check, element, model, at + Math.min(count, 1), particle.index);
        at = particle.index;
        count = 0;
      }
      count++;
      line.push(child);
      checkChild(check, child, particle);
    }
    line.pop();
  }
  checkPresent(check, element, model, at + Math.min(count, 1), model.particles.length);
}

function misplaced(
  child: XmlElement,
  path: string,
  particle: Particle | undefined,
  model: ContentModel,
  at: number,
): Fault {
  if (particle === undefined) return faults.unknownElement(child, path);
  if (particle.index === at) return faults.repeatedElement(child, path);
  return faults.elementTooLate(child, model.particles[at], path);
}

/** Tells the required elements of the places from one up to another, at which nothing stands. */
function checkPresent(
  check: Check,
  element: XmlElement,
  { particles, nextRequired }: ContentModel,
  from: number,
  to: number,
): void {
  let at = nextRequired[from] ?? to;
  while (at < to) {
    report(check, faults.missingElement(element, particles[at], here(check)));
    at = nextRequired[at + 1] ?? to;
  }
}

function checkChild(check: Check, child: XmlElement, particle: Particle): void {
  const { model, value } = contentOf(particle);
  if (model !== undefined) checkGroup(check, child, model);
  else if (value !== undefined) checkValue(check, child, value);
  else checkExtensionContent(check, child);
}

/** ExtensionContent holds exactly one element of a foreign namespace, of which nothing more is asked. */
function checkExtensionContent(check: Check, element: XmlElement): void {
  const [only, ...more] = element.children;
  if (only !== undefined && more.length === 0 && only.ns !== EXT && only.ns !== '') return;
  report(check, faults.extensionContent(here(check)));
}

function checkValue(check: Check, element: XmlElement, type: SimpleType): void {
  if (element.attributes.length > 0 || type.required.length > 0)
    checkAttributes(check, element, type);
  const inner = element.children[0];
  if (inner !== undefined) report(check, faults.elementInValue(element, inner, here(check)));
  else if (!type.lexical.accepts(element.text))
    report(check, faults.wrongValue(element, type, here(check)));
}

function checkAttributes(check: Check, element: XmlElement, type: SimpleType | undefined): void {
  let unseen = type === undefined ? 0 : type.required.length;
  for (const attribute of element.attributes) {
    const { ns, name, value } = attribute;
    if (ns === XMLNS || (ns === XSI && XSI_HINTS.has(name))) continue;
    const known = ns === '' ? type?.attributes.get(name) : undefined;
    if (known === undefined) {
      report(check, faults.unknownAttribute(element, attribute, here(check)));
      continue;
    }
    if (known.isRequired) unseen--;
    if (!known.lexical.accepts(value))
      report(check, faults.wrongAttribute(element, attribute, known, here(check)));
  }
  if (type === undefined || unseen === 0) return;
  for (const name of type.required) {
    if (element.attributes.some((a) => a.name === name && a.ns === '')) continue;
    report(check, faults.missingAttribute(element, name, here(check)));
  }
}
