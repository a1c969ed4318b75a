import type { Instant } from '../../kernel/dates.js';
import type { DebtorId, DossierFileId, OpenItemId } from '../../kernel/ids.js';
import type { PersonName } from '../party/debtor-profile.js';

/** What somebody adds to the dossier of a claim by hand (practices 16, 17, 32). */
export const DOSSIER_KINDS = ['quote', 'order', 'terms', 'delivery', 'correspondence'] as const;

export type DossierKind = (typeof DOSSIER_KINDS)[number];

/** A file of a dossier, without its bytes. */
export interface DossierFile {
  readonly id: DossierFileId;
  readonly debtorId: DebtorId;
  /** Absent: of the debtor as a whole, such as terms he signed */
  readonly openItemId?: OpenItemId;
  readonly kind: DossierKind;
  /** As it was given, for people; never a path */
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  /** Bytes */
  readonly size: number;
  readonly by: PersonName;
  readonly at: Instant;
}

/** What a judge, a collector or an insurer asks for first; what is not there is named (practices 16, 17). */
export const DOSSIER_EXPECTED = ['order', 'terms', 'delivery'] as const;

export type DossierGap = (typeof DOSSIER_EXPECTED)[number];

/**
 * Kinds that are missing for an item. A quote stands for an order; terms the debtor is known to have accepted for a file of
 * terms.
 */
export function dossierGaps(
  files: readonly Pick<DossierFile, 'kind'>[],
  { termsAccepted }: { readonly termsAccepted: boolean },
): readonly DossierGap[] {
  const kinds = new Set<DossierKind>(files.map(({ kind }) => kind));
  if (kinds.has('quote')) kinds.add('order');
  if (termsAccepted) kinds.add('terms');
  return DOSSIER_EXPECTED.filter((kind) => !kinds.has(kind));
}
