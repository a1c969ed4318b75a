import type { Words } from '../../base/words.js';

const nl = {
  guard: 'Wanneer waarschuwen en stoppen',
  warnPercent: 'Waarschuw vanaf dit deel van de limiet, in procent',
  overdueDaysMax: 'Niets meer op krediet als een factuur langer dan zoveel dagen te laat is',
  overdueHelp: 'Leeg: daar wordt niet naar gekeken. Geldt ook voor wie nog ruimte heeft.',
  countDrafts: 'Facturen in ontwerp tellen mee',
  newDebtorOrder: 'Bestelling vanaf dit bedrag van wie nog geen geschiedenis heeft',
  newDebtorHelp: 'Dan wordt een voorschot of levering in delen aangeraden. Leeg: geen raad.',
  amountWrong: 'Schrijf een bedrag, zoals 5.000 of 5.000,00.',
  looking: 'Onderzoek van debiteuren',
  screeningMonths: 'Een onderzoek blijft zoveel maanden goed',
  inquiries: 'Hoogstens zoveel vragen per maand',
  inquiriesHelp:
    'Een bureau of verzekeraar rekent vragen aan; wat op is, wacht tot volgende maand.',
  save: 'Bewaren',
  saved: 'Bewaard. De wacht houdt er vanaf nu rekening mee.',
  mayNot: 'U kunt dit bekijken; veranderen mag wie het beleid beheert.',
};

const fr: typeof nl = {
  guard: 'Quand avertir et bloquer',
  warnPercent: 'Avertir à partir de cette part de la limite, en pour cent',
  overdueDaysMax: 'Plus rien à crédit si une facture est en retard de plus de … jours',
  overdueHelp: 'Vide : ce n’est pas regardé. Vaut aussi pour qui a encore de la marge.',
  countDrafts: 'Les factures en projet comptent',
  newDebtorOrder: 'Commande à partir de ce montant d’un débiteur sans historique',
  newDebtorHelp:
    'Un acompte ou une livraison par parties est alors conseillé. Vide : pas de conseil.',
  amountWrong: 'Écrivez un montant, comme 5.000 ou 5.000,00.',
  looking: 'Examen des débiteurs',
  screeningMonths: 'Un examen reste valable autant de mois',
  inquiries: 'Au plus autant de demandes par mois',
  inquiriesHelp:
    'Un bureau ou un assureur facture les demandes ; une fois épuisées, elles attendent le mois suivant.',
  save: 'Enregistrer',
  saved: 'Enregistré. Il en est tenu compte dès maintenant.',
  mayNot: 'Vous pouvez consulter ceci ; qui gère les règles peut les changer.',
};

const en: typeof nl = {
  guard: 'When to warn and to stop',
  warnPercent: 'Warn from this share of the limit, in percent',
  overdueDaysMax: 'Nothing more on credit when an invoice is overdue for more than so many days',
  overdueHelp: 'Empty: that is not looked at. Holds for whoever has room left, too.',
  countDrafts: 'Draft invoices count',
  newDebtorOrder: 'Order from this amount of somebody without a history',
  newDebtorHelp: 'A deposit or part deliveries are advised then. Empty: no advice.',
  amountWrong: 'Write an amount, such as 5,000 or 5,000.00.',
  looking: 'Looking into debtors',
  screeningMonths: 'A check is good for so many months',
  inquiries: 'At most so many questions a month',
  inquiriesHelp: 'A bureau or insurer charges for questions; what is used up waits for next month.',
  save: 'Save',
  saved: 'Saved. It holds from now on.',
  mayNot: 'You may look at this; who manages the rules may change it.',
};

export const CREDIT_SETTINGS: Words<typeof nl> = { nl, fr, en };
