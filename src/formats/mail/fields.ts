/** Most lines of a report that are looked at; an honest one has some dozens. */
const LINES_MAX = 2_000;
/** Longest value kept, characters. */
const VALUE_MAX = 1_000;
/** Groups of fields in one report: recipients of one message. */
const GROUPS_MAX = 50;

/** Fields by lower-case name; of a repeated one the first. */
export type Fields = Readonly<Record<string, string>>;

/** Groups of `Name: value` lines with blank lines between them, continued lines joined (RFC 5322 2.2.3, RFC 3464 2.1). */
export function fieldGroups(text: string): readonly Fields[] {
  const groups: Map<string, string>[] = [new Map<string, string>()];
  let last: string | null = null;
  for (const line of text.split(/\r?\n/, LINES_MAX)) {
    const group = groups.at(-1) ?? new Map<string, string>();
    if (line.trim() === '') {
      if (group.size > 0 && groups.length < GROUPS_MAX) groups.push(new Map<string, string>());
      last = null;
      continue;
    }
    const [, name, value = ''] = /^([A-Za-z][A-Za-z0-9-]{0,80})\s*:(.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      last = name.toLowerCase();
      if (!group.has(last)) group.set(last, value.trim().slice(0, VALUE_MAX));
    } else if (last !== null && /^[ \t]/.test(line)) {
      group.set(last, `${group.get(last) ?? ''} ${line.trim()}`.trim().slice(0, VALUE_MAX));
    }
  }
  return groups.filter((group) => group.size > 0).map((group) => Object.fromEntries(group));
}

/** Message ids in a header, without brackets, in lower case, each once; at most `max`. */
export function messageIdsIn(text: string, max: number): readonly string[] {
  const found = [...text.slice(0, 20_000).matchAll(/<([^<>\s]{3,300})>/g)];
  return [...new Set(found.map(([, id = '']) => id.toLowerCase()))].slice(0, max);
}
