import { z } from 'zod';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Clock } from '../../../ports/clock.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { HostError } from '../../../ports/host.js';
import type { OdooClient } from './client.js';
import { fieldKeeper, linkField, search } from './records.js';
import type { OdooSettings } from './settings.js';

/** What every part of the adapter works with: one company of one database. */
export interface OdooBooks {
  readonly client: OdooClient;
  readonly settings: OdooSettings;
  readonly mapping: HostMapping;
  readonly clock: Pick<Clock, 'now'>;
  /** Records per page of a feed */
  readonly pageSize: number;
  fieldsThere: ReturnType<typeof fieldKeeper>;
  company(): Promise<Result<OdooCompany, HostError>>;
}

export interface OdooCompany {
  readonly partnerId: number;
  /** ISO 4217 */
  readonly currency: string;
}

const companyForm = z.looseObject({ partner_id: linkField, currency_id: linkField });

/** Makes no call until it is used. */
export function openBooks(parts: Omit<OdooBooks, 'fieldsThere' | 'company'>): OdooBooks {
  const { client, settings } = parts;
  let company: OdooCompany | null = null;
  return {
    ...parts,
    fieldsThere: fieldKeeper(client),
    company: async () => {
      if (company !== null) return ok(company);
      const rows = await search(client, 'res.company', {
        domain: [['id', '=', settings.company]],
        fields: ['partner_id', 'currency_id'],
      });
      if (!rows.ok) return rows;
      const read = companyForm.safeParse(rows.value[0]).data;
      if (read?.partner_id === undefined || read.currency_id === undefined) return err(NO_COMPANY);
      company = { partnerId: read.partner_id.id, currency: read.currency_id.name };
      return ok(company);
    },
  };
}

const NO_COMPANY: HostError = {
  kind: 'refused',
  message:
    'The company of this connection is not there for its user: correct the setting company, or his companies in Odoo.',
};

/** Whether a record is of these books: of the company, or (customers alone) shared between companies. */
export function isOurs(
  { settings }: OdooBooks,
  company: { readonly id: number } | undefined,
): boolean {
  return company === undefined || company.id === settings.company;
}
