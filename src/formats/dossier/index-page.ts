import type { DossierGap, DossierKind } from '../../domain/dossier/dossier-file.js';
import type { Language } from '../../domain/party/debtor.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { Money } from '../../kernel/money.js';
import { escapeHtml } from '../html/escape.js';
import { dateIn, moneyIn } from '../letter/locale.js';
import { plain } from '../text/plain.js';
import { DOSSIER_WORDS, type MadeFile } from './words.js';

/** What a file of a dossier is: made by us, or added by somebody under the name it had. */
export type DossierEntry = { readonly path: string; readonly sha256: string } & (
  { readonly made: MadeFile } | { readonly kind: DossierKind; readonly name: string }
);

/** The first page of a dossier. */
export interface DossierIndex {
  readonly creditor: string;
  readonly debtor: { readonly name: string; readonly number: string };
  readonly madeOn: PlainDate;
  readonly items: readonly {
    readonly number: string;
    readonly issueDate: PlainDate;
    readonly dueDate: PlainDate;
    readonly amount: Money;
    readonly open: Money;
  }[];
  readonly missing: readonly DossierGap[];
  readonly files: readonly DossierEntry[];
}

/** Nothing is loaded, nothing runs and nothing is sent; links lead to files of the same folder. */
const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'";

/** The index as one standalone HTML document in UTF-8; all texts are escaped, paths hold only safe characters. */
export function dossierPage(index: DossierIndex, language: Language): string {
  const words = DOSSIER_WORDS[language];
  const { creditor, debtor, madeOn, items, missing, files } = index;
  const row = (cells: readonly string[], tag = 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const text = (value: string): string => escapeHtml(plain(value));
  const invoices = items.map((item) =>
    row([
      text(item.number),
      ...[item.issueDate, item.dueDate].map((date) => text(dateIn(language, date))),
      ...[item.amount, item.open].map((amount) => text(moneyIn(language, amount))),
    ]),
  );
  const listed = files.map((file) => {
    const what = 'made' in file ? words.made[file.made] : `${words.kinds[file.kind]}: ${file.name}`;
    return row([
      `<a href="${file.path}">${text(file.path)}</a>`,
      text(what),
      `<code>${file.sha256}</code>`,
    ]);
  });
  const lacks =
    missing.length === 0
      ? words.nothingMissing
      : `${words.missing}: ${missing.map((gap) => words.gaps[gap]).join(', ')}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>${text(`${words.title} – ${debtor.name}`)}</title>
</head>
<body>
<h1>${text(words.title)}</h1>
<p>${text(words.creditor)}: ${text(creditor)}</p>
<p>${text(words.debtor)}: ${text(`${debtor.name} (${debtor.number})`)}</p>
<p>${text(words.madeOn)}: ${text(dateIn(language, madeOn))}</p>
<h2>${text(words.invoices)}</h2>
<table border="1">
${row([words.number, words.issued, words.due, words.amount, words.open].map(text), 'th')}
${invoices.join('\n')}
</table>
<p>${text(lacks)}</p>
<h2>${text(words.files)}</h2>
<table border="1">
${row([text(words.file), text(words.what), 'SHA-256'], 'th')}
${listed.join('\n')}
</table>
<p>${text(words.note)}</p>
</body>
</html>
`;
}
