import type { Words } from '../../../base/words.js';

const nl = {
  title: 'Wie dit in zijn pagina mag tonen',
  about:
    'Boekhoudpakketten tonen Voldaan in hun eigen scherm. Alleen de adressen hieronder mogen dat; alle andere worden door de browser geweigerd. Het geldt meteen, ook voor vensters die al open zijn.',
  none: 'Geen enkele andere pagina mag deze administratie tonen.',
  address: 'Adres',
  help: 'Alleen https, de naam en zo nodig de poort: https://app.pakket.example',
  add: 'Toevoegen',
  remove: 'Verwijderen',
  removeOf: (origin: string) => `${origin} verwijderen`,
  saved: 'Bewaard.',
  removed: 'Verwijderd.',
  there: 'Dit adres staat er al.',
  mayNot: 'U kunt dit bekijken; wijzigen mag wie de koppelingen beheert.',
  refused: {
    'frames.origin': 'Dat is geen adres van een pakket: https, de naam en zo nodig de poort.',
    'frames.too-many': 'Ten hoogste 20 adressen.',
    'frames.form': 'Er zijn te veel adressen, of er is er een te lang.',
  } as Readonly<Record<string, string>>,
};

const fr: typeof nl = {
  title: 'Qui peut afficher ceci dans sa page',
  about:
    'Des logiciels comptables affichent Voldaan dans leur propre écran. Seules les adresses ci-dessous le peuvent ; le navigateur refuse toutes les autres. Cela vaut aussitôt, même pour les fenêtres déjà ouvertes.',
  none: 'Aucune autre page ne peut afficher ce dossier.',
  address: 'Adresse',
  help: 'Seulement https, le nom et au besoin le port : https://app.logiciel.example',
  add: 'Ajouter',
  remove: 'Supprimer',
  removeOf: (origin) => `Supprimer ${origin}`,
  saved: 'Enregistré.',
  removed: 'Supprimé.',
  there: 'Cette adresse y est déjà.',
  mayNot: 'Vous pouvez consulter ; qui gère les connexions peut modifier.',
  refused: {
    'frames.origin': 'Ce n’est pas l’adresse d’un logiciel : https, le nom et au besoin le port.',
    'frames.too-many': 'Au plus 20 adresses.',
    'frames.form': 'Il y a trop d’adresses, ou l’une est trop longue.',
  },
};

const en: typeof nl = {
  title: 'Who may show this in his page',
  about:
    'Accounting packages show Voldaan inside their own screen. Only the addresses below may; browsers refuse all others. It holds at once, also for windows that are open.',
  none: 'No other page may show these books.',
  address: 'Address',
  help: 'Only https, the name and the port if needed: https://app.package.example',
  add: 'Add',
  remove: 'Remove',
  removeOf: (origin) => `Remove ${origin}`,
  saved: 'Saved.',
  removed: 'Removed.',
  there: 'That address is there already.',
  mayNot: 'You can look at this; whoever manages the connections may change it.',
  refused: {
    'frames.origin': 'That is no address of a package: https, the name and the port if needed.',
    'frames.too-many': '20 addresses at most.',
    'frames.form': 'There are too many addresses, or one is too long.',
  },
};

export const FRAMES: Words<typeof nl> = { nl, fr, en };
