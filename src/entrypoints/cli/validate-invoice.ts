import type { Fault } from '../../kernel/fault.js';
import { pathOf, type Steps } from '../../formats/ubl/paths.js';
import type { RuleFinding } from '../../formats/ubl/rules/engine.js';
import { checkStructure } from '../../formats/ubl/structure.js';
import { validateUbl, type UblValidation } from '../../formats/ubl/validate.js';
import { parseXml } from '../../formats/xml/parse.js';
import type { XmlElement } from '../../formats/xml/tree.js';
import { type ErrorForm, errorForm } from './io.js';
import type { ProfileChoice } from './profile-choices.js';

/** A finding as machines read it: rule, severity, positioned path. */
export type FindingForm = readonly [id: string, severity: 'fatal' | 'warning', path: string];

/** The answer about one document (cli.md, `invoice validate`). */
export interface Validation {
  readonly name: string;
  readonly profile: string | null;
  readonly wellFormed: boolean;
  readonly xsdValid: boolean;
  readonly cen: readonly FindingForm[];
  readonly peppol: readonly FindingForm[];
  /** EN 16931 and what the NLCIUS adds to it; for a Dutch CustomizationID only */
  readonly nlcius?: readonly FindingForm[];
  /** Ids of `cen` and `peppol`, sorted, each once */
  readonly fired: readonly string[];
  /** Something fatal in `cen` or `peppol` */
  readonly fatal: boolean;
  /** Valid against the schema and nothing fatal */
  readonly accept: boolean;
  /** By the document's own profile, or by the one asked for */
  readonly verdict: 'accept' | 'reject';
  readonly error?: ErrorForm;
  /** All faults of the schema check, when there is more than the first */
  readonly faults?: readonly ErrorForm[];
}

/** What was found out about one document; `judged` is absent where it could not be read as UBL. */
export interface Judgement {
  readonly validation: Validation;
  /** Why it is no document of ours, or what the schema says. */
  readonly faults: readonly Fault[];
  readonly judged?: { readonly root: XmlElement; readonly validation: UblValidation };
}

/** Well-formedness, schema and official rules of one document. */
export function validateInvoice(name: string, bytes: Uint8Array, choice: ProfileChoice): Judgement {
  const parsed = parseXml(bytes);
  if (!parsed.ok) return refused(name, [parsed.error], false);
  const judged = validateUbl(parsed.value, choice === 'auto' ? {} : { profile: choice });
  if (judged === undefined) return refused(name, checkStructure(parsed.value), true);
  return {
    validation: formOf(name, judged),
    faults: judged.structure,
    judged: { root: parsed.value, validation: judged },
  };
}

function formOf(name: string, judged: UblValidation): Validation {
  const { structure, findings, nlcius } = judged;
  const steps: Steps = new Map();
  const form = (found: readonly RuleFinding[]): readonly FindingForm[] =>
    found.map(({ rule, severity, element }) => [rule.id, severity, pathOf(element, steps)]);
  const [cen, peppol] = [form(findings.en16931), form(findings.peppol)];
  const both = [...cen, ...peppol];
  const fatal = both.some(([, severity]) => severity === 'fatal');
  const [first, ...more] = structure;
  return {
    name,
    profile: judged.profile,
    wellFormed: true,
    xsdValid: first === undefined,
    cen,
    peppol,
    ...(nlcius === undefined ? {} : { nlcius: [...cen, ...form(nlcius)] }),
    fired: [...new Set(both.map(([id]) => id))].sort(),
    fatal,
    accept: first === undefined && !fatal,
    verdict: judged.accepted ? 'accept' : 'reject',
    ...(first === undefined ? {} : { error: errorForm(first) }),
    ...(more.length === 0 ? {} : { faults: structure.map(errorForm) }),
  };
}

function refused(name: string, faults: readonly Fault[], wellFormed: boolean): Judgement {
  const [cause] = faults;
  if (cause === undefined) throw new Error('A document is refused for a reason');
  return { validation: unreadable(name, cause, wellFormed), faults };
}

/** The answer for bytes that are no document of ours: arrays empty, nothing accepted. */
export function unreadable(name: string, cause: Fault, wellFormed: boolean): Validation {
  return {
    name,
    profile: null,
    wellFormed,
    xsdValid: false,
    cen: [],
    peppol: [],
    fired: [],
    fatal: false,
    accept: false,
    verdict: 'reject',
    error: errorForm(cause),
  };
}
