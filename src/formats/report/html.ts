import { escapeHtml } from '../html/escape.js';
import { drawingOf, type Shape } from './chart.js';
import { STYLE, STYLE_HASH } from './html-style.js';
import { printed } from './print.js';
import type { KeyFigure, ReportTable, ReportView, Value } from './view.js';

/** Nothing is loaded, nothing runs, nothing is sent: only this page's own style is used. */
export const REPORT_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** A report as one standalone HTML document: no script, no link, nothing fetched; readable on paper. */
export function reportHtml(view: ReportView): string {
  const { language, title, number, sender, period } = view;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${REPORT_POLICY}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(`${title} ${number} – ${sender}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<p>${escapeHtml(sender)}</p>
<h1>${escapeHtml(title)} <span>${escapeHtml(number)}</span></h1>
</header>
<p class="period">${escapeHtml(period)}</p>
<dl class="key">
${view.keyFigures.map((figure) => keyHtml(figure, view)).join('\n')}
</dl>
${view.tables.map((table) => tableHtml(table, view)).join('\n')}
<footer><p>${escapeHtml(view.about)}</p></footer>
</main>
</body>
</html>
`;
}

function keyHtml({ label, value, before }: KeyFigure, { language }: ReportView): string {
  const small = before === '' ? '' : `<small>${escapeHtml(before)}</small>`;
  const kind = value.kind === 'text' ? ' class="why"' : '';
  return `<div><dt>${escapeHtml(label)}</dt><dd${kind}>${escapeHtml(printed(language, value))}${small}</dd></div>`;
}

function tableHtml(table: ReportTable, { language }: ReportView): string {
  const { columns, rows, strong = [], notes = [], chart } = table;
  const side = (index: number, kind?: Value['kind']): string => {
    if (columns[index]?.align !== 'end') return '';
    // A word in a column of numbers says why there is none.
    return kind === 'text' ? ' class="end why"' : ' class="end"';
  };
  const head = columns.map(
    ({ title }, index) => `<th scope="col"${side(index)}>${escapeHtml(title)}</th>`,
  );
  const body = rows.map((row, n) => {
    const cells = row.map((value, index) => {
      const said = escapeHtml(printed(language, value));
      return index === 0
        ? `<th scope="row">${said}</th>`
        : `<td${side(index, value.kind)}>${said}</td>`;
    });
    return `<tr${strong.includes(n) ? ' class="strong"' : ''}>${cells.join('')}</tr>`;
  });
  const labels = rows.map(([first]) => (first === undefined ? '' : printed(language, first)));
  const drawn = chart === undefined ? '' : svgOf(drawingOf(chart, labels));
  const widths = columns.map(({ width }) => `<col width="${width}%">`).join('');
  return `<section${chart === undefined ? '' : ` class="${chart.kind}"`}>
<h2>${escapeHtml(table.title)}</h2>
<div>
<table><colgroup>${widths}</colgroup><thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table>
${drawn}</div>
${notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('\n')}
</section>`;
}

/** Beside a table that says the same: those who listen hear the table. */
function svgOf({ width, height, shapes }: ReturnType<typeof drawingOf>): string {
  return `<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${shapes.map(shapeSvg).join('')}</svg>\n`;
}

const at = (n: number): string => String(Math.round(n * 100) / 100);

function shapeSvg(shape: Shape): string {
  switch (shape.kind) {
    case 'bar': {
      const { x, y, width, height, strong } = shape;
      return `<rect class="${strong ? 'full' : 'empty'}" x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}"/>`;
    }
    case 'line': {
      const points = shape.points.map(([x, y]) => `${at(x)},${at(y)}`).join(' ');
      return `<polyline class="${shape.strong ? 'trend' : 'base'}" points="${points}"/>`;
    }
    case 'text': {
      const { x, y, text, align, strong } = shape;
      return `<text class="${strong ? 'name' : 'label'}" x="${at(x)}" y="${at(y)}" dy=".35em" text-anchor="${align}">${escapeHtml(text)}</text>`;
    }
  }
}
