import { err, ok } from '../../../kernel/result.js';
import type { HostReport } from '../../../ports/host.js';
import type { About, Writer } from './writer.js';
import type { Said } from './client.js';
import { refused } from './errors.js';
import { firstOf } from './marks.js';
import { invoiceTarget, partyTarget } from './notes.js';
import { fileValue } from './values.js';

type Document = Extract<HostReport, { kind: 'document' }>;

/** Invoices one file is laid with; a statement of account names no more. */
const INVOICES_MAX = 100;

/** A file with each of its invoices, or with the customer; targets are looked at first, all of them. */
export const writeDocument: Writer<Document> = async (about, report, mark) => {
  const { debtorHostId, invoiceHostIds, name, base64 } = report;
  if (invoiceHostIds.length > INVOICES_MAX)
    return err(refused(`a file goes with ${INVOICES_MAX} invoices at most`));
  const targets: string[] = [];
  for (const hostId of invoiceHostIds) {
    const target = await invoiceTarget(about, hostId);
    if (!target.ok) return target;
    targets.push(target.value);
  }
  if (targets.length === 0) {
    const target = await partyTarget(about, debtorHostId);
    if (!target.ok) return target;
    targets.push(target.value);
  }
  let existed = true;
  let first = '';
  for (const resource of targets) {
    const laid = await attach(about, { resource, name, base64, mark });
    if (!laid.ok) return laid;
    existed &&= laid.value.existed;
    first ||= laid.value.hostId;
  }
  return ok({ hostId: first, existed });
};

/** Lays a file with a record, once per mark. The record was looked at before: Tryton itself does not ask whose it is. */
export async function attach(
  { client }: Pick<About, 'client'>,
  file: {
    readonly resource: string;
    readonly name: string;
    readonly base64: string;
    readonly mark: string;
  },
): Said<{ readonly hostId: string; readonly existed: boolean }> {
  const { resource, name, base64, mark } = file;
  const known = await firstOf(client, 'ir.attachment', [
    ['resource', '=', resource],
    ['description', '=', mark],
  ]);
  if (!known.ok) return known;
  if (known.value !== null) return ok({ hostId: `ir.attachment,${known.value}`, existed: true });
  const made = await client.create('ir.attachment', {
    ...{ resource, type: 'data', name, description: mark },
    data: fileValue(base64),
  });
  return made.ok ? ok({ hostId: `ir.attachment,${made.value}`, existed: false }) : made;
}

/** Found once it lies anywhere; a document that is reported again is laid where it is still missing. */
export async function findFile(
  { client }: Pick<About, 'client'>,
  mark: string,
): Said<string | null> {
  const id = await firstOf(client, 'ir.attachment', [['description', '=', mark]]);
  return id.ok ? ok(id.value === null ? null : `ir.attachment,${id.value}`) : id;
}
