import { CAC, CBC, EXT } from './namespaces.js';
import { AGGREGATES, BASICS, DATA_TYPES, DOCUMENTS, TYPES } from './structure-data.js';

/** One place in a content model: which element, how often. */
export interface Particle {
  readonly ns: string;
  readonly name: string;
  readonly min: 0 | 1;
  readonly max: number;
  /** `cac:Party`, for messages */
  readonly label: string;
}

export interface SimpleType {
  /** XSD base of the text: decimal, date … */
  readonly base: string;
  readonly attributes: ReadonlyMap<string, { readonly required: boolean; readonly type: string }>;
}

const NAMESPACE_OF: Readonly<Record<string, string>> = { cac: CAC, ext: EXT };

/** Types of the extension point (UBL 2.1 CommonExtensionComponents); its content is anybody's. */
const EXTENSION_TYPES: Readonly<Record<string, string>> = {
  UBLExtensions: 'UBLExtensionsType',
  UBLExtension: 'UBLExtensionType',
};
const EXTENSION_BASICS: Readonly<Record<string, string>> = {
  ExtensionAgencyID: 'IdentifierType',
  ExtensionAgencyName: 'TextType',
  ExtensionVersionID: 'IdentifierType',
  ExtensionAgencyURI: 'IdentifierType',
  ExtensionURI: 'IdentifierType',
  ExtensionReasonCode: 'CodeType',
  ExtensionReason: 'TextType',
};

const models = new Map<string, readonly Particle[]>();
const simpleTypes = new Map<string, SimpleType>();

/** Content model of a type or document root, parsed when first asked for: most documents use a tenth of them. */
export function contentModel(typeName: string): readonly Particle[] {
  let model = models.get(typeName);
  if (model === undefined) {
    const text = DOCUMENTS[typeName] ?? TYPES[typeName];
    if (text === undefined) throw new Error(`No content model ${typeName}`);
    model = text.split(' ').map(parseParticle);
    models.set(typeName, model);
  }
  return model;
}

function parseParticle(text: string): Particle {
  const occurrence = /[?*+]$/.exec(text)?.[0] ?? '';
  const qualified = text.slice(0, text.length - occurrence.length);
  const colon = qualified.indexOf(':');
  const name = qualified.slice(colon + 1);
  return {
    ns: NAMESPACE_OF[qualified.slice(0, Math.max(colon, 0))] ?? CBC,
    name,
    min: occurrence === '?' || occurrence === '*' ? 0 : 1,
    max: occurrence === '*' || occurrence === '+' ? Number.POSITIVE_INFINITY : 1,
    label: colon < 0 ? `cbc:${name}` : qualified,
  };
}

function invert(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const typeOf = new Map<string, string>();
  for (const [type, names] of Object.entries(table)) {
    for (const name of names.split(' ')) typeOf.set(name, type);
  }
  return typeOf;
}

let aggregateTypes: ReadonlyMap<string, string> | undefined;
let basicTypes: ReadonlyMap<string, string> | undefined;

/** Type of an element with children, or undefined when it is a value (or the open extension content). */
export function aggregateTypeOf(particle: Particle): string | undefined {
  if (particle.ns === EXT) return EXTENSION_TYPES[particle.name];
  if (particle.ns !== CAC) return undefined;
  aggregateTypes ??= invert(AGGREGATES);
  return aggregateTypes.get(particle.name);
}

/** Value type of an element without children, or undefined for the open extension content. */
export function simpleTypeOf(particle: Particle): SimpleType | undefined {
  basicTypes ??= invert(BASICS);
  const name =
    particle.ns === EXT ? EXTENSION_BASICS[particle.name] : basicTypes.get(particle.name);
  return name === undefined ? undefined : simpleType(name);
}

function simpleType(name: string): SimpleType {
  let type = simpleTypes.get(name);
  if (type === undefined) {
    const [base = '', ...attributes] = (DATA_TYPES[name] ?? '').split(' ');
    type = {
      base,
      attributes: new Map(
        attributes.map((text) => {
          const [attribute = '', attributeType = ''] = text.slice(1).split(':');
          const required = !attribute.endsWith('?');
          return [attribute.replace('?', ''), { required, type: attributeType }];
        }),
      ),
    };
    simpleTypes.set(name, type);
  }
  return type;
}
