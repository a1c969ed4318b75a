import { strToU8, zipSync } from 'fflate';

/** The tables of a small full file, as KBO open data writes them; names and places are invented. */
export const KBO_TABLES: Readonly<Record<string, string>> = {
  'meta.csv':
    '"Variable","Value"\r\n"SnapshotDate","01-05-2026"\r\n"ExtractType","full"\r\n"Version","1.0.0"\r\n',
  'code.csv': [
    '"Category","Code","Language","Description"',
    '"JuridicalForm","610","FR","Société à responsabilité limitée"',
    '"JuridicalForm","610","NL","Besloten Vennootschap"',
    '"JuridicalSituation","050","NL","Opening van faillissement"',
    '"Nace2008","10712","NL","Ambachtelijke bakkerij"',
    '',
  ].join('\n'),
  'enterprise.csv': [
    '"EnterpriseNumber","Status","JuridicalSituation","TypeOfEnterprise","JuridicalForm","JuridicalFormCAC","StartDate"',
    '"0403.170.701","AC","000","2","610","","02-01-1990"',
    '"0200.065.765","AC","050","1","","","15-06-2010"',
    '"0999.999.999","AC","000","2","610","","01-01-2000"',
    '',
  ].join('\n'),
  'denomination.csv': [
    '"EntityNumber","Language","TypeOfDenomination","Denomination"',
    '"0403.170.701","2","003","De ""Gouden"" Oven, bakkers"',
    '"0403.170.701","2","001","Bakkerij Aerts"',
    '"0200.065.765","2","001","Dumont Jan"',
    '',
  ].join('\n'),
  'address.csv': [
    '"EntityNumber","TypeOfAddress","CountryNL","CountryFR","Zipcode","MunicipalityNL","MunicipalityFR","StreetNL","StreetFR","HouseNumber","Box","ExtraAddressInfo","DateStrikingOff"',
    '"2.000.000.339","BAET","","","1000","Brussel","Bruxelles","Wetstraat","Rue de la Loi","1","","",""',
    '"0403.170.701","REGO","","","9000","Gent","Gand","Kaai","Quai","1","B","",""',
    '',
  ].join('\n'),
  'activity.csv': [
    '"EntityNumber","ActivityGroup","NaceVersion","NaceCode","Classification"',
    '"0403.170.701","001","2008","10712","MAIN"',
    '"0403.170.701","001","2008","47240","SECO"',
    '',
  ].join('\n'),
  'contact.csv': '"EntityNumber","EntityContact","ContactType","Value"\n',
};

export function kboZip(change: Readonly<Record<string, string | undefined>> = {}): Uint8Array {
  const tables = Object.entries({ ...KBO_TABLES, ...change });
  const present = tables.flatMap(([name, text]) =>
    text === undefined ? [] : [[name, strToU8(text)] as const],
  );
  return zipSync(Object.fromEntries(present));
}

/** Bytes as they arrive, so many at a time. */
export async function* inChunks(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size)
    yield await Promise.resolve(bytes.slice(from, from + size));
}
