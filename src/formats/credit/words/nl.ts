import type { CreditWords } from './words.js';

export const nl: CreditWords = {
  answers: {
    GRANTED: 'op krediet leveren mag',
    WARN: 'leveren mag, let op',
    HOLD: 'niet op krediet leveren',
    REVIEW: 'een medewerker beslist',
  },
  reasons: {
    insolvent: 'faillissement of schuldregeling',
    'no-credit': 'krijgt geen krediet',
    'cover-ended': 'alleen verzekerde bedragen zijn toegestaan, en er is geen dekking',
    'over-limit': 'boven de kredietlimiet',
    'overdue-too-long': 'een factuur is te lang vervallen',
    'limit-expired': 'de kredietlimiet is verlopen; bekijk haar opnieuw',
    'near-limit': 'dicht bij de kredietlimiet',
    'other-currency-left-out': 'een bedrag in een andere munt telt niet mee: de koers ontbreekt',
  },
  alternatives: {
    PREPAY: 'vooruitbetaling vragen',
    DEPOSIT: 'een voorschot vragen',
    'PART-DELIVERIES': 'in delen leveren en factureren',
  },
  lights: { red: 'rood', amber: 'oranje', green: 'groen', unknown: 'onbekend' },
  lightReasons: {
    insolvent: 'insolvent',
    ceased: 'stopgezet',
    'low-rating': 'slechte rating',
    'low-score': 'betaalt slecht',
    dormant: 'zonder activiteit',
    'fair-rating': 'matige rating',
    'fair-score': 'betaalt matig',
    'report-old': 'het rapport is te oud',
    'good-rating': 'goede rating',
    'good-score': 'betaalt goed',
    'no-data': 'geen gegevens',
  },
  watchReasons: {
    'by-hand': 'door een medewerker gezet',
    insolvent: 'insolvent',
    'rating-dropped': 'de rating is gedaald',
    'score-worse': 'betaalt slechter dan voorheen',
    'low-score': 'betaalt slecht',
  },
  differences: {
    name: (ours, theirs) => `naam "${ours}", daar "${theirs}"`,
    'postal-code': (ours, theirs) => `postcode ${ours}, daar ${theirs}`,
    number: (ours, theirs) => `nummer ${ours === '' ? 'ontbreekt' : ours}, daar ${theirs}`,
    'vat-invalid': (ours) => `btw-nummer ${ours} is niet geldig`,
    'not-found': (ours) => `nummer ${ours} staat er niet in`,
  },
  legalEvents: {
    bankruptcy: 'faillissement',
    'suspension-of-payments': 'surseance of opschorting van betaling',
    reorganisation: 'gerechtelijke reorganisatie',
    'debt-rescheduling': 'schuldsanering',
    dissolution: 'ontbinding',
    ended: 'beëindiging van de procedure',
  },
  sources: { register: 'het ondernemingsregister', vat: 'VIES' },
  limitFrom: {
    own: 'eigen limiet',
    host: 'limiet uit het boekhoudpakket',
    insured: 'verzekerd bedrag',
    none: 'geen limiet',
  },
  score: (score, band) => `betaalscore ${score} (${band})`,
  noHistory: 'nog geen betaalgeschiedenis',
  unscreened: 'niet onderzocht',
  screened: (on) => `onderzocht op ${on}`,
  exposure: (t) =>
    `${t.debtor}: uitstaand risico ${t.exposure}${t.limit === '' ? '' : ` op limiet ${t.limit}`}${t.percent === '' ? '' : ` (${t.percent} %)`}. Open facturen ${t.open}${t.disputed === '' ? '' : ` (betwist ${t.disputed})`}, geleverd ${t.delivered}, besteld ${t.orders}, tegoeden ${t.credits}.`,
  ratingDropAlert: (debtor, before, now) => `${debtor}: rating gedaald van ${before} naar ${now}.`,
  ratingDrop: (debtor, before, now) => ({
    subject: `Rating gedaald: ${debtor}`,
    text: `De rating van ${debtor} is gedaald van ${before} naar ${now}. Bekijk de kredietlimiet en de lopende bestellingen.`,
  }),
  insolvencyProposal: (debtor, event) => ({
    subject: `Bevestig: insolventie van ${debtor}?`,
    text: `Een register meldt voor ${debtor}: ${event}. Het is een natuurlijke persoon: er is niets veranderd. Controleer of het dezelfde persoon is en bevestig het, of sluit deze taak.`,
  }),
  insolvencyHold: (debtor, event) => ({
    subject: `Insolvent: ${debtor}`,
    text: `Een register meldt voor ${debtor}: ${event}. Leveren op krediet is gestopt. Dien een schuldvordering in en bekijk leveringen onder eigendomsvoorbehoud.`,
  }),
  insolvencyTold: (debtor) => ({
    subject: `Insolvent: ${debtor}`,
    text: `Het boekhoudpakket noemt ${debtor} insolvent. Leveren op krediet is gestopt en er gaat geen herinnering meer uit. Dien een schuldvordering in en bekijk leveringen onder eigendomsvoorbehoud.`,
  }),
  ceased: (debtor) => ({
    subject: `Stopgezet: ${debtor}`,
    text: `Volgens het register of het kredietbureau bestaat ${debtor} niet meer. Zoek uit wie de openstaande facturen betaalt.`,
  }),
  legalSituation: (debtor, situation) => ({
    subject: `Rechtstoestand nakijken: ${debtor}`,
    text: `Het register noemt voor ${debtor} een bijzondere rechtstoestand: ${situation}. Zoek uit wat dat voor de openstaande facturen betekent.`,
  }),
  difference: (debtor, source, found) => ({
    subject: `Gegevens nakijken: ${debtor}`,
    text: `De gegevens van ${debtor} verschillen van ${source}: ${found}. Er is niets overschreven; verbeter ze in uw boekhoudpakket of sluit deze taak.`,
  }),
  review: (debtor) => ({
    subject: `Beslis over krediet: ${debtor}`,
    text: `${debtor} is een natuurlijke persoon en komt boven wat is toegestaan. Een programma mag hier niet alleen over beslissen: geef de bestelling vrij, of vraag vooruitbetaling.`,
  }),
};
