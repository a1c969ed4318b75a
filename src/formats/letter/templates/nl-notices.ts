import type { NoticeKind } from '../../../domain/law/claim.js';
import type { LetterTemplate } from '../../../domain/dunning/letter.js';

/** The messages a statute lays down, in Dutch: what must be in them stands in lint.ts. */
export const nlNotices: Readonly<Record<NoticeKind, LetterTemplate>> = {
  'be-free-reminder': {
    subject: `Kosteloze betalingsherinnering: {{> invoices}}`,
    body: `{{> greeting}}

Misschien is het u ontgaan: {{#single}}de factuur hieronder is{{/single}}{{^single}}de facturen hieronder zijn{{/single}} nog niet betaald. Deze herinnering kost u niets. Hieronder leest u wat wij leverden, wanneer het betaald moest zijn en wat er nog openstaat.

{{> items}}

{{> totals}}

{{> credits}}

U hebt 14 kalenderdagen om te betalen. {{#notice.byPost}}Die termijn begint op de derde werkdag na de verzending van deze brief{{/notice.byPost}}{{^notice.byPost}}Die termijn begint op de dag na de verzending van dit bericht{{/notice.byPost}} en loopt van {{notice.from}} tot en met {{notice.until}}. {{> pay}}

Betaalt u binnen die termijn, dan komt er niets bij.{{#notice.announces}} Is het bedrag dan niet betaald, dan vragen wij u vanaf {{notice.chargeableFrom}} ook:{{/notice.announces}}

{{> announced}}

{{> attached}}

{{> crossed}}

{{> help}}

{{> problem}}

{{> links}}

{{> closing}}`,
  },
  'nl-fourteen-days': {
    subject: `Aanmaning met een termijn van 14 dagen: {{> invoices}}`,
    body: `{{> greeting}}

{{#single}}De factuur hieronder is{{/single}}{{^single}}De facturen hieronder zijn{{/single}} op {{date}} niet betaald, hoewel de vervaldatum voorbij is. Hieronder leest u wat wij leverden, wanneer het betaald moest zijn en wat er nog openstaat.

{{> items}}

{{> totals}}

{{> credits}}

Wij verzoeken u het openstaande bedrag alsnog te betalen. U hebt daarvoor 14 dagen, te rekenen vanaf de dag nadat deze brief u heeft bereikt. {{> pay}}

Betaalt u binnen die termijn, dan komen er geen kosten bij.{{#notice.announces}} Betaalt u niet binnen die termijn, dan bent u ons bovendien verschuldigd:{{/notice.announces}}

{{> announced}}

{{> attached}}

{{> crossed}}

{{> help}}

{{> problem}}

{{> links}}

{{> closing}}`,
  },
};
