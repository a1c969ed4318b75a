/** A noun for one thing and for more of them. */
export type Noun = readonly [one: string, more: string];

/** A number with its noun: `1 dag`, `2 dagen`. */
export function counted(count: number, [one, more]: Noun): string {
  return `${count} ${count === 1 ? one : more}`;
}
