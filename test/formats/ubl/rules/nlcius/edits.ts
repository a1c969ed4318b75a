import { before } from '../lib.js';

const INNER =
  '<cbc:StreetName>W</cbc:StreetName><cbc:CityName>A</cbc:CityName><cbc:PostalZone>1</cbc:PostalZone>';
const COUNTRY = '<cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country>';
export const LINE = '<cac:AddressLine><cbc:Line>3</cbc:Line></cac:AddressLine>';
export const SUBENTITY = '<cbc:CountrySubentity>Zeeland</cbc:CountrySubentity>';
export const representative = before(
  '<cac:PaymentMeans>',
  `<cac:TaxRepresentativeParty><cac:PostalAddress>${INNER}<!--R-->${COUNTRY}</cac:PostalAddress></cac:TaxRepresentativeParty>`,
);
export const delivery = before(
  '<cac:PaymentMeans>',
  `<cac:Delivery><cac:DeliveryLocation><cac:Address>${INNER}<!--D-->${COUNTRY}</cac:Address></cac:DeliveryLocation></cac:Delivery>`,
);
