import { z } from 'zod';
import { ok } from '../../../kernel/result.js';
import type { HostReport } from '../../../ports/host.js';
import { idOf } from './marks.js';
import { findNote, writeNote } from './notes.js';
import type { About, Writer } from './writer.js';
import type { Said } from './client.js';
import { rowForm } from './rows.js';
import { idField } from './values.js';

type Reminder = Extract<HostReport, { kind: 'reminder' }>;

const partyRow = rowForm('party.party', { dunning_procedure: idField.nullable() }, {});
const levelRow = rowForm('account.dunning.level', { id: idField }, {});
const lineRow = rowForm('account.move.line', { id: idField }, {});
const dunningRow = rowForm('account.dunning', { id: idField, line: idField }, {});
const invoiceRow = rowForm('account.invoice', { lines_to_pay: z.array(idField) }, {});

/**
 * The level each reminded line of the ledger stands at in Tryton's own dunning, then the text as a note: the note is last,
 * so that it is there only when all is. A customer without a procedure has the note alone.
 */
export const writeReminder: Writer<Reminder> = async (about, report, mark) => {
  const known = await findNote(about, mark);
  if (!known.ok) return known;
  if (known.value === null) {
    const dunned = await dun(about, report);
    if (!dunned.ok) return dunned;
  }
  return writeNote(about, report, mark);
};

async function dun(about: About, report: Reminder): Said<null> {
  const { client, desk } = about;
  const parties = await client.rows(partyRow, [['id', '=', idOf(report.debtorHostId) ?? 0]]);
  if (!parties.ok) return parties;
  const procedure = parties.value[0]?.dunning_procedure ?? null;
  if (procedure === null) return ok(null);
  const levels = await client.rows(levelRow, [['procedure', '=', procedure]], {
    limit: LEVELS_MAX,
    order: [
      ['sequence', 'ASC'],
      ['id', 'ASC'],
    ],
  });
  if (!levels.ok) return levels;
  // A procedure with fewer levels than ours stays at its last one.
  const level = levels.value[Math.min(report.level, levels.value.length) - 1]?.id;
  if (level === undefined) return ok(null);
  const lines = await openLines(about, report);
  if (!lines.ok) return lines;
  const there = await client.rows(dunningRow, [['line', 'in', lines.value]]);
  if (!there.ok) return there;
  const byLine = new Map(there.value.map(({ id, line }) => [line, id]));
  const said = { level, state: 'waiting' };
  for (const line of lines.value) {
    const id = byLine.get(line);
    const written =
      id === undefined
        ? await client.create('account.dunning', {
            company: desk.company,
            line,
            procedure,
            ...said,
          })
        : await client.write('account.dunning', id, said);
    if (!written.ok) return written;
  }
  return ok(null);
}

/** Levels of a procedure. */
const LEVELS_MAX = 100;

/** What is still open of these invoices, and owed to us: Tryton duns nothing else. */
async function openLines(about: About, { invoiceHostIds }: Reminder): Said<readonly number[]> {
  const { client, desk } = about;
  const invoices = await client.rows(invoiceRow, [
    ['id', 'in', invoiceHostIds.map((hostId) => idOf(hostId) ?? 0)],
    ['company', '=', desk.company],
    ['state', '=', 'posted'],
  ]);
  if (!invoices.ok) return invoices;
  const lines = await client.rows(lineRow, [
    ['id', 'in', invoices.value.flatMap((row) => row.lines_to_pay)],
    ['reconciliation', '=', null],
    ['debit', '>', { __class__: 'Decimal', decimal: '0' }],
  ]);
  return lines.ok ? ok(lines.value.map(({ id }) => id)) : lines;
}
