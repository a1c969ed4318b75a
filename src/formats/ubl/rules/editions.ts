import { type PlainDate, plainDate } from '../../../kernel/dates.js';
import type { RuleLayer } from '../profiles.js';
import { EN16931 } from './en16931/rules.js';
import { NLCIUS } from './nlcius/rules.js';
import { PEPPOL } from './peppol/rules.js';
import { type CompiledRules, compileRules } from './engine.js';
import type { Pattern } from './rule.js';

/** One published version of a rule set. The next one is a further row: both then run side by side, by date. */
export interface RuleEdition {
  readonly layer: RuleLayer;
  readonly edition: string;
  /** First day on which documents are judged by it. */
  readonly validFrom: PlainDate;
  readonly source: string;
  readonly patterns: readonly Pattern[];
}

/** Per layer oldest first. */
export const EDITIONS: readonly RuleEdition[] = [
  {
    layer: 'en16931',
    edition: '1.3.16',
    validFrom: plainDate('2026-04-10'),
    source: 'CEN/TC 434 validation artefacts for UBL, release 1.3.16',
    patterns: EN16931,
  },
  {
    layer: 'peppol',
    edition: '3.0.21',
    validFrom: plainDate('2026-08-17'),
    source: 'OpenPeppol BIS Billing 3.0, May 2026 release, with the national rules in it',
    patterns: PEPPOL,
  },
  {
    layer: 'nlcius',
    edition: '2.0.3.13',
    validFrom: plainDate('2026-01-01'),
    source: 'SI-UBL 2.0 / NLCIUS; its publication date is not known, the day is ours',
    patterns: NLCIUS,
  },
];

/**
 * The edition in force on a day, or the newest without one; before the first known edition the first one judges.
 * `editions` must hold one of that layer at least.
 */
export function editionOn(
  layer: RuleLayer,
  on?: PlainDate,
  editions: readonly RuleEdition[] = EDITIONS,
): RuleEdition {
  const known = editions.filter((edition) => edition.layer === layer);
  const inForce = on === undefined ? known : known.filter(({ validFrom }) => validFrom <= on);
  const found = inForce.at(-1) ?? known[0];
  if (found === undefined) throw new Error(`No edition of ${layer}`);
  return found;
}

const compiled = new WeakMap<RuleEdition, CompiledRules>();

/** The rules of an edition, made ready when first asked for. */
export function rulesOf(edition: RuleEdition): CompiledRules {
  let rules = compiled.get(edition);
  if (rules === undefined) {
    rules = compileRules(edition.patterns);
    compiled.set(edition, rules);
  }
  return rules;
}
