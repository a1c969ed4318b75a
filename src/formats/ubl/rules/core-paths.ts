import { PATHS } from './core-paths-data.js';
import { type Judged, once } from './judged.js';
import { namespaceOf } from './path.js';
import { type Rule, warn } from './rule.js';
import type { Shape } from './shape.js';

/** The elements that must not occur, as a tree of names: looked up along the paths a document really has. */
interface Branch {
  readonly branches: Map<string, Branch>;
  rule: string | undefined;
}

/** Rules that look in the wrong namespace, as the official artefact does: they never fire on a schema-valid document. */
const MISPLACED: Readonly<Record<string, string>> = {
  'UBL-CR-629': 'InvoiceLine/Price/ValidityPeriod CreditNoteLine/Price/ValidityPeriod',
  'UBL-CR-630': 'InvoiceLine/Price/PriceList CreditNoteLine/Price/PriceList',
};

const MISPLACED_NAMES: ReadonlySet<string> = new Set(['ValidityPeriod', 'PriceList']);

function key(name: string, ns: string): string {
  return `${name} ${ns}`;
}

function grow(): Branch {
  const root: Branch = { branches: new Map(), rule: undefined };
  for (const [rule, paths] of Object.entries(PATHS)) plant(root, rule, paths, namespaceOf);
  const basic = namespaceOf('ID');
  for (const [rule, paths] of Object.entries(MISPLACED)) {
    plant(root, rule, paths, (name) => (MISPLACED_NAMES.has(name) ? basic : namespaceOf(name)));
  }
  return root;
}

function plant(root: Branch, rule: string, paths: string, ns: (name: string) => string): void {
  for (const path of paths.split(' ')) {
    let at = root;
    for (const name of path.split('/')) {
      const step = key(name, ns(name));
      const next = at.branches.get(step) ?? { branches: new Map(), rule: undefined };
      at.branches.set(step, next);
      at = next;
    }
    at.rule = rule;
  }
}

let planted: Branch | undefined;

/** The UBL-CR rules whose element occurs in the document. */
const outsideCore = once((document: Judged) => {
  planted ??= grow();
  const found = new Set<string>();
  const branchOf = new Map<Shape, Branch>();
  for (const shape of document.shapes) {
    const branch =
      shape.parent === undefined
        ? planted
        : branchOf.get(shape.parent)?.branches.get(key(shape.name, shape.ns));
    if (branch === undefined) continue;
    branchOf.set(shape, branch);
    if (branch.rule !== undefined) found.add(branch.rule);
  }
  return found;
});

/** UBL-CR: the element lies outside the core of EN 16931; told once, at the document element. */
export const CORE_PATHS: readonly Rule[] = [...Object.keys(PATHS), ...Object.keys(MISPLACED)].map(
  (id) => warn(id, '', (_, document) => !outsideCore(document).has(id)),
);
