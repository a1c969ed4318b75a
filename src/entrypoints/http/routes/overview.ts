import { type Request, Router } from 'express';
import type { Language } from '../../../domain/party/debtor.js';
import { escapeHtml } from '../../../formats/html/escape.js';
import type { Summary } from '../../../usecases/summarise.js';
import type { App } from '../../app.js';
import { type SummaryTable, summaryTable } from '../../text/summary.js';
import { loopbackOnly } from '../auth.js';

const TITLES: Readonly<Record<Language, string>> = {
  nl: 'Overzicht van uw administraties',
  fr: 'Vue d’ensemble de vos dossiers',
  en: 'Your administrations at a glance',
  de: 'Ihre Buchhaltungen im Überblick',
};

const EMPTY: Readonly<Record<Language, string>> = {
  nl: 'Er is nog geen administratie verbonden.',
  fr: 'Aucun dossier n’est encore connecté.',
  en: 'No administration is connected yet.',
  de: 'Es ist noch keine Buchhaltung verbunden.',
};

/** Amounts stand in columns on a wide screen; on a phone each figure becomes a block with a line per administration. */
const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif;--line:color-mix(in srgb,currentColor 16%,transparent);--soft:color-mix(in srgb,currentColor 5%,transparent);--quiet:color-mix(in srgb,currentColor 68%,transparent);--late:#b3261e}
@media (prefers-color-scheme:dark){:root{--late:#ff8a80}}
body{margin:0 auto;max-width:76rem;padding:1.5rem}
header{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline;justify-content:space-between}
h1{font-size:1.4rem;margin:0}
nav{display:flex;gap:.25rem}nav a{padding:.35rem .55rem;border-radius:.4rem;color:inherit;text-decoration:none}
nav a:hover{text-decoration:underline}nav a[aria-current]{background:var(--soft);font-weight:600}
table{border-collapse:collapse;width:100%;margin-top:1.25rem}
th,td{padding:.45rem .75rem;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
thead th{font-weight:600;vertical-align:bottom;white-space:normal}
tbody th{text-align:left;min-width:11rem;font-weight:400;white-space:normal;color:var(--quiet)}
tbody tr:hover{background:var(--soft)}
tr[data-key=entries]>*,tr[data-key=reminded]>*,tr[data-key=open]>*{border-top:2px solid var(--line)}
tr[data-key=open]>*,tr[data-key=waiting] td{font-weight:600;color:inherit}tr[data-key=overdue] td{font-weight:600;color:var(--late)}
.total{background:var(--soft)}
@media (max-width:44rem){body{padding:1rem}
table,tbody,tr,tbody th,td{display:block}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{border-bottom:1px solid var(--line);padding:.6rem 0}tr:hover{background:none}
tbody tr>*{border:0!important;padding:.1rem .25rem}tbody th{font-weight:600;color:inherit}
td{display:flex;justify-content:space-between;gap:1rem}td::before{content:attr(data-name);color:var(--quiet);font-weight:400;overflow:hidden;text-overflow:ellipsis}}`;

/** The first plain page: the summary of every administration, for this machine only, until there is a sign-in. */
export function overviewRoutes(app: App): Router {
  const routes = Router();
  routes.get('/overview.css', loopbackOnly, (_request, response) => {
    response.type('text/css').send(STYLE);
  });
  routes.get('/', loopbackOnly, async (request, response) => {
    const language = languageOf(request);
    const summaries: Summary[] = [];
    for (const { id } of await app.store.platform.administrations())
      summaries.push(await app.summarise(id));
    response.type('text/html').send(page(summaries, language));
  });
  return routes;
}

function languageOf(request: Request): Language {
  const asked = request.query['lang'];
  const languages = Object.keys(TITLES) as Language[];
  const chosen = languages.find((language) => language === asked);
  const accepted = request.acceptsLanguages(languages);
  return chosen ?? languages.find((language) => language === accepted) ?? 'nl';
}

function page(summaries: readonly Summary[], language: Language): string {
  const links = Object.keys(TITLES)
    .map(
      (l) =>
        `<a href="/?lang=${l}" lang="${l}"${l === language ? ' aria-current="page"' : ''}>${l.toUpperCase()}</a>`,
    )
    .join('');
  const body =
    summaries.length === 0
      ? `<p>${EMPTY[language]}</p>`
      : tableHtml(summaryTable(summaries, language));
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Voldaan – ${TITLES[language]}</title><link rel="stylesheet" href="/overview.css"></head>
<body><header><h1>Voldaan – ${TITLES[language]}</h1><nav>${links}</nav></header>
<main>${body}</main></body></html>
`;
}

function tableHtml(table: SummaryTable): string {
  const style = (column: number): string => (column === table.totalColumn ? ' class="total"' : '');
  const head = table.head
    .map((name, column) => `<th scope="col"${style(column)}>${escapeHtml(name)}</th>`)
    .join('');
  const cells = (values: readonly string[]): string =>
    values
      .map((value, column) => {
        const name = escapeHtml(table.head[column] ?? '');
        return `<td data-name="${name}"${style(column)}>${escapeHtml(value)}</td>`;
      })
      .join('');
  const rows = table.rows
    .map(
      ({ key, label, values }) =>
        `<tr data-key="${key}"><th scope="row">${escapeHtml(label)}</th>${cells(values)}</tr>`,
    )
    .join('\n');
  return `<table><thead><tr><td></td>${head}</tr></thead><tbody>\n${rows}\n</tbody></table>`;
}
