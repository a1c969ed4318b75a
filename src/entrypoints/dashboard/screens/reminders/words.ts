import type { Words } from '../../base/words.js';

const nl = {
  title: 'Herinneringen',
  tabs: {
    today: 'Vandaag',
    runs: 'Eerdere runs',
    waiting: 'Wachtende brieven',
    policies: 'Beleid',
  },
  stop: 'Alles stoppen',
  stopAsk:
    'Alle herinneringen van deze administratie stilleggen? Wat al goedgekeurd is en nog niet vertrok, blijft ook staan. U kunt het altijd weer laten gaan.',
  stopped: 'Herinneringen zijn gestopt',
  stoppedHere: 'Er vertrekt niets uit deze administratie tot u het weer laat gaan.',
  stoppedAll:
    'Wie de installatie beheert heeft alle herinneringen gestopt; alleen daar gaan ze weer.',
  resume: 'Weer laten gaan',
  wasStopped: 'Alle herinneringen zijn gestopt.',
  wasResumed: 'Herinneringen mogen weer vertrekken.',
  noRun: 'Er is voor vandaag nog niets gepland.',
  noRunDo: 'Plan de herinneringen van vandaag. Er vertrekt niets voor u het goedkeurt.',
  plan: 'Plan vandaag',
  planAgain: 'Plan opnieuw',
  planned: 'Opnieuw gepland.',
  runOf: (day: string) => `Run van ${day}`,
  figures: {
    messages: 'Berichten',
    tasks: 'Voor mensen',
    held: 'Tegengehouden',
    total: 'Samen open',
  },
  tasksNote: 'bellen of beslissen',
  before: (what: string, day: string) => `${what} op ${day}`,
  first: 'eerste run met iets te doen',
  leavesFrom: (moment: string) => `Keurt u nu goed, dan vertrekt het eerste bericht ${moment}.`,
  leavesSince: (moment: string) =>
    `Het eerste bericht vertrekt vanaf ${moment}; tot dan kunt u alles terugroepen.`,
  second: (cap: number) =>
    `Meer dan ${cap} berichten is hier ongewoon veel: een tweede persoon moet meekijken en ook goedkeuren.`,
  approvedBy: (names: string) => `Goedgekeurd door ${names}.`,
  approve: 'Keur goed',
  undo: 'Roep terug',
  undoAsk: 'Wat van deze run nog niet vertrokken is, vertrekt niet. Wat al weg is, blijft weg.',
  undone: (n: string) => `${n} teruggeroepen.`,
  approveTitle: 'Deze run goedkeuren?',
  approveThese: 'Dit vertrekt',
  leftOut: (n: string) => `${n} weggelaten`,
  leftOutMeans:
    'Wat u weglaat vertrekt niet. Is het later nog nodig, dan staat het weer in een volgende run.',
  leaving: (n: string, moment: string) =>
    `${n} goedgekeurd. Het eerste bericht vertrekt ${moment}.`,
  waits: {
    'second-person': 'Genoteerd. Een tweede persoon moet ook goedkeuren; tot dan vertrekt niets.',
    'second-look':
      'Genoteerd. Kijk na 24 uur opnieuw en keur dan nog eens goed; tot dan vertrekt niets.',
  },
  changed: 'Verschil met de vorige run',
  changedHead: ['', 'Nu', 'Vorige', 'Verschil'],
  keys: 'J en K lopen door de lijst, X laat weg, A keurt goed, R roept terug.',
  notLoaded: 'die u niet bekeek, gaan ook mee',
};

