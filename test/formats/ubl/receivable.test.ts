import { parseDocumentType } from '../../../src/formats/ubl/profiles.js';
import { receivableTypes } from '../../../src/formats/ubl/receivable.js';

const BIS = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const SELF = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0';
const SI = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0';
const IMR = 'urn:fdc:peppol.eu:poacc:trns:invoice_response:3';

test.each([
  ['BE', true, false, [BIS, BIS, IMR]],
  ['BE', false, false, [BIS, BIS]],
  ['BE', true, true, [BIS, BIS, SELF, SELF, IMR]],
  ['NL', true, false, [BIS, BIS, SI, SI, IMR]],
  ['DE', true, false, [BIS, BIS, IMR]],
])('%s, sends %p, self-billing %p', (country, sends, selfBilling, customizations) => {
  const types = receivableTypes({ country, sends, selfBilling });
  expect(types.map((t) => parseDocumentType(t.documentType)?.customizationId)).toEqual(
    customizations,
  );
  expect(new Set(types.map((t) => t.documentType)).size).toBe(types.length);
});

test('self-billed documents travel under a process of their own', () => {
  const types = receivableTypes({ country: 'BE', sends: false, selfBilling: true });
  expect(types.map(({ process }) => process)).toEqual([
    ...Array<string>(2).fill('urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'),
    ...Array<string>(2).fill('urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0'),
  ]);
});
