import type { Language } from '../../../domain/party/debtor.js';
import type { XmlElement } from '../../xml/tree.js';
import { pathOf, type Steps } from '../paths.js';
import { quoted } from './advice/shown.js';
import { lineage, tablePath } from './advice/nav.js';
import { whereOf } from './advice/where.js';
import { inLanguage, typographic } from './advice/words.js';
import { allowanceSign, discountSign, negativePrice } from './fixes/amounts.js';
import { vatBreakdown } from './fixes/breakdown.js';
import { type Edit, edited, editsByPath } from './fixes/edit.js';
import type { PathOf, Proposal, Propose } from './fixes/proposal.js';
import { FIX_TEXTS, type FixKind } from './fixes/texts.js';
import {
  belgianScheme,
  currency,
  enterpriseNumber,
  fileType,
  indicator,
  kvkNumber,
  plainDay,
  twoDecimals,
  unitCode,
  vatNumber,
} from './fixes/values.js';

/** A change that answers a finding: proposed to a person, never made by itself. */
export interface Fix {
  readonly rule: string;
  /** Positioned path of the element, with `/@name` for an attribute */
  readonly path: string;
  readonly kind: FixKind;
  /** What stands there, and what would; as text */
  readonly from: string;
  readonly to: string;
  readonly text: (lang: Language) => string;
  /** How it is made; data, for `applyFixes` */
  readonly edits: readonly Edit[];
}

/** A rule that fired on an element of the tree. */
export interface FixableFinding {
  readonly id: string;
  readonly element: XmlElement;
}

/** Rows: which rules a kind of fix answers, and how. Why each is safe stands with its function. */
const FIXES: readonly (readonly [kind: FixKind, rules: RegExp, propose: Propose])[] = [
  ['unit-code', /^BR-CL-23$/, unitCode],
  ['negative-price', /^BR-27$/, negativePrice],
  ['allowance-sign', /^(?:BR-CO-11|BR-CO-12|PEPPOL-EN16931-R120)$/, allowanceSign],
  ['allowance-sign', /^PEPPOL-EN16931-R046$/, discountSign],
  ['vat-breakdown', /^BR-CO-18$/, vatBreakdown],
  ['currency', /^(?:BR-CL-03|PEPPOL-EN16931-CL007|PEPPOL-EN16931-R051)$/, currency],
  ['date', /^PEPPOL-EN16931-F001$/, plainDay],
  ['vat-number', /^(?:BR-CO-09|PEPPOL-COMMON-R056-2)$/, vatNumber],
  ['enterprise-number', /^PEPPOL-COMMON-R043$/, enterpriseNumber],
  ['kvk-number', /^PEPPOL-COMMON-R054$/, kvkNumber],
  ['belgian-scheme', /^BR-6[23]$/, belgianScheme],
  ['file-type', /^(?:BR-CL-24|PEPPOL-EN16931-CL001|UBL-DT-06)$/, fileType],
  ['indicator', /^PEPPOL-EN16931-R04[34]$/, indicator],
  ['decimals', /^(?:BR-DEC-\d\d|UBL-DT-01)$/, twoDecimals],
];

/** So many are more than a person accepts one by one; the rest comes when these are made. */
const FIXES_MAX = 1_000;

/**
 * Safe changes that would answer findings of a document, in order of the findings, each once. Nothing is changed:
 * a person chooses, `applyFixes` makes. Findings of another tree are passed over. Never throws.
 */
export function proposeFixes(
  root: XmlElement,
  findings: readonly FixableFinding[],
): readonly Fix[] {
  const steps: Steps = new Map();
  const at: PathOf = (element) => pathOf(element, steps);
  const fixes = new Map<string, Fix>();
  for (const { id, element } of findings) {
    if (fixes.size >= FIXES_MAX) break;
    if (lineage(element).root !== root) continue;
    for (const [kind, rules, propose] of FIXES) {
      const proposal = rules.test(id) ? propose(element, id, at) : null;
      if (proposal === null) continue;
      const fix = fixFrom(kind, id, proposal, at);
      const key = `${kind} ${fix.path}`;
      if (!fixes.has(key)) fixes.set(key, fix);
    }
  }
  return [...fixes.values()];
}

function fixFrom(kind: FixKind, rule: string, proposal: Proposal, at: PathOf): Fix {
  const { element, attribute, from, to, edits } = proposal;
  const path = at(element) + (attribute === undefined ? '' : `/@${attribute}`);
  return { rule, path, kind, from, to, edits, text: (lang) => sentence(kind, proposal, lang) };
}

function sentence(kind: FixKind, proposal: Proposal, lang: Language): string {
  const { element, attribute, from, to } = proposal;
  const spot = {
    path: tablePath(element),
    attribute,
    elements: [element],
    from: element,
    optional: false,
    culprit: true,
  };
  const values: Readonly<Record<string, string>> = {
    where: whereOf(spot, [], lang),
    from: quoted(from, lang),
    to: kind === 'vat-breakdown' || kind === 'negative-price' ? to : quoted(to, lang),
  };
  const filled = inLanguage(FIX_TEXTS[kind], lang).replace(
    /\{(\w+)\}/g,
    (_, name: string) => values[name] ?? '',
  );
  return typographic(filled, lang);
}

/**
 * A copy of the document with the chosen fixes made, its parents set; the document given stays as it was. A fix whose
 * element is not there (another document) changes nothing.
 */
export function applyFixes(root: XmlElement, chosen: readonly Fix[]): XmlElement {
  const steps: Steps = new Map();
  const edits = editsByPath(chosen.flatMap((fix) => fix.edits));
  return edited(root, edits, (element) => pathOf(element, steps));
}
