import { fault, type Fault } from '../../kernel/fault.js';
import type { XmlElement } from '../xml/tree.js';
import {
  aggregateTypeOf,
  contentModel,
  type Particle,
  simpleTypeOf,
  type SimpleType,
} from './content-model.js';
import { collapse, lexicalType } from './lexical.js';
import { EXT, rootName } from './namespaces.js';
import { stepOf } from './paths.js';

/** After this many faults a list helps nobody and only fills memory. */
const FAULTS_MAX = 200;
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
/** Hints to a schema processor; legal everywhere, followed nowhere. */
const XSI_HINTS: ReadonlySet<string> = new Set(['schemaLocation', 'noNamespaceSchemaLocation']);

/**
 * The schema check of UBL 2.1 Invoice and CreditNote: order, cardinality, attributes (class SCHEMA) and the lexical
 * form of values (class VALUE). An empty list means schema-valid; a root that is neither is UNSUPPORTED_DOCUMENT.
 * Extension content is skipped, as its schema says. At most 200 faults are told.
 */
export function checkStructure(root: XmlElement): readonly Fault[] {
  const name = rootName(root);
  if (name === null) {
    return [
      fault(
        'UNSUPPORTED_DOCUMENT',
        'ubl.unknown-root',
        `/${stepOf(root, 1)}`,
        `The document is <${root.name}> of namespace "${root.ns}". Expected a UBL 2.1 Invoice or CreditNote; ask the sender for one.`,
      ),
    ];
  }
  const check: Check = { faults: [], trail: [root] };
  checkAggregate(check, root, name);
  return check.faults;
}

/** One run: what is wrong so far, and the elements from the root to the one being looked at. */
interface Check {
  readonly faults: Fault[];
  readonly trail: XmlElement[];
}

/** Paths are made for faults only: nearly all documents have none, and making all of them took most of the time. */
function pathOf(check: Check): string {
  return check.trail.reduce((path, element, depth) => {
    const siblings = check.trail[depth - 1]?.children ?? [element];
    const before = siblings.slice(0, siblings.indexOf(element) + 1);
    const position = before.filter((s) => s.name === element.name && s.ns === element.ns).length;
    return `${path}/${stepOf(element, position)}`;
  }, '');
}

function report(
  check: Check,
  kind: 'SCHEMA' | 'VALUE',
  code: string,
  message: string,
  below = '',
): void {
  if (check.faults.length >= FAULTS_MAX) return;
  check.faults.push(fault(kind, code, pathOf(check) + below, message));
}

function checkAggregate(check: Check, element: XmlElement, type: string): void {
  checkAttributes(check, element, undefined);
  if (element.text !== '' && element.text.trim() !== '') {
    const found = element.text.trim().slice(0, 40);
    const message = `Text "${found}" stands between the elements of ${element.name}. Only elements may stand here; take the text out.`;
    report(check, 'SCHEMA', 'ubl.stray-text', message);
  }
  checkSequence(check, element, contentModel(type));
}

/** XSD sequence: walks children and model side by side; the model is deterministic, so no child can match twice. */
function checkSequence(check: Check, element: XmlElement, model: readonly Particle[]): void {
  let at = 0;
  let count = 0;
  for (const child of element.children) {
    const found = findParticle(model, at, child);
    if (found < 0 || (found === at && count >= (model[at]?.max ?? 0))) {
      reportMisplaced(check, child, model, at);
      continue;
    }
    if (found > at) {
      reportMissing(check, element, model, { from: at, to: found, count });
      at = found;
      count = 0;
    }
    count += 1;
    const particle = model[at];
    if (particle === undefined) continue;
    check.trail.push(child);
    checkChild(check, child, particle);
    check.trail.pop();
  }
  reportMissing(check, element, model, { from: at, to: model.length, count });
}

function findParticle(model: readonly Particle[], from: number, child: XmlElement): number {
  for (let i = from; i < model.length; i += 1) {
    const particle = model[i];
    if (particle?.name === child.name && particle.ns === child.ns) return i;
  }
  return -1;
}

