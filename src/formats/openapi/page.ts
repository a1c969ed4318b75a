import { escapeHtml } from '../html/escape.js';

/** An OpenAPI document, as far as a page shows of it. */
export interface OpenApi {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
  };
}

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<
    Record<string, { readonly content?: Content; readonly $ref?: string }>
  >;
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
}
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly additionalProperties?: unknown;
}

/** The only style of the page, served beside it. */
export const REFERENCE_STYLE = `:root{color-scheme:light dark;font:16px/1.55 system-ui,sans-serif;--line:color-mix(in srgb,currentColor 18%,transparent);--soft:color-mix(in srgb,currentColor 6%,transparent)}
body{margin:0 auto;max-width:60rem;padding:1.5rem;overflow-wrap:anywhere}
nav{columns:14rem}nav a{display:block}
article{border-top:1px solid var(--line);padding:.75rem 0}
h3{margin:.25rem 0}h2{margin-top:2.5rem}
pre{background:var(--soft);padding:.75rem;overflow:auto;white-space:pre-wrap}
code{font-size:.92em}table{border-collapse:collapse}th,td{text-align:left;padding:.15rem 1rem .15rem 0;vertical-align:top}
dt{font-weight:600}dd{margin:0 0 .5rem}`;

/** The document as a page: no script, nothing loaded but its style. Every operation and schema has an address on it. */
export function referencePage(document: OpenApi): string {
  const { info, paths, components } = document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags))];
  const groups = tags.map((tag) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(tag));
    return `<h2 id="${tag}">${tag}</h2>${own.map((one) => article(one, components)).join('')}`;
  });
  const links = [...tags, 'schemas'].map((tag) => `<a href="#${tag}">${tag}</a>`).join('');
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) =>
      `<article id="schema-${name}"><h3>${name}</h3>${paragraph(schema.description)}<pre>${print(schema, '')}</pre></article>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(info.title)}</title><link rel="stylesheet" href="/reference.css"></head>
<body><header><h1>${escapeHtml(info.title)} ${escapeHtml(info.version)}</h1><p><a href="/v1/openapi.json">The document</a></p></header>
${info.description.split('\n\n').map(paragraph).join('')}
<nav>${links}</nav>${groups.join('')}<h2 id="schemas">schemas</h2>${schemas.join('')}</body></html>
`;
}

function article(
  one: { readonly path: string; readonly method: string; readonly operation: Operation },
  { parameters: named }: OpenApi['components'],
): string {
  const {
    operationId,
    summary,
    description,
    parameters = [],
    requestBody,
    responses,
  } = one.operation;
  const rows = parameters
    .map((parameter) =>
      '$ref' in parameter ? named[parameter.$ref.split('/').at(-1) ?? ''] : parameter,
    )
    .filter((parameter) => parameter !== undefined)
    .map(
      ({ name, in: where, required, description: about = '' }) =>
        `<tr><td><code>${escapeHtml(name)}</code></td><td>${where}${required === true ? ', needed' : ''}</td><td>${escapeHtml(about)}</td></tr>`,
    );
  const answers = Object.entries(responses)
    .filter(([status]) => status !== 'default')
    .map(([status, { content = {} }]) => `<dt>${status}</dt><dd>${contents(content)}</dd>`);
  return `<article id="${operationId}"><h3>${escapeHtml(summary)}</h3>
<p><code>${one.method.toUpperCase()} ${escapeHtml(one.path)}</code></p>${paragraph(description)}
${rows.length === 0 ? '' : `<table>${rows.join('')}</table>`}<dl>${requestBody === undefined ? '' : `<dt>body</dt><dd>${contents(requestBody.content)}</dd>`}${answers.join('')}</dl></article>`;
}

function contents(content: Content): string {
  const forms = Object.entries(content).map(([type, { schema }]) =>
    schema === undefined ? `<code>${escapeHtml(type)}</code>` : `<pre>${print(schema, '')}</pre>`,
  );
  return forms.join(' ');
}

/** Bold and code of the descriptions; everything else is text. */
function paragraph(text: string | undefined): string {
  if (text === undefined) return '';
  const marked = escapeHtml(text)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/`([^`]+)`/g, '<code>$1</code>');
  return `<p>${marked}</p>`;
}

/** A schema in the shape of what it describes: members by name, `?` where one may be absent. */
function print(schema: Schema, indent: string): string {
  const { $ref, properties, items, required = [] } = schema;
  if ($ref !== undefined) {
    const name = $ref.split('/').at(-1) ?? '';
    return `<a href="#schema-${name}">${name}</a>`;
  }
  if (schema.const !== undefined) return escapeHtml(JSON.stringify(schema.const));
  if (schema.enum !== undefined)
    return escapeHtml(schema.enum.map((value) => JSON.stringify(value)).join(' | '));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choices.map((one) => print(one, indent)).join(' | ');
  if (items !== undefined) return `[${print(items, indent)}]`;
  if (properties === undefined) return [schema.type ?? 'anything'].flat().join(' | ');
  const inner = `${indent}  `;
  const members = Object.entries(properties).map(
    ([name, member]) =>
      `${inner}${escapeHtml(name)}${required.includes(name) ? '' : '?'}: ${print(member, inner)}`,
  );
  return `{\n${members.join('\n')}\n${indent}}`;
}
