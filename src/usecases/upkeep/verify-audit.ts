import type { AdministrationId } from '../../kernel/ids.js';
import type { AuditHeads } from '../../ports/audit.js';
import type { Digest } from '../../ports/digest.js';
import type { Tx } from '../../ports/store.js';
import type { Finding } from './verify-entries.js';
import { walk } from './walk-audit.js';

/**
 * INV-11: the audit chain of the administration holds from its first entry, and every end of it that was written down outside
 * the database is still in it.
 */
export async function verifyAudit(
  tx: Pick<Tx, 'audit'>,
  administration: AdministrationId,
  heads: Pick<AuditHeads, 'of'>,
  digest: Digest,
): Promise<{ readonly checked: number; readonly findings: readonly Finding[] }> {
  const exported = await heads.of(administration);
  const { checked, broken } = await walk(tx.audit, administration, exported, digest);
  if (broken === null) return { checked, findings: [] };
  const { position, message } = broken;
  const subject = `audit entry ${position}`;
  return { checked, findings: [{ kind: 'break', invariant: 'INV-11', subject, message }] };
}
