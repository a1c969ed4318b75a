import { fitsScheme, isVatNumber } from '../../party/identifiers.js';
import { printParticipant } from '../../party/participant.js';
import {
  check,
  type Check,
  shown,
  STOP_SENDING,
  STOP_SENDING_ELSE_WARN,
  WARN_ALWAYS,
  when,
} from './check.js';
import { OF_ROLE, type Role, TERMS, THE_ROLE } from './words.js';

/** Presence and form of what stands about one party. */
function partyChecks(role: Role): readonly Check[] {
  const terms = TERMS[role];
  const [ofRole, theRole] = [OF_ROLE[role], THE_ROLE[role]];
  return [
    check('RULE', `invoice.${role}-name-missing`, {
      term: terms.name,
      severity: STOP_SENDING,
      text: {
        en: '{theRole} has no name. Fill it in.',
        nl: '{theRole} heeft geen naam. Vul die in.',
        fr: '{theRole} n’a pas de nom. Complétez-le.',
        de: '{theRole} hat keinen Namen. Bitte ergänzen.',
      },
      find: (invoice) => when(invoice[role].name === undefined, `/${role}/name`, { theRole }),
    }),
    check('RULE', `invoice.${role}-country-missing`, {
      term: terms.country,
      severity: STOP_SENDING,
      text: {
        en: 'The address {ofRole} has no country. Fill in its two letters, such as BE.',
        nl: 'Het adres {ofRole} heeft geen land. Vul de twee letters in, zoals BE.',
        fr: 'L’adresse {ofRole} n’a pas de pays. Indiquez ses deux lettres, par exemple BE.',
        de: 'Die Adresse {ofRole} hat kein Land. Bitte die zwei Buchstaben angeben, etwa BE.',
      },
      find: (invoice) =>
        when(invoice[role].address?.country === undefined, `/${role}/address/country`, { ofRole }),
    }),
    check('RULE', `invoice.${role}-endpoint-missing`, {
      term: terms.endpoint,
      severity: STOP_SENDING,
      text: {
        en: '{theRole} has no address on the network. Fill in scheme and number, such as 0208 and the enterprise number.',
        nl: '{theRole} heeft geen adres op het netwerk. Vul schema en nummer in, zoals 0208 en het ondernemingsnummer.',
        fr: '{theRole} n’a pas d’adresse sur le réseau. Indiquez le schéma et le numéro, par exemple 0208 et le numéro d’entreprise.',
        de: '{theRole} hat keine Adresse im Netzwerk. Bitte Schema und Nummer angeben, etwa 0208 und die Unternehmensnummer.',
      },
      find: (invoice, { network }) =>
        when(network === true && invoice[role].endpoint === undefined, `/${role}/endpoint`, {
          theRole,
        }),
    }),
    check('RULE', `invoice.${role}-endpoint-invalid`, {
      term: terms.endpoint,
      severity: STOP_SENDING_ELSE_WARN,
      text: {
        en: 'The network address {ofRole}, {found}, does not fit its scheme: digits or check digits are wrong. Correct it.',
        nl: 'Het netwerkadres {ofRole}, {found}, past niet bij zijn schema: cijfers of controlecijfers kloppen niet. Verbeter het.',
        fr: 'L’adresse réseau {ofRole}, {found}, ne correspond pas à son schéma : chiffres ou chiffres de contrôle erronés. Corrigez-la.',
        de: 'Die Netzwerkadresse {ofRole}, {found}, passt nicht zu ihrem Schema: Ziffern oder Prüfziffern stimmen nicht. Bitte berichtigen.',
      },
      find: (invoice) => {
        const { endpoint } = invoice[role];
        if (endpoint === undefined || fitsScheme(endpoint) !== false) return [];
        const found = shown(printParticipant(endpoint));
        return [{ path: `/${role}/endpoint`, params: { ofRole, found } }];
      },
    }),
    check('RULE', `invoice.${role}-vat-invalid`, {
      term: terms.vat,
      severity: WARN_ALWAYS,
      text: {
        en: 'The VAT number {ofRole}, {found}, fails its check digits. Look it up again.',
        nl: 'Het btw-nummer {ofRole}, {found}, klopt niet met zijn controlecijfers. Zoek het opnieuw op.',
        fr: 'Le numéro de TVA {ofRole}, {found}, ne correspond pas à ses chiffres de contrôle. Vérifiez-le.',
        de: 'Die USt-IdNr. {ofRole}, {found}, besteht ihre Prüfziffern nicht. Bitte erneut nachsehen.',
      },
      find: (invoice) => {
        const { vatId } = invoice[role];
        if (vatId === undefined || isVatNumber(vatId) !== false) return [];
        return [{ path: `/${role}/vatId`, params: { ofRole, found: shown(vatId) } }];
      },
    }),
    check('RULE', `invoice.${role}-id-invalid`, {
      term: terms.legal,
      severity: WARN_ALWAYS,
      text: {
        en: 'The number {ofRole}, {found}, does not fit its scheme {scheme}: digits or check digits are wrong. Look it up again.',
        nl: 'Het nummer {ofRole}, {found}, past niet bij zijn schema {scheme}: cijfers of controlecijfers kloppen niet. Zoek het opnieuw op.',
        fr: 'Le numéro {ofRole}, {found}, ne correspond pas à son schéma {scheme} : chiffres ou chiffres de contrôle erronés. Vérifiez-le.',
        de: 'Die Nummer {ofRole}, {found}, passt nicht zu ihrem Schema {scheme}: Ziffern oder Prüfziffern stimmen nicht. Bitte erneut nachsehen.',
      },
      find: (invoice) => {
        const { legalId, identifiers = [] } = invoice[role];
        const ids = identifiers.map((id, i) => ({
          id,
          path: `identifiers/${i}`,
          term: terms.ids,
        }));
        if (legalId !== undefined) {
          ids.unshift({ id: legalId, path: 'legalId', term: terms.legal });
        }
        return ids.flatMap(({ id, path, term }) => {
          if (fitsScheme(id) !== false) return [];
          const params = { ofRole, found: shown(id.value), scheme: shown(id.scheme ?? '') };
          return [{ path: `/${role}/${path}`, term, params }];
        });
      },
    }),
  ];
}

