import { Command } from 'commander';
import { fault } from '../../kernel/fault.js';
import { type AdministrationId, type FactId, parseId } from '../../kernel/ids.js';
import type { Language } from '../../domain/party/debtor.js';
import type { App } from '../app.js';
import { factSentence } from '../text/learned.js';
import { type Io, oneLine, sayFault, writeJson } from './io.js';
import { languageOption } from './language.js';
import { inAdministration } from './with-app.js';

interface Options {
  readonly administration: string;
  readonly lang?: Language;
  readonly json?: true;
}

const NONE: Readonly<Record<Language, string>> = {
  nl: 'Er is nog niets geleerd.',
  fr: 'Rien n’a encore été appris.',
  en: 'Nothing was learned yet.',
  de: 'Es wurde noch nichts gelernt.',
};

/** `voldaan learned list|revoke|restore`: what people taught the matcher, and their hand on it. */
export function build(io: Io): Command {
  const group = new Command('learned').description('What the matcher learned from people');
  group
    .command('list')
    .description('Each learned fact in one sentence')
    .requiredOption('--administration <id>')
    .option(
      '--lang <language>',
      'nl, fr, en or de; that of the administration without it',
      languageOption,
    )
    .option('--json')
    .action((options: Options) => list(io, options));
  group
    .command('revoke <fact>')
    .description('Let a fact count for nothing, and not be learned again')
    .requiredOption('--administration <id>')
    .option('--json')
    .action((fact: string, options: Options) =>
      turn(io, options, fact, (app, id, factId) => app.learned.revoke(id, factId)),
    );
  group
    .command('restore <fact>')
    .description('Let a revoked fact count again')
    .requiredOption('--administration <id>')
    .option('--json')
    .action((fact: string, options: Options) =>
      turn(io, options, fact, (app, id, factId) => app.learned.restore(id, factId)),
    );
  return group;
}

function list(io: Io, options: Options): Promise<void> {
  return inAdministration(io, options, async (app, administration) => {
    const { lang = administration.language } = options;
    const facts = (await app.learned.list(administration.id)).map((fact) => ({
      ...fact,
      sentence: factSentence(fact, lang),
    }));
    if (options.json === true) {
      writeJson(io, { facts });
      return;
    }
    for (const { id, sentence } of facts) io.stdout.write(oneLine(`${id}  ${sentence}`));
    if (facts.length === 0) io.stdout.write(`${NONE[lang]}\n`);
  });
}

type Turn = (app: App, id: AdministrationId, fact: FactId) => ReturnType<App['learned']['revoke']>;

function turn(io: Io, options: Options, fact: string, work: Turn): Promise<void> {
  const json = options.json === true;
  return inAdministration(io, options, async (app, { id }) => {
    const factId = parseId<'fact'>(fact);
    const turned = factId === null ? null : await work(app, id, factId);
    if (turned?.ok === true) {
      if (json) writeJson(io, { done: fact });
      return;
    }
    const message =
      turned?.error.message ?? `"${fact}" is no id of a learned fact. List what was learned.`;
    sayFault(io, fault('NOT_FOUND', 'learned.no-such-fact', '', message), { json });
  });
}
