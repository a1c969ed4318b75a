import type { Cell, Table } from '../invoice-view/view.js';
import { escapeHtml } from '../html/escape.js';
import type { LetterFacts } from './facts.js';
import { itemsTable } from './items-table.js';
import { isStrong, type Letter, type LetterPart } from './render.js';

/** Nothing is fetched from anywhere; colours follow the reader's own choice of light or dark. */
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 24px 16px; background: #ffffff; color: #1d2733;
  font: 16px/1.5 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { max-width: 38em; margin: 0 auto; }
p { margin: 0 0 1em; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; margin: 0 0 1em; font-size: 0.94em; }
th { text-align: start; font-weight: 600; color: #566270; border-bottom: 1px solid #1d2733; }
th, td { padding: 6px 8px 6px 0; vertical-align: top; }
td { border-bottom: 1px solid #d9dfe5; overflow-wrap: anywhere; }
.end { text-align: end; padding-right: 0; white-space: nowrap; }
td small { display: block; color: #566270; }
a { color: #1f4e6b; }
@media (max-width: 30em) { table { font-size: 0.82em; } }
@media (prefers-color-scheme: dark) {
  body { background: #14191f; color: #e6ebf0; }
  th, td small { color: #a9b4c0; }
  th { border-color: #e6ebf0; }
  td { border-color: #38434f; }
  a { color: #9cc9e6; }
}`;

/** SHA-256 of what stands between the style tags, as a content security policy names it. */
export const MAIL_STYLE_HASH = 'bFH0NGaDz5M/nX0Jm7Ur7Uf2mvHWcsG6A3DUGMtCY7U=';

/** The letter as an HTML page for a mail: the same words, its items as a table, its links as links, nothing from outside. */
export function mailPage(facts: LetterFacts, { subject, parts }: Letter): string {
  const body = parts.map((part) => partHtml(part, facts)).join('\n');
  return `<!DOCTYPE html>
<html lang="${facts.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${STYLE}
</style>
</head>
<body><main>
${body}
</main></body>
</html>
`;
}

function partHtml({ kind, paragraphs }: LetterPart, facts: LetterFacts): string {
  if (kind === 'items') return tableHtml(itemsTable(facts));
  const urls = kind === 'links' ? urlsOf(facts) : [];
  const lineHtml = (line: string, index: number): string => {
    const html = linkHtml(line, urls) ?? escapeHtml(line);
    return isStrong(kind, index, facts) ? `<strong>${html}</strong>` : html;
  };
  return paragraphs.map((lines) => `<p>${lines.map(lineHtml).join('<br>\n')}</p>`).join('\n');
}

function urlsOf({ payUrl, links = {} }: LetterFacts): readonly string[] {
  return [payUrl, links.problem, links.promise, links.contact].filter((url) => url !== undefined);
}

/** `Label: address` becomes a link with that label; only our own addresses ever do. */
function linkHtml(line: string, urls: readonly string[]): string | null {
  const url = urls.find((one) => line.endsWith(` ${one}`));
  if (url === undefined || !/^https?:\/\//.test(url)) return null;
  const label = line.slice(0, -url.length).replace(/\s*:\s*$/, '');
  return `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;
}

function tableHtml({ title, columns, rows }: Table): string {
  const end = (n: number): string => (columns[n]?.align === 'end' ? ' class="end"' : '');
  const head = columns.map((c, n) => `<th scope="col"${end(n)}>${escapeHtml(c.title)}</th>`);
  const body = rows.map(
    (row) => `<tr>${row.map((cell, n) => `<td${end(n)}>${cellHtml(cell)}</td>`).join('')}</tr>`,
  );
  return `<table aria-label="${escapeHtml(title)}">
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`;
}

function cellHtml({ text, details = [] }: Cell): string {
  const small = details.map((line) => `<small>${escapeHtml(line)}</small>`).join('');
  return `${escapeHtml(text)}${small}`;
}
