/** A JSON Schema or a piece of an OpenAPI document, as far as it is compared. */
interface Piece {
  readonly [member: string]: unknown;
}

/**
 * What of a newer document breaks clients of an older one, as sentences: an operation or a member of an answer that is gone, a
 * member of a body that is newly needed or no longer taken, a type or a choice that became narrower for what is sent or wider
 * for what is read.
 */
export function breaking(older: Piece, newer: Piece): readonly string[] {
  return Object.entries(at(older, 'paths')).flatMap(([path, methods]) =>
    Object.entries(methods as Piece).flatMap(([method, operation]) => {
      const name = `${method} ${path}`;
      const now = at(newer, 'paths', path, method);
      if (Object.keys(now).length === 0) return [`${name} is gone`];
      return operationBreaks(name, operation as Piece, now, { older, newer });
    }),
  );
}

interface Both {
  readonly older: Piece;
  readonly newer: Piece;
}

function operationBreaks(name: string, before: Piece, now: Piece, both: Both): readonly string[] {
  const needed = (operation: Piece, document: Piece): readonly string[] =>
    list(operation['parameters'])
      .map((parameter) => resolved(parameter, document))
      .filter(({ required }) => required === true)
      .map((parameter) => String(parameter['name']));
  const known = needed(before, both.older);
  return [
    ...needed(now, both.newer)
      .filter((parameter) => !known.includes(parameter))
      .map((parameter) => `${name} newly needs ${parameter}`),
    ...compare(`${name} body`, bodyOf(before), bodyOf(now), { ...both, sent: true }),
    ...Object.entries(at(before, 'responses')).flatMap(([status, answer]) => {
      const there = at(now, 'responses', status);
      if (Object.keys(there).length === 0) return [`${name} no longer answers ${status}`];
      const [was, is] = [jsonOf(answer as Piece), jsonOf(there)];
      return compare(`${name} ${status}`, was, is, { ...both, sent: false });
    }),
  ];
}

const bodyOf = (operation: Piece): Piece => jsonOf(at(operation, 'requestBody'));
const jsonOf = (holder: Piece): Piece => at(holder, 'content', 'application/json', 'schema');

interface How extends Both {
  /** A body, which we read; an answer is read by others */
  readonly sent: boolean;
}

/** Schemas inside schemas looked into; none of ours goes deeper. */
const DEPTH_MAX = 20;

function compare(place: string, was: Piece, is: Piece, how: How, depth = 0): readonly string[] {
  const before = resolved(was, how.older);
  const now = resolved(is, how.newer);
  if (depth > DEPTH_MAX) return [];
  const [choices, choicesNow] = [choicesOf(before, how.older), choicesOf(now, how.newer)];
  const [kept, others] = how.sent ? [choicesNow, choices] : [choices, choicesNow];
  // One text of any that there may be is nothing more.
  const isKept = (choice: string): boolean =>
    kept.includes(choice) || (choice.startsWith('"') && kept.includes('string'));
  const wider = others.filter((choice) => !isKept(choice));
  if (wider.length > 0)
    return [`${place} ${how.sent ? 'no longer takes' : 'may newly be'} ${wider.join(', ')}`];
  const [members, membersNow] = [at(before, 'properties'), at(now, 'properties')];
  const needs = list(before['required']).map(String);
  const needsNow = list(now['required']).map(String);
  return [
    ...Object.entries(members).flatMap(([name, member]) => {
      const inner = membersNow[name];
      if (inner === undefined)
        return how.sent && now['additionalProperties'] !== false
          ? []
          : [`${place}/${name} is gone`];
      const lost =
        !how.sent && needs.includes(name) && !needsNow.includes(name)
          ? [`${place}/${name} may newly be absent`]
          : [];
      return [
        ...lost,
        ...compare(`${place}/${name}`, member as Piece, inner as Piece, how, depth + 1),
      ];
    }),
    ...(how.sent
      ? needsNow
          .filter((name) => !needs.includes(name))
          .map((name) => `${place}/${name} is newly needed`)
      : []),
    ...compareItems(place, before, now, how, depth),
  ];
}

function compareItems(place: string, before: Piece, now: Piece, how: How, depth: number) {
  if (before['items'] === undefined || now['items'] === undefined) return [];
  return compare(`${place}/*`, at(before, 'items'), at(now, 'items'), how, depth + 1);
}

/** The types and values something may have, as words; objects and lists by their kind alone. */
function choicesOf(schema: Piece, document: Piece): readonly string[] {
  const { enum: values, const: value, anyOf, oneOf, type } = schema;
  const inner = list(anyOf ?? oneOf);
  if (inner.length > 0)
    return [...new Set(inner.flatMap((one) => choicesOf(resolved(one, document), document)))];
  if (values !== undefined) return list(values).map((one) => JSON.stringify(one));
  if (value !== undefined) return [JSON.stringify(value)];
  return type === undefined ? [] : [type].flat().map(String);
}

function resolved(schema: Piece, document: Piece): Piece {
  const { $ref } = schema;
  return typeof $ref === 'string' ? at(document, ...$ref.split('/').slice(1)) : schema;
}

function at(piece: Piece, ...steps: readonly string[]): Piece {
  return steps.reduce<Piece>((found, step) => (found[step] ?? {}) as Piece, piece);
}

function list(value: unknown): readonly Piece[] {
  return Array.isArray(value) ? (value as readonly Piece[]) : [];
}
