import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { parseDecimal } from '../../kernel/decimal.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { ExchangeRate } from '../../domain/ledger/exchange-rate.js';
import { parseXml } from '../xml/parse.js';
import { attribute, childrenOf, type XmlElement } from '../xml/tree.js';
import { csvRates, type RateText } from './csv.js';

/**
 * Euro foreign exchange reference rates as the European Central Bank publishes them: `eurofxref-daily.xml`,
 * `eurofxref-hist-90d.xml`, `eurofxref-hist.xml` (one form, any number of days), or `eurofxref-hist.csv`.
 */
const ENVELOPE = 'http://www.gesmes.org/xml/2002-08-01';
const RATES = 'http://www.ecb.int/vocabulary/2002-08-01/eurofxref';

/** Faults told of one file: more say the same of every line. */
const FAULTS_MAX = 20;
/** Digits of a rate; honest ones have some eight. */
const RATE_LENGTH_MAX = 20;

const CURRENCY = /^[A-Z]{3}$/;

/**
 * Reads a file of rates; XML when its first character is `<`, else CSV. All or nothing: a rate that cannot be read would
 * silently be an older one.
 */
export function readRates(bytes: Uint8Array): Result<readonly ExchangeRate[], readonly Fault[]> {
  const told = isXml(bytes) ? xmlRates(bytes) : csvRates(bytes);
  if (!told.ok) return told;
  const [faults, rates]: [Fault[], ExchangeRate[]] = [[], []];
  const seen = new Set<string>();
  for (const text of told.value) {
    const read = rateOf(text);
    const again = seen.has(`${text.on} ${text.currency}`);
    seen.add(`${text.on} ${text.currency}`);
    if (!read.ok) faults.push(read.error);
    else if (again) faults.push(twice(text));
    else rates.push(read.value);
    if (faults.length === FAULTS_MAX) break;
  }
  if (faults.length > 0) return err(faults);
  return rates.length === 0 ? err([NONE]) : ok(rates);
}

const LESS_THAN = 0x3c;
const BLANKS: readonly number[] = [0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf];

/** Blanks and the byte order mark may come first; what follows decides. */
function isXml(bytes: Uint8Array): boolean {
  return bytes.find((byte) => !BLANKS.includes(byte)) === LESS_THAN;
}

/** Envelope / Cube / Cube[time] / Cube[currency, rate]. */
function xmlRates(bytes: Uint8Array): Result<readonly RateText[], readonly Fault[]> {
  const read = parseXml(bytes);
  if (!read.ok) return err([read.error]);
  const root = read.value;
  if (root.ns !== ENVELOPE || root.name !== 'Envelope') return err([notRates(root)]);
  const cubes = (parent: XmlElement): readonly XmlElement[] => childrenOf(parent, RATES, 'Cube');
  return ok(
    cubes(root)
      .flatMap(cubes)
      .flatMap((day) =>
        cubes(day).map((one) => ({
          on: attribute(day, 'time') ?? '',
          currency: attribute(one, 'currency') ?? '',
          rate: attribute(one, 'rate') ?? '',
          path: `${one.line}:${one.column}`,
        })),
      ),
  );
}

function rateOf({ on, currency, rate, path }: RateText): Result<ExchangeRate, Fault> {
  const day = dayOf(on);
  if (day === null) return err(wrong(path, 'day', on, 'a day such as 2026-11-20'));
  if (!CURRENCY.test(currency) || currency === 'EUR')
    return err(wrong(path, 'currency', currency, 'three letters such as USD, and not EUR'));
  const perEuro = parseDecimal(rate);
  if (!perEuro.ok || rate.length > RATE_LENGTH_MAX || perEuro.value.unscaled <= 0n)
    return err(wrong(path, 'rate', rate, 'units of the currency for one euro, such as 1.1596'));
  return ok({ on: day, currency, perEuro: perEuro.value });
}

function dayOf(text: string): PlainDate | null {
  const day = parsePlainDate(text);
  return day.ok ? day.value : null;
}

function wrong(path: string, what: string, found: string, expected: string): Fault {
  const message = `"${found.slice(0, 40)}" is no ${what} of an exchange rate. Expected ${expected}. Nothing of the file was taken.`;
  return fault('VALUE', 'rates.value', path, message);
}

function twice({ on, currency, path }: RateText): Fault {
  const message = `The rate of ${currency} on ${on} stands here a second time. Expected one rate per currency and day. Nothing of the file was taken.`;
  return fault('VALUE', 'rates.twice', path, message);
}

function notRates({ name, line, column }: XmlElement): Fault {
  const message = `The document is a ${name.slice(0, 40)}. Expected the reference rates of the European Central Bank, such as eurofxref-hist.xml.`;
  return fault('UNSUPPORTED_DOCUMENT', 'rates.unsupported', `${line}:${column}`, message);
}

const NONE = fault(
  'VALUE',
  'rates.none',
  '',
  'The file holds no exchange rate at all. Expected at least one day of reference rates of the European Central Bank.',
);
