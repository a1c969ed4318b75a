import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { fault, type Fault, type FaultClass } from '../../kernel/fault.js';
import type { ParticipantId } from '../../domain/party/participant.js';
import { attribute, child, type XmlElement } from '../xml/tree.js';
import { CBC } from './namespaces.js';

/** What the readers of every kind of ApplicationResponse (Invoice Response, MLS, MLR) have in common. */

export const ROOT = '/ApplicationResponse';

/** Collects what is wrong while reading goes on, so that all of it is told at once. */
export type Report = (as: FaultClass, what: string, path: string, message: string) => void;

/** Puts what is reported into `faults`, each code beginning with `subject`. */
export function reportInto(faults: Fault[], subject: string): Report {
  return (as, what, path, message) => {
    faults.push(fault(as, `${subject}.${what}`, path, message));
  };
}

/** The electronic address of a party, as it stands in the document; null when it is missing or has no scheme. */
export function readEndpoint(party: XmlElement | undefined): ParticipantId | null {
  const element = party === undefined ? undefined : child(party, CBC, 'EndpointID');
  const scheme = element === undefined ? undefined : attribute(element, 'schemeID');
  const value = textOf(element);
  return scheme === undefined || scheme === '' || value === '' ? null : { scheme, value };
}

/** The same, reported when it is not there; `path` is that of the party. */
export function requiredEndpoint(
  party: XmlElement | undefined,
  path: string,
  report: Report,
): ParticipantId | null {
  const endpoint = readEndpoint(party);
  if (endpoint === null) {
    const message = 'The party has no electronic address (EndpointID with schemeID).';
    report('SCHEMA', 'endpoint', `${path}/EndpointID`, message);
  }
  return endpoint;
}

/** One of `codes`, or null: missing and unknown codes are reported. */
export function codeOf<Code extends string>(
  said: XmlElement | undefined,
  codes: readonly Code[],
  path: string,
  report: Report,
): Code | null {
  const found = required(said, 'ResponseCode', path, report);
  const code = codes.find((known) => known === found);
  if (code !== undefined) return code;
  if (found !== '') {
    const message = `The response code is "${found.slice(0, 20)}"; expected ${codes.join(', ')}.`;
    report('VALUE', 'code', `${path}/ResponseCode`, message);
  }
  return null;
}

/** Text of a child element; empty and reported when it is not there. */
export function required(
  parent: XmlElement | undefined,
  name: string,
  path: string,
  report: Report,
): string {
  const text = basicOf(parent, name);
  if (text === '') {
    report('SCHEMA', 'missing', `${path}/${name}`, `The element ${name} is missing or empty.`);
  }
  return text;
}

export function dateOf(
  parent: XmlElement | undefined,
  name: string,
  path: string,
  report: Report,
  need?: 'required',
): PlainDate | null {
  const text = need === undefined ? basicOf(parent, name) : required(parent, name, path, report);
  if (text === '') return null;
  const date = parsePlainDate(text);
  if (date.ok) return date.value;
  const message = `Found "${text.slice(0, 40)}"; expected a date YYYY-MM-DD.`;
  report('VALUE', 'date', `${path}/${name}`, message);
  return null;
}

/** Text of a child element, trimmed; empty when there is none. */
export function basicOf(parent: XmlElement | undefined, name: string): string {
  return textOf(parent === undefined ? undefined : child(parent, CBC, name));
}

export function textOf(element: XmlElement | undefined): string {
  return element?.text.trim() ?? '';
}

/** `{name: text}`, or nothing when the text is empty. */
export function optional<Name extends string>(
  name: Name,
  text: string,
): Partial<Record<Name, string>> {
  const named: Partial<Record<string, string>> = text === '' ? {} : { [name]: text };
  return named;
}
