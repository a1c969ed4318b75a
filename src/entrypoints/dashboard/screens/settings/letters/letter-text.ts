import type { Forms } from '../../../base/api.js';

export type Vocabulary = Forms['LetterVocabulary'];

/** A block that uses itself ends here; the hub refuses it. */
const DEPTH_MAX = 5;
const BLOCK = /\{\{>\s*([^}\s]+)\s*\}\}/g;
/** Fields, sections and their ends, blocks; comments are none. */
const TAG = /\{\{([#^/>]?)\s*([^}\s!&{]+)\s*\}\}/g;

/** A template with the words of its blocks in their places. */
export function whole(template: string, blocks: Vocabulary['blocks'], depth = 0): string {
  if (depth > DEPTH_MAX) return template;
  return template.replace(BLOCK, (_, name: string) => whole(blocks[name] ?? '', blocks, depth + 1));
}

/** What a letter must say and does not, as it is written in templates. */
export function lacking({ needed, blocks }: Vocabulary, body: string): readonly string[] {
  const text = whole(body, blocks);
  return needed.filter((one) => !text.includes(one));
}

/** Names between braces that mean nothing, each once. */
export function unknownIn({ fields, blocks }: Vocabulary, text: string): readonly string[] {
  const known = new Set(Object.values(fields).flat());
  const found = [...text.matchAll(TAG)].flatMap(([, kind, name = '']) =>
    (kind === '>' ? name in blocks : known.has(name)) ? [] : [name],
  );
  return [...new Set(found)];
}

/** `{{#announced}}` -> `announced`; what is no tag stays as it is. */
export function nameOf(needed: string): string {
  return needed.replace(/^\{\{[#^]?|\}\}$/g, '');
}

/**
 * What to put in so that a letter says what it lacks: a field of the letter by itself, anything else by the shortest block that
 * brings it, or by the section with all it tells.
 */
export function insertFor({ fields, blocks, sections }: Vocabulary, needed: string): string {
  const name = nameOf(needed);
  if (needed.startsWith('{{') && fields['letter']?.includes(name) === true && !(name in sections))
    return needed;
  const [carrier] = Object.keys(blocks)
    .map((block) => [block, whole(`{{> ${block}}}`, blocks)] as const)
    .filter(([, text]) => text.includes(needed))
    .toSorted(([, a], [, b]) => a.length - b.length);
  if (carrier !== undefined) return `{{> ${carrier[0]}}}`;
  const inside = fields[sections[name] ?? ''] ?? [];
  return inside.length === 0
    ? needed
    : `{{#${name}}}\n${inside.map((one) => `{{${one}}}`).join(' ')}\n{{/${name}}}`;
}
