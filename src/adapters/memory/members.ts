/** The same without these members. */
export function without<Row extends object, Name extends keyof Row>(
  row: Row,
  ...names: readonly Name[]
): Omit<Row, Name> {
  const left = Object.entries(row).filter(([name]) => !names.includes(name as Name));
  return Object.fromEntries(left) as Omit<Row, Name>;
}

/** Those of the members that are given: absent rather than undefined. */
export function given<Members extends object>(
  members: Members,
): { readonly [Name in keyof Members]?: Exclude<Members[Name], undefined> } {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as ReturnType<typeof given<Members>>;
}

/** The newest of rows that stand oldest first, in the same order. */
export function newest<Row>(rows: readonly Row[], limit: number): readonly Row[] {
  return rows.slice(Math.max(0, rows.length - limit));
}
