import type { RegisterEntry } from '../../domain/credit/report.js';
import type { Language } from '../../domain/party/debtor.js';
import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { csvReader, type CsvReader } from './csv.js';

/** What a file of KBO open data says of the enterprises that were asked for. */
export interface KboExtract {
  /** The day the data are of */
  readonly snapshotOn: PlainDate;
  /** By enterprise number, digits only; the file holds active enterprises alone */
  readonly entries: ReadonlyMap<string, RegisterEntry>;
}

export interface KboReader {
  /** A reader for a file of that name; null: it holds nothing we need. */
  file(name: string): CsvReader | null;
  /** Errors: KBO without its tables, an update instead of the whole, a date that is none. */
  result(): Result<KboExtract, Fault>;
}

/** Names and activities kept of one enterprise. */
const LIST_MAX = 50;

/** Columns we read, by file; more may stand beside them. Names as KBO open data writes them. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'meta.csv': ['Variable', 'Value'],
  'code.csv': ['Category', 'Code', 'Language', 'Description'],
  'enterprise.csv': [
    ...['EnterpriseNumber', 'Status', 'JuridicalSituation', 'TypeOfEnterprise', 'JuridicalForm'],
    'StartDate',
  ],
  'denomination.csv': ['EntityNumber', 'TypeOfDenomination', 'Denomination'],
  'address.csv': [
    ...['EntityNumber', 'TypeOfAddress', 'Zipcode', 'MunicipalityNL', 'MunicipalityFR', 'StreetNL'],
    ...['StreetFR', 'HouseNumber', 'Box'],
  ],
  'activity.csv': ['EntityNumber', 'NaceVersion', 'NaceCode', 'Classification'],
};

/** The registered name; others are abbreviations and trade names. */
const REGISTERED_NAME = '001';
/** The registered seat of a legal person. */
const SEAT = 'REGO';
/** The situation of whoever has none worth telling. */
const NORMAL_SITUATION = '000';
const PERSONS: Readonly<Record<string, RegisterEntry['person']>> = { '1': 'natural', '2': 'legal' };
/** Codes are described in Dutch and French, some in German. */
const CODE_LANGUAGE: Readonly<Record<Language, string>> = {
  nl: 'NL',
  fr: 'FR',
  en: 'NL',
  de: 'DE',
};

type Row = Readonly<Record<string, string>>;

/**
 * Reads the tables of a full file of KBO open data (meta, code, enterprise, denomination, address, activity) in any order,
 * keeping only what concerns the wanted numbers: memory grows with those, not with the file.
 */
