import { neutralName } from '../invoice/embedded-file.js';

/** Endings a computer opens to read; whatever ends otherwise is kept as mere bytes. */
const READABLE: readonly string[] = [
  ...['pdf', 'png', 'jpg', 'jpeg', 'txt', 'csv', 'eml', 'msg', 'xml', 'json'],
  ...['docx', 'odt', 'xlsx', 'ods'],
];

const NAME_MAX = 80;

/**
 * A name of a file from outside as part of a path: nothing in it climbs, hides, runs, or clashes with the words of a file
 * system. `2026/order <1>.html` is `order-1.html.bin`.
 */
export function dossierFileName(name: string): string {
  const bare = neutralName(name);
  const dot = bare.lastIndexOf('.');
  const stem = dot <= 0 ? bare : bare.slice(0, dot);
  const ending = dot <= 0 ? '' : bare.slice(dot + 1).toLowerCase();
  const isKnown = READABLE.includes(ending);
  const kept = cleaned(isKnown ? stem : bare).slice(0, NAME_MAX);
  // A reserved word of Windows in front of the dot names a device, not a file.
  const safe = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(kept) ? `_${kept}` : kept;
  return `${safe === '' ? 'file' : safe}.${isKnown ? ending : 'bin'}`;
}

function cleaned(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+|[.-]+$/g, '');
}
