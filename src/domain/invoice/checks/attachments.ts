import type { Attachment, Invoice } from '../invoice.js';
import {
  EMBEDDED_MEDIA_TYPES,
  endsLikeOtherType,
  hasMacros,
  isProgram,
  matchesMediaType,
  neutralName,
  sizeOfBase64,
} from '../embedded-file.js';
import {
  check,
  type Check,
  type Hit,
  shown,
  STOP_SENDING,
  STOP_SENDING_ELSE_WARN,
  WARN_ALWAYS,
  when,
} from './check.js';

type File = NonNullable<Attachment['file']>;

/** Largest sum of embedded files, in MiB; many access points refuse documents of more than 10 MB. */
const SIZE_MAX_MIB = 7;
const MIB = 1024 * 1024;

function ofFiles<Slot extends string>(
  { attachments = [] }: Invoice,
  find: (file: File, path: string) => readonly Hit<Slot>[],
): readonly Hit<Slot>[] {
  return attachments.flatMap(({ file }, index) =>
    file === undefined ? [] : find(file, `/attachments/${index}/file`),
  );
}

export const ATTACHMENTS: readonly Check[] = [
  check('ATTACHMENT', 'attachment.media-type', {
    term: 'BT-125',
    severity: STOP_SENDING,
    text: {
      en: '"{name}" is of media type "{found}". Expected one of {expected}; give it in another form.',
      nl: '"{name}" is van mediatype "{found}". Verwacht een van {expected}; geef het in een andere vorm.',
      fr: '« {name} » est de type « {found} ». Attendu : {expected} ; donnez-le sous une autre forme.',
      de: '„{name}“ hat den Medientyp „{found}“. Erwartet einer von {expected}; bitte in anderer Form beifügen.',
    },
    find: (invoice) =>
      ofFiles(invoice, ({ name, mediaType }, path) =>
        when(!EMBEDDED_MEDIA_TYPES.has(mediaType), path, {
          name: shown(name),
          found: shown(mediaType),
          expected: [...EMBEDDED_MEDIA_TYPES].join(', '),
        }),
      ),
  }),
  check('ATTACHMENT', 'attachment.program', {
    term: 'BT-125',
    severity: STOP_SENDING_ELSE_WARN,
    text: {
      en: '"{name}" is a program: opening it runs it. Do not open it; ask for a PDF.',
      nl: '"{name}" is een programma: wie het opent, voert het uit. Open het niet; vraag een pdf.',
      fr: '« {name} » est un programme : l’ouvrir, c’est l’exécuter. Ne l’ouvrez pas ; demandez un PDF.',
      de: '„{name}“ ist ein Programm: wer es öffnet, führt es aus. Bitte nicht öffnen und ein PDF verlangen.',
    },
    find: (invoice) =>
      ofFiles(invoice, ({ name, base64 }, path) =>
        when(isProgram(name, base64), path, { name: shown(name) }),
      ),
  }),
  check('ATTACHMENT', 'attachment.mismatch', {
    term: 'BT-125',
    severity: WARN_ALWAYS,
    text: {
      en: '"{name}" says it is {found}, but its content is not. Do not open it before somebody has looked.',
      nl: '"{name}" zegt {found} te zijn, maar de inhoud is dat niet. Open het niet voor iemand gekeken heeft.',
      fr: '« {name} » se dit {found}, mais son contenu ne l’est pas. Ne l’ouvrez pas avant un contrôle.',
      de: '„{name}“ gibt sich als {found} aus, der Inhalt ist es nicht. Bitte nicht öffnen, bevor jemand nachgesehen hat.',
    },
    find: (invoice) =>
      ofFiles(invoice, ({ name, mediaType, base64 }, path) =>
        when(!matchesMediaType(mediaType, base64), path, {
          name: shown(name),
          found: shown(mediaType),
        }),
      ),
  }),
  check('ATTACHMENT', 'attachment.macros', {
    term: 'BT-125',
    severity: WARN_ALWAYS,
    text: {
      en: '"{name}" holds macros, which may run when it is opened. Ask for a file without them.',
      nl: '"{name}" bevat macro’s, die bij het openen kunnen lopen. Vraag een bestand zonder.',
      fr: '« {name} » contient des macros, qui peuvent s’exécuter à l’ouverture. Demandez un fichier sans macros.',
      de: '„{name}“ enthält Makros, die beim Öffnen laufen können. Bitte eine Datei ohne Makros verlangen.',
    },
    find: (invoice) =>
      ofFiles(invoice, ({ name, base64 }, path) =>
        when(hasMacros(base64), path, { name: shown(name) }),
      ),
  }),
  check('ATTACHMENT', 'attachment.empty', {
    term: 'BT-125',
    severity: WARN_ALWAYS,
    text: {
      en: '"{name}" is empty. Embed the file itself, or leave it out.',
      nl: '"{name}" is leeg. Voeg het bestand zelf toe, of laat het weg.',
      fr: '« {name} » est vide. Joignez le fichier lui-même, ou supprimez-le.',
      de: '„{name}“ ist leer. Bitte die Datei selbst beifügen oder weglassen.',
    },
    find: (invoice) =>
      ofFiles(invoice, ({ name, base64 }, path) =>
        when(sizeOfBase64(base64) === 0, path, { name: shown(name) }),
      ),
  }),
  check('ATTACHMENT', 'attachment.name-changed', {
    term: 'BT-125',
    severity: WARN_ALWAYS,
    text: {
      en: 'The name of an embedded file held a path or invisible characters. It is read as "{expected}".',
      nl: 'De naam van een bijlage bevatte een pad of onzichtbare tekens. Ze wordt gelezen als "{expected}".',
      fr: 'Le nom d’un fichier joint contenait un chemin ou des caractères invisibles. Il est lu comme « {expected} ».',
      de: 'Der Name einer Anlage enthielt einen Pfad oder unsichtbare Zeichen. Er wird als „{expected}“ gelesen.',
    },
    find: (invoice) =>
      ofFiles(invoice, ({ name }, path) => {
        const expected = neutralName(name);
        const isUnsafe = name.trim() !== '' && name.trim() !== expected;
        return when(isUnsafe, path, { expected: shown(expected) });
      }),
  }),
  check('ATTACHMENT', 'attachment.unnamed', {
    term: 'BT-125',
    severity: WARN_ALWAYS,
    text: {
      en: 'The embedded file of "{reference}" has no name. It is called by its reference.',
      nl: 'De bijlage van "{reference}" heeft geen naam. Ze wordt naar haar referentie genoemd.',
      fr: 'Le fichier joint de « {reference} » n’a pas de nom. Il est nommé d’après sa référence.',
      de: 'Die Anlage zu „{reference}“ hat keinen Namen. Sie wird nach ihrer Referenz benannt.',
    },
    find: ({ attachments = [] }) =>
      attachments.flatMap(({ file, reference }, index) =>
        when(file?.name.trim() === '', `/attachments/${index}/file`, {
          reference: shown(reference),
        }),
      ),
  }),
  check('ATTACHMENT', 'attachment.name-unlike-type', {
    term: 'BT-125',
    severity: WARN_ALWAYS,
    text: {
      en: '"{name}" is called like another kind of file than {found}, which it says it is. Correct its name or its media type.',
      nl: '"{name}" heet als een ander soort bestand dan {found}, dat het zegt te zijn. Verbeter de naam of het mediatype.',
      fr: '« {name} » porte le nom d’un autre type de fichier que {found}, qu’il dit être. Corrigez le nom ou le type.',
      de: '„{name}“ heißt wie eine andere Dateiart als {found}, die es sein soll. Bitte Name oder Medientyp berichtigen.',
    },
    find: (invoice) =>
      ofFiles(invoice, ({ name, mediaType }, path) =>
        when(endsLikeOtherType(name, mediaType), path, {
          name: shown(name),
          found: shown(mediaType),
        }),
      ),
  }),
  check('ATTACHMENT', 'attachment.large', {
    term: 'BG-24',
    severity: WARN_ALWAYS,
    text: {
      en: 'The embedded files are {found} MiB together; many access points refuse more than {most}. Make them smaller or link to them.',
      nl: 'De bijlagen zijn samen {found} MiB; veel accesspoints weigeren meer dan {most}. Maak ze kleiner of verwijs ernaar.',
      fr: 'Les fichiers joints font ensemble {found} Mio ; beaucoup de points d’accès refusent plus de {most}. Réduisez-les ou mettez un lien.',
      de: 'Die Anlagen sind zusammen {found} MiB groß; viele Access Points weisen mehr als {most} zurück. Bitte verkleinern oder verlinken.',
    },
    find: ({ attachments = [] }) => {
      const size = attachments.reduce((total, a) => total + sizeOfBase64(a.file?.base64 ?? ''), 0);
      const params = { found: (size / MIB).toFixed(1), most: String(SIZE_MAX_MIB) };
      return when(size > SIZE_MAX_MIB * MIB, '/attachments', params);
    },
  }),
];
