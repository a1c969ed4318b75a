import { Command, InvalidArgumentError } from 'commander';
import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { printDecimal } from '../../kernel/decimal.js';
import { type Io, oneLine, readInput, sayFaults, writeJson } from './io.js';
import { withApp } from './with-app.js';

/** Largest file of rates, bytes: the whole history as XML is some 10 MB. */
const FILE_BYTES_MAX = 25 * 1024 * 1024;

/** `voldaan rates import|show`: reference rates of the European Central Bank, for all administrations. */
export function build(io: Io): Command {
  const group = new Command('rates').description(
    'Exchange rates, as the European Central Bank publishes them',
  );
  group
    .command('import')
    .description(
      'Take a file such as eurofxref-hist.xml, eurofxref-daily.xml or eurofxref-hist.csv',
    )
    .argument('<file>', 'a file, or - for standard input')
    .option('--json')
    .action(async (file: string, { json = false }: { readonly json?: boolean }) => {
      const input = await readInput(io, file, FILE_BYTES_MAX);
      if (!input.ok) {
        sayFaults(io, [input.error], { json, file });
        return;
      }
      await withApp(io, json, async (app) => {
        const imported = await app.importRates(input.value);
        if (!imported.ok) sayFaults(io, imported.error, { json, file });
        else if (json) writeJson(io, { file, ...imported.value });
        else {
          const { rates, added, changed } = imported.value;
          const said = `${rates} rate(s), ${added} new, ${changed} corrected`;
          io.stdout.write(oneLine(`${file}: ${said}`));
        }
      });
    });
  group
    .command('show')
    .description('The rates that count on a day: the last ones published, at most 7 days back')
    .option('--on <date>', 'YYYY-MM-DD; without it, today', day)
    .option('--json')
    .action(({ on, json = false }: { readonly on?: PlainDate; readonly json?: boolean }) =>
      withApp(io, json, async (app) => {
        // The ECB publishes in Frankfurt, whatever the zone of an administration.
        const rates = await app.showRates(on ?? app.clock.today('Europe/Berlin'));
        const told = rates.map(({ perEuro, ...rate }) => ({
          ...rate,
          perEuro: printDecimal(perEuro),
          source: 'ECB',
        }));
        if (json) writeJson(io, { rates: told });
        else if (told.length === 0) io.stdout.write('No rates of these days.\n');
        for (const rate of json ? [] : told)
          io.stdout.write(`${rate.on}  1 EUR = ${rate.perEuro} ${rate.currency}\n`);
      }).then(() => undefined),
    );
  return group;
}

function day(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (!parsed.ok) throw new InvalidArgumentError('A day is YYYY-MM-DD.');
  return parsed.value;
}
