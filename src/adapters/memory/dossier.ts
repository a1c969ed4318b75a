import type { DossierFile } from '../../domain/dossier/dossier-file.js';
import type { DossierRepository } from '../../ports/dossier.js';
import { DEBTORS } from './debtors.js';
import type { Plain, Session } from './memory.js';
import { ITEMS } from './money-rows.js';
import { addTo, needsAtEnd } from './refuse.js';
import type { Kind } from './table.js';

interface Row {
  readonly file: DossierFile;
  readonly bytes: Uint8Array;
}

const FILES: Kind<Row, 'once' | 'debtor'> = {
  name: 'dossier_file',
  key: ({ file }) => file.id,
  unique: {
    once: ({ file: { debtorId, openItemId, kind, sha256 } }) =>
      `${debtorId} ${openItemId ?? ''} ${kind} ${sha256}`,
  },
  by: { debtor: ({ file }) => file.debtorId },
};

export function dossierRepository(session: Session): Plain<DossierRepository> {
  const files = session.rows(FILES);
  return {
    add(file, bytes) {
      needsAtEnd(session, DEBTORS, file.debtorId);
      needsAtEnd(session, ITEMS, file.openItemId);
      return addTo(files, { file, bytes });
    },
    list(debtorId, openItemIds) {
      const asked = openItemIds && new Set(openItemIds);
      return files
        .having('debtor', debtorId)
        .map(({ file }) => file)
        .filter(({ openItemId }) => openItemId === undefined || (asked?.has(openItemId) ?? true));
    },
    bytes: (id) => files.get(id)?.bytes ?? null,
    sizeOf(debtorId) {
      const his = files.having('debtor', debtorId);
      return { files: his.length, bytes: his.reduce((sum, { file }) => sum + file.size, 0) };
    },
  };
}
