import { type Command, CommanderError } from 'commander';
import { fault, faultIn } from '../../kernel/fault.js';
import { actorOf } from './acting.js';
import { GROUPS } from './groups.js';
import { type ExitCode, graver, type Io, sayFault } from './io.js';

/** What the process gives a command line; the exit code comes back as the answer. */
export type Surroundings = Omit<Io, 'exit' | 'actor'>;

/** Runs one command line (without program name) and answers its exit code; every failure is said as cli.md asks. */
export async function runCli(
  argv: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const io: Io = {
    ...surroundings,
    actor: actorOf(argv),
    exit: (next) => {
      code = graver(code, next);
    },
  };
  const [name = '', ...rest] = argv;
  const load = Object.hasOwn(GROUPS, name) ? GROUPS[name] : undefined;
  if (load !== undefined) await runGroup(io, (await load()).build(io), name, rest);
  else if (name === '--help' || name === '-h') io.stdout.write(overview());
  else sayUsage(io, argv, unknownCommand(name));
  return code;
}

async function runGroup(
  io: Io,
  command: Command,
  name: string,
  argv: readonly string[],
): Promise<void> {
  quieten(command.name(`voldaan ${name}`), io);
  try {
    await command.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode !== 0) sayUsage(io, argv, usageSentence(error, command, name));
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    const sentence = `Something broke inside voldaan: ${message}. Nothing more was done; please report it.`;
    const said = faultIn(error) ?? fault('INTERNAL', 'cli.internal', '', sentence);
    sayFault(io, said, { json: wantsJson(argv) });
  }
}

/** Subcommands inherit nothing that is set after they were made: each is told to throw, and to say nothing by itself. */
function quieten(command: Command, io: Io): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => io.stdout.write(text),
    writeErr: () => undefined,
  });
  for (const sub of command.commands) quieten(sub, io);
}

function wantsJson(argv: readonly string[]): boolean {
  return argv.includes('--json') || argv.includes('--ndjson');
}

function sayUsage(io: Io, argv: readonly string[], sentence: string): void {
  sayFault(io, fault('USAGE', 'cli.usage', '', sentence), { json: wantsJson(argv) });
}

function usageSentence(error: CommanderError, command: Command, name: string): string {
  const subcommands = command.commands.map((sub) => sub.name()).join(', ');
  if (error.code === 'commander.help' || error.code === 'commander.unknownCommand') {
    return `"voldaan ${name}" needs one of its commands: ${subcommands}. See voldaan ${name} --help.`;
  }
  // The library puts its suggestion on a line of its own; an answer is one sentence.
  const said = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1).replace(/\.$/, '')}. See voldaan ${name} --help.`;
}

function unknownCommand(name: string): string {
  const known = Object.keys(GROUPS).join(', ');
  const said = name === '' ? 'A command is missing' : `"${name}" is no command of voldaan`;
  return `${said}. Commands: ${known}. See voldaan --help.`;
}

function overview(): string {
  const known = Object.keys(GROUPS).join(', ');
  return `voldaan <command> [options]\n\nCommands: ${known}\nvoldaan <command> --help says more.\n`;
}
