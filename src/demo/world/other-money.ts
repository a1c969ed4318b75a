import { addDays, plainDate, type PlainDate, weekday } from '../../kernel/dates.js';
import { LAST_DAY, monthly, weekdays, weekdayUntil } from './calendar.js';
import type { EntryPlan } from './camt-file.js';
import type { Company } from './companies.js';
import { belgianIban, betalingskenmerk, dutchIban, ogm } from './identifiers.js';
import type { Booking } from './payments.js';
import { type Random, randomFor } from './random.js';
import type { EntryClass } from './types.js';

/** Everything on the account that is nobody's invoice: a matcher must keep its hands off. */
type Writer = (company: Company, random: Random) => readonly Booking[];

function booking(
  kind: EntryClass,
  date: PlainDate,
  amountMinor: number,
  entry: Omit<EntryPlan, 'reference' | 'amountMinor'>,
): Booking {
  return {
    date,
    class: kind,
    expect: 'never',
    allocations: [],
    entry: { amountMinor: BigInt(amountMinor), ...entry },
  };
}

function ibanOf(company: Company, offset: number): string {
  const serial = company.serial + 800 + offset;
  return company.administration.country === 'BE' ? belgianIban(serial) : dutchIban(serial);
}

const salaries: Writer = (company, random) => {
  const names = ['Eva Denkbeeld', 'Tom Verzonnen', 'Noor Schimmen'];
  return monthly(25).flatMap((date) =>
    names.map((name, index) =>
      booking('salary', date, -random.int(195_000, 245_000), {
        code: ['PMNT', 'ICDT', 'SALA'],
        counterparty: { name, iban: ibanOf(company, index) },
        text: `Loon ${date.slice(0, 7)}`,
      }),
    ),
  );
};

const bankCosts: Writer = () =>
  monthly(1).map((date) =>
    booking('bank-costs', date, -1_250, {
      code: ['ACMT', 'MDOP', 'CHRG'],
      text: `Kosten rekening ${date.slice(0, 7)}`,
    }),
  );

/** Paid with a structured reference of the tax office: it must not be taken for one of ours. */
const taxes: Writer = (company, random) => {
  const belgian = company.administration.country === 'BE';
  const name = belgian ? 'FOD FINANCIEN BTW' : 'BELASTINGDIENST';
  return monthly(20).map((date, index) => {
    const serial = 7_700_000_000 + company.serial * 100 + index;
    const structured = belgian
      ? ({ value: ogm(serial).replace(/\D/g, ''), issuer: 'BBA' } as const)
      : ({ value: betalingskenmerk(serial), issuer: 'CUR' } as const);
    return booking('tax', date, -random.int(180_000, 420_000), {
      code: ['PMNT', 'ICDT', 'VCOM'],
      counterparty: { name, iban: ibanOf(company, 10) },
      structured,
    });
  });
};

const directDebits: Writer = (company, random) =>
  [
    { day: 5, name: 'Energie Windmolen Fictief', minor: 38_400 },
    { day: 12, name: 'Telefonie Lange Lijn', minor: 8_915 },
  ].flatMap(({ day, name, minor }, index) =>
    monthly(day).map((date) =>
      booking('direct-debit', date, -(minor + random.int(0, 2_500)), {
        code: ['PMNT', 'RDDT', 'ESDD'],
        counterparty: { name, iban: ibanOf(company, 20 + index) },
        endToEndId: `DD${date.replaceAll('-', '')}${index}`,
        text: `Voorschot ${date.slice(0, 7)}`,
      }),
    ),
  );

/** One credit a week for many card sales at the counter. */
const cardPayouts: Writer = (_company, random) =>
  weekdays()
    .filter((date) => weekday(date) === 2)
    .map((date) => {
      const count = random.int(4, 31);
      return booking('card-payout', date, count * random.int(1_800, 4_200), {
        code: ['PMNT', 'MCRD', 'POSP'],
        text: `KAARTBETALINGEN FICTIEF UITBETALING ${date} ${count} TRX`,
        batchOf: count,
      });
    });

const savings: Writer = (company) =>
  ['2026-06-30', '2026-09-30'].map((date) =>
    booking('internal', plainDate(date), -750_000, {
      code: ['PMNT', 'ICDT', 'BOOK'],
      counterparty: { name: company.administration.name, iban: ibanOf(company, 30) },
      text: 'Naar spaarrekening',
    }),
  );

const WRITERS: readonly Writer[] = [salaries, bankCosts, taxes, directDebits, cardPayouts, savings];

/** Fuel on the company card, on days on which nothing else happened: a statement has an entry. */
export function fuelOn(company: Company, date: PlainDate, seed: number): Booking {
  const random = randomFor(seed, `fuel/${company.key}/${date}`);
  return booking('direct-debit', date, -random.int(3_500, 9_800), {
    code: ['PMNT', 'CCRD', 'POSD'],
    counterparty: { name: 'Tankstation Lege Tank' },
    text: `Tankbeurt ${weekdayUntil(addDays(date, -1))}`,
  });
}

/** All bookings of a company that have nothing to do with its debtors or suppliers. */
export function otherMoneyOf(company: Company, seed: number): readonly Booking[] {
  return WRITERS.flatMap((write, index) =>
    write(company, randomFor(seed, `other/${company.key}/${index}`)),
  ).filter(({ date }) => date <= LAST_DAY);
}