const fr: typeof nl = {
  title: 'Rappels',
  tabs: {
    today: 'Aujourd’hui',
    runs: 'Séries précédentes',
    waiting: 'Lettres en suspens',
    policies: 'Politiques',
  },
  stop: 'Tout arrêter',
  stopAsk:
    'Arrêter tous les rappels de ce dossier ? Ce qui est approuvé et n’est pas encore parti reste aussi. Vous pouvez toujours les relancer.',
  stopped: 'Les rappels sont arrêtés',
  stoppedHere: 'Rien ne part de ce dossier tant que vous ne les relancez pas.',
  stoppedAll:
    'Qui gère l’installation a arrêté tous les rappels ; ce n’est que là qu’ils reprennent.',
  resume: 'Laisser repartir',
  wasStopped: 'Tous les rappels sont arrêtés.',
  wasResumed: 'Les rappels peuvent repartir.',
  noRun: 'Rien n’est encore prévu pour aujourd’hui.',
  noRunDo: 'Préparez les rappels d’aujourd’hui. Rien ne part sans votre accord.',
  plan: 'Préparer aujourd’hui',
  planAgain: 'Préparer à nouveau',
  planned: 'Préparé à nouveau.',
  runOf: (day) => `Série du ${day}`,
  figures: {
    messages: 'Messages',
    tasks: 'Pour une personne',
    held: 'Retenus',
    total: 'Ouvert au total',
  },
  tasksNote: 'appeler ou décider',
  before: (what, day) => `${what} le ${day}`,
  first: 'première série qui a quelque chose à faire',
  leavesFrom: (moment) => `Si vous approuvez maintenant, le premier message part ${moment}.`,
  leavesSince: (moment) =>
    `Le premier message part à partir de ${moment} ; d’ici là vous pouvez tout rappeler.`,
  second: (cap) =>
    `Plus de ${cap} messages, c’est inhabituel ici : une deuxième personne doit vérifier et approuver aussi.`,
  approvedBy: (names) => `Approuvée par ${names}.`,
  approve: 'Approuver',
  undo: 'Rappeler',
  undoAsk: 'Ce qui n’est pas encore parti de cette série ne part pas. Ce qui est parti le reste.',
  undone: (n) => `${n} rappelés.`,
  approveTitle: 'Approuver cette série ?',
  approveThese: 'Ceci part',
  leftOut: (n) => `${n} laissés de côté`,
  leftOutMeans:
    'Ce que vous laissez de côté ne part pas. Si c’est encore utile plus tard, une prochaine série le reprend.',
  leaving: (n, moment) => `${n} approuvés. Le premier message part ${moment}.`,
  waits: {
    'second-person':
      'C’est noté. Une deuxième personne doit approuver aussi ; d’ici là, rien ne part.',
    'second-look':
      'C’est noté. Vérifiez encore après 24 heures et approuvez de nouveau ; d’ici là, rien ne part.',
  },
  changed: 'Différence avec la série précédente',
  changedHead: ['', 'Maintenant', 'Avant', 'Différence'],
  keys: 'J et K parcourent la liste, X laisse de côté, A approuve, R rappelle.',
  notLoaded: 'que vous n’avez pas regardés partent aussi',
};

const en: typeof nl = {
  title: 'Reminders',
  tabs: { today: 'Today', runs: 'Earlier runs', waiting: 'Waiting letters', policies: 'Policies' },
  stop: 'Stop everything',
  stopAsk:
    'Stop every reminder of this administration? What was approved and has not left yet stays too. You can let them go again at any time.',
  stopped: 'Reminders are stopped',
  stoppedHere: 'Nothing leaves these books until you let it go again.',
  stoppedAll: 'Whoever runs the installation stopped all reminders; only there they can go again.',
  resume: 'Let them go again',
  wasStopped: 'All reminders are stopped.',
  wasResumed: 'Reminders may leave again.',
  noRun: 'Nothing is planned for today yet.',
  noRunDo: 'Plan the reminders of today. Nothing leaves before you approve it.',
  plan: 'Plan today',
  planAgain: 'Plan again',
  planned: 'Planned again.',
  runOf: (day) => `Run of ${day}`,
  figures: { messages: 'Messages', tasks: 'For people', held: 'Held back', total: 'Open in all' },
  tasksNote: 'to call or to decide',
  before: (what, day) => `${what} on ${day}`,
  first: 'first run with anything to do',
  leavesFrom: (moment) => `Approved now, the first message leaves ${moment}.`,
  leavesSince: (moment) =>
    `The first message leaves from ${moment}; until then you can call all of it back.`,
  second: (cap) =>
    `More than ${cap} messages is unusual here: a second person must look, and approve too.`,
  approvedBy: (names) => `Approved by ${names}.`,
  approve: 'Approve',
  undo: 'Call back',
  undoAsk: 'What of this run has not left yet does not leave. What left stays sent.',
  undone: (n) => `${n} called back.`,
  approveTitle: 'Approve this run?',
  approveThese: 'This leaves',
  leftOut: (n) => `${n} left out`,
  leftOutMeans:
    'What you leave out does not leave. If it is still needed later, it stands in a next run again.',
  leaving: (n, moment) => `${n} approved. The first message leaves ${moment}.`,
  waits: {
    'second-person': 'Noted. A second person must approve too; nothing leaves until then.',
    'second-look':
      'Noted. Look again after 24 hours and approve once more; nothing leaves until then.',
  },
  changed: 'Difference with the run before',
  changedHead: ['', 'Now', 'Before', 'Difference'],
  keys: 'J and K walk through the list, X leaves out, A approves, R calls back.',
  notLoaded: 'that you did not look at go along too',
};

export const REMINDERS: Words<typeof nl> = { nl, fr, en };
