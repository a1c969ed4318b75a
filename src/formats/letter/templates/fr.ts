import type { LetterSet } from '../template.js';
import { frAgreements } from './fr-agreements.js';
import { frNotices } from './fr-notices.js';

const blocks = {
  greeting: `{{#debtor.contact}}Bonjour {{debtor.contact}},{{/debtor.contact}}{{^debtor.contact}}Madame, Monsieur,{{/debtor.contact}}`,
  invoices: `{{#single}}facture {{number}}{{/single}}{{^single}}{{count}} factures{{/single}}`,
  items: `{{#items}}
Facture {{number}} du {{issueDate}}
{{#description}}
   Objet : {{description}}
{{/description}}
{{#orderReference}}
   Votre commande : {{orderReference}}
{{/orderReference}}
   Échéance : {{dueDate}}{{#late}} (dépassée de {{late}}){{/late}}
   Solde ouvert : {{open}}
{{#reference}}
   Communication à indiquer : {{reference}}
{{/reference}}

{{/items}}`,
  totals: `{{#totals}}
{{#claimed}}Total des factures{{/claimed}}{{^claimed}}Total à payer{{/claimed}} : {{amount}}
{{/totals}}`,
  claim: `{{#interest}}Intérêts{{/interest}}{{#costs}}Frais de recouvrement{{/costs}}{{#damages}}Indemnité{{/damages}}{{#number}} sur la facture {{number}}{{/number}} : {{amount}} ({{clause}})`,
  claims: `{{#claims}}
{{> claim}}
{{/claims}}
{{#totalsWithClaims}}
Total à payer : {{amount}}
{{/totalsWithClaims}}`,
  announced: `{{#announced}}
{{> claim}}
{{/announced}}`,
  credits: `{{#credits}}
Vous disposez encore d’un crédit de {{amount}} chez nous. Dites-nous sur quelle facture nous pouvons l’imputer.
{{/credits}}`,
  pay: `Le paiement est à faire à {{creditor.accountName}}, sur le compte {{creditor.iban}}{{#creditor.bic}} (BIC {{creditor.bic}}){{/creditor.bic}}. Avec la bonne communication ou le numéro de la facture, nous le retrouvons aussitôt.`,
  attached: `{{#attached}}Vous en trouverez une copie en annexe.{{/attached}}`,
  crossed: `Vous avez payé entre-temps ? Votre paiement et ce message se sont alors croisés et vous n’avez plus rien à faire.`,
  next: `{{#next.second}}Sans paiement à cette date, nous vous écrirons à nouveau.{{/next.second}}{{#next.call}}Si nous ne voyons pas arriver votre paiement, nous vous appellerons pour savoir si tout est en ordre.{{/next.call}}{{#next.formal}}Sans paiement à cette date, nous vous enverrons une mise en demeure.{{/next.formal}}{{#next.lastCall}}Sans paiement à cette date, nous vous contacterons encore une fois par téléphone.{{/next.lastCall}}{{#next.handOver}}Sans paiement à cette date, nous confierons le recouvrement à un tiers.{{/next.handOver}}`,
  problem: `Quelque chose n’est pas correct, ou le paiement vous pose difficulté ? Dites-le-nous, nous chercherons une solution ensemble. Vous pouvez joindre {{owner.name}} au {{creditor.phone}}{{#creditor.email}} ou à l’adresse {{creditor.email}}{{/creditor.email}}.`,
  links: `{{#pay.url}}
Payer tout de suite : {{pay.url}}
{{/pay.url}}
{{#links.problem}}
Quelque chose n’est pas correct, ou j’ai une question : {{links.problem}}
{{/links.problem}}
{{#links.promise}}
Je paierai un autre jour : {{links.promise}}
{{/links.promise}}
{{#links.contact}}
Quelqu’un d’autre suit ce dossier : {{links.contact}}
{{/links.contact}}`,
  help: `{{#consumer}}Vous avez du mal à boucler vos fins de mois ? {{#help.be}}Le CPAS de votre commune et les services de médiation de dettes agréés peuvent vous aider.{{/help.be}}{{#help.nl}}Le service d’aide aux personnes endettées de votre commune peut vous aider.{{/help.nl}}{{#help.elsewhere}}Un service agréé d’aide aux personnes endettées près de chez vous peut vous aider.{{/help.elsewhere}} Appelez-nous aussi : nous trouvons souvent ensemble un arrangement tenable.{{/consumer}}`,
  closing: `Bien cordialement,

{{owner.name}}
{{creditor.name}}
{{#creditor.address}}
{{creditor.address}}
{{/creditor.address}}
Téléphone {{creditor.phone}}
{{#creditor.enterpriseNumber}}
{{creditor.enterpriseNumber}}
{{/creditor.enterpriseNumber}}`,
  callee: `À appeler : {{debtor.name}} (numéro de client {{debtor.number}})
{{#debtor.contact}}
Demander : {{debtor.contact}}
{{/debtor.contact}}
Téléphone : {{#debtor.phone}}{{debtor.phone}}{{/debtor.phone}}{{^debtor.phone}}inconnu ; cherchez le numéro et notez-le chez le client{{/debtor.phone}}
{{#terms.version}}
A accepté nos conditions (version {{terms.version}}) le {{terms.acceptedOn}} : référez-vous-y calmement.
{{/terms.version}}`,
  agree: `Notez ce qui est convenu : quel montant, quel jour, avec qui. Sans date, ce n’est pas un accord.
Écoutez la raison. Facture égarée : renvoyez-la. Plainte : notez la contestation, les rappels s’arrêtent. Manque de moyens : convenez d’échéances tenables et demandez quelque chose en échange du délai, par exemple un acompte aujourd’hui.
Le paiement se fait sur {{creditor.iban}} (titulaire {{creditor.accountName}}), avec la communication ci-dessus.
Terminez aimablement et confirmez l’accord par e-mail le jour même. On peut rappeler {{owner.name}} au {{creditor.phone}}.`,
};

