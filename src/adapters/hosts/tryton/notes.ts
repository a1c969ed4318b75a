import { err, ok } from '../../../kernel/result.js';
import type { HostReceipt } from '../../../ports/host.js';
import type { Desk, Said } from './client.js';
import { refused } from './errors.js';
import { firstOf, idOf } from './marks.js';
import { noteText, type Noted } from './note-words.js';
import type { About, Writer } from './writer.js';

/** A note with the invoice it is about, or with the customer. Notes cannot be changed afterwards, so each is whole. */
export const writeNote: Writer<Noted> = async (about, report, mark) => {
  const known = await findNote(about, mark);
  if (!known.ok) return known;
  if (known.value !== null) return ok({ hostId: known.value, existed: true });
  const target = await targetOf(about, report);
  if (!target.ok) return target;
  return note(about, target.value, `${noteText(about.desk.language, report)}\n\n${mark}`);
};

async function note({ client }: About, resource: string, message: string): Said<HostReceipt> {
  const made = await client.create('ir.note', { resource, message });
  return made.ok ? ok({ hostId: `ir.note,${made.value}`, existed: false }) : made;
}

export async function findNote(
  { client }: Pick<About, 'client'>,
  mark: string,
): Said<string | null> {
  const id = await firstOf(client, 'ir.note', [['message', 'ilike', `%${mark}`]]);
  return id.ok ? ok(id.value === null ? null : `ir.note,${id.value}`) : id;
}

function targetOf(about: About, report: Noted): Said<string> {
  return report.kind === 'exchange-status'
    ? invoiceTarget(about, report.invoiceHostId)
    : partyTarget(about, report.debtorHostId);
}

/** Tryton lets a user of one company write beside an invoice of another: it is looked at first, and refused here. */
export async function invoiceTarget(
  { client, desk }: { readonly client: About['client']; readonly desk: Desk },
  hostId: string,
): Said<string> {
  const found = await firstOf(client, 'account.invoice', [
    ['id', '=', idOf(hostId) ?? 0],
    ['company', '=', desk.company],
  ]);
  if (!found.ok) return found;
  return found.value === null
    ? err(refused(`this company has no invoice ${hostId}`))
    : ok(`account.invoice,${found.value}`);
}

export async function partyTarget({ client }: Pick<About, 'client'>, hostId: string): Said<string> {
  const found = await firstOf(client, 'party.party', [
    ['id', '=', idOf(hostId) ?? 0],
    ['active', 'in', [true, false]],
  ]);
  if (!found.ok) return found;
  return found.value === null
    ? err(refused(`there is no party ${hostId}`))
    : ok(`party.party,${found.value}`);
}
