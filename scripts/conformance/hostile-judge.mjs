// Whether an answer is one of the right ones. `limits` bind where the input had a process of its own.

/** What only the official rules refuse; they are a later issue. */
const NEEDS_RULES = new Set(['ubl-amount-trailing-blank', 'ubl-negative-price-pair']);

export function judge(entry, answer, limited = false) {
  const why = mistake(entry, answer) ?? (limited ? beyondLimits(entry, answer) : null);
  if (why === null) return { agrees: true };
  if (answer.outcome === 'accept' && NEEDS_RULES.has(entry.id))
    return { agrees: 'not-yet', why: 'only the official rules refuse it; they are not built' };
  return { agrees: false, why };
}

function mistake(entry, answer) {
  const { outcome, errorClass, httpStatus } = answer;
  if (outcome !== 'accept' && outcome !== 'reject')
    return `neither accepted nor refused: ${outcome}`;
  if (entry.expect !== 'either' && entry.expect !== outcome) return `should be ${entry.expect}`;
  if (
    entry.httpStatus !== undefined &&
    httpStatus !== undefined &&
    !entry.httpStatus.includes(httpStatus)
  )
    return `status ${httpStatus}, not one of ${entry.httpStatus.join(', ')}`;
  if (outcome === 'reject') {
    const right = entry.errorClass === undefined || entry.errorClass.includes(errorClass);
    return right ? null : `class ${errorClass}, not one of ${entry.errorClass.join(', ')}`;
  }
  return (
    wrongValue(entry.value, answer.value) ??
    wrongAlerts(entry, answer) ??
    wrongEffects(entry, answer)
  );
}

function wrongValue(expected, found) {
  if (expected === undefined || expected === null) return null;
  if (typeof expected !== 'object') return expected === found ? null : `${found}, not ${expected}`;
  for (const [key, value] of Object.entries(expected))
    if (found?.[key] !== value) return `${key} is ${found?.[key]}, not ${value}`;
  return null;
}

function wrongAlerts({ alerts }, { alerts: found = [] }) {
  if (alerts === undefined) return null;
  const [a, b] = [alerts, found].map((list) => [...list].sort().join(' '));
  return a === b ? null : `alerts "${b}", not "${a}"`;
}

function wrongEffects(entry, answer) {
  for (const key of ['effects', 'newEntries', 'newEntriesOnRepeat'])
    if (entry[key] !== undefined && entry[key] !== answer[key])
      return `${key} is ${answer[key]}, not ${entry[key]}`;
  return null;
}

function beyondLimits({ limits }, { ms, rssMiB }) {
  if (limits === undefined) return null;
  if (ms > limits.ms) return `${ms.toFixed(0)} ms, more than ${limits.ms}`;
  return rssMiB > limits.rssMiB ? `${rssMiB.toFixed(0)} MiB, more than ${limits.rssMiB}` : null;
}