export const PARTIES: readonly Check[] = [
  ...partyChecks('seller'),
  ...partyChecks('buyer'),
  check('RULE', 'invoice.seller-vat-missing', {
    term: 'BT-31',
    severity: STOP_SENDING,
    text: {
      en: 'The seller has no VAT number and charges VAT. Fill in the VAT number.',
      nl: 'De leverancier rekent btw aan en heeft geen btw-nummer. Vul het btw-nummer in.',
      fr: 'Le vendeur facture de la TVA et n’a pas de numéro de TVA. Complétez-le.',
      de: 'Der Verkäufer berechnet MwSt. und hat keine USt-IdNr. Bitte ergänzen.',
    },
    find: ({ seller, taxRepresentative, lines }) => {
      const isKnown =
        seller.vatId !== undefined ||
        seller.taxRegistrationId !== undefined ||
        taxRepresentative?.vatId !== undefined;
      const isTaxed = lines.some(({ vat }) => vat !== undefined && vat.code !== 'O');
      return when(isTaxed && !isKnown, '/seller/vatId', {});
    },
  }),
  check('RULE', 'invoice.buyer-vat-missing', {
    term: 'BT-48',
    severity: STOP_SENDING,
    text: {
      en: 'The VAT is shifted to the buyer, whose VAT number is missing. Ask for it and fill it in.',
      nl: 'De btw is verlegd naar de afnemer, wiens btw-nummer ontbreekt. Vraag het en vul het in.',
      fr: 'La TVA est reportée sur l’acheteur, dont le numéro de TVA manque. Demandez-le et complétez-le.',
      de: 'Die Steuerschuld geht auf den Käufer über, dessen USt-IdNr. fehlt. Bitte erfragen und ergänzen.',
    },
    find: ({ buyer, lines }) => {
      const isReversed = lines.some(({ vat }) => vat?.code === 'AE' || vat?.code === 'K');
      return when(isReversed && buyer.vatId === undefined, '/buyer/vatId', {});
    },
  }),
];
