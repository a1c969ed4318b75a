import { sameCompany } from '../../../domain/party/company.js';
import type { Party } from '../../../domain/party/party.js';
import type { HostDebtor } from '../../../ports/host.js';

/** Whether a buyer is that debtor: by his number here (BT-46), VAT number, company number or Peppol id. */
export function isBuyer(buyer: Party, debtor: HostDebtor): boolean {
  if (buyer.identifiers?.some(({ value }) => value === debtor.number) === true) return true;
  const same = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && bare(a) === bare(b);
  return (
    same(buyer.vatId, debtor.vatId) ||
    same(buyer.legalId?.value, debtor.legalId) ||
    (buyer.endpoint !== undefined &&
      debtor.participant !== undefined &&
      sameCompany(buyer.endpoint, debtor.participant))
  );
}

function bare(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}
