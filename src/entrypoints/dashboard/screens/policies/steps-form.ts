import { type StepFields, takesTerm, type What } from './policy-form.js';

type Steps = readonly StepFields[];

/** Days a new written step gives to pay, and waits after the one before. */
const WEEK = '7';

/** Before the key of a step that is not kept yet. */
const NEW = '+';

/** How each kind of step usually reaches the debtor. */
const USUALLY: Readonly<Record<What, StepFields['channel']>> = {
  ...{ notice: 'mail', reminder: 'mail', second: 'mail', formal: 'letter' },
  ...{ call: 'call', 'last-call': 'call', 'hand-over': 'task' },
};

/** Another kind of step comes with the channel and the days to pay that fit it. */
export function turnedInto(step: StepFields, what: What): StepFields {
  const turned = { ...step, what, channel: USUALLY[what] };
  if (!takesTerm(turned)) return { ...turned, payWithin: '' };
  return {
    ...turned,
    payWithin: step.payWithin === '' && what !== 'notice' ? WEEK : step.payWithin,
  };
}

function freeKey(steps: Steps): string {
  const used = steps.map(({ key }) => (key.startsWith(NEW) ? Number(key.slice(1)) : 0));
  return `${NEW}${Math.max(0, ...used) + 1}`;
}

/** A name no other step has: what it is, with a number from the second one on. Names mean the same in all policies. */
function freeName(what: What, others: Steps): string {
  const isFree = (name: string): boolean => others.every(({ id }) => id !== name);
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? what : `${what}-${nth}`;
    if (isFree(name)) return name;
  }
}

/** With one step as it is now; a new one is named after what it became, and what counts from it follows. */
export function withStep(steps: Steps, at: number, step: StepFields): Steps {
  const before = steps[at]?.id ?? step.id;
  const others = steps.filter((_, i) => i !== at);
  const isNew = step.key.startsWith(NEW);
  const id = isNew ? freeName(step.what, others) : step.id;
  return steps.map((one, i) => {
    if (i === at) return { ...step, id };
    return one.after === before ? { ...one, after: id } : one;
  });
}

/** With one more, after the last message: nothing of ours follows a hand-over. */
export function withAnother(steps: Steps): Steps {
  const ends = steps.at(-1)?.what === 'hand-over';
  const at = ends ? steps.length - 1 : steps.length;
  const what: What = at === 0 ? 'reminder' : 'second';
  const step: StepFields = {
    ...{ key: freeKey(steps), id: freeName(what, steps), what, channel: USUALLY[what] },
    ...{ from: at === 0 ? 'due-date' : 'step', after: '', days: WEEK, payWithin: WEEK },
    ...{ mode: 'semi-automatic', claims: 'none', instruction: '', only: [], instead: null },
  };
  return steps.toSpliced(at, 0, step);
}

/** Without one; what counted from it counts from the one before. */
export function withoutStep(steps: Steps, at: number): Steps {
  const gone = steps[at]?.id;
  return steps.toSpliced(at, 1).map((one) => (one.after === gone ? { ...one, after: '' } : one));
}

/** With a step one place further or back. */
export function moved(steps: Steps, at: number, by: 1 | -1): Steps {
  const step = steps[at];
  const to = at + by;
  if (step === undefined || to < 0 || to >= steps.length) return steps;
  return steps.toSpliced(at, 1).toSpliced(to, 0, step);
}
