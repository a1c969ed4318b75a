import { isProblem, type Problem } from '../../base/api.js';

export type Fault = Problem['faults'][number];

/** What was refused about a policy that is about one of its steps, by the step's place. */
export function faultsOf(error: unknown, at: number): readonly Fault[] {
  if (!isProblem(error)) return [];
  return error.faults.filter(({ path }) => `${path}/`.startsWith(`/steps/${at}/`));
}
