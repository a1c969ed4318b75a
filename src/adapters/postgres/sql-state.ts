/** SQLSTATE of an error that the server itself reported, else null. */
export function sqlStateOf(error: unknown): string | null {
  // A socket's error has a code too (EPIPE); only the server's has a severity.
  if (typeof error !== 'object' || error === null) return null;
  if (!('code' in error) || !('severity' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
