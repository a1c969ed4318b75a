/** The object without one of its fields. */
export function without<T extends object, K extends keyof T>(object: T, field: K): Omit<T, K> {
  const kept = Object.entries(object).filter(([name]) => name !== field);
  return Object.fromEntries(kept) as Omit<T, K>;
}
