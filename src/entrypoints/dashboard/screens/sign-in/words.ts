import type { Words } from '../../base/words.js';

const nl = {
  title: 'Aanmelden',
  email: 'E-mailadres',
  password: 'Wachtwoord',
  code: 'Eenmalige code',
  codeHelp: 'Zes cijfers uit uw authenticatie-app, of een herstelcode.',
  signIn: 'Aanmelden',
  with: (provider: string) => `Aanmelden met ${provider}`,
  or: 'of',
  forgotten: 'Wachtwoord vergeten?',
  reset: 'Stuur mij een link',
  resetSent: 'Als dit adres bij ons bekend is, is er een link onderweg.',
  back: 'Terug',
  first: 'Nog niemand? Wie de installatie beheert, nodigt u uit met “voldaan user grant”.',
  proveTitle: 'Bent u het echt?',
  proveWhy:
    'Wat u wilt doen, kan niet worden teruggedraaid of geeft anderen rechten. Bewijs nog eens wie u bent.',
  prove: 'Bevestigen',
  proveAt: (provider: string) => `Bevestig bij ${provider}; daarna doet u het nog eens.`,
  setUp: 'Stel een eenmalige code in',
  setUpWhy:
    'Wie alles mag, meldt zich aan met een tweede bewijs. Voeg dit geheim toe aan uw authenticatie-app en typ de code die zij toont.',
  secret: 'Geheim',
  confirm: 'Bevestigen',
  recovery: 'Herstelcodes',
  recoveryWhy:
    'Elke code werkt één keer, als uw telefoon er niet is. U ziet ze alleen nu: bewaar ze.',
  kept: 'Ik heb ze bewaard',
  elsewhere:
    'Wat u wilt doen, kan niet worden teruggedraaid of geeft anderen rechten. Bewijs in een eigen venster wie u bent; hier gaat het daarna vanzelf verder.',
  toElsewhere: 'Open een eigen venster',
  waiting: 'Wij wachten op uw bewijs…',
  frameTitle: 'Verder in uw boekhoudpakket?',
  frameWhy:
    'In een venster van uw boekhoudpakket wilt u iets doen dat niet kan worden teruggedraaid. Bevestig het alleen als u dat net zelf vroeg.',
  frameDone: 'Bevestigd. U kunt dit venster sluiten en in uw boekhoudpakket verdergaan.',
  endedTitle: 'Dit venster is niet meer open',
  endedWhy: 'Laad de pagina van uw boekhoudpakket opnieuw, of werk verder in een eigen venster.',
  signOut: 'Afmelden',
};

const fr: typeof nl = {
  title: 'Se connecter',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  code: 'Code à usage unique',
  codeHelp: 'Six chiffres de votre application d’authentification, ou un code de récupération.',
  signIn: 'Se connecter',
  with: (provider) => `Se connecter avec ${provider}`,
  or: 'ou',
  forgotten: 'Mot de passe oublié ?',
  reset: 'Envoyez-moi un lien',
  resetSent: 'Si nous connaissons cette adresse, un lien est en route.',
  back: 'Retour',
  first: 'Personne encore ? Qui gère l’installation vous invite par « voldaan user grant ».',
  proveTitle: 'Est-ce bien vous ?',
  proveWhy:
    'Ce que vous voulez faire est irréversible ou donne des droits à d’autres. Prouvez encore une fois qui vous êtes.',
  prove: 'Confirmer',
  proveAt: (provider) => `Confirmez auprès de ${provider}, puis recommencez.`,
  setUp: 'Configurez un code à usage unique',
  setUpWhy:
    'Qui peut tout faire se connecte avec une seconde preuve. Ajoutez ce secret à votre application d’authentification et tapez le code qu’elle affiche.',
  secret: 'Secret',
  confirm: 'Confirmer',
  recovery: 'Codes de récupération',
  recoveryWhy:
    'Chaque code sert une fois, si votre téléphone n’est pas là. Vous ne les voyez que maintenant : conservez-les.',
  kept: 'Je les ai conservés',
  elsewhere:
    'Ce que vous voulez faire est irréversible ou donne des droits à d’autres. Prouvez qui vous êtes dans une fenêtre à part ; ici, la suite vient toute seule.',
  toElsewhere: 'Ouvrir une fenêtre à part',
  waiting: 'Nous attendons votre preuve…',
  frameTitle: 'Continuer dans votre logiciel comptable ?',
  frameWhy:
    'Dans une fenêtre de votre logiciel comptable, vous voulez faire quelque chose d’irréversible. Ne confirmez que si vous venez de le demander vous-même.',
  frameDone:
    'Confirmé. Vous pouvez fermer cette fenêtre et continuer dans votre logiciel comptable.',
  endedTitle: 'Cette fenêtre n’est plus ouverte',
  endedWhy: 'Rechargez la page de votre logiciel comptable, ou continuez dans une fenêtre à part.',
  signOut: 'Se déconnecter',
};

const en: typeof nl = {
  title: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  code: 'One-time code',
  codeHelp: 'Six digits of your authenticator app, or a recovery code.',
  signIn: 'Sign in',
  with: (provider) => `Sign in with ${provider}`,
  or: 'or',
  forgotten: 'Forgot your password?',
  reset: 'Send me a link',
  resetSent: 'If we know this address, a link is on its way.',
  back: 'Back',
  first: 'Nobody yet? Whoever runs the installation invites you with “voldaan user grant”.',
  proveTitle: 'Is it really you?',
  proveWhy:
    'What you are about to do cannot be taken back, or gives others power. Prove once more who you are.',
  prove: 'Confirm',
  proveAt: (provider) => `Confirm at ${provider}, then do it once more.`,
  setUp: 'Set up a one-time code',
  setUpWhy:
    'Whoever may do everything signs in with a second proof. Add this secret to your authenticator app and type the code it shows.',
  secret: 'Secret',
  confirm: 'Confirm',
  recovery: 'Recovery codes',
  recoveryWhy:
    'Each code works once, when your phone is not there. You see them only now: keep them.',
  kept: 'I have kept them',
  elsewhere:
    'What you are about to do cannot be taken back, or gives others power. Prove in a window of your own who you are; here it goes on by itself afterwards.',
  toElsewhere: 'Open a window of your own',
  waiting: 'Waiting for your proof…',
  frameTitle: 'Go on in your accounting package?',
  frameWhy:
    'In a window of your accounting package you are about to do what cannot be taken back. Confirm it only if you asked for it yourself just now.',
  frameDone: 'Confirmed. You can close this window and go on in your accounting package.',
  endedTitle: 'This window is no longer open',
  endedWhy: 'Load the page of your accounting package again, or go on in a window of your own.',
  signOut: 'Sign out',
};

export const SIGN_IN: Words<typeof nl> = { nl, fr, en };