function reportMisplaced(
  check: Check,
  child: XmlElement,
  model: readonly Particle[],
  at: number,
): void {
  const known = findParticle(model, 0, child);
  check.trail.push(child);
  if (known < 0) {
    const message = `Element ${child.name} does not exist here in UBL 2.1. Take it out or check its name and namespace.`;
    report(check, 'SCHEMA', 'ubl.unknown-element', message);
  } else if (known === at) {
    const message = `Element ${child.name} may stand here once and is repeated. Keep one.`;
    report(check, 'SCHEMA', 'ubl.repeated-element', message);
  } else {
    const message = `Element ${child.name} stands too late: it belongs before ${model[at]?.label ?? 'the end'}. UBL 2.1 fixes the order; move it.`;
    report(check, 'SCHEMA', 'ubl.element-order', message);
  }
  check.trail.pop();
}

function reportMissing(
  check: Check,
  element: XmlElement,
  model: readonly Particle[],
  range: { readonly from: number; readonly to: number; readonly count: number },
): void {
  for (let i = range.from; i < range.to; i += 1) {
    const particle = model[i];
    const seen = i === range.from ? range.count : 0;
    if (particle === undefined || seen >= particle.min) continue;
    const message = `${element.name} lacks ${particle.label}, which UBL 2.1 requires. Add it.`;
    report(check, 'SCHEMA', 'ubl.missing-element', message);
  }
}

function checkChild(check: Check, child: XmlElement, particle: Particle): void {
  const aggregate = aggregateTypeOf(particle);
  if (aggregate !== undefined) {
    checkAggregate(check, child, aggregate);
    return;
  }
  const simple = simpleTypeOf(particle);
  if (simple === undefined) checkExtensionContent(check, child);
  else checkValue(check, child, simple);
}

/** ExtensionContent holds exactly one element of a foreign namespace, of which nothing more is asked. */
function checkExtensionContent(check: Check, element: XmlElement): void {
  const [only, ...more] = element.children;
  if (only !== undefined && more.length === 0 && only.ns !== EXT && only.ns !== '') return;
  const message =
    'Extension content must hold exactly one element, of a namespace other than the extension namespace.';
  report(check, 'SCHEMA', 'ubl.extension-content', message);
}

function checkValue(check: Check, element: XmlElement, type: SimpleType): void {
  checkAttributes(check, element, type);
  const [inner] = element.children;
  if (inner !== undefined) {
    const message = `${element.name} holds a value and no elements, but contains ${inner.name}. Take it out.`;
    report(check, 'SCHEMA', 'ubl.unknown-element', message);
    return;
  }
  const lexical = lexicalType(type.base);
  if (lexical.accepts(element.text)) return;
  const found = collapse(element.text.slice(0, 60));
  const message = `${element.name} is "${found}". Expected ${lexical.expected}.`;
  report(check, 'VALUE', `ubl.${type.base}`, message);
}

function checkAttributes(check: Check, element: XmlElement, type: SimpleType | undefined): void {
  for (const { ns, name, value } of element.attributes) {
    if (ns === XMLNS || (ns === XSI && XSI_HINTS.has(name))) continue;
    const known = ns === '' ? type?.attributes.get(name) : undefined;
    if (known === undefined) {
      const message = `Attribute ${name} does not exist on ${element.name}. Take it out.`;
      report(check, 'SCHEMA', 'ubl.unknown-attribute', message, `/@${name}`);
    } else if (!lexicalType(known).accepts(value)) {
      const message = `Attribute ${name} of ${element.name} is "${value.slice(0, 60)}". Expected ${lexicalType(known).expected}.`;
      report(check, 'VALUE', `ubl.${known}`, message, `/@${name}`);
    }
  }
  for (const name of type?.required ?? []) {
    if (element.attributes.some((a) => a.name === name && a.ns === '')) continue;
    const message = `${element.name} lacks its attribute ${name}, which UBL 2.1 requires. Add it.`;
    report(check, 'SCHEMA', 'ubl.missing-attribute', message);
  }
}
