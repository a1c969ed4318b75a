import type { Fault } from '../../kernel/fault.js';
import type { DunningPolicy, Regime } from './policy.js';

/**
 * What the law towards such debtors forbids of a policy's steps: faults with JSON pointers. The planner holds such steps
 * whatever this says; here a person hears it before anything is planned.
 */
export type LintPolicyLaw = (policy: DunningPolicy, regime: Regime) => readonly Fault[];

/** Says nothing until the statutory engine does: its planner keeps back what the law forbids. */
export const lintPolicyLaw: LintPolicyLaw = () => [];
