import type { DunningAction } from '../../domain/dunning/policy.js';
import type { Debtor, Language } from '../../domain/party/debtor.js';
import { groupBy } from '../../kernel/group.js';
import { parseMoney, sumMoney } from '../../kernel/money.js';
import { assert } from '../../kernel/result.js';
import { daysIn, moneyIn } from './locale.js';
import type { TaskText } from './on-account-task.js';

interface Words {
  readonly subject: (debtor: string, amount: string) => string;
  readonly text: (debtor: string, amount: string) => string;
  readonly late: (days: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    subject: (debtor, amount) => `Overdragen? ${debtor}, ${amount}`,
    text: (debtor, amount) =>
      `De termijn van de laatste aanmaning aan ${debtor} is voorbij en ${amount} staat nog open. Beslis of u de vordering aan een incassopartner of advocaat overdraagt. Voldaan stuurt over deze facturen zelf niets meer.`,
    late: (days) => `${days} te laat`,
  },
  fr: {
    subject: (debtor, amount) => `Transmettre ? ${debtor}, ${amount}`,
    text: (debtor, amount) =>
      `Le délai du dernier rappel à ${debtor} est passé et ${amount} reste ouvert. Décidez si vous transmettez la créance à un partenaire de recouvrement ou à un avocat. Voldaan n’envoie plus rien lui-même pour ces factures.`,
    late: (days) => `${days} de retard`,
  },
  en: {
    subject: (debtor, amount) => `Hand over? ${debtor}, ${amount}`,
    text: (debtor, amount) =>
      `The term of the last warning to ${debtor} has passed and ${amount} is still open. Decide whether to hand the claim over to a collection partner or a lawyer. Voldaan sends nothing more about these invoices by itself.`,
    late: (days) => `${days} late`,
  },
  de: {
    subject: (debtor, amount) => `Übergeben? ${debtor}, ${amount}`,
    text: (debtor, amount) =>
      `Die Frist der letzten Mahnung an ${debtor} ist abgelaufen, und ${amount} ist noch offen. Entscheiden Sie, ob Sie die Forderung an einen Inkassopartner oder Anwalt übergeben. Voldaan sendet zu diesen Rechnungen selbst nichts mehr.`,
    late: (days) => `${days} in Verzug`,
  },
};

/** What a person is asked when all steps of ours are taken, in the language of the administration. */
export function handOverTask(
  language: Language,
  debtor: Pick<Debtor, 'name' | 'number'>,
  items: DunningAction['items'],
  numberOf: (openItem: string) => string,
): TaskText {
  const words = WORDS[language];
  const opens = items.map(({ open, currency }) => {
    const amount = parseMoney(open, currency);
    assert(amount.ok, 'a plan prints amounts that can be read again');
    return amount.value;
  });
  const total = [...groupBy(opens, ({ currency }) => currency)]
    .map(([currency, amounts]) => moneyIn(language, sumMoney(amounts, currency)))
    .join(' + ');
  const who = `${debtor.name} (${debtor.number})`;
  const lines = items.map(({ openItem, daysLate }, i) => {
    const open = opens[i];
    const amount = open === undefined ? '' : moneyIn(language, open);
    return `${numberOf(openItem)}  ${amount}  ${words.late(daysIn(language, daysLate))}`;
  });
  return {
    subject: words.subject(who, total),
    text: [words.text(who, total), '', ...lines].join('\n'),
  };
}
