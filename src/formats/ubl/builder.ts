import { type Decimal, printDecimal } from '../../kernel/decimal.js';
import type { Identifier } from '../../domain/party/party.js';
import type { XmlElement } from '../xml/tree.js';
import { CAC, CBC } from './namespaces.js';

/** What may be written: nothing at all is written for what is absent, so that no element is ever empty. */
export type Maybe = XmlElement | undefined;
type Attributes = Readonly<Record<string, string | undefined>>;

export function element(
  ns: string,
  name: string,
  content: { readonly children?: readonly Maybe[]; readonly text?: string },
  attributes: Attributes = {},
): XmlElement {
  return {
    ns,
    name,
    attributes: Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [{ ns: '', name: key, value }],
    ),
    children: (content.children ?? []).filter((child) => child !== undefined),
    text: content.text ?? '',
    textPieces: content.text === undefined ? 0 : 1,
    line: 0,
    column: 0,
  };
}

/** A value; absent or empty text writes nothing. */
export function cbc(name: string, text: string | undefined, attributes?: Attributes): Maybe {
  return text === undefined || text === '' ? undefined : element(CBC, name, { text }, attributes);
}

/** A group; one whose children are all absent writes nothing. */
export function cac(name: string, ...children: readonly (Maybe | readonly Maybe[])[]): Maybe {
  const present = children.flat().filter((child) => child !== undefined);
  return present.length === 0 ? undefined : element(CAC, name, { children: present });
}

/** An amount with at least two decimals and its currency. */
export function amount(name: string, value: Decimal | undefined, currency: string): Maybe {
  return value === undefined
    ? undefined
    : cbc(name, printDecimal(value, 2), { currencyID: currency });
}

export function number(name: string, value: Decimal | undefined, attributes?: Attributes): Maybe {
  return value === undefined ? undefined : cbc(name, printDecimal(value), attributes);
}

export function identifier(name: string, id: Identifier | undefined): Maybe {
  return id === undefined ? undefined : cbc(name, id.value, { schemeID: id.scheme });
}
