import { assert } from '../../kernel/result.js';
import { type LexicalType, lexicalType } from './lexical.js';
import { CAC, CBC, EXT } from './namespaces.js';
import { AGGREGATES, BASICS, DATA_TYPES, DOCUMENTS, TYPES } from './structure-data.js';

/** One place in a content model: which element, how often, holding what. */
export interface Particle {
  readonly ns: string;
  readonly name: string;
  /** Its place in the model, from 0 */
  readonly index: number;
  readonly min: 0 | 1;
  readonly max: number;
  /** `cac:Party`, for messages */
  readonly label: string;
}

/** A sequence of particles, made ready for looking up. */
export interface ContentModel {
  readonly particles: readonly Particle[];
  /** By local name: no model has the same one in two namespaces. */
  readonly byName: ReadonlyMap<string, Particle>;
  /** Of each place, and the end, the first place from there on whose element must be present. */
  readonly nextRequired: readonly number[];
}

export interface SimpleType {
  /** XSD base of the text: decimal, date … */
  readonly base: string;
  readonly lexical: LexicalType;
  readonly attributes: ReadonlyMap<string, AttributeType>;
  /** Names of the attributes that must be present. */
  readonly required: readonly string[];
}

export interface AttributeType {
  readonly base: string;
  readonly isRequired: boolean;
  readonly lexical: LexicalType;
}

/** What the element of a particle holds: elements, a value, or, when neither is said, anything (extension content). */
export interface Content {
  readonly model: ContentModel | undefined;
  readonly value: SimpleType | undefined;
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

const models = new Map<string, ContentModel>();
const contents = new Map<Particle, Content>();
const simpleTypes = new Map<string, SimpleType>();

/** Content model of a type or document root, made when first asked for: most documents use a tenth of them. */
export function contentModel(typeName: string): ContentModel {
  let model = models.get(typeName);
  if (model === undefined) {
    const text = DOCUMENTS[typeName] ?? TYPES[typeName];
    if (text === undefined) throw new Error(`No content model ${typeName}`);
    model = compiled(text.split(' ').map(parseParticle));
    models.set(typeName, model);
  }
  return model;
}

function compiled(particles: readonly Particle[]): ContentModel {
  const nextRequired = [particles.length];
  for (const { index, min } of particles.toReversed())
    nextRequired.unshift(min > 0 ? index : (nextRequired[0] ?? 0));
  const byName = new Map(particles.map((particle) => [particle.name, particle]));
  assert(byName.size === particles.length, 'a local name occurs once in a model');
  return { particles, byName, nextRequired };
}

function parseParticle(text: string, index: number): Particle {
  const occurrence = /[?*+]$/.exec(text)?.[0] ?? '';
  const qualified = text.slice(0, text.length - occurrence.length);
  const colon = qualified.indexOf(':');
  const name = qualified.slice(colon + 1);
  return {
    ns: NAMESPACE_OF[qualified.slice(0, Math.max(colon, 0))] ?? CBC,
    name,
    index,
    min: occurrence === '?' || occurrence === '*' ? 0 : 1,
    max: occurrence === '*' || occurrence === '+' ? Number.POSITIVE_INFINITY : 1,
    label: colon < 0 ? `cbc:${name}` : qualified,
  };
}

/** What the element of a particle holds, worked out once. */
export function contentOf(particle: Particle): Content {
  let content = contents.get(particle);
  if (content === undefined) {
    const type = aggregateTypeOf(particle);
    content =
      type === undefined
        ? { model: undefined, value: simpleTypeOf(particle) }
        : { model: contentModel(type), value: undefined };
    contents.set(particle, content);
  }
  return content;
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
function aggregateTypeOf(particle: Particle): string | undefined {
  if (particle.ns === EXT) return EXTENSION_TYPES[particle.name];
  if (particle.ns !== CAC) return undefined;
  aggregateTypes ??= invert(AGGREGATES);
  return aggregateTypes.get(particle.name);
}

/** Value type of an element without children, or undefined for the open extension content. */
function simpleTypeOf(particle: Particle): SimpleType | undefined {
  basicTypes ??= invert(BASICS);
  const name =
    particle.ns === EXT ? EXTENSION_BASICS[particle.name] : basicTypes.get(particle.name);
  return name === undefined ? undefined : simpleType(name);
}

function simpleType(name: string): SimpleType {
  let type = simpleTypes.get(name);
  if (type === undefined) {
    const [base = '', ...attributes] = (DATA_TYPES[name] ?? '').split(' ');
    type = { base, lexical: lexicalType(base), ...attributeTypes(attributes) };
    simpleTypes.set(name, type);
  }
  return type;
}

/** Attributes from `@currencyID:normalizedString` (must be there) and `@format?:string` (may). */
function attributeTypes(texts: readonly string[]): Pick<SimpleType, 'attributes' | 'required'> {
  const attributes = new Map<string, AttributeType>();
  const required: string[] = [];
  for (const text of texts) {
    const [mark = '', base = ''] = text.slice(1).split(':');
    const name = mark.replace('?', '');
    const isRequired = name === mark;
    attributes.set(name, { base, isRequired, lexical: lexicalType(base) });
    if (isRequired) required.push(name);
  }
  return { attributes, required };
}
