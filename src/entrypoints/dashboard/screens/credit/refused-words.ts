import type { Words } from '../../base/words.js';

const nl = {
  'credit.not-connected':
    'Er is geen kredietverzekeraar gekoppeld. Koppel er een, of vraag de dekking zelf aan.',
  'credit.no-number':
    'De debiteur heeft geen ondernemingsnummer dat kan bestaan; de verzekeraar kan hem niet kennen. Vul het aan in het boekhoudpakket.',
  'credit.no-answer': 'De verzekeraar antwoordt nu niet. Probeer het later opnieuw.',
};

const fr: typeof nl = {
  'credit.not-connected':
    'Aucun assureur-crédit n’est connecté. Connectez-en un, ou demandez la couverture vous-même.',
  'credit.no-number':
    'Le débiteur n’a pas de numéro d’entreprise possible ; l’assureur ne peut pas le connaître. Complétez-le dans le logiciel comptable.',
  'credit.no-answer': 'L’assureur ne répond pas pour l’instant. Réessayez plus tard.',
};

const en: typeof nl = {
  'credit.not-connected':
    'No credit insurer is connected. Connect one, or ask for the cover yourself.',
  'credit.no-number':
    'The debtor has no company number that can exist, so no insurer can know him. Complete it in the accounting package.',
  'credit.no-answer': 'The insurer does not answer now. Try again later.',
};

/** Why a cover cannot be asked for, by the code of the fault. */
export const REFUSED: Words<typeof nl> = { nl, fr, en };
