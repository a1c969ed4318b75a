// Short strings: those whose thing is built are tried on it, the others are said to be not yet.
import { spawnSync } from 'node:child_process';
import { renderLetter } from '../../dist/formats/letter/render.js';
import { parseDecimal, printDecimal } from '../../dist/kernel/decimal.js';
import { money } from '../../dist/kernel/money.js';

const KINDS = { amount, 'template-value': templateValue, 'log-field': logField };

export function tableRow({ kind, input }) {
  const way = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (way !== undefined) return way(input);
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
