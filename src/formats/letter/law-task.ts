import type { Limitation } from '../../domain/law/limitation.js';
import type { RateGap } from '../../domain/law/rates.js';
import type { Language } from '../../domain/party/debtor.js';
import { dateIn } from './locale.js';
import type { TaskText } from './on-account-task.js';

const GAPS: Readonly<
  Record<Language, (regime: string, from: string, percent: string) => TaskText>
> = {
  nl: (regime, from, percent) => ({
    subject: `Bevestig de wettelijke rentevoet ${regime} vanaf ${from}`,
    text: `Van ${regime} is vanaf ${from} geen zekere rentevoet bekend. Intussen wordt voorlopig met ${percent} gerekend, en niets daarvan gaat uit zonder dat iemand kijkt. Zoek de rentevoet op in de officiële bekendmaking en voer hem in met: voldaan law confirm.`,
  }),
  fr: (regime, from, percent) => ({
    subject: `Confirmez le taux légal ${regime} à partir du ${from}`,
    text: `Aucun taux certain n’est connu pour ${regime} à partir du ${from}. Entre-temps, le calcul se fait provisoirement avec ${percent}, et rien n’en part sans contrôle d’une personne. Cherchez le taux dans la publication officielle et saisissez-le avec : voldaan law confirm.`,
  }),
  en: (regime, from, percent) => ({
    subject: `Confirm the legal rate ${regime} from ${from}`,
    text: `No sure rate of ${regime} is known from ${from} on. Meanwhile ${percent} is used provisionally, and nothing of it leaves before somebody looks. Look the rate up in the official notice and enter it with: voldaan law confirm.`,
  }),
  de: (regime, from, percent) => ({
    subject: `Bestätigen Sie den gesetzlichen Zinssatz ${regime} ab ${from}`,
    text: `Für ${regime} ist ab ${from} kein sicherer Satz bekannt. Inzwischen wird vorläufig mit ${percent} gerechnet, und nichts davon geht hinaus, ohne dass jemand nachsieht. Suchen Sie den Satz in der amtlichen Bekanntmachung und geben Sie ihn ein mit: voldaan law confirm.`,
  }),
};

/** The task of whoever reads official notices: a rate that has to be confirmed. */
export function gapTask(language: Language, { regime, from, rate }: RateGap): TaskText {
  const percent = rate === undefined ? '–' : `${rate.percent} %`;
  return GAPS[language](regime, dateIn(language, from), percent);
}

interface AboutItem {
  readonly number: string;
  readonly name: string;
  readonly limitation: Limitation;
}

const LIMITATIONS: Readonly<
  Record<Language, (number: string, name: string, lastDay: string, clause: string) => TaskText>
> = {
  nl: (number, name, lastDay, clause) => ({
    subject: `Factuur ${number} van ${name} verjaart mogelijk op ${lastDay}`,
    text: `Zonder stuiting is deze vordering mogelijk na ${lastDay} niet meer afdwingbaar (${clause}). Vraag tijdig raad hoe de verjaring gestuit wordt, of boek de vordering af.`,
  }),
  fr: (number, name, lastDay, clause) => ({
    subject: `La facture ${number} de ${name} se prescrit peut-être le ${lastDay}`,
    text: `Sans interruption, cette créance n’est peut-être plus exigible après le ${lastDay} (${clause}). Demandez à temps conseil sur l’interruption de la prescription, ou passez la créance en perte.`,
  }),
  en: (number, name, lastDay, clause) => ({
    subject: `Invoice ${number} of ${name} may expire on ${lastDay}`,
    text: `Unless it is interrupted, this claim may no longer be enforceable after ${lastDay} (${clause}). Ask in time for advice on interrupting the limitation, or write the claim off.`,
  }),
  de: (number, name, lastDay, clause) => ({
    subject: `Rechnung ${number} von ${name} verjährt möglicherweise am ${lastDay}`,
    text: `Ohne Unterbrechung ist diese Forderung nach dem ${lastDay} möglicherweise nicht mehr durchsetzbar (${clause}). Holen Sie rechtzeitig Rat zur Unterbrechung der Verjährung ein, oder buchen Sie die Forderung aus.`,
  }),
};

/** The task half a year before a claim may expire. */
export function limitationTask(
  language: Language,
  { number, name, limitation: { lastDay, clause } }: AboutItem,
): TaskText {
  return LIMITATIONS[language](number, name, dateIn(language, lastDay), clause);
}
