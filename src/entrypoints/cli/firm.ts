import { Command, InvalidArgumentError } from 'commander';
import type { Firm } from '../../domain/party/firm.js';
import { fault } from '../../kernel/fault.js';
import { type AdministrationId, type FirmId, parseId } from '../../kernel/ids.js';
import type { Result } from '../../kernel/result.js';
import type { FirmError } from '../../usecases/firm/firms.js';
import type { App } from '../app.js';
import { overviewLine } from '../text/firm.js';
import { addFirmMapping } from './firm-mapping.js';
import { accepted, answer, type FirmOptions, inFirm, plain } from './firm-command.js';
import { addFirmLists } from './firm-list.js';
import { addFirmRules } from './firm-rules.js';
import { type Io, sayFault } from './io.js';
import { languageOption } from './language.js';
import { withApp } from './with-app.js';

/** `voldaan firm …`: who keeps many sets of books, and these together. */
export function build(io: Io): Command {
  const group = new Command('firm').description(
    'Accounting firms and platforms: many sets of books',
  );
  plain(group, 'add', 'Add a firm; again with the same id and name changes nothing')
    .argument('<name>')
    .option('--id <id>', 'its id; made without it', firmIdOption)
    .action(async (name: string, options: FirmOptions & { readonly id?: FirmId }) => {
      await withApp(io, options.json === true, async (app) => {
        const added = accepted(io, await app.firms.add(name, options.id), options);
        if (added !== null)
          answer(io, options, added, [`${added.firm.id}  ${name}: ${added.outcome}`]);
      });
    });
  plain(group, 'list', 'All firms').action(async (options: FirmOptions) => {
    await withApp(io, options.json === true, async (app) => {
      const firms = await app.firms.list();
      answer(
        io,
        options,
        { firms },
        firms.map(({ id, name }) => `${id}  ${name}`),
      );
    });
  });
  plain(group, 'show', 'Its administrations, those that ask for attention first')
    .argument('<firm>')
    .option('--refresh', 'count anew first; otherwise as each told after its last round')
    .option('--lang <language>', 'nl, fr, en or de', languageOption)
    .action((firm: string, options: FirmOptions & { readonly refresh?: true }) =>
      inFirm(io, firm, options, (app, found) => show(io, app, found, options)),
    );
  plain(group, 'usage', 'What each of its administrations used in a month')
    .argument('<firm>')
    .requiredOption('--month <month>', 'such as 2026-11', monthOption)
    .action((firm: string, options: FirmOptions & { readonly month: string }) =>
      inFirm(io, firm, options, async (app, { id }) => {
        const rows = accepted(io, await app.firms.usage(id, options.month), options);
        if (rows === null) return;
        answer(io, options, { month: options.month, administrations: rows }, [
          'administration  sent  received  matched  reminders  lookups',
          ...rows.map(({ administration, usage: u }) =>
            [administration.id, u.sent, u.received, u.matched, u.reminders, u.lookups].join('  '),
          ),
        ]);
      }),
    );
  ofFirm(
    io,
    group,
    'place',
    'Put an administration that belongs to itself under a firm',
    (app, at) => app.firms.place(at.firm, at.administration),
  );
  ofFirm(io, group, 'take-out', 'From now on it belongs to itself', (app, at) =>
    app.firms.takeOut(at.firm, at.administration),
  );
  ofFirm(io, group, 'resume', 'Work for it again', (app, at) =>
    app.firms.resume(at.firm, at.administration),
  );
  for (const [name, what] of [
    ['suspend', 'Read and send nothing for it by itself'],
    ['remove', 'End its connections; its records stay, to be exported'],
  ] as const)
    ofFirm(io, group, name, what, (app, { firm, administration, by = '', reason = '' }) =>
      app.firms[name](firm, administration, { by, reason }),
    )
      .requiredOption('--by <name>', 'who decides')
      .requiredOption('--reason <text>', 'why; shown in the overview');
  addFirmLists(io, group);
  addFirmRules(io, group);
  addFirmMapping(group, io);
  return group;
}

interface At {
  readonly firm: FirmId;
  readonly administration: AdministrationId;
  readonly by?: string;
  readonly reason?: string;
}

/** What is so now. */
const DONE = {
  place: 'belongs to the firm now',
  'take-out': 'belongs to itself now',
  resume: 'is worked for again',
  suspend: 'rests: nothing is read or sent for it by itself',
  remove: 'rests for good: its connections are ended',
} as const;

/** A command about one administration of a firm. */
function ofFirm(
  io: Io,
  group: Command,
  name: keyof typeof DONE,
  description: string,
  act: (app: App, at: At) => Promise<Result<unknown, FirmError>>,
): Command {
  return plain(group, name, description)
    .argument('<firm>')
    .argument('<administration>')
    .action(
      (firm: string, administration: string, options: FirmOptions & Pick<At, 'by' | 'reason'>) =>
        inFirm(io, firm, options, async (app, { id }) => {
          const { by, reason } = options;
          const of = parseId<'administration'>(administration);
          if (of === null) {
            const message = `"${administration}" is no id of an administration. See voldaan firm show.`;
            sayFault(io, fault('NOT_FOUND', 'firm.no-such-administration', '', message), {
              json: options.json === true,
            });
            return;
          }
          const said = {
            ...(by === undefined ? {} : { by }),
            ...(reason === undefined ? {} : { reason }),
          };
          const done = await act(app, { firm: id, administration: of, ...said });
          if (!done.ok) accepted(io, done, options);
          else
            answer(io, options, { administration: of, done: done.value ?? null }, [
              `${of}: ${DONE[name]}`,
            ]);
        }),
    );
}

async function show(
  io: Io,
  app: App,
  { id }: Firm,
  options: FirmOptions & { readonly refresh?: true },
): Promise<void> {
  if (options.refresh === true) accepted(io, await app.firms.refresh(id), options);
  const overview = accepted(io, await app.firms.overview(id), options);
  if (overview === null) return;
  const language = options.lang ?? 'en';
  answer(io, options, overview, [
    `${overview.firm.name}: ${overview.rows.length}`,
    ...overview.rows.map((row) => overviewLine(row, language)),
  ]);
}

/** Shorter than other ids: those of its administrations are made of it. */
function firmIdOption(text: string): FirmId {
  const id = text.length > 40 ? null : parseId<'firm'>(text);
  if (id === null)
    throw new InvalidArgumentError('an id is letters, digits, . _ : or -, at most 40');
  return id;
}

function monthOption(text: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new InvalidArgumentError('a month is YYYY-MM');
  return text;
}
