import type { Forms } from '../base/api.js';
import type { Words } from '../base/words.js';

type Role = Forms['Grant']['role'];

/** What each role is called, and what whoever has it may do. */
interface RoleCodes {
  readonly roles: Readonly<Record<Role, readonly [name: string, may: string]>>;
  /** What a program may be given */
  readonly scopes: Readonly<Record<Forms['ApiKey']['scopes'][number], string>>;
}

const nl: RoleCodes = {
  roles: {
    owner: [
      'Eigenaar',
      'Alles, ook gebruikers en sleutels, loskoppelen en wissen. Meldt zich aan met een eenmalige code.',
    ],
    accountant: [
      'Boekhouder',
      'Al het dagelijkse werk, en de regels, brieven, kredietlimieten, afboekingen, koppelingen en het netwerk. Geen gebruikers of sleutels, niet loskoppelen, niet wissen.',
    ],
    collector: [
      'Debiteurenbeheerder',
      'Facturen verzenden, de bank inlezen en afletteren, herinneren, bellen en taken. Geen regels, limieten of afboekingen.',
    ],
    sales: ['Verkoper', 'Ziet van een klant wat hij openstaan heeft en of hij geblokkeerd is.'],
    auditor: ['Controleur', 'Ziet alles, ook het logboek; wijzigt niets.'],
    'external-collector': [
      'Extern incassobureau',
      'Ziet alleen de dossiers die aan zijn bureau zijn gegeven.',
    ],
  },
  scopes: {
    'books.read': 'De hele administratie lezen',
    'sales.read': 'Verkoopbeeld van een klant lezen',
    'cases.external': 'Dossiers bij het incassobureau lezen',
    'documents.send': 'Facturen verzenden',
    'documents.decide': 'Ontvangen facturen goedkeuren of weigeren',
    'bank.import': 'Bankafschriften inlezen',
    'money.match': 'Betalingen afletteren',
    'money.collect': 'Incasso’s maken',
    'work.do': 'Taken, notities, betwistingen en beloften bijhouden',
    'work.organise': 'Bepalen wie wat opvolgt',
    'reminders.plan': 'Herinneringen klaarzetten (niet verzenden)',
    'policies.manage': 'Regels, brieven en voorwaarden wijzigen',
    'credit.screen': 'Kredietinlichtingen opvragen',
    'credit.decide': 'Kredietlimieten bepalen',
    'instruments.manage': 'Overgedragen vorderingen bijhouden',
    'losses.decide': 'Afboeken en voorzieningen aanvaarden',
    'cases.hand-over': 'Uit handen geven',
    'host.sync': 'Het boekhoudpakket nu lezen',
    'connections.manage': 'Koppelingen en toewijzingen wijzigen',
    'audit.read': 'Logboek, gebruikers en sleutels lezen',
    'firm.read': 'Overzicht van het kantoor lezen',
    'firm.provision': 'Administraties van het kantoor toevoegen',
    'frames.open': 'Het dashboard tonen in het eigen pakket',
  },
};

const fr: RoleCodes = {
  roles: {
    owner: [
      'Propriétaire',
      'Tout, y compris utilisateurs et clés, déconnexion et effacement. Se connecte avec un code à usage unique.',
    ],
    accountant: [
      'Comptable',
      'Tout le travail quotidien, plus les règles, lettres, limites de crédit, abandons, connexions et le réseau. Ni utilisateurs ni clés, ni déconnexion, ni effacement.',
    ],
    collector: [
      'Gestionnaire débiteurs',
      'Envoyer des factures, lire la banque et lettrer, rappeler, appeler, tâches. Ni règles, ni limites, ni abandons.',
    ],
    sales: ['Vendeur', 'Voit ce qu’un client doit encore et s’il est bloqué.'],
    auditor: ['Contrôleur', 'Voit tout, y compris le journal ; ne modifie rien.'],
    'external-collector': [
      'Bureau de recouvrement externe',
      'Ne voit que les dossiers confiés à son bureau.',
    ],
  },
  scopes: {
    'books.read': 'Lire tout le dossier',
    'sales.read': 'Lire la vue commerciale d’un client',
    'cases.external': 'Lire les dossiers chez le bureau de recouvrement',
    'documents.send': 'Envoyer des factures',
    'documents.decide': 'Approuver ou refuser les factures reçues',
    'bank.import': 'Lire des extraits bancaires',
    'money.match': 'Lettrer les paiements',
    'money.collect': 'Faire des domiciliations',
    'work.do': 'Tenir tâches, notes, contestations et promesses',
    'work.organise': 'Décider qui suit quoi',
    'reminders.plan': 'Préparer les rappels (sans les envoyer)',
    'policies.manage': 'Modifier règles, lettres et conditions',
    'credit.screen': 'Demander des renseignements de crédit',
    'credit.decide': 'Fixer les limites de crédit',
    'instruments.manage': 'Tenir les créances transférées',
    'losses.decide': 'Abandonner des créances et accepter des réductions de valeur',
    'cases.hand-over': 'Transmettre à un tiers',
    'host.sync': 'Lire maintenant le logiciel comptable',
    'connections.manage': 'Modifier connexions et correspondances',
    'audit.read': 'Lire journal, utilisateurs et clés',
    'firm.read': 'Lire la vue du bureau',
    'firm.provision': 'Ajouter des dossiers au bureau',
    'frames.open': 'Afficher le tableau de bord dans son propre logiciel',
  },
};

const en: RoleCodes = {
  roles: {
    owner: [
      'Owner',
      'Everything, also users and keys, disconnecting and erasing. Signs in with a one-time code.',
    ],
    accountant: [
      'Accountant',
      'All daily work, and the rules, letters, credit limits, write-offs, connections and the network. No users or keys, no disconnecting, no erasing.',
    ],
    collector: [
      'Credit controller',
      'Sending invoices, reading the bank and allocating, reminding, calling, tasks. No rules, limits or write-offs.',
    ],
    sales: ['Sales', 'Sees what a customer has outstanding and whether he is on hold.'],
    auditor: ['Auditor', 'Sees everything, also the log; changes nothing.'],
    'external-collector': [
      'External collector',
      'Sees only the cases that were given to his agency.',
    ],
  },
  scopes: {
    'books.read': 'Read all of the books',
    'sales.read': 'Read the sales view of a customer',
    'cases.external': 'Read cases at the collection agency',
    'documents.send': 'Send invoices',
    'documents.decide': 'Approve or refuse received invoices',
    'bank.import': 'Read in bank statements',
    'money.match': 'Allocate payments',
    'money.collect': 'Make direct debits',
    'work.do': 'Keep tasks, notes, disputes and promises',
    'work.organise': 'Say who follows up what',
    'reminders.plan': 'Plan reminders (not send them)',
    'policies.manage': 'Change rules, letters and terms',
    'credit.screen': 'Ask for credit information',
    'credit.decide': 'Set credit limits',
    'instruments.manage': 'Keep claims that were handed over',
    'losses.decide': 'Write off, and accept provisions',
    'cases.hand-over': 'Hand over',
    'host.sync': 'Read the accounting package now',
    'connections.manage': 'Change connections and mappings',
    'audit.read': 'Read log, users and keys',
    'firm.read': 'Read the overview of the firm',
    'firm.provision': 'Add administrations to the firm',
    'frames.open': 'Show the dashboard inside its own package',
  },
};

export const ROLES: Words<RoleCodes> = { nl, fr, en };
