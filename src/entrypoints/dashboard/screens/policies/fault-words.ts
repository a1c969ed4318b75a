import type { Words } from '../../base/words.js';

const nl: Readonly<Record<string, string>> = {
  'policy.form': 'Hier ontbreekt iets, of het is te lang of te groot.',
  'policy.value': 'Wat hier staat, is niet geldig: een bedrag schrijft u als 2.500,00.',
  'policy.no-term': 'Een bericht noemt een nieuwe betaaldag: zeg in hoeveel dagen.',
  'policy.no-term-before': 'De stap ervoor noemt geen betaaldag. Tel vanaf die stap zelf.',
  'policy.formal-first': 'Vóór een aanmaning hoort een herinnering in geschrift.',
  'policy.after-hand-over': 'Na de overdracht sturen wij niets meer. Zet deze stap ervoor.',
  'policy.hand-over': 'Een overdracht wordt als taak voorgesteld.',
  'policy.hand-over-unwarned':
    'Niets gaat uit handen zonder laatste aanmaning in geschrift. Zet die ervoor.',
  'policy.instead':
    'Een aanmaning blijft een aanmaning in geschrift, en een overdracht gaat altijd op dezelfde manier.',
  'policy.condition': 'Een geval vraagt niets, of iets wat nooit waar kan zijn.',
  'policy.unknown-step': 'Er is geen eerdere stap om vanaf te tellen.',
  'policy.cycle': 'Deze stap telt vanaf een stap die pas later komt.',
  'policy.order': 'Deze stap komt niet later dan de vorige. Zet de stappen op volgorde van tijd.',
  'policy.law-unknown': 'De wet tegenover consumenten van dit land kennen wij niet.',
  'policy.law-free-first':
    'De wet geeft een consument eerst een kosteloze herinnering in geschrift.',
  'policy.law-announce-first':
    'Kosten vraagt men een Nederlandse consument pas na de brief die ze aankondigt.',
  'policy.law-public-costs': 'Een overheid vraagt men pas met de aanmaning kosten of rente.',
  'policy.law-call-claims': 'Bedragen staan in geschrift: een telefoontje vraagt ze niet.',
  'firm.forbidden': 'De wet verbiedt een deel hiervan tegenover wie dit beleid gemaakt is.',
  'firm.saved-meanwhile':
    'Iemand bewaarde dit beleid op hetzelfde moment. Bekijk het, en bewaar opnieuw.',
  'policy.saved-meanwhile':
    'Iemand bewaarde dit beleid op hetzelfde moment. Bekijk het, en bewaar opnieuw.',
};

const fr: Readonly<Record<string, string>> = {
  'policy.form': 'Il manque quelque chose ici, ou c’est trop long ou trop grand.',
  'policy.value': 'Ce qui est écrit ici n’est pas valable : un montant s’écrit 2.500,00.',
  'policy.no-term': 'Un envoi fixe un nouveau délai : dites en combien de jours.',
  'policy.no-term-before': 'L’étape précédente ne fixe pas de délai. Comptez depuis l’étape même.',
  'policy.formal-first': 'Une mise en demeure suit un rappel par écrit.',
  'policy.after-hand-over':
    'Après le transfert nous n’envoyons plus rien. Placez cette étape avant.',
  'policy.hand-over': 'Un transfert est proposé comme tâche.',
  'policy.hand-over-unwarned':
    'Rien n’est transmis sans une dernière mise en demeure par écrit. Placez-la avant.',
  'policy.instead':
    'Une mise en demeure reste une mise en demeure par écrit, et un transfert se fait toujours de la même façon.',
  'policy.condition': 'Un cas ne demande rien, ou ce qui ne peut jamais être vrai.',
  'policy.unknown-step': 'Il n’y a pas d’étape précédente depuis laquelle compter.',
  'policy.cycle': 'Cette étape compte depuis une étape qui vient après.',
  'policy.order':
    'Cette étape ne vient pas après la précédente. Mettez les étapes dans l’ordre du temps.',
  'policy.law-unknown': 'Nous ne connaissons pas la loi envers les consommateurs de ce pays.',
  'policy.law-free-first': 'La loi donne d’abord au consommateur un rappel gratuit par écrit.',
  'policy.law-announce-first':
    'À un consommateur néerlandais on ne réclame des frais qu’après la lettre qui les annonce.',
  'policy.law-public-costs':
    'À un pouvoir public on ne réclame frais ou intérêts qu’avec la mise en demeure.',
  'policy.law-call-claims': 'Les montants figurent par écrit : un appel ne les réclame pas.',
  'firm.forbidden':
    'La loi interdit une partie de ceci envers ceux pour qui cette politique est faite.',
  'firm.saved-meanwhile':
    'Quelqu’un a enregistré cette politique au même moment. Regardez-la, et enregistrez à nouveau.',
  'policy.saved-meanwhile':
    'Quelqu’un a enregistré cette politique au même moment. Regardez-la, et enregistrez à nouveau.',
};

const en: Readonly<Record<string, string>> = {
  'policy.form': 'Something is missing here, or it is too long or too large.',
  'policy.value': 'What stands here is not valid: write an amount as 2,500.00.',
  'policy.no-term': 'A message names a new day to pay: say in how many days.',
  'policy.no-term-before': 'The step before names no day to pay. Count from that step itself.',
  'policy.formal-first': 'A formal notice follows a reminder in writing.',
  'policy.after-hand-over': 'After the hand-over we send nothing. Put this step before it.',
  'policy.hand-over': 'A hand-over is proposed as a task.',
  'policy.hand-over-unwarned':
    'Nothing is handed over without a last warning in writing. Put one before it.',
  'policy.instead':
    'A formal notice stays one in writing, and a hand-over always goes the same way.',
  'policy.condition': 'A case asks nothing, or what can never be so.',
  'policy.unknown-step': 'There is no earlier step to count from.',
  'policy.cycle': 'This step counts from one that comes later.',
  'policy.order': 'This step does not come after the one before. Put the steps in order of time.',
  'policy.law-unknown': 'We do not know the law towards consumers of this country.',
  'policy.law-free-first': 'The law gives a consumer a free reminder in writing first.',
  'policy.law-announce-first':
    'Costs are asked of a Dutch consumer only after the letter that announces them.',
  'policy.law-public-costs':
    'Costs or interest are asked of a public body only with the formal notice.',
  'policy.law-call-claims': 'Amounts stand in writing: a call does not ask them.',
  'firm.forbidden': 'The law forbids a part of this towards those it is made for.',
  'firm.saved-meanwhile':
    'Somebody saved this policy at the same moment. Look at it, and save again.',
  'policy.saved-meanwhile':
    'Somebody saved this policy at the same moment. Look at it, and save again.',
};

/** What is wrong with a policy, by code of the fault. */
export const POLICY_FAULTS: Words<Readonly<Record<string, string>>> = { nl, fr, en };
