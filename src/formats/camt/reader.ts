import type { BankReader } from '../statement-reading.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok } from '../../kernel/result.js';
import { treeBuilder } from '../xml/build.js';
import { XML_LIMITS, type XmlLimits } from '../xml/limits.js';
import type { XmlEvents, XmlStart } from '../xml/events.js';
import { xmlReader } from '../xml/reader.js';
import type { XmlElement } from '../xml/tree.js';
import { assembly, type StatementEvents } from './assembly.js';
import { given, textAt } from './spot.js';
import { type CamtFormat, camtVersion, type CamtVersion } from './versions.js';

/** What a message says of itself. */
export interface CamtHead {
  readonly format: CamtFormat;
  readonly version: string;
  readonly messageId?: string;
  readonly created?: string;
}

/** Statements and entries as they come, and the head of the message before them. */
export interface CamtEvents extends StatementEvents {
  readonly message?: (head: CamtHead) => void;
}

export type CamtReader = BankReader<CamtHead>;

/**
 * Limits of a bank message. It is read entry by entry, so it may be larger than what is held as a tree:
 * 200 MiB hold some 150,000 entries of 40 elements; 10 million leave room for terse ones.
 */
export const CAMT_LIMITS: XmlLimits = {
  ...XML_LIMITS,
  bytesMax: 200 * 1024 * 1024,
  elementsMax: 10_000_000,
  binaryElements: new Set(),
};

/** Elements of one entry, which is held as a tree: a batch of 50,000 details must pass. */
const PART_ELEMENTS_MAX = 2_000_000;

/** Open elements down to the message, to a statement in it, and to a part of that. */
const DEPTH = { document: 1, message: 2, statement: 3, part: 4 } as const;

/** What is done with the element that is open now. */
type Mode = 'walk' | 'build' | 'skip';

/** Reads one message; entries are told one by one, and nothing of them is kept. Faults as `readCamt`. */
export function camtReader(events: CamtEvents, limits: Partial<XmlLimits> = {}): CamtReader {
  const builder = treeBuilder();
  const statements = assembly(events);
  let mode: Mode = 'walk';
  let modeDepth = 0;
  let depth = 0;
  let built = 0;
  let version: CamtVersion | undefined;
  let head: CamtHead | undefined;

  function enter(next: Mode, start: XmlStart): Fault | undefined {
    mode = next;
    modeDepth = depth;
    built = 0;
    return next === 'build' ? builder.open(start) : undefined;
  }

  /** Decides by place and name what an element on the way down to a part is. */
  function walk(start: XmlStart): Fault | undefined {
    if (depth === DEPTH.document) {
      version = start.name === 'Document' ? camtVersion(start.ns) : undefined;
      return version === undefined ? unsupported(start) : undefined;
    }
    if (start.ns !== version?.namespace) return enter('skip', start);
    if (depth === DEPTH.message)
      return start.name === version.message ? undefined : strange(start, version);
    if (depth === DEPTH.part) return enter('build', start);
    if (start.name === 'GrpHdr') return enter('build', start);
    if (start.name !== version.statement) return enter('skip', start);
    tellMessage(version);
    statements.begin(start, `/Document/${version.message}`, version.kind);
    return undefined;
  }

  function tellMessage({ format, version: number }: CamtVersion, group?: XmlElement): void {
    if (head !== undefined) return;
    const spot = group === undefined ? undefined : { element: group, path: '', faults: [] };
    head = {
      format,
      version: number,
      ...given('messageId', spot === undefined ? undefined : textAt(spot, 'MsgId')),
      ...given('created', spot === undefined ? undefined : textAt(spot, 'CreDtTm')),
    };
    events.message?.(head);
  }

  function leave(): Fault | undefined {
    const left = depth--;
    if (mode === 'walk') return left === DEPTH.statement ? statements.finish() : undefined;
    const tree = mode === 'build' ? builder.close() : undefined;
    if (left !== modeDepth) return undefined;
    mode = 'walk';
    if (tree === undefined || version === undefined) return undefined;
    if (left === DEPTH.part) return statements.part(tree);
    tellMessage(version, tree);
    return undefined;
  }

  const xml: XmlEvents = {
    open(start) {
      depth++;
      if (mode === 'walk') return walk(start);
      if (mode === 'skip') return undefined;
      return ++built > PART_ELEMENTS_MAX ? partTooLarge(start) : builder.open(start);
    },
    text: (text, isBlank) => (mode === 'build' ? builder.text(text, isBlank) : undefined),
    skipped: () => (mode === 'build' ? builder.skipped() : undefined),
    close: leave,
  };
  const reader = xmlReader(xml, { ...CAMT_LIMITS, ...limits });
  return {
    write: reader.write,
    end() {
      const ended = reader.end();
      if (!ended.ok) return ended;
      return head === undefined || statements.count() === 0 ? err(empty(version)) : ok(head);
    },
  };
}

function unsupported({ ns, name }: XmlStart): Fault {
  return fault(
    'UNSUPPORTED_DOCUMENT',
    'camt.unsupported',
    `/${name}`,
    `The document is "${name}" of "${ns.slice(0, 100)}". Expected is Document of camt.052, 053 or 054, version 001.01 to 001.13.`,
  );
}

function strange({ name }: XmlStart, { format, message }: CamtVersion): Fault {
  return fault(
    'SCHEMA',
    'camt.message',
    `/Document/${name}`,
    `${name} stands where ${message} is expected: a ${format} holds nothing else.`,
  );
}

function empty(version: CamtVersion | undefined): Fault {
  return fault(
    'SCHEMA',
    'camt.missing',
    version === undefined ? '/Document' : `/Document/${version.message}`,
    `There is no ${version?.statement ?? 'statement'} in this file. Ask the bank for a complete one.`,
  );
}

function partTooLarge({ name, line, column }: XmlStart): Fault {
  return fault(
    'LIMIT_EXCEEDED',
    'camt.limit',
    `${line}:${column}`,
    `One entry has more than ${PART_ELEMENTS_MAX} elements (at ${name}). Ask the bank to split the batch.`,
  );
}
