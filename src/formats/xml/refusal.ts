import { fault, type Fault } from '../../kernel/fault.js';

/** Carries a fault out through the parser's callbacks; the reader catches it and answers the fault as a value. */
export class Refusal extends Error {
  readonly fault: Fault;

  constructor(refused: Fault) {
    super(refused.message);
    this.fault = refused;
  }
}

/** Why the XML layer refuses a document; every entry throws. `where` answers `line:column` at that moment. */
export interface Refusals {
  doctype(): never;
  version(found: string): never;
  declaredEncoding(found: string): never;
  bytes(): never;
  notWellFormed(what: string): never;
  /** The document ends while an element is open. */
  cutOff(element: string): never;
  tooLarge(what: string, max: number): never;
}

export function refusalsAt(where: () => string): Refusals {
  const refuse = (...[faultClass, code, message]: [Fault['class'], string, string]): never => {
    throw new Refusal(fault(faultClass, code, where(), message));
  };
  return {
    doctype: () =>
      refuse(
        'FORBIDDEN_CONSTRUCT',
        'xml.doctype',
        'The document has a DOCTYPE. None is accepted, whatever it declares: send the document without it.',
      ),
    version: (found) =>
      refuse(
        'FORBIDDEN_CONSTRUCT',
        'xml.version',
        `The document says it is XML ${found}. Only XML 1.0 is accepted: write it as that.`,
      ),
    declaredEncoding: (found) =>
      refuse(
        'ENCODING',
        'xml.encoding',
        `The document says its encoding is ${found}. Only UTF-8 is accepted: save it as that.`,
      ),
    bytes: () =>
      refuse(
        'ENCODING',
        'xml.encoding',
        'Here stand bytes that are not UTF-8 text. Save the document as UTF-8 where it was made.',
      ),
    notWellFormed: (what) =>
      refuse(
        'NOT_WELL_FORMED',
        'xml.not-well-formed',
        `This is not well-formed XML: ${what}. Correct it where the document was made.`,
      ),
    cutOff: (element) =>
      refuse(
        'NOT_WELL_FORMED',
        'xml.cut-off',
        `The document stops here, in the middle of <${element}>: it was cut off on its way. Get it again from where it was made.`,
      ),
    tooLarge: (what, max) =>
      refuse(
        'LIMIT_EXCEEDED',
        'xml.limit',
        `${what}: more than the ${max} that are accepted. Send a smaller document.`,
      ),
  };
}