/** Letters in French, as written in Belgium. */
export const fr: LetterSet = {
  blocks,
  letters: {
    ...frNotices,
    ...frAgreements,
    notice: {
      subject: `Bientôt à payer : {{> invoices}}`,
      body: `{{> greeting}}

Un bref message à l’avance, pour que rien ne vous échappe. Arrive bientôt à échéance :

{{> items}}

{{> totals}}

{{> credits}}

{{> pay}}

Si le paiement est déjà prévu, vous n’avez rien à faire. {{> problem}}

{{> links}}

{{> closing}}`,
    },
    reminder: {
      subject: `Rappel de paiement : {{> invoices}}`,
      body: `{{> greeting}}

Cela vous a peut-être échappé : nous n’avons pas encore reçu de paiement pour {{#single}}la facture ci-dessous{{/single}}{{^single}}les factures ci-dessous{{/single}}.

{{> items}}

{{> totals}}

{{> credits}}

Pourriez-vous faire en sorte que le montant soit sur notre compte au plus tard le {{newDueDate}} ? {{> pay}}

{{> attached}}

{{> crossed}}

{{> next}}

{{> problem}}

{{> links}}

{{> closing}}`,
    },
    second: {
      subject: `Toujours impayé : {{> invoices}}`,
      body: `{{> greeting}}

Nous vous avons déjà écrit au sujet {{#single}}de la facture ci-dessous{{/single}}{{^single}}des factures ci-dessous{{/single}}, mais nous n’avons vu aucun paiement à ce jour et nous n’en connaissons pas la raison.

{{> items}}

{{> totals}}

{{> claims}}

{{> credits}}

Nous vous demandons de payer la totalité au plus tard le {{newDueDate}}. {{> pay}}

{{> attached}}

{{> crossed}}

{{> next}}

{{> problem}}

{{> links}}

{{> closing}}`,
    },
    formal: {
      subject: `Mise en demeure : {{> invoices}}`,
      body: `{{> greeting}}

Nous avons déjà pris contact avec vous à ce sujet. Pourtant, {{#single}}la facture ci-dessous reste impayée{{/single}}{{^single}}les factures ci-dessous restent impayées{{/single}} au {{date}}.

{{> items}}

{{> totals}}

{{> claims}}

{{> credits}}

Par la présente, nous vous mettons en demeure de payer la totalité, de sorte que le montant soit sur notre compte au plus tard le {{newDueDate}}. {{> pay}}

{{> attached}}

{{> next}} Nous réservons tous les droits que nous donnent la loi et notre contrat.

{{> help}}

{{> problem}}

{{> links}}

{{> closing}}`,
    },
    call: {
      subject: `À appeler : {{debtor.name}}, {{> invoices}}`,
      body: `{{> callee}}

{{> items}}

{{> totals}}

{{> claims}}

{{> credits}}

Dites qui vous êtes et au nom de qui vous appelez. Vérifiez que vous parlez à la bonne personne.
Rappelez ce qui était convenu : l’échéance est passée et nous n’avons pas encore vu de paiement. Laissez place à l’oubli.
Demandez : quand pouvons-nous attendre le paiement ? Puis laissez répondre.

{{> agree}}`,
    },
    'last-call': {
      subject: `Dernier appel : {{debtor.name}}, {{> invoices}}`,
      body: `{{> callee}}

{{> items}}

{{> totals}}

{{> claims}}

{{> credits}}

Dites qui vous êtes, au nom de qui vous appelez, et que c’est votre dernier appel à ce sujet.
Reprenez ce qui s’est passé : l’échéance, nos messages, la mise en demeure. Restez factuel et poli.
Demandez : que faut-il pour régler cela aujourd’hui ? Ne menacez de rien ; dites seulement ce qui suivra vraiment.

{{> next}}

{{> agree}}`,
    },
  },
};
