import type { PlainDate } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/fault.js';
import { child, type XmlElement } from '../xml/tree.js';
import { CBC, type RootName, rootName } from './namespaces.js';
import { layersOf, recognise, type RuleLayer } from './profiles.js';
import { editionOn, rulesOf } from './rules/editions.js';
import { applyRules, type RuleFinding } from './rules/engine.js';
import { judge } from './rules/judged.js';
import { checkStructure } from './structure.js';

/** What schema and official rules say of a UBL document. */
export interface UblValidation {
  /** Its own profile, or null when its CustomizationID is not known. */
  readonly profile: string | null;
  /** Whose rules decide about it. */
  readonly layers: readonly RuleLayer[];
  /** Faults of the schema check; the rules are judged even when there are some. */
  readonly structure: readonly Fault[];
  readonly findings: Readonly<Record<'en16931' | 'peppol', readonly RuleFinding[]>>;
  /** For a document with a Dutch CustomizationID: what the NLCIUS adds to EN 16931. */
  readonly nlcius?: readonly RuleFinding[];
  /** Valid against the schema and without a fatal finding in the layers that decide. */
  readonly accepted: boolean;
}

export interface ValidateOptions {
  /** Name of the profile whose rules decide instead of the document's own. */
  readonly profile?: string;
  /** Day whose rule editions are applied; the newest ones without it. */
  readonly on?: PlainDate;
}

/**
 * Judges a parsed document by the UBL 2.1 schema and by the official rules: EN 16931 and Peppol always, NLCIUS for
 * Dutch documents. Findings stand in document order. Answers undefined for a root that is neither a UBL Invoice nor a
 * CreditNote: then `checkStructure` says what it is.
 */
export function validateUbl(
  root: XmlElement,
  options: ValidateOptions = {},
): UblValidation | undefined {
  const kind = rootName(root);
  return kind === null ? undefined : validate(root, kind, options);
}

function validate(root: XmlElement, kind: RootName, options: ValidateOptions): UblValidation {
  const own = recognise(child(root, CBC, 'CustomizationID')?.text ?? '');
  const layers =
    (options.profile === undefined ? undefined : layersOf(options.profile)) ?? own.layers;
  const structure = checkStructure(root);
  const document = judge(root, kind);
  const findingsOf = (layer: RuleLayer): readonly RuleFinding[] =>
    inOrder(applyRules(rulesOf(editionOn(layer, options.on)), document));
  const findings = { en16931: findingsOf('en16931'), peppol: findingsOf('peppol') };
  const nlcius = own.layers.includes('nlcius') ? findingsOf('nlcius') : undefined;
  const validation = {
    profile: own.profile,
    layers,
    structure,
    findings,
    ...(nlcius === undefined ? {} : { nlcius }),
  };
  const fatal = decisive(validation).some(({ severity }) => severity === 'fatal');
  return { ...validation, accepted: structure.length === 0 && !fatal };
}

/** Findings of the layers that decide about the document. */
export function decisive({
  layers,
  findings,
  nlcius = [],
}: Pick<UblValidation, 'layers' | 'findings' | 'nlcius'>): readonly RuleFinding[] {
  return layers.flatMap((layer) => (layer === 'nlcius' ? nlcius : findings[layer]));
}

function inOrder(findings: readonly RuleFinding[]): readonly RuleFinding[] {
  return findings.toSorted(
    (a, b) => a.element.line - b.element.line || a.element.column - b.element.column,
  );
}
