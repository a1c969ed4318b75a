import { Command } from 'commander';
import type { Role } from '../../domain/work/task.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { Io } from './io.js';
import { dateOption } from './payment-options.js';
import { inAdministration } from './with-app.js';
import { accepted, answer, roleOption, workCommand, type WorkOptions } from './work-options.js';

interface SaveOptions extends WorkOptions {
  readonly role: readonly Role[];
  readonly fullName?: string;
  readonly phone?: string;
  readonly email?: string;
}

interface AbsentOptions extends WorkOptions {
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly standIn?: string;
}

const roles = (text: string, before: readonly Role[] = []): readonly Role[] => [
  ...before,
  roleOption(text),
];

/** `voldaan person save|list|absent|back`: who works on the books, and when they are away. */
export function build(io: Io): Command {
  const group = new Command('person').description('Who works on the books, and when they are away');
  workCommand(group, 'save', 'Add somebody, or change what is known of him')
    .argument('<name>', 'short, as people use it: an, p.claes')
    .requiredOption('--role <role...>', 'debtors, sales, administration, logistics, manager', roles)
    .option('--full-name <name>')
    .option('--phone <number>')
    .option('--email <address>')
    .action((name: string, options: SaveOptions) => save(io, name, options));
  workCommand(group, 'list', 'People, and the absences that are not over').action(
    (options: WorkOptions) =>
      inAdministration(io, options, async (app, { id }) => {
        const people = await app.work.people.list(id);
        const absences = await app.work.people.absences(id);
        answer(io, options, { people, absences }, [
          ...people.map((p) => `${p.name}  ${p.roles.join(', ')}  ${p.fullName ?? ''}`),
          ...absences.map(
            (a) => `${a.person} away ${a.from} to ${a.until}, ${a.standIn ?? 'nobody'} stands in`,
          ),
        ]);
      }),
  );
  workCommand(group, 'absent', 'Note an absence; noting it again changes it')
    .argument('<name>')
    .requiredOption('--from <date>', 'first day', dateOption)
    .requiredOption('--until <date>', 'last day', dateOption)
    .option('--stand-in <name>', 'who does the work meanwhile; the role without it')
    .action((person: string, options: AbsentOptions) =>
      inAdministration(io, options, async (app, { id }) => {
        const { from, until, standIn } = options;
        const absence = { person, from, until, ...(standIn === undefined ? {} : { standIn }) };
        const noted = await app.work.people.saveAbsence(id, absence);
        if (accepted(io, options, noted) !== null)
          answer(io, options, { absence }, [`${person}  ${from}  ${until}  ${standIn ?? '-'}`]);
      }),
    );
  workCommand(group, 'back', 'Take an absence away')
    .argument('<name>')
    .requiredOption('--from <date>', 'its first day', dateOption)
    .action((person: string, options: WorkOptions & { readonly from: PlainDate }) =>
      inAdministration(io, options, async (app, { id }) => {
        const removed = await app.work.people.removeAbsence(id, person, options.from);
        if (accepted(io, options, removed) !== null)
          answer(io, options, { person, from: options.from }, [`${person} is back`]);
      }),
    );
  return group;
}

async function save(io: Io, name: string, options: SaveOptions): Promise<void> {
  const { role, fullName, phone, email } = options;
  const person = {
    ...{ name, roles: role },
    ...(fullName === undefined ? {} : { fullName }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
  };
  await inAdministration(io, options, async (app, { id }) => {
    const saved = await app.work.people.save(id, person);
    if (accepted(io, options, saved) !== null)
      answer(io, options, { person }, [`${name}  ${role.join(', ')}`]);
  });
}
