import { SingleBar } from 'cli-progress';
import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../../config.js';
import { PACKAGES } from '../../demo/package/run.js';
import { goOn } from '../../demo/go-on.js';
import { openOffice } from '../../demo/office.js';
import { runDemo } from '../../demo/run.js';
import type { Language } from '../../domain/party/debtor.js';
import { dateIn } from '../../formats/letter/locale.js';
import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { fault } from '../../kernel/fault.js';
import { toJson } from '../http/codec.js';
import { printSummary, summaryTable } from '../text/summary.js';
import { type Io, sayFault, writeJson } from './io.js';
import { languageOption } from './language.js';
import { untilAsked } from './until-asked.js';
import { demoPackage } from './demo-package.js';
import { demoTryton } from './demo-tryton.js';

interface Options {
  readonly port: string;
  readonly data: string;
  readonly once?: boolean;
  readonly host: string;
  readonly until?: PlainDate;
  readonly lang: Language;
  readonly json?: boolean;
}

/** `voldaan demo`: the main job on embedded defaults, from where it was left, then the dashboard. */
export function build(io: Io): Command {
  return new Command('demo')
    .description('Play half a year of three invented companies, end to end')
    .option('--port <n>', 'port of the dashboard', '8420')
    .option(
      '--data <dir>',
      'data folder; a second start goes on where the first stopped',
      '.voldaan/demo',
    )
    .option('--once', 'end after the summary')
    .option('--host <package>', 'sandbox, tryton, exact, odoo or moneybird', 'sandbox')
    .option('--until <date>', 'play up to this day', dateOption)
    .option('--lang <language>', 'nl, fr, en or de', languageOption, 'nl')
    .option('--json', 'summary as JSON')
    .action((options: Options) => demo(io, options));
}

async function demo(io: Io, options: Options): Promise<void> {
  const json = options.json ?? false;
  const open = Object.hasOwn(PACKAGES, options.host) ? PACKAGES[options.host] : undefined;
  if (open === undefined && options.host !== 'sandbox' && options.host !== 'tryton') {
    const known = ['sandbox', 'tryton', ...Object.keys(PACKAGES)].join(', ');
    const message = `The demo plays with one of ${known}, not with ${options.host}. Nothing was done.`;
    sayFault(io, fault('NOT_YET', 'demo.host', '', message), { json });
    return;
  }
  const config = readConfig({
    ...io.env,
    VOLDAAN_DATA: options.data,
    VOLDAAN_PORT: options.once === true ? '0' : options.port,
    VOLDAAN_LOG: io.env['VOLDAAN_LOG'] ?? 'silent',
  });
  if (!config.ok) {
    sayFault(io, config.error, { json });
    return;
  }
  if (options.host === 'tryton') {
    await demoTryton(io, config.value, { ...options, json });
    return;
  }
  if (open !== undefined) {
    await demoPackage(io, config.value, { ...options, json, open });
    return;
  }
  const progress = showProgress(io, { json, language: options.lang });
  const { stage, summaries, resumedAfter } = await runDemo({
    config: config.value,
    onDay: progress.onDay,
    ...(options.until === undefined ? {} : { until: options.until }),
  });
  progress.stop();
  if (json) writeJson(io, { resumedAfter, summaries: toJson(summaries) });
  else io.stdout.write(`\n${printSummary(summaryTable(summaries, options.lang))}\n`);
  if (options.once !== true) {
    const url = await openOffice(stage.running, options.lang);
    io.stderr.write(`\n${WORDS[options.lang].look}: ${url}\n${WORDS[options.lang].stop}\n`);
    const going = goOn(stage);
    await untilAsked();
    await going.stop();
  }
  await stage.close();
}

/** What is said around the figures. */
const WORDS: Readonly<Record<Language, { start: string; look: string; stop: string }>> = {
  nl: {
    start: 'even geduld, de database wordt klaargezet',
    look: 'Kijk rond in de browser',
    stop: 'Stoppen: Ctrl-C. De gegevens blijven staan.',
  },
  fr: {
    start: 'un instant, la base de données se prépare',
    look: 'Visitez dans le navigateur\u00a0',
    stop: 'Arrêter : Ctrl-C. Les données restent en place.',
  },
  en: {
    start: 'one moment, the database is being set up',
    look: 'Look around in the browser',
    stop: 'Stop: Ctrl-C. The data stays where it is.',
  },
  de: {
    start: 'einen Moment, die Datenbank wird eingerichtet',
    look: 'Sehen Sie sich im Browser um',
    stop: 'Beenden: Strg-C. Die Daten bleiben erhalten.',
  },
};

/** A bar on a terminal, one line a month in a pipe. */
function showProgress(
  io: Io,
  { json, language }: { readonly json: boolean; readonly language: Language },
): { onDay: (date: PlainDate, done: number, total: number) => void; stop: () => void } {
  if (!json && io.stdout.isTTY === true) {
    const bar = new SingleBar({
      format: '{bar} {percentage}%  {date}',
      barCompleteChar: '█',
      barIncompleteChar: '░',
      clearOnComplete: true,
    });
    bar.start(1, 0, { date: WORDS[language].start });
    return {
      onDay(date, done, total) {
        bar.setTotal(total);
        bar.update(done, { date: dateIn(language, date) });
      },
      stop: () => {
        bar.stop();
      },
    };
  }
  let month = '';
  return {
    onDay(date, done, total) {
      if (date.slice(0, 7) === month) return;
      month = date.slice(0, 7);
      io.stderr.write(`${date}  ${done}/${total}\n`);
    },
    stop: () => undefined,
  };
}

function dateOption(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date.ok) throw new InvalidArgumentError('a date is YYYY-MM-DD');
  return date.value;
}
