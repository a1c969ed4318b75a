import { Command, InvalidArgumentError, Option } from 'commander';
import type { CreditorLaw } from '../../domain/law/general-terms.js';
import { rateGap } from '../../domain/law/rates.js';
import { RATE_REGIMES, type RateRegime } from '../../domain/law/rate-table.js';
import { compare, parseDecimal, ZERO, dec } from '../../kernel/decimal.js';
import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { idOf, parseId } from '../../kernel/ids.js';
import { type Io, oneLine, sayFault, writeJson } from './io.js';
import { inAdministration, withApp } from './with-app.js';

interface RatesOptions {
  readonly regime?: RateRegime;
  readonly json?: true;
}

interface ConfirmOptions {
  readonly regime: RateRegime;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly percent: string;
  readonly source: string;
  readonly by: string;
  readonly json?: true;
}

interface CreditorOptions {
  readonly administration: string;
  readonly small?: boolean;
  readonly vatOnCosts?: string;
  readonly actualYear?: boolean;
  readonly growsYearly?: boolean;
  readonly json?: true;
}

interface DebtorOptions {
  readonly administration: string;
  readonly large: 'yes' | 'no';
  readonly json?: true;
}

/** `voldaan law rates|confirm|creditor|debtor|watch`: what interest and costs are computed with. */
export function build(io: Io): Command {
  const group = new Command('law').description('Rates of the law, and what the creditor is');
  group
    .command('rates')
    .description('Rates with their days, mark and source, and which have to be confirmed')
    .addOption(regimeOption())
    .option('--json')
    .action((options: RatesOptions) => rates(io, options));
  group
    .command('confirm')
    .description('Enter a rate as its official notice says it, for all administrations')
    .addOption(regimeOption().makeOptionMandatory())
    .requiredOption('--from <date>', 'first day, YYYY-MM-DD', day)
    .requiredOption('--until <date>', 'last day, YYYY-MM-DD', day)
    .requiredOption('--percent <percent>', 'a year, such as 10.5', percent)
    .requiredOption('--source <text>', 'where it stands: the notice and its date')
    .requiredOption('--by <name>', 'who read it there')
    .option('--json')
    .action((options: ConfirmOptions) => confirm(io, options));
  group
    .command('creditor')
    .description('Show, or set, what the law asks about an administration; options replace all')
    .requiredOption('--administration <id>')
    .option('--small', 'a small or medium enterprise of the Belgian law')
    .option('--vat-on-costs <percent>', 'VAT it cannot recover, on Dutch collection costs', percent)
    .option('--actual-year', 'interest by 366 days in leap years, not 365')
    .option('--grows-yearly', 'Dutch interest bears interest after a full year (not confirmed)')
    .option('--json')
    .action((options: CreditorOptions) => creditor(io, options));
  group
    .command('debtor <debtor>')
    .description('Note whether a debtor is a large Dutch company, which must pay within 30 days')
    .requiredOption('--administration <id>')
    .addOption(new Option('--large <yes|no>').choices(['yes', 'no']).makeOptionMandatory())
    .option('--json')
    .action((debtor: string, options: DebtorOptions) => noteDebtor(io, debtor, options));
  group
    .command('watch')
    .description('Open tasks for rates to confirm and claims that may expire; once a day')
    .requiredOption('--administration <id>')
    .option('--json')
    .action((options: { readonly administration: string; readonly json?: true }) =>
      inAdministration(io, options, async (app, { id }) => {
        const opened = await app.watchLaw(id);
        if (options.json === true) writeJson(io, { opened });
        else
          io.stdout.write(
            opened === null ? 'Today was looked at already.\n' : `${opened} task(s) opened.\n`,
          );
      }),
    );
  return group;
}

function regimeOption(): Option {
  return new Option('--regime <regime>', 'which interest').choices([...RATE_REGIMES]);
}

