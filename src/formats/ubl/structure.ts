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
import { siblingCounter, stepOf } from './paths.js';

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
  const faults: Fault[] = [];
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
  checkAggregate(root, name, `/${name}[1]`, faults);
  return faults;
}

function report(faults: Fault[], found: Fault): void {
  if (faults.length < FAULTS_MAX) faults.push(found);
}

function checkAggregate(element: XmlElement, type: string, path: string, faults: Fault[]): void {
  checkAttributes(element, undefined, path, faults);
  if (element.text.trim() !== '') {
    const found = element.text.trim().slice(0, 40);
    report(
      faults,
      fault(
        'SCHEMA',
        'ubl.stray-text',
        path,
        `Text "${found}" stands between the elements of ${element.name}. Only elements may stand here; take the text out.`,
      ),
    );
  }
  checkSequence(element, contentModel(type), path, faults);
}

/** XSD sequence: walks children and model side by side; the model is deterministic, so no child can match twice. */
function checkSequence(
  element: XmlElement,
  model: readonly Particle[],
  path: string,
  faults: Fault[],
): void {
  const positionOf = siblingCounter();
  let at = 0;
  let count = 0;
  for (const child of element.children) {
    const childPath = `${path}/${stepOf(child, positionOf(child))}`;
    const found = findParticle(model, at, child);
    if (found < 0 || (found === at && count >= (model[at]?.max ?? 0))) {
      report(faults, misplaced(child, childPath, model, at));
      continue;
    }
    if (found > at) {
      reportMissing(model, { from: at, to: found, count }, element, path, faults);
      at = found;
      count = 0;
    }
    count += 1;
    const particle = model[at];
    if (particle !== undefined) checkChild(child, particle, childPath, faults);
  }
  reportMissing(model, { from: at, to: model.length, count }, element, path, faults);
}

function findParticle(model: readonly Particle[], from: number, child: XmlElement): number {
  for (let i = from; i < model.length; i += 1) {
    const particle = model[i];
    if (particle?.name === child.name && particle.ns === child.ns) return i;
  }
  return -1;
}

function misplaced(child: XmlElement, path: string, model: readonly Particle[], at: number): Fault {
  const known = findParticle(model, 0, child);
  if (known < 0) {
    return fault(
      'SCHEMA',
      'ubl.unknown-element',
      path,
      `Element ${child.name} does not exist here in UBL 2.1. Take it out or check its name and namespace.`,
    );
  }
  if (known === at) {
    return fault(
      'SCHEMA',
      'ubl.repeated-element',
      path,
      `Element ${child.name} may stand here once and is repeated. Keep one.`,
    );
  }
  return fault(
    'SCHEMA',
    'ubl.element-order',
    path,
    `Element ${child.name} stands too late: it belongs before ${model[at]?.label ?? 'the end'}. UBL 2.1 fixes the order; move it.`,
  );
}

function reportMissing(
  model: readonly Particle[],
  range: { readonly from: number; readonly to: number; readonly count: number },
  element: XmlElement,
  path: string,
  faults: Fault[],
): void {
  for (let i = range.from; i < range.to; i += 1) {
    const particle = model[i];
    const seen = i === range.from ? range.count : 0;
    if (particle === undefined || seen >= particle.min) continue;
    report(
      faults,
      fault(
        'SCHEMA',
        'ubl.missing-element',
        path,
        `${element.name} lacks ${particle.label}, which UBL 2.1 requires. Add it.`,
      ),
    );
  }
}

function checkChild(child: XmlElement, particle: Particle, path: string, faults: Fault[]): void {
  const aggregate = aggregateTypeOf(particle);
  if (aggregate !== undefined) {
    checkAggregate(child, aggregate, path, faults);
    return;
  }
  const simple = simpleTypeOf(particle);
  if (simple === undefined) checkExtensionContent(child, path, faults);
  else checkValue(child, simple, path, faults);
}

/** ExtensionContent holds exactly one element of a foreign namespace, of which nothing more is asked. */
function checkExtensionContent(element: XmlElement, path: string, faults: Fault[]): void {
  const [only, ...more] = element.children;
  if (only !== undefined && more.length === 0 && only.ns !== EXT && only.ns !== '') return;
  report(
    faults,
    fault(
      'SCHEMA',
      'ubl.extension-content',
      path,
      'Extension content must hold exactly one element, of a namespace other than the extension namespace.',
    ),
  );
}

function checkValue(element: XmlElement, type: SimpleType, path: string, faults: Fault[]): void {
  checkAttributes(element, type, path, faults);
  const [inner] = element.children;
  if (inner !== undefined) {
    report(
      faults,
      fault(
        'SCHEMA',
        'ubl.unknown-element',
        path,
        `${element.name} holds a value and no elements, but contains ${inner.name}. Take it out.`,
      ),
    );
    return;
  }
  const lexical = lexicalType(type.base);
  if (lexical.accepts(element.text)) return;
  const found = collapse(element.text.slice(0, 60));
  report(
    faults,
    fault(
      'VALUE',
      `ubl.${type.base}`,
      path,
      `${element.name} is "${found}". Expected ${lexical.expected}.`,
    ),
  );
}

function checkAttributes(
  element: XmlElement,
  type: SimpleType | undefined,
  path: string,
  faults: Fault[],
): void {
  for (const { ns, name, value } of element.attributes) {
    if (ns === XMLNS || (ns === XSI && XSI_HINTS.has(name))) continue;
    const known = ns === '' ? type?.attributes.get(name) : undefined;
    if (known === undefined) {
      report(
        faults,
        fault(
          'SCHEMA',
          'ubl.unknown-attribute',
          `${path}/@${name}`,
          `Attribute ${name} does not exist on ${element.name}. Take it out.`,
        ),
      );
    } else if (!lexicalType(known.type).accepts(value)) {
      report(
        faults,
        fault(
          'VALUE',
          `ubl.${known.type}`,
          `${path}/@${name}`,
          `Attribute ${name} of ${element.name} is "${value.slice(0, 60)}". Expected ${lexicalType(known.type).expected}.`,
        ),
      );
    }
  }
  if (type === undefined) return;
  for (const [name, { required }] of type.attributes) {
    if (!required || element.attributes.some((a) => a.name === name && a.ns === '')) continue;
    report(
      faults,
      fault(
        'SCHEMA',
        'ubl.missing-attribute',
        path,
        `${element.name} lacks its attribute ${name}, which UBL 2.1 requires. Add it.`,
      ),
    );
  }
}
