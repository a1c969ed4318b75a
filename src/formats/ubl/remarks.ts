import { type Finding, sentenceOf } from '../../domain/invoice/checks.js';
import type { Language } from '../../domain/party/debtor.js';
import { parseXml } from '../xml/parse.js';
import type { XmlElement } from '../xml/tree.js';
import { ownFindings } from './own-findings.js';
import { pathOf, type Steps } from './paths.js';
import { readUbl } from './read.js';
import type { RuleFinding } from './rules/engine.js';
import { advisable, adviseOn } from './rules/advice/advise.js';
import { decisive, type UblValidation, validateUbl } from './validate.js';

/** A finding in words, of the official rules or of our own checks. */
export interface Remark {
  readonly rule: string;
  readonly severity: 'fatal' | 'warning';
  readonly path: string;
  readonly text: string;
}

const GRAVITY = { fatal: 0, warning: 1 } as const;

/** What stops the document comes first; otherwise the order stays that of the document. */
export function gravestFirst(findings: readonly RuleFinding[]): readonly RuleFinding[] {
  return findings.toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
}

/** What to do about each finding of the layers that decide, then of our own, in the language of who reads it. */
export function remarksOn(
  judged: UblValidation,
  own: readonly Finding[],
  language: Language,
): readonly Remark[] {
  const steps: Steps = new Map();
  return [
    ...gravestFirst(decisive(judged)).map((finding) => {
      const { rule, severity, element } = finding;
      const { text } = adviseOn(advisable(finding), language);
      return { rule: rule.id, severity, path: pathOf(element, steps), text };
    }),
    ...own.map((finding) => ({
      rule: finding.code,
      severity: finding.severity,
      path: finding.path,
      text: sentenceOf(finding, language),
    })),
  ];
}

/** Our own checks need the canonical invoice, so a document that the schema refuses has none. */
export function ownOf(root: XmlElement, judged: UblValidation): readonly Finding[] {
  if (judged.structure.length > 0) return [];
  const read = readUbl(root);
  return read.ok ? ownFindings(read.value) : [];
}

/** Remarks on a document as it came; none on bytes that are no invoice. */
export function remarksOnBytes(bytes: Uint8Array, language: Language): readonly Remark[] {
  const root = parseXml(bytes);
  const judged = root.ok ? validateUbl(root.value) : undefined;
  if (!root.ok || judged === undefined) return [];
  return remarksOn(judged, ownOf(root.value, judged), language);
}
