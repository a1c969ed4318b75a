import type { Fault } from '../../kernel/fault.js';
import { parseXml } from '../xml/parse.js';
import { pathOf, type Steps } from './paths.js';
import { advisable, adviseOn } from './rules/advice/advise.js';
import type { RuleFinding } from './rules/engine.js';
import { checkStructure } from './structure.js';
import { decisive, type UblValidation, validateUbl } from './validate.js';

/** Findings told of one document; more help nobody and only fill the database. */
const FAULTS_MAX = 200;

/** The findings of the layers that decide as faults with our codes, `invoice.BR-CO-15`; fatal ones first, 200 at most. */
export function faultsOf(validation: UblValidation): readonly Fault[] {
  const steps: Steps = new Map();
  const findings = decisive(validation);
  const fatal = findings.filter(({ severity }) => severity === 'fatal');
  const others = findings.filter(({ severity }) => severity !== 'fatal');
  return [...fatal, ...others].slice(0, FAULTS_MAX).map((finding) => faultOf(finding, steps));
}

function faultOf(finding: RuleFinding, steps: Steps): Fault {
  const { rule, severity, element } = finding;
  const [term] = rule.terms;
  return {
    class: 'RULE',
    code: `invoice.${rule.id}`,
    severity,
    path: pathOf(element, steps),
    message: adviseOn(advisable(finding), 'en').text,
    ...(term === undefined ? {} : { term }),
  };
}

/**
 * Everything the schema and the official rules have against these bytes: what is about to leave is judged as it will
 * be judged on its way.
 */
export function officialFaults(bytes: Uint8Array): readonly Fault[] {
  const root = parseXml(bytes);
  if (!root.ok) return [root.error];
  const validation = validateUbl(root.value);
  if (validation === undefined) return checkStructure(root.value);
  return [...validation.structure, ...faultsOf(validation)];
}
