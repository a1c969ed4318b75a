import { z } from 'zod';
import { RECORD_KINDS } from '../../domain/privacy/retention.js';

/** Name and edition of the form; a member that is added keeps it, another meaning does not. */
export const DEBTOR_EXPORT_FORM = 'voldaan-debtor-export-1';

/**
 * What we hold about one debtor, for himself: every record with where it is kept and what for. Members of a record are named
 * as they are kept; those that end in `_minor` are amounts in the smallest unit of their currency.
 */
export const debtorExportSchema = z.strictObject({
  form: z.literal(DEBTOR_EXPORT_FORM),
  administration: z.string(),
  debtor: z.string(),
  at: z.iso.datetime(),
  records: z.array(
    z.strictObject({
      kind: z.enum(RECORD_KINDS),
      part: z.string(),
      why: z.string(),
      record: z.record(z.string(), z.unknown()),
    }),
  ),
});
