import type { Words } from '../../../base/words.js';

const nl = {
  users: 'Gebruikers',
  invite: 'Nodig iemand uit',
  name: 'Naam',
  email: 'E-mailadres',
  role: 'Rol',
  language: 'Taal',
  languages: { nl: 'Nederlands', fr: 'Frans', en: 'Engels', de: 'Duits' },
  partner: 'Incassobureau',
  noPartner: 'Er is nog geen incassobureau verbonden; doe dat eerst bij Koppelingen.',
  given: 'Gegeven',
  by: (who: string) => `door ${who}`,
  viaFirm: 'via het kantoor',
  states: { active: 'Actief', locked: 'Geblokkeerd', left: 'Vertrokken' },
  change: 'Andere rol',
  changeOf: (name: string) => `Andere rol voor ${name}`,
  you: 'u',
  revoke: 'Toegang intrekken',
  revokeOf: (name: string) => `Toegang van ${name} intrekken`,
  revokeAsk: (name: string) =>
    `${name} kan hier meteen niet meer in. Wat ${name} besliste, blijft onder die naam staan.`,
  revoked: (name: string) => `${name} heeft hier geen toegang meer.`,
  invited: (name: string) =>
    `${name} heeft toegang. Nieuw hier? Dan kiest ${name} een wachtwoord via “Wachtwoord vergeten?” op de aanmeldpagina.`,
  firstTime:
    'Er gaat geen mail uit. Zeg de persoon dat hij op de aanmeldpagina met “Wachtwoord vergeten?” een wachtwoord kiest, of zich met het account van zijn organisatie aanmeldt.',
  save: 'Geef toegang',
  rolesTitle: 'Wat elke rol mag',
  none: 'Nog niemand.',
  actions: 'Wijzigen',
  refused: {
    'access.last-owner':
      'Dit is de laatste eigenaar. Maak eerst iemand anders eigenaar, anders kan niemand nog mensen binnenlaten.',
    'access.email': 'Dat is geen e-mailadres.',
    'access.name': 'Een naam heeft 1 tot 100 tekens, op één regel.',
    'access.exists': 'Er is al iemand met dat adres.',
    'access.left-already': 'Deze persoon is voorgoed vertrokken. Gebruik een ander adres.',
    'access.no-such-partner': 'Dat incassobureau is hier niet verbonden.',
    'access.partner': 'Zeg voor welk incassobureau deze persoon werkt.',
    'access.no-such-grant': 'Deze persoon heeft hier al geen rol meer.',
  } as Readonly<Record<string, string>>,
};

const fr: typeof nl = {
  users: 'Utilisateurs',
  invite: 'Inviter quelqu’un',
  name: 'Nom',
  email: 'Adresse e-mail',
  role: 'Rôle',
  language: 'Langue',
  languages: { nl: 'Néerlandais', fr: 'Français', en: 'Anglais', de: 'Allemand' },
  partner: 'Bureau de recouvrement',
  noPartner: 'Aucun bureau de recouvrement n’est relié ; commencez par là, sous Connexions.',
  given: 'Accordé',
  by: (who) => `par ${who}`,
  viaFirm: 'via le bureau',
  states: { active: 'Actif', locked: 'Bloqué', left: 'Parti' },
  change: 'Autre rôle',
  changeOf: (name) => `Autre rôle pour ${name}`,
  you: 'vous',
  revoke: 'Retirer l’accès',
  revokeOf: (name) => `Retirer l’accès de ${name}`,
  revokeAsk: (name) =>
    `${name} n’entrera plus ici, dès maintenant. Ce que ${name} a décidé reste sous ce nom.`,
  revoked: (name) => `${name} n’a plus accès ici.`,
  invited: (name) =>
    `${name} a accès. Nouveau ici ? ${name} choisit un mot de passe via « Mot de passe oublié ? » sur la page de connexion.`,
  firstTime:
    'Aucun e-mail ne part. Dites à la personne de choisir un mot de passe par « Mot de passe oublié ? » sur la page de connexion, ou de se connecter avec le compte de son organisation.',
  save: 'Donner accès',
  rolesTitle: 'Ce que permet chaque rôle',
  none: 'Encore personne.',
  actions: 'Modifier',
  refused: {
    'access.last-owner':
      'C’est le dernier propriétaire. Nommez d’abord quelqu’un d’autre, sinon plus personne ne peut donner accès.',
    'access.email': 'Ce n’est pas une adresse e-mail.',
    'access.name': 'Un nom a de 1 à 100 caractères, sur une ligne.',
    'access.exists': 'Il y a déjà quelqu’un avec cette adresse.',
    'access.left-already': 'Cette personne est partie pour de bon. Employez une autre adresse.',
    'access.no-such-partner': 'Ce bureau de recouvrement n’est pas relié ici.',
    'access.partner': 'Dites pour quel bureau de recouvrement cette personne travaille.',
    'access.no-such-grant': 'Cette personne n’a déjà plus de rôle ici.',
  },
};

const en: typeof nl = {
  users: 'Users',
  invite: 'Invite somebody',
  name: 'Name',
  email: 'E-mail address',
  role: 'Role',
  language: 'Language',
  languages: { nl: 'Dutch', fr: 'French', en: 'English', de: 'German' },
  partner: 'Collection agency',
  noPartner: 'No collection agency is connected yet; do that first, under Connections.',
  given: 'Given',
  by: (who) => `by ${who}`,
  viaFirm: 'through the firm',
  states: { active: 'Active', locked: 'Locked', left: 'Left' },
  change: 'Another role',
  changeOf: (name) => `Another role for ${name}`,
  you: 'you',
  revoke: 'Take access away',
  revokeOf: (name) => `Take the access of ${name} away`,
  revokeAsk: (name) =>
    `${name} cannot come in here any more, at once. What ${name} decided stays under that name.`,
  revoked: (name) => `${name} has no access here any more.`,
  invited: (name) =>
    `${name} has access. New here? Then ${name} chooses a password by “Forgot your password?” on the sign-in page.`,
  firstTime:
    'No mail is sent. Tell the person to choose a password by “Forgot your password?” on the sign-in page, or to sign in with the account of his organisation.',
  save: 'Give access',
  rolesTitle: 'What each role may do',
  none: 'Nobody yet.',
  actions: 'Change',
  refused: {
    'access.last-owner':
      'This is the last owner. Make somebody else owner first, or nobody can let people in.',
    'access.email': 'That is no e-mail address.',
    'access.name': 'A name has 1 to 100 characters, on one line.',
    'access.exists': 'There is somebody with that address already.',
    'access.left-already': 'This person left for good. Use another address.',
    'access.no-such-partner': 'That collection agency is not connected here.',
    'access.partner': 'Say for which collection agency this person works.',
    'access.no-such-grant': 'This person has no role here any more.',
  },
};

export const USERS: Words<typeof nl> = { nl, fr, en };
