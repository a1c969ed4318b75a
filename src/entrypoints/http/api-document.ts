import type { z } from 'zod';
import { answerSchema, bodySchema, type Schemas } from './form-schema.js';
import { problemForm } from './forms/words.js';
import { PAGE_QUERY } from './page.js';
import type { Answer, DescribedRoute } from './told.js';

type Json = Readonly<Record<string, unknown>>;

/** Where the document is, below /v1. */
export const API_DOCUMENT_PATH = '/openapi.json';

/** Of what is told here; a change that breaks a client makes it 2. */
const VERSION = '1.0.0';

const DESCRIPTION = `Everything the command line and the dashboard can do.

**Money** is \`{"amount": "12.30", "currency": "EUR"}\`, the amount a decimal text, never a JSON number. **Days** are
\`YYYY-MM-DD\`, **moments** ISO 8601 in UTC. Members that are absent are left out. Answers may get more members at any time,
keys more rights to choose from, and what is held more reasons; bodies with members we do not know are refused.

**Who asks**: a program with a bearer key that has scopes; a person with a session, whose changes carry the \`form\` of
\`GET /v1/session\` in \`x-voldaan-form\`. Ids that are not there and ids of others are answered alike, with 404. Members that
sign (\`by\`, \`notedBy\`, \`openedBy\`) are filled in for a person who signed in; a program gives them.

**Lists that can grow** come in pages: give \`next\` of an answer as \`after\`, until it is null. An \`after\` whose row is gone
is answered with 404: begin again.

**Problems** follow RFC 9457 with \`application/problem+json\`; \`code\` is a stable name, listed in docs/fault-codes.md.

**Once only**: give \`Idempotency-Key\` with a POST, and the same request again within 24 hours is answered as the first time.

**How often**: \`RateLimit-Policy\` and \`RateLimit\` say how much is left; beyond it is 429 with \`Retry-After\`.`;

/** The OpenAPI 3.1 document of these routes. Throws when two routes go by one name: that would be two clients' one function. */
export function apiDocument(routes: readonly DescribedRoute[]): Json {
  const schemas: Schemas = {};
  const paths: Record<string, Record<string, unknown>> = {};
  const names = new Set<string>();
  for (const route of routes) {
    const { name } = route.told;
    if (names.has(name)) throw new Error(`Two routes are called ${name}`);
    names.add(name);
    const path = `/v1${route.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method]: operation(route, schemas) };
  }
  const problem = answerSchema(problemForm, schemas);
  const tags = [...new Set(routes.map(({ told }) => told.tag))];
  return {
    openapi: '3.1.0',
    info: {
      title: 'Voldaan API',
      version: VERSION,
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: tags.map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
      responses: {
        Problem: {
          description: 'What is wrong; nothing was changed.',
          content: { 'application/problem+json': { schema: problem } },
        },
      },
      parameters: PARAMETERS,
      securitySchemes: SECURITY,
    },
  };
}

/** Characters of one segment of a path; ids have at most 100. */
const PATH_MAX = 400;

const PARAMETERS = {
  administration: {
    ...{ name: 'administration', in: 'path', required: true },
    description: 'Whose books',
    schema: { type: 'string', maxLength: PATH_MAX },
  },
  idempotencyKey: {
    ...{ name: 'Idempotency-Key', in: 'header', required: false },
    description:
      'A name of this request, made up by the caller. The same again is answered as the first time; another body under it is refused.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
  ifMatch: {
    ...{ name: 'If-Match', in: 'header', required: false },
    description: 'The ETag of what is decided about; refused when somebody decided meanwhile.',
    schema: { type: 'string' },
  },
};

function pathParameter(name: string): Json {
  return name === 'administration'
    ? { $ref: '#/components/parameters/administration' }
    : { name, in: 'path', required: true, schema: { type: 'string', maxLength: PATH_MAX } };
}

const SECURITY = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'A key, or the token of the installation.',
  },
  session: { type: 'apiKey', in: 'cookie', name: '__Host-voldaan' },
  form: { type: 'apiKey', in: 'header', name: 'x-voldaan-form' },
};

function operation({ method, path, told, needs, isOnce }: DescribedRoute, schemas: Schemas): Json {
  const { name, tag, says, more, query, body, answers } = told;
  const right = needs.includes('.') ? [`Takes the right \`${needs}\`.`] : [];
  const description = [...(more === undefined ? [] : [more]), ...right].join(' ');
  const parameters = [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => pathParameter(String(name))),
    ...(query === undefined ? [] : queryParameters(query, schemas)),
    ...(told.paged === true ? queryParameters(PAGE_QUERY, schemas) : []),
    ...(told.versioned === true ? [{ $ref: '#/components/parameters/ifMatch' }] : []),
    ...(isOnce ? [{ $ref: '#/components/parameters/idempotencyKey' }] : []),
  ];
  return {
    ...{ operationId: name, tags: [tag], summary: says },
    ...(description === '' ? {} : { description }),
    security: securityOf(method, needs),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: requestBody(body, schemas) }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [status, response(answer, schemas)]),
      ),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function securityOf(
  method: DescribedRoute['method'],
  needs: DescribedRoute['needs'],
): readonly Json[] {
  if (needs === 'anybody') return [];
  const session = { session: [], ...(method === 'get' ? {} : { form: [] }) };
  return needs === 'own-session' ? [session] : [{ bearer: [] }, session];
}

function queryParameters(query: z.ZodObject, schemas: Schemas): readonly Json[] {
  const { properties = {}, required = [] } = answerSchema(query, schemas);
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    ...{ name, in: 'query', required: required.includes(name) },
    ...(description === undefined ? {} : { description }),
    schema,
  }));
}

function requestBody(body: z.ZodType | readonly string[], schemas: Schemas): Json {
  if ('length' in body) return { required: true, content: contentOf(body) };
  const schema = bodySchema(body, schemas);
  const required = 'type' in schema && (schema.required ?? []).length > 0;
  return { required, content: { 'application/json': { schema } } };
}

function response(answer: Answer, schemas: Schemas): Json {
  if (answer === null) return { description: 'Done.' };
  const content =
    'length' in answer
      ? contentOf(answer)
      : { 'application/json': { schema: answerSchema(answer, schemas) } };
  return { description: 'Done.', content };
}

function contentOf(types: readonly string[]): Json {
  return Object.fromEntries(types.map((type) => [type, {}]));
}