async function rates(io: Io, { regime, json }: RatesOptions): Promise<void> {
  await withApp(io, json === true, async (app) => {
    const all = await app.law.rates();
    const rows = all.filter((row) => regime === undefined || row.regime === regime);
    const confirmed = all.filter(({ by }) => by !== undefined);
    const today = app.clock.today('Europe/Brussels');
    const gaps = RATE_REGIMES.filter((one) => regime === undefined || one === regime).flatMap(
      (one) => rateGap(one, today, confirmed) ?? [],
    );
    if (json === true) {
      writeJson(io, { rates: rows, toConfirm: gaps });
      return;
    }
    for (const row of rows) {
      const by = row.by === undefined ? '' : `, by ${row.by}`;
      const said = `${row.regime}  ${row.from} … ${row.until}  ${row.percent} %  ${row.status}  ${row.source}${by}`;
      io.stdout.write(oneLine(said));
    }
    for (const gap of gaps)
      io.stdout.write(oneLine(`${gap.regime}: no sure rate from ${gap.from} on; confirm it`));
  });
}

async function confirm(io: Io, { json, ...rate }: ConfirmOptions): Promise<void> {
  await withApp(io, json === true, async (app) => {
    const confirmed = await app.law.confirm(rate);
    if (!confirmed.ok) sayFault(io, confirmed.error, { json: json === true });
    else if (json === true) writeJson(io, { confirmed: confirmed.value });
    else {
      const { regime, from, until, percent: of } = confirmed.value;
      io.stdout.write(oneLine(`${regime}  ${from} … ${until}  ${of} %  confirmed`));
    }
  });
}

function creditor(io: Io, options: CreditorOptions): Promise<void> {
  return inAdministration(io, options, async (app, { id }) => {
    const law = given(options);
    if (Object.keys(law).length > 0) await app.law.setCreditor(id, law);
    const inForce = await app.law.creditor(id);
    if (options.json === true) {
      writeJson(io, { creditor: inForce });
      return;
    }
    const { isSmall = false, vatOnCosts, yearDays, growsYearly = false } = inForce;
    for (const said of [
      `small or medium enterprise: ${isSmall ? 'yes' : 'no'}`,
      `VAT on Dutch collection costs: ${vatOnCosts === undefined ? 'none' : `${vatOnCosts} %`}`,
      `days of a year: ${yearDays ?? '365'}`,
      `Dutch interest grows yearly: ${growsYearly ? 'yes' : 'no'}`,
    ])
      io.stdout.write(oneLine(said));
  });
}

function noteDebtor(io: Io, debtor: string, options: DebtorOptions): Promise<void> {
  const json = options.json === true;
  return inAdministration(io, options, async (app, { id }) => {
    // An id that cannot be one is a debtor we do not have.
    const debtorId = parseId<'debtor'>(debtor) ?? idOf<'debtor'>('none');
    const noted = await app.law.setLargeCompany(id, debtorId, options.large === 'yes');
    if (!noted.ok) sayFault(io, noted.error, { json });
    else if (json) writeJson(io, { debtor, large: options.large });
    else io.stdout.write(oneLine(`${debtor}: large company ${options.large}.`));
  });
}

function given({ small, vatOnCosts, actualYear, growsYearly }: CreditorOptions): CreditorLaw {
  return {
    ...(small === undefined ? {} : { isSmall: small }),
    ...(vatOnCosts === undefined ? {} : { vatOnCosts }),
    ...(actualYear === undefined ? {} : { yearDays: 'actual' }),
    ...(growsYearly === undefined ? {} : { growsYearly }),
  };
}

function day(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (!parsed.ok) throw new InvalidArgumentError('A day is YYYY-MM-DD.');
  return parsed.value;
}

/** Digits and a point, at most six places: what the form of a ledger takes too. */
function percent(text: string): string {
  const parsed = parseDecimal(text);
  const isForm = /^\d{1,3}(\.\d{1,6})?$/.test(text);
  if (
    !isForm ||
    !parsed.ok ||
    compare(parsed.value, ZERO) < 0 ||
    compare(parsed.value, dec('100')) > 0
  )
    throw new InvalidArgumentError('A percentage is a number from 0 to 100 such as 10.5.');
  return text;
}
