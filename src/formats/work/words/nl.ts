import type { WorkWords } from './words.js';

export const nl: WorkWords = {
  tasks: {
    dispute: {
      subject: 'Zoek een betwisting uit',
      text: 'De klant betwist een factuur. Zoek uit wat er klopt, geef hem antwoord en sluit de betwisting af met een uitkomst. Tot dan wachten de herinneringen voor wat betwist is.',
    },
    'credit-note': {
      subject: 'Maak een creditnota',
      text: 'De klant krijgt gelijk en verwacht een creditnota. De herinneringen wachten tot ze verrekend is, of tot u deze taak sluit.',
    },
    'confirm-promise': {
      subject: 'Bevestig een betaalbelofte',
      text: 'Er is een betaling beloofd en de klant heeft daar nog geen bevestiging van. Stuur hem die vandaag, per e-mail of aangetekend, en sluit daarna deze taak.',
    },
    'confirm-plan': {
      subject: 'Bevestig een afbetalingsplan',
      text: 'Er is een afbetalingsplan afgesproken en de klant heeft daar nog geen bevestiging van. Stuur hem die vandaag, per e-mail of aangetekend, en sluit daarna deze taak.',
    },
    'promise-broken': {
      subject: 'Belofte niet nagekomen',
      text: 'De beloofde betaling is niet geboekt, ook niet in de dagen daarna. De volgende stap is de aanmaning. Bel eerst als u denkt dat er iets misging.',
    },
    'promise-partly': {
      subject: 'Belofte maar voor een deel nagekomen',
      text: 'Van de beloofde betaling is maar een deel geboekt. De volgende stap voor de rest is de aanmaning. Bel eerst als u denkt dat er iets misging.',
    },
    'plan-broken': {
      subject: 'Afbetalingsplan niet nagekomen',
      text: 'Een termijn van het afbetalingsplan is niet betaald, ook niet in de dagen daarna. Het plan geldt niet meer; de volgende stap is de aanmaning.',
    },
    call: {
      subject: 'Bel',
      text: 'Verwijs naar wat is afgesproken. Vraag wanneer de betaling komt en luister naar de reden. Noteer bedrag, datum en met wie u sprak. Vraag bij uitstel een tegenprestatie. Sluit het gesprek vriendelijk af en zeg dat u de afspraak per e-mail bevestigt.',
    },
    'not-reached': {
      subject: 'Telefonisch niet bereikt',
      text: 'De klant nam geen enkele keer op. Zoek een ander nummer of een andere contactpersoon, of schrijf hem een brief.',
    },
    'new-number': {
      subject: 'Zoek het juiste telefoonnummer',
      text: 'Het telefoonnummer van deze klant klopt niet. Verbeter het op de klantfiche; daarna kan er weer gebeld worden.',
    },
    'send-copy': {
      subject: 'Stuur een kopie van de factuur',
      text: 'De klant vraagt een kopie. Stuur ze hem en bel daarna opnieuw als de betaling uitblijft.',
    },
    'payment-refused': {
      subject: 'De klant weigert te betalen',
      text: 'De klant zegt dat hij niet betaalt, zonder dat hij de factuur betwist. Beslis hoe het verder gaat: aanmaning, overdracht of een gesprek.',
    },
    escalated: {
      subject: 'Bleef liggen',
      text: 'Een taak is niet op tijd gedaan. Zorg dat ze gebeurt, of geef ze aan iemand anders.',
    },
    review: {
      subject: 'Bekijk deze grote klant',
      text: 'Een van uw grootste klanten, met de cijfers van het laatste jaar. Kijk of de betaaltermijn en de kredietlimiet nog passen, en wat hij aan werk kost.',
    },
    'no-step': {
      subject: 'Geen volgende stap meer',
      text: 'Alle stappen van het aanmaningsbeleid zijn gezet en er staat nog iets open. Beslis: overdragen, een afspraak maken of afboeken.',
    },
  },
  notices: {
    'large-receipt-expected': {
      subject: 'Grote ontvangst verwacht',
      text: 'Een klant heeft een groot bedrag beloofd. U hoeft niets te doen; houd er rekening mee in uw planning.',
    },
    'promise-broken': {
      subject: 'Klant kwam zijn belofte niet na',
      text: 'Een beloofde betaling bleef uit. U hoeft niets te doen; weet het voor uw volgende gesprek met deze klant.',
    },
    'plan-broken': {
      subject: 'Klant kwam zijn afbetalingsplan niet na',
      text: 'Een termijn bleef onbetaald. U hoeft niets te doen; weet het voor uw volgende gesprek met deze klant.',
    },
    'payment-refused': {
      subject: 'Klant weigert te betalen',
      text: 'De klant zegt dat hij niet betaalt. Lever voorlopig niet zonder overleg.',
    },
  },
  labels: {
    invoices: 'Facturen',
    amount: 'Bedrag',
    paid: 'Betaald',
    open: 'Openstaand',
    overdue: 'Vervallen',
    invoiced: 'Gefactureerd in een jaar',
    payBy: 'Te betalen uiterlijk',
    instalment: 'Termijn',
    reason: 'Reden',
    said: 'Zei',
    promisedBy: 'Beloofd door',
    compensation: 'Tegenprestatie',
    phone: 'Telefoon',
    contact: 'Vraag naar',
    terms: 'Voorwaarden aanvaard',
    earlier: 'Eerder beloofd',
    late: 'Let op',
    task: 'Taak',
    disputes: 'Betwistingen',
    promises: 'Beloften',
  },
  disputes: {
    price: 'de prijs klopt niet',
    quantity: 'de hoeveelheid klopt niet',
    quality: 'de kwaliteit is niet goed',
    'wrong-goods': 'er is iets anders geleverd',
    'not-ordered': 'niet besteld',
    delivery: 'niet of te laat geleverd',
    'receipt-missing': 'geen bewijs van ontvangst',
    'reference-missing': 'de referentie ontbreekt of klopt niet',
    'invoice-details': 'de gegevens op de factuur kloppen niet',
    terms: 'de betaalvoorwaarden kloppen niet',
    'already-paid': 'al betaald, zegt de klant',
    other: 'andere reden',
  },
  roles: {
    debtors: 'debiteurenbeheer',
    sales: 'verkoop',
    administration: 'administratie',
    logistics: 'logistiek',
    manager: 'leiding',
  },
  lateDispute: 'de termijn om te betwisten is voorbij',
};
