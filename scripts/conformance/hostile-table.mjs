// Short strings: those whose thing is built are tried on it, the others are said to be not yet.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import express from 'express';
import { publicOnly } from '../../dist/adapters/http/addresses.js';
import { whyForbidden } from '../../dist/adapters/http/allowed-url.js';
import { writeMessage } from '../../dist/adapters/mail/smtp/write.js';
import { parseEmail } from '../../dist/domain/party/email.js';
import { download } from '../../dist/entrypoints/http/download.js';
import { COLUMNS } from '../../dist/formats/sheet/open-items.js';
import { tableCsv } from '../../dist/formats/sheet/table.js';
import { readCsv } from '../../dist/formats/sheet/csv.js';
import { renderLetter } from '../../dist/formats/letter/render.js';
import { parseDecimal, printDecimal } from '../../dist/kernel/decimal.js';
import { money } from '../../dist/kernel/money.js';

const KINDS = {
  amount,
  url,
  'csv-text-cell': csvText,
  'csv-amount-cell': csvAmount,
  'mail-subject': mailSubject,
  'mail-recipient': mailRecipient,
  'template-value': templateValue,
  'log-field': logField,
  'download-name': downloadName,
};

export async function tableRow({ kind, input, given }) {
  const way = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (way !== undefined) return way(input, given);
  return { outcome: 'not-yet', agrees: 'not-yet', why: `no ${kind} is made or read yet` };
}

function amount(input) {
  const read = parseDecimal(input);
  if (!read.ok) return { outcome: 'reject', errorClass: 'VALUE' };
  return { outcome: 'accept', value: printDecimal(read.value, 2) };
}

/** A name with template syntax stands in the letter as it was written. */
function templateValue(input) {
  const letter = renderLetter({
    tone: 'reminder',
    language: 'nl',
    sentOn: '2026-11-22',
    creditor: { name: 'Voorbeeld BV', phone: '+32 9 000 00 00', iban: 'BE68539007547034' },
    owner: { name: 'An' },
    debtor: { name: input, number: '1', contact: input },
    items: [
      {
        number: 'V1',
        issueDate: '2026-11-02',
        dueDate: '2026-11-16',
        amount: money(12100n, 'EUR'),
        open: money(12100n, 'EUR'),
        daysLate: 6,
        reference: 'V1',
      },
    ],
    credits: [],
    newDueDate: '2026-11-29',
    attached: false,
  });
  if (!letter.ok) return { outcome: 'property', agrees: false, why: letter.error.message };
  const agrees = letter.value.text.includes(input) && !letter.value.text.includes('49');
  return { outcome: 'property', agrees, why: agrees ? undefined : 'not printed literally' };
}

function logField(input) {
  const program = `import { makeLog } from ${JSON.stringify(new URL('../../dist/adapters/log/winston.js', import.meta.url).href)};
makeLog('info').event('sync.failed', { kind: process.argv[1] });`;
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', program, input]);
  const lines = String(child.stderr).trimEnd().split('\n');
  const { message, kind } = JSON.parse(lines[0]);
  // What has no listed form is left out; what is written is the input and nothing else.
  const isKept = kind === undefined || kind === input;
  const agrees = lines.length === 1 && message === 'sync.failed' && isKept;
  return { outcome: 'property', agrees, why: agrees ? undefined : `${lines.length} lines` };
}

/** What the guarded client does before it connects: the text, then every address its name has. No connection is made. */
async function url(input, given = {}) {
  const refused = { outcome: 'reject', errorClass: 'URL_FORBIDDEN' };
  if (whyForbidden(input) !== null) return refused;
  const answers = Object.values(given.resolverSequence ?? given.resolver ?? {})[0];
  const [first, ...others] = given.resolverSequence === undefined ? [answers] : answers;
  let asked = 0;
  const lookUpAll = (_name, _options, callback) => {
    asked += 1;
    const found = asked === 1 ? first : others[0];
    callback(
      null,
      found.map((address) => ({ address, family: 4 })),
    );
  };
  const judged = await new Promise((resolve) => {
    publicOnly(lookUpAll)(new URL(input).hostname, { all: true }, (error, found) => {
      resolve(error === null ? found.map(({ address }) => address) : null);
    });
  });
  if (judged === null) return refused;
  if (given.resolverSequence === undefined) return { outcome: 'accept' };
  // The connection goes to what was judged: refusing and this are both right.
  const agrees = asked === 1 && judged.join() === first.join();
  return {
    outcome: 'connects to the checked address',
    agrees,
    why: agrees ? undefined : judged.join(),
  };
}

const SHEET_ITEM = {
  ...{ debtorNumber: '1', debtorName: 'Aerts', number: 'V1', issueDate: '2026-11-02' },
  ...{
    dueDate: '2026-11-16',
    kind: 'invoice',
    amount: money(12100n, 'EUR'),
    open: money(12100n, 'EUR'),
  },
};

/** A name of a debtor in the sheet of open items; `cellOf` is how a spreadsheet sees it. */
function csvText(input) {
  const cell = cellOf({ ...SHEET_ITEM, debtorName: input }, 'debtor name');
  const agrees = !/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) && cell.includes(input);
  return { outcome: 'property', agrees, why: agrees ? undefined : JSON.stringify(cell) };
}

function csvAmount(input) {
  const minor = BigInt(input.replace('.', ''));
  const cell = cellOf({ ...SHEET_ITEM, open: money(minor, 'EUR') }, 'open');
  return { outcome: 'property', agrees: Number(cell) === Number(input), why: cell };
}

function cellOf(item, column) {
  const rows = readCsv(tableCsv(COLUMNS, [item]), 10);
  const [head, row] = rows.value;
  return row.cells[head.cells.indexOf(column)];
}

async function mailSubject(input) {
  const message = {
    ...{ messageId: 'a@example.test', senderName: 'Voorbeeld', to: parseEmail('a@example.test') },
    ...{ subject: input, text: 'Tekst', at: '2026-11-22T09:00:00.000Z', attachments: [] },
  };
  const bytes = await writeMessage(message, { from: parseEmail('b@example.test') });
  const head = bytes.toString('latin1').split('\r\n\r\n', 1)[0];
  const names = head.split('\r\n').filter((line) => !/^[ \t]/.test(line));
  const agrees =
    names.filter((line) => /^subject:/i.test(line)).length === 1 && !/^bcc:/im.test(head);
  return { outcome: 'property', agrees, why: agrees ? undefined : head };
}

function mailRecipient(input) {
  return parseEmail(input) === null
    ? { outcome: 'reject', errorClass: 'VALUE' }
    : { outcome: 'accept', value: input };
}

async function downloadName(input) {
  const app = express().get('/', (_request, response) =>
    download(response, input, new Uint8Array([60])),
  );
  const server = createServer(app);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const answer = await fetch(`http://127.0.0.1:${server.address().port}/`);
  server.closeAllConnections();
  server.close();
  const header = answer.headers.get('content-disposition') ?? '';
  const agrees =
    answer.status === 200 &&
    !answer.headers.has('x') &&
    /^attachment; filename="(?:[^"\\]|\\.)*"/.test(header);
  return { outcome: 'property', agrees, why: agrees ? undefined : `${answer.status} ${header}` };
}
