import { bytesOfBase64 } from '../../../kernel/base64.js';
import { err, ok } from '../../../kernel/result.js';
import {
  BANK_FILE_BYTES_MAX,
  type BankFile,
  type BankSource,
  type BankSourceError,
} from '../../../ports/bank-source.js';
import type { HostBankStatement, HostError, HostPackage } from '../../../ports/host.js';

/** What a failure of the host means for its statements; a read leaves nothing in doubt. */
const KIND_OF: Readonly<Record<HostError['kind'], BankSourceError['kind']>> = {
  unreachable: 'unreachable',
  unknown: 'unreachable',
  throttled: 'throttled',
  unauthorised: 'unauthorised',
  refused: 'refused',
  malformed: 'malformed',
};

/** Statements the host holds: they come with its changes, and nothing is told back. */
export function makeHostSource(
  host: Pick<HostPackage, 'changedBankStatements'>,
  options: { readonly bytesMax?: number } = {},
): BankSource {
  const bytesMax = options.bytesMax ?? BANK_FILE_BYTES_MAX;
  return {
    look: async (cursor) => {
      const changes = await host.changedBankStatements(cursor);
      if (!changes.ok) return err(errorOf(changes.error));
      const { records, next, more } = changes.value;
      return ok({ files: records.map((record) => fileOf(record, bytesMax)), next, more });
    },
    settle: () => Promise.resolve(ok(undefined)),
  };
}

function fileOf({ hostId, name, base64 }: HostBankStatement, bytesMax: number): BankFile {
  return {
    name,
    ref: hostId,
    bytes: () => {
      const bytes = bytesOfBase64(base64);
      if (bytes.length <= bytesMax) return Promise.resolve(ok(bytes));
      const message = `The statement has ${bytes.length} bytes, at most ${bytesMax} are taken. Import it in shorter periods.`;
      return Promise.resolve(err({ about: 'file', message }));
    },
  };
}

function errorOf({ kind, message, retryAfterMs }: HostError): BankSourceError {
  return { kind: KIND_OF[kind], message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}
