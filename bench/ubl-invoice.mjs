// A large honest invoice for benchmarks, made without our own writer so that reading is measured on foreign bytes.
// Shape: one Peppol BIS Billing 3 invoice, UBL 2.1, indented by two, plain ASCII, about 1.2 MB per 1,000 lines. Header,
// two Belgian parties (0208, check digits right), one credit transfer, one 21 % breakdown, then lines of 22 elements
// each (the InvoiceLine itself not counted). Every sum is exact, so no rule of EN 16931 or Peppol has anything to say.
// Same number of lines, same bytes.

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
/** In cents; times 21 % never lands on half a cent, so that every way of rounding agrees. */
const PRICE = 1240;
const RATE = 21;

const SELLER = {
  role: 'AccountingSupplierParty',
  name: 'Voorbeeld BV',
  id: '0403170701',
  street: 'Proefstraat 1',
  city: 'Gent',
  zone: '9000',
};
const BUYER = {
  role: 'AccountingCustomerParty',
  name: 'Proefklant NV',
  id: '0202239951',
  street: 'Testlaan 2',
  city: 'Leuven',
  zone: '3000',
};

const quantityOf = (n) => (n % 9) + 1;

/** The bytes of an invoice of that many lines (at least one). */
export function makeInvoice(lines) {
  let body = '';
  let net = 0;
  for (let n = 1; n <= lines; n += 1) {
    body += line(n);
    net += PRICE * quantityOf(n);
  }
  const vat = Math.round((net * RATE) / 100);
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="${UBL}Invoice-2" xmlns:cac="${UBL}CommonAggregateComponents-2" xmlns:cbc="${UBL}CommonBasicComponents-2">
${HEAD}${party(SELLER)}${party(BUYER)}${PAYMENT}${totals(net, vat)}${body}</Invoice>
`;
  return new TextEncoder().encode(text);
}

const HEAD = `  <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
  <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
  <cbc:ID>V2026-4711</cbc:ID>
  <cbc:IssueDate>2026-11-02</cbc:IssueDate>
  <cbc:DueDate>2026-12-02</cbc:DueDate>
  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cbc:BuyerReference>Aankoop</cbc:BuyerReference>
  <cac:OrderReference>
    <cbc:ID>B2026-88</cbc:ID>
  </cac:OrderReference>
`;

const PAYMENT = `  <cac:PaymentMeans>
    <cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>
    <cbc:PaymentID>+++202/6000/12320+++</cbc:PaymentID>
    <cac:PayeeFinancialAccount>
      <cbc:ID>BE68539007547034</cbc:ID>
      <cbc:Name>Voorbeeld BV</cbc:Name>
    </cac:PayeeFinancialAccount>
  </cac:PaymentMeans>
  <cac:PaymentTerms>
    <cbc:Note>30 dagen</cbc:Note>
  </cac:PaymentTerms>
`;

function party({ role, name, id, street, city, zone }) {
  return `  <cac:${role}>
    <cac:Party>
      <cbc:EndpointID schemeID="0208">${id}</cbc:EndpointID>
      <cac:PostalAddress>
        <cbc:StreetName>${street}</cbc:StreetName>
        <cbc:CityName>${city}</cbc:CityName>
        <cbc:PostalZone>${zone}</cbc:PostalZone>
        <cac:Country>
          <cbc:IdentificationCode>BE</cbc:IdentificationCode>
        </cac:Country>
      </cac:PostalAddress>
      <cac:PartyTaxScheme>
        <cbc:CompanyID>BE${id}</cbc:CompanyID>
        <cac:TaxScheme>
          <cbc:ID>VAT</cbc:ID>
        </cac:TaxScheme>
      </cac:PartyTaxScheme>
      <cac:PartyLegalEntity>
        <cbc:RegistrationName>${name}</cbc:RegistrationName>
        <cbc:CompanyID schemeID="0208">${id}</cbc:CompanyID>
      </cac:PartyLegalEntity>
    </cac:Party>
  </cac:${role}>
`;
}

function totals(net, vat) {
  return `  <cac:TaxTotal>
    ${amount('TaxAmount', vat)}
    <cac:TaxSubtotal>
      ${amount('TaxableAmount', net)}
      ${amount('TaxAmount', vat)}
      <cac:TaxCategory>
        <cbc:ID>S</cbc:ID>
        <cbc:Percent>${RATE}</cbc:Percent>
        <cac:TaxScheme>
          <cbc:ID>VAT</cbc:ID>
        </cac:TaxScheme>
      </cac:TaxCategory>
    </cac:TaxSubtotal>
  </cac:TaxTotal>
  <cac:LegalMonetaryTotal>
    ${amount('LineExtensionAmount', net)}
    ${amount('TaxExclusiveAmount', net)}
    ${amount('TaxInclusiveAmount', net + vat)}
    ${amount('PayableAmount', net + vat)}
  </cac:LegalMonetaryTotal>
`;
}

function line(n) {
  return `  <cac:InvoiceLine>
    <cbc:ID>${n}</cbc:ID>
    <cbc:Note>Levering van week ${(n % 52) + 1}</cbc:Note>
    <cbc:InvoicedQuantity unitCode="C62">${quantityOf(n)}</cbc:InvoicedQuantity>
    ${amount('LineExtensionAmount', PRICE * quantityOf(n))}
    <cbc:AccountingCost>4711</cbc:AccountingCost>
    <cac:OrderLineReference>
      <cbc:LineID>${n}</cbc:LineID>
    </cac:OrderLineReference>
    <cac:Item>
      <cbc:Description>Kantoorartikel, doos van twaalf stuks</cbc:Description>
      <cbc:Name>Artikel ${n}</cbc:Name>
      <cac:SellersItemIdentification>
        <cbc:ID>ART-${n}</cbc:ID>
      </cac:SellersItemIdentification>
      <cac:CommodityClassification>
        <cbc:ItemClassificationCode listID="STI">30192000-1</cbc:ItemClassificationCode>
      </cac:CommodityClassification>
      <cac:ClassifiedTaxCategory>
        <cbc:ID>S</cbc:ID>
        <cbc:Percent>${RATE}</cbc:Percent>
        <cac:TaxScheme>
          <cbc:ID>VAT</cbc:ID>
        </cac:TaxScheme>
      </cac:ClassifiedTaxCategory>
    </cac:Item>
    <cac:Price>
      ${amount('PriceAmount', PRICE)}
      <cbc:BaseQuantity unitCode="C62">1</cbc:BaseQuantity>
    </cac:Price>
  </cac:InvoiceLine>
`;
}

function amount(name, cents) {
  return `<cbc:${name} currencyID="EUR">${(cents / 100).toFixed(2)}</cbc:${name}>`;
}
