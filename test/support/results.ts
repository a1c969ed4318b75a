import type { Result } from '../../src/kernel/result.js';

/** Fails the test with the error when something was refused that should have gone through. */
export function isOk<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
