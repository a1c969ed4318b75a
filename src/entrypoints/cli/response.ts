import { Command } from 'commander';
import { fault } from '../../kernel/fault.js';
import { ANSWER_DECISIONS, answersPicture } from '../answer-decisions.js';
import { toJson } from '../http/codec.js';
import { answersLines } from '../text/answers.js';
import { inBooks, type InboxOptions, say } from './inbox-arguments.js';
import { type Io, sayFault, writeJson } from './io.js';
import { inAdministration } from './with-app.js';

interface Options {
  readonly administration: string;
  readonly by: string;
  readonly invoice?: string;
  readonly json?: true;
}

/** `voldaan response list|assign|dismiss|confirm-provider|accept-term|refuse-term|settle|release` */
export function build(io: Io): Command {
  const group = new Command('response').description(
    'What buyers, suppliers and service providers said about invoices',
  );
  inBooks(
    group
      .command('list')
      .description('What waits for a person, what is due, and what was said and sent'),
  ).action((options: InboxOptions) => list(io, options));
  for (const [name, { says, needsInvoice }] of Object.entries(ANSWER_DECISIONS)) {
    const command = group
      .command(name)
      .description(says)
      .argument('<id>', 'as the list shows it')
      .requiredOption('--administration <id>')
      .option('--by <name>', 'who decides', 'cli')
      .option('--json')
      .action((about: string, options: Options) => decide(io, name, about, options));
    if (needsInvoice === true)
      command.requiredOption('--invoice <number>', 'of an invoice we sent');
  }
  return group;
}

function list(io: Io, options: InboxOptions): Promise<void> {
  return inAdministration(io, options, async (app, { id, language }) => {
    const picture = await answersPicture(app, id);
    if (options.json === true) writeJson(io, toJson(picture));
    else say(io, answersLines(picture, options.lang ?? language));
  });
}

function decide(io: Io, name: string, about: string, options: Options): Promise<void> {
  const json = options.json === true;
  return inAdministration(io, options, async (app, { id }) => {
    const { by, invoice } = options;
    const decided = await ANSWER_DECISIONS[name]?.decide(app, id, {
      ...{ about, by },
      ...(invoice === undefined ? {} : { invoiceNumber: invoice }),
    });
    if (decided?.ok === true) {
      await app.outbox.deliverDue();
      if (json) writeJson(io, { done: about });
      return;
    }
    const { kind, message } = decided?.error ?? { kind: 'no-such-answer', message: 'Unknown.' };
    sayFault(io, fault('CONFLICT', `response.${kind}`, '', message), { json });
  });
}
