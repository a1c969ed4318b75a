import { escapeHtml } from '../html/escape.js';
import { qrSvg } from '../qr/svg.js';
import { STYLE, STYLE_HASH } from './html-style.js';
import type {
  Cell,
  Fact,
  InvoiceView,
  PartyView,
  PaymentView,
  QrView,
  Table,
  Total,
} from './view.js';

/** Nothing is loaded, nothing runs, nothing is sent: only this page's own style is used. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/**
 * A view as one standalone HTML document in UTF-8: no script, no link, nothing fetched. All texts of the document
 * are escaped; it holds no attachment, only their names. The same view gives the same text.
 */
export function htmlOf(view: InvoiceView): string {
  const { language, title, number, sender } = view;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no,email=no,address=no">
<title>${escapeHtml([`${title} ${number}`.trim(), sender].filter((part) => part !== '').join(' – '))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<p>${escapeHtml(sender)}</p>
<h1>${escapeHtml(title)} <span>${escapeHtml(number)}</span></h1>
</header>
<div class="parties">
${view.parties.map(partyHtml).join('\n')}
</div>
<section class="facts">
${factsHtml(view.facts)}
</section>
${tableHtml(view.lines, 'lines')}
${sumsHtml(view.sums, view.totals)}
${view.payment === undefined ? '' : paymentHtml(view.payment)}
${view.notes === undefined ? '' : `<section class="notes">\n<h2>${escapeHtml(view.notes.title)}</h2>\n${paragraphs(view.notes.lines)}\n</section>`}
${view.attachments === undefined ? '' : tableHtml(view.attachments, 'attachments')}
<footer>
<p>${escapeHtml(view.about)}</p>
</footer>
</main>
</body>
</html>
`.replace(/\n{2,}/g, '\n');
}

function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
}

function broken(lines: readonly string[]): string {
  return lines.map(escapeHtml).join('<br>');
}

function factsHtml(facts: readonly Fact[]): string {
  const rows = facts.map(
    ({ label, values }) =>
      `<div><dt>${escapeHtml(label)}</dt><dd>${values.map(escapeHtml).join('</dd><dd>')}</dd></div>`,
  );
  return `<dl>\n${rows.join('\n')}\n</dl>`;
}

function partyHtml({ role, name, lines, facts }: PartyView): string {
  return [
    `<section>\n<h2>${escapeHtml(role)}</h2>`,
    name === '' ? '' : `<p>${escapeHtml(name)}</p>`,
    lines.length === 0 ? '' : `<address>${broken(lines)}</address>`,
    facts.length === 0 ? '' : factsHtml(facts),
    '</section>',
  ].join('\n');
}

function tableHtml(table: Table, kind: string): string {
  const { columns } = table;
  const sideOf = (index: number): string => (columns[index]?.align === 'end' ? ' class="end"' : '');
  const widths = columns.map(({ width }) => `<col width="${width}%">`).join('');
  const head = columns.map(
    ({ title }, index) => `<th scope="col"${sideOf(index)}>${escapeHtml(title)}</th>`,
  );
  const main = columns.findIndex(({ width }) => width === Math.max(...columns.map((c) => c.width)));
  const cell = (content: Cell, index: number): string => {
    const inside = cellHtml(content);
    if (index === main) return `<th scope="row"${sideOf(index)}>${inside}</th>`;
    // On a phone each cell stands on a line of its own, behind the title of its column.
    const name = inside === '' ? '' : ` data-name="${escapeHtml(columns[index]?.title ?? '')}"`;
    return `<td${sideOf(index)}${name}>${inside}</td>`;
  };
  const rows = table.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<table class="${kind}">
<caption>${escapeHtml(table.title)}</caption>
<colgroup>${widths}</colgroup>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function cellHtml({ text, details = [] }: Cell): string {
  const small = details.map((line) => `<small>${escapeHtml(line)}</small>`).join('');
  return small === '' ? escapeHtml(text) : `<div>${escapeHtml(text)}${small}</div>`;
}

function sumsHtml(sums: readonly Table[], totals: readonly Total[]): string {
  const tables = sums.map((table) => tableHtml(table, 'sum'));
  const rows = totals.map(
    ({ label, amount, strong }) =>
      `<div${strong ? ' class="strong"' : ''}><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(amount)}</dd></div>`,
  );
  return `<section class="sums">
${tables.length === 0 ? '' : `<div>\n${tables.join('\n')}\n</div>`}
<dl class="totals">
${rows.join('\n')}
</dl>
</section>`;
}

function paymentHtml({ title, ways, terms, qr }: PaymentView): string {
  const stated =
    terms === undefined ? '' : `<h3>${escapeHtml(terms.title)}</h3>\n${paragraphs(terms.lines)}`;
  return `<section class="payment">
<div>
<h2>${escapeHtml(title)}</h2>
${ways.map(factsHtml).join('\n')}
${stated}
</div>
${qr === undefined ? '' : qrHtml(qr)}
</section>`;
}

function qrHtml({ payload, caption, alternative }: QrView): string {
  return `<figure>
${qrSvg(payload, alternative)}
<figcaption>${escapeHtml(caption)}</figcaption>
</figure>`;
}