export function kboReader(wanted: ReadonlySet<string>, language: Language): KboReader {
  const meta = new Map<string, string>();
  const codes = new Map<string, string>();
  const enterprises = new Map<string, Row>();
  const names = new Map<string, string[]>();
  const addresses = new Map<string, Row>();
  const activities = new Map<string, string[]>();
  const seen = new Set<string>();

  const numberIn = (text: string | undefined): string | null => {
    const digits = (text ?? '').replaceAll('.', '');
    return wanted.has(digits) ? digits : null;
  };
  const addTo = (
    lists: Map<string, string[]>,
    key: string,
    value: string,
    first: boolean,
  ): void => {
    const list = lists.get(key) ?? [];
    if (value === '' || list.includes(value) || list.length >= LIST_MAX) return;
    lists.set(key, first ? [value, ...list] : [...list, value]);
  };
  const takers: Readonly<Record<string, (row: Row) => void>> = {
    'meta.csv': ({ Variable = '', Value = '' }) => meta.set(Variable, Value),
    'code.csv': ({ Category = '', Code = '', Language: of, Description = '' }) => {
      const told = Category === 'JuridicalForm' || Category === 'JuridicalSituation';
      const key = `${Category} ${Code}`;
      if (told && (of === CODE_LANGUAGE[language] || !codes.has(key))) codes.set(key, Description);
    },
    'enterprise.csv': (row) => {
      const number = numberIn(row['EnterpriseNumber']);
      if (number !== null) enterprises.set(number, row);
    },
    'denomination.csv': ({ EntityNumber, TypeOfDenomination, Denomination = '' }) => {
      const number = numberIn(EntityNumber);
      if (number !== null)
        addTo(names, number, Denomination, TypeOfDenomination === REGISTERED_NAME);
    },
    'address.csv': (row) => {
      const number = numberIn(row['EntityNumber']);
      if (number !== null && row['TypeOfAddress'] === SEAT) addresses.set(number, row);
    },
    'activity.csv': ({ EntityNumber, NaceVersion = '', NaceCode = '', Classification }) => {
      const number = numberIn(EntityNumber);
      if (number !== null && Classification === 'MAIN')
        addTo(activities, number, `${NaceVersion}:${NaceCode}`, false);
    },
  };

  function entryOf(number: string, row: Row): RegisterEntry {
    const { JuridicalSituation: situation = '', JuridicalForm: form = '', StartDate = '' } = row;
    const special = situation !== '' && situation !== NORMAL_SITUATION;
    const startedOn = dateOf(StartDate);
    const address = addresses.get(number);
    return {
      ...{ number, names: names.get(number) ?? [], status: 'active' },
      person: PERSONS[row['TypeOfEnterprise'] ?? ''] ?? 'unknown',
      ...(form === '' ? {} : { legalForm: codes.get(`JuridicalForm ${form}`) ?? form }),
      ...(special
        ? { legalSituation: codes.get(`JuridicalSituation ${situation}`) ?? situation }
        : {}),
      ...(address === undefined ? {} : { address: addressOf(address, language) }),
      activities: activities.get(number) ?? [],
      ...(startedOn === null ? {} : { startedOn }),
    };
  }

  return {
    file(path) {
      const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
      const take = Object.hasOwn(takers, name) ? takers[name] : undefined;
      const columns = COLUMNS[name];
      if (take === undefined || columns === undefined) return null;
      seen.add(name);
      return tableReader(name, columns, take);
    },
    result() {
      const missing = ['meta.csv', 'enterprise.csv', 'denomination.csv'].filter(
        (n) => !seen.has(n),
      );
      if (missing.length > 0) return err(notKbo(`${missing.join(', ')} is not in it`));
      const kind = meta.get('ExtractType') ?? '';
      if (kind.toLowerCase() !== 'full') return err(notKbo(`its type is "${kind.slice(0, 20)}"`));
      const snapshotOn = dateOf(meta.get('SnapshotDate') ?? '');
      if (snapshotOn === null) return err(notKbo('its snapshot date is no date'));
      const entries = [...enterprises].map(
        ([number, row]) => [number, entryOf(number, row)] as const,
      );
      return ok({ snapshotOn, entries: new Map(entries) });
    },
  };
}

/** A table whose first row names its columns, in any order. */
function tableReader(
  name: string,
  columns: readonly string[],
  take: (row: Row) => void,
): CsvReader {
  let places: readonly (readonly [string, number])[] | null = null;
  return csvReader(name, (cells) => {
    if (places === null) {
      const missing = columns.filter((column) => !cells.includes(column));
      if (missing.length > 0) return notKbo(`${name} has no column ${missing.join(', ')}`);
      places = columns.map((column) => [column, cells.indexOf(column)]);
      return null;
    }
    take(Object.fromEntries(places.map(([column, place]) => [column, cells[place] ?? ''])));
    return null;
  });
}

function addressOf(row: Row, language: Language): NonNullable<RegisterEntry['address']> {
  const either = (nl: string | undefined, fr: string | undefined): string =>
    (language === 'fr' ? fr || nl : nl || fr) ?? '';
  const street = either(row['StreetNL'], row['StreetFR']);
  const box = row['Box'] === undefined || row['Box'] === '' ? '' : ` ${row['Box']}`;
  const line1 = `${street} ${row['HouseNumber'] ?? ''}${box}`.trim();
  const city = either(row['MunicipalityNL'], row['MunicipalityFR']);
  const postalCode = row['Zipcode'] ?? '';
  return {
    ...(line1 === '' ? {} : { line1 }),
    ...(city === '' ? {} : { city }),
    ...(postalCode === '' ? {} : { postalCode }),
    country: 'BE',
  };
}

/** `31-12-2020` */
function dateOf(text: string): PlainDate | null {
  const [, day = '', month = '', year = ''] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text) ?? [];
  const parsed = parsePlainDate(`${year}-${month}-${day}`);
  return parsed.ok ? parsed.value : null;
}

const notKbo = (what: string): Fault =>
  fault(
    'UNSUPPORTED_DOCUMENT',
    'kbo.not-full',
    '',
    `This is no full file of KBO open data: ${what}. Download the full file, not an update, and give the zip as it is.`,
  );
