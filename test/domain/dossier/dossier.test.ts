import fc from 'fast-check';
import { type DossierKind, dossierGaps } from '../../../src/domain/dossier/dossier-file.js';
import { dossierFileName } from '../../../src/domain/dossier/file-name.js';

test.each<[readonly DossierKind[], boolean, readonly string[]]>([
  [[], false, ['order', 'terms', 'delivery']],
  [['order', 'delivery'], false, ['terms']],
  [['quote', 'delivery'], true, []],
  [['correspondence'], true, ['order', 'delivery']],
])('of %j, terms accepted %s, is missing %j', (kinds, termsAccepted, missing) => {
  const files = kinds.map((kind) => ({ kind }));
  expect(dossierGaps(files, { termsAccepted })).toEqual(missing);
});

test.each([
  ['Bestelling 12.PDF', 'Bestelling-12.pdf'],
  ['../../etc/passwd', 'passwd.bin'],
  ['C:\\users\\an\\order.docx', 'order.docx'],
  ['facture élève.pdf', 'facture-eleve.pdf'],
  ['page.html', 'page.html.bin'],
  ['invoice\u202efdp.exe', 'invoicefdp.exe.bin'],
  ['con.txt', '_con.txt'],
  ['.htaccess', 'htaccess.bin'],
  ['契約.pdf', 'file.pdf'],
])('the name %j becomes %j', (given, path) => {
  expect(dossierFileName(given)).toBe(path);
});

test('whatever a file is called, its path neither climbs nor hides nor runs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      expect(dossierFileName(name)).toMatch(
        /^[A-Za-z0-9_][A-Za-z0-9._-]{0,90}\.(?:pdf|png|jpe?g|txt|csv|eml|msg|xml|json|docx|odt|xlsx|ods|bin)$/,
      );
      expect(dossierFileName(name)).not.toContain('..');
    }),
  );
});
