import {
  networkTypeOf,
  parseDocumentType,
  PEPPOL_BIS_3,
  printDocumentType,
  profileOf,
  PROFILES,
} from '../../../src/formats/ubl/profiles.js';
import { invoiceOf } from '../../support/invoices.js';
import { readOf, xmlOf } from '../../support/ubl.js';

describe('profiles and document types', () => {
  test('the document type of a Peppol invoice is the registered one', () => {
    expect(printDocumentType('Invoice', PEPPOL_BIS_3.customizationId)).toBe(
      'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2::Invoice##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0::2.1',
    );
  });

  test.each(PROFILES.map((profile) => [profile.id, profile] as const))(
    'the document type of %s is taken apart again',
    (_id, profile) => {
      const type = parseDocumentType(printDocumentType('CreditNote', profile.customizationId));
      expect(type?.rootName).toBe('CreditNote');
      expect(profileOf(type?.customizationId ?? '')).toBe(profile);
    },
  );

  test.each([
    ['peppol-bis-3', 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'],
    ['peppol-self-billing-3', 'urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0'],
    ['nlcius', 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'],
    ['en16931', undefined],
  ])('an invoice of %s that names no process is written under %s', (id, process) => {
    const customizationId = PROFILES.find((one) => one.id === id)?.customizationId ?? '';
    const typeCode = id === 'peppol-self-billing-3' ? '389' : '380';
    const { invoice } = readOf(xmlOf(invoiceOf({ customizationId, typeCode })));
    expect(invoice.profileId).toBe(process);
    expect(networkTypeOf(invoice).process).toBe(process ?? PEPPOL_BIS_3.profileId);
  });

  test('identifiers are case-sensitive, and another form is none', () => {
    expect(profileOf(PEPPOL_BIS_3.customizationId.toUpperCase())).toBeNull();
    expect(parseDocumentType('urn:x')).toBeNull();
  });
});
