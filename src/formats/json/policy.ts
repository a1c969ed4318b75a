import { z } from 'zod';
import type { DunningPolicy } from '../../domain/dunning/policy.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, type Result } from '../../kernel/result.js';
import { readForm, sayingOfFile } from './faults.js';

/** More steps than this are no policy but a siege. */
const STEPS_MAX = 20;

const step = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'expected a short name such as last-call'),
  afterDueDays: z.int().min(-60).max(730),
  channel: z.enum(['task', 'mail', 'letter', 'call']),
  tone: z.enum(['notice', 'reminder', 'second', 'formal', 'call', 'last-call']),
  payWithinDays: z.int().min(1).max(60).exactOptional(),
});

/** The JSON form of a dunning policy; schemas/policy.json is made from it. */
export const policySchema = z.strictObject({
  name: z.string().min(1).max(80),
  version: z.int().min(1),
  steps: z.array(step).min(1).max(STEPS_MAX),
});

/** Reads a policy from parsed JSON; its steps must follow each other in time and have a name each. */
export function readPolicy(json: unknown): Result<DunningPolicy, readonly Fault[]> {
  const parsed = readForm(policySchema, json, sayingOfFile('policy'));
  if (!parsed.ok) return parsed;
  const faults = stepFaults(parsed.value);
  return faults.length === 0 ? parsed : err(faults);
}

function stepFaults({ steps }: DunningPolicy): readonly Fault[] {
  return steps.flatMap((current, i) => {
    const path = `/steps/${i}`;
    const before = steps.slice(0, i);
    const previous = before.at(-1);
    const faults: Fault[] = [];
    if (before.some((s) => s.id === current.id)) {
      const text = `"${current.id}" is the name of an earlier step. Give each its own.`;
      faults.push(fault('VALUE', 'policy.duplicate-step', `${path}/id`, text));
    }
    if (previous !== undefined && current.afterDueDays <= previous.afterDueDays) {
      const text = `Day ${current.afterDueDays} does not come after day ${previous.afterDueDays} of the step before. Put the steps in order of time.`;
      faults.push(fault('VALUE', 'policy.order', `${path}/afterDueDays`, text));
    }
    if (isWritten(current) && current.afterDueDays > 0 && current.payWithinDays === undefined) {
      const text = `A written reminder names a new payment date. Say within how many days.`;
      faults.push(fault('VALUE', 'policy.no-term', `${path}/payWithinDays`, text));
    }
    return faults;
  });
}

function isWritten({ channel }: DunningPolicy['steps'][number]): boolean {
  return channel !== 'call';
}
