import { type ParticipantId } from '../../src/domain/party/participant.js';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';

/** Identifiers of the Peppol BIS Billing 3 invoice, as a sender puts them on the envelope. */
export const BIS_INVOICE = {
  documentType: `${UBL}:Invoice-2::Invoice##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0::2.1`,
  process: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
} as const;

/** The parts of an invoice an access point looks at, and nothing else: not a document for the official rules. */
export function smallInvoice(invoice: {
  readonly number: string;
  readonly sender: ParticipantId;
  readonly receiver: ParticipantId;
}): Uint8Array {
  const party = (id: ParticipantId, name: string): string =>
    `<cac:Party><cbc:EndpointID schemeID="${id.scheme}">${id.value}</cbc:EndpointID>` +
    `<cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party>`;
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="${UBL}:Invoice-2" xmlns:cac="${UBL}:CommonAggregateComponents-2" xmlns:cbc="${UBL}:CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
<cbc:ProfileID>${BIS_INVOICE.process}</cbc:ProfileID>
<cbc:ID>${invoice.number}</cbc:ID>
<cbc:IssueDate>2026-11-02</cbc:IssueDate>
<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
<cac:AccountingSupplierParty>${party(invoice.sender, 'Smederij Oost')}</cac:AccountingSupplierParty>
<cac:AccountingCustomerParty>${party(invoice.receiver, 'Bakkerij Noord')}</cac:AccountingCustomerParty>
</Invoice>`,
  );
}
