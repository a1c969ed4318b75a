import type { Scan } from './scan.js';

const BLANKS = '[ \\t\\n]+';
const EQUALS = '[ \\t\\n]*=[ \\t\\n]*';
const quoted = (name: string): string => `${name}${EQUALS}(?:"([^"]*)"|'([^']*)')`;

/** XMLDecl (XML 1.0, productions 23 to 32): version first, then encoding and standalone, each at most once. */
const DECLARATION = new RegExp(
  `^<\\?xml${BLANKS}${quoted('version')}` +
    `(?:${BLANKS}${quoted('encoding')})?(?:${BLANKS}${quoted('standalone')})?[ \\t\\n]*\\?>$`,
);
const VERSION = /^1\.[0-9]+$/;
const ENCODING = /^[A-Za-z][A-Za-z0-9._-]*$/;

/** Refuses, at that offset, an XML declaration that is not one, or says that the document is what we do not read. */
export function checkDeclaration(scan: Scan, declaration: string, at: number): void {
  const match = DECLARATION.exec(declaration);
  if (match === null)
    return scan.refuse(at).notWellFormed('the XML declaration must be as in <?xml version="1.0"?>');
  const version = match[1] ?? match[2] ?? '';
  const encoding = match[3] ?? match[4];
  const standalone = match[5] ?? match[6];
  if (!VERSION.test(version))
    scan.refuse(at).notWellFormed('the version of the XML declaration is no number');
  if (encoding !== undefined && !ENCODING.test(encoding))
    scan.refuse(at).notWellFormed('the encoding of the XML declaration is no name of one');
  if (standalone !== undefined && standalone !== 'yes' && standalone !== 'no')
    scan.refuse(at).notWellFormed('standalone is neither "yes" nor "no"');
  if (version !== '1.0') scan.refuse(at).version(version.slice(0, 40));
  if (encoding !== undefined && encoding.toUpperCase() !== 'UTF-8')
    scan.refuse(at).declaredEncoding(encoding.slice(0, 40));
}
