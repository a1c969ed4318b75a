import { type Decimal, printDecimal } from '../../kernel/decimal.js';
import type { Identifier } from '../../domain/party/party.js';
import type { XmlAttribute, XmlElement } from '../xml/tree.js';
import { CAC, CBC } from './namespaces.js';

/** What may be written: nothing at all is written for what is absent, so that no element is ever empty. */
export type Maybe = XmlElement | undefined;
type Attributes = Readonly<Record<string, string | undefined>>;

const NONE: readonly never[] = [];

export function element(
  ns: string,
  name: string,
  content: { readonly children?: readonly Maybe[]; readonly text?: string },
  attributes: Attributes = {},
): XmlElement {
  const children = presentOf(content.children ?? NONE);
  return made(ns, name, { children, text: content.text ?? '', attributes: present(attributes) });
}

function made(
  ns: string,
  name: string,
  { attributes, children, text }: Pick<XmlElement, 'attributes' | 'children' | 'text'>,
): XmlElement {
  const textPieces = text === '' ? 0 : 1;
  return { ns, name, attributes, children, text, textPieces, line: 0, column: 0 };
}

/** A value; absent or empty text writes nothing. */
export function cbc(name: string, text: string | undefined, attributes?: Attributes): Maybe {
  if (text === undefined || text === '') return undefined;
  const found = attributes === undefined ? NONE : present(attributes);
  return made(CBC, name, { children: NONE, text, attributes: found });
}

function present(attributes: Attributes): readonly XmlAttribute[] {
  const found: XmlAttribute[] = [];
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) found.push({ ns: '', name, value });
  }
  return found;
}

/** A group; one whose children are all absent writes nothing. */
export function cac(name: string, ...children: readonly (Maybe | readonly Maybe[])[]): Maybe {
  const found = presentOf(children);
  return found.length === 0
    ? undefined
    : made(CAC, name, { children: found, text: '', attributes: NONE });
}

function presentOf(children: readonly (Maybe | readonly Maybe[])[]): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of children) {
    if (child === undefined) continue;
    if (!isList(child)) found.push(child);
    else for (const one of child) if (one !== undefined) found.push(one);
  }
  return found;
}

function isList(child: XmlElement | readonly Maybe[]): child is readonly Maybe[] {
  return Array.isArray(child);
}

/** An amount with two decimals and its currency; more only where they are not zero, for the rules to refuse. */
export function amount(name: string, value: Decimal | undefined, currency: string): Maybe {
  if (value === undefined) return undefined;
  const attributes = [{ ns: '', name: 'currencyID', value: currency }];
  return made(CBC, name, { children: NONE, text: printAmount(value), attributes });
}

function printAmount(value: Decimal): string {
  const text = printDecimal(value, 2);
  return value.scale <= 2 ? text : text.replace(/(\.\d\d\d*?)0+$/, '$1');
}

export function number(name: string, value: Decimal | undefined, attributes?: Attributes): Maybe {
  return value === undefined ? undefined : cbc(name, printDecimal(value), attributes);
}

export function identifier(name: string, id: Identifier | undefined): Maybe {
  return id === undefined ? undefined : cbc(name, id.value, { schemeID: id.scheme });
}
