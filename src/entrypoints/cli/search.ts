import { Command } from 'commander';
import { printMoney } from '../../kernel/money.js';
import { printDecimal } from '../../kernel/decimal.js';
import type { Found } from '../../usecases/list/search.js';
import { searchAsked } from '../list-question.js';
import { type Io, sayFault } from './io.js';
import { inAdministration } from './with-app.js';
import { answer, type WorkOptions } from './work-options.js';

/** `voldaan search`: debtors, invoices and bank entries somebody may mean. */
export function build(io: Io): Command {
  return new Command('search')
    .description('Debtors, invoices and bank entries by a few letters, a number or an amount')
    .argument('<text>')
    .requiredOption('--administration <id>')
    .option('--json')
    .action((text: string, options: WorkOptions) =>
      inAdministration(io, options, async (app, { id }) => {
        const asked = searchAsked({ q: text });
        if (asked.ok) {
          const found = await app.lists.search(id, asked.value);
          answer(io, options, found, linesOf(found));
          return;
        }
        const [wrong] = asked.error;
        if (wrong !== undefined) sayFault(io, wrong, { json: options.json === true });
      }),
    );
}

function linesOf({ debtors, invoices, entries }: Found): readonly string[] {
  return [
    ...debtors.map(({ id, number, name }) => `debtor   ${id}  ${number}  ${name}`),
    ...invoices.map(({ documentId, openItemId, number, debtor, open }) => {
      const left = open === undefined ? '' : `  ${printMoney(open)} ${open.currency} open`;
      return `invoice  ${documentId ?? openItemId ?? '-'}  ${number}  ${debtor ?? '-'}${left}`;
    }),
    ...entries.map(
      ({ id, on, amount, currency, name, text }) =>
        `bank     ${id}  ${on ?? '-'}  ${printDecimal(amount)} ${currency}  ${name ?? '-'}  ${text ?? ''}`,
    ),
  ];
}
