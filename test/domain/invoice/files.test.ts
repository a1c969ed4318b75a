import { filesOf } from '../../../src/domain/invoice/files.js';

const PDF = Buffer.from('%PDF-1.4 ').toString('base64');
const HTML = Buffer.from('<html><script>1</script></html>').toString('base64');
const PROGRAM = Buffer.from(`MZ${'\0'.repeat(80)}`, 'latin1').toString('base64');

test.each([
  ['honest', 'bon.pdf', 'application/pdf', PDF, 'bon.pdf', 'application/pdf', false],
  ['with a path', '../../etc/bon.pdf', 'application/pdf', PDF, 'bon.pdf', 'application/pdf', false],
  [
    'with direction marks',
    'bon\u202Efdp.exe',
    'application/pdf',
    PDF,
    'bonfdp.exe',
    'application/pdf',
    true,
  ],
  [
    'that is a page',
    'bon.pdf',
    'application/pdf',
    HTML,
    'bon.pdf',
    'application/octet-stream',
    true,
  ],
  ['that says another kind', 'bon.png', 'image/png', PDF, 'bon.png', 'application/pdf', true],
  [
    'that is a program',
    'bon.csv',
    'text/csv',
    PROGRAM,
    'bon.csv',
    'application/octet-stream',
    true,
  ],
  [
    'of a type nobody may send',
    'bon.html',
    'text/html',
    HTML,
    'bon.html',
    'application/octet-stream',
    false,
  ],
])('a file %s', (_, name, mediaType, base64, shown, type, isUnsafe) => {
  const [file] = filesOf({ attachments: [{ reference: 'B1', file: { name, mediaType, base64 } }] });
  expect(file).toMatchObject({ id: 'a1', name: shown, mediaType: type, isUnsafe });
});

test('ids count the embedded files, not links and references', () => {
  const file = { name: 'bon.pdf', mediaType: 'application/pdf', base64: PDF };
  const files = filesOf({
    attachments: [
      { reference: 'L', url: 'https://shop.example/bon' },
      { reference: 'A', file },
      { reference: 'B', file },
    ],
  });
  expect(files.map(({ id, sizeBytes }) => [id, sizeBytes])).toEqual([
    ['a1', 9],
    ['a2', 9],
  ]);
});
