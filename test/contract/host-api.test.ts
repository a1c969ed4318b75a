import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { createHttpClient, type HttpClient } from '../../src/adapters/http/client.js';
import {
  REPORT_COLLECTIONS,
  REPORT_KINDS,
  reportBodyToJson,
} from '../../src/formats/json/host-reports.js';
import type { SandboxHost } from '../../src/sandbox/host/server.js';
import { REPORTS, salesInvoiceNumber } from '../support/host-records.js';
import { ADMINISTRATION, startSeededHost, TOKEN } from '../support/sandbox-host.js';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly object[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: object }> };
  readonly responses: Record<string, unknown>;
}

interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, unknown>>;
  readonly components: Record<string, Record<string, object>>;
}

const document = parse(readFileSync('schemas/host-api.yaml', 'utf8')) as Document;
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  METHODS.filter((method) => method in item).map((method) => ({
    path,
    method,
    item,
    operation: item[method] as Operation,
  })),
);

function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) =>
    key === '$ref' ? [field as string] : refsIn(field),
  );
}

function resolve(ref: string): unknown {
  return ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document);
}

function deref(value: object): Record<string, unknown> {
  return ('$ref' in value ? resolve(value.$ref as string) : value) as Record<string, unknown>;
}

const ajv = new Ajv2020({ strict: true, allErrors: true, keywords: ['components'] });
formats.default(ajv);
ajv.addVocabulary(['example']);
ajv.addSchema({ $id: 'host-api', components: document.components }, 'host-api');

function validatorOf(schema: string): ValidateFunction {
  return ajv.compile({ $ref: `host-api#/components/schemas/${schema}` });
}

describe('the document', () => {
  test('is OpenAPI 3.1 with unique operations, each answering something and problems', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { operation } of operations) {
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', 'default']));
    }
  });

  test('every reference leads somewhere and every component is used', () => {
    const refs = refsIn(document);
    expect(refs.filter((ref) => resolve(ref) === undefined)).toEqual([]);
    const unused = Object.entries(document.components)
      .filter(([group]) => group !== 'securitySchemes')
      .flatMap(([group, entries]) =>
        Object.keys(entries).map((name) => `#/components/${group}/${name}`),
      )
      .filter((ref) => !refs.includes(ref));
    expect(unused).toEqual([]);
  });

  test('every part of a path is declared as its parameter', () => {
    for (const { path, item, operation } of operations) {
      const own = (item['parameters'] as object[] | undefined) ?? [];
      const declared = [...own, ...(operation.parameters ?? [])]
        .map(deref)
        .filter((parameter) => parameter['in'] === 'path')
        .map((parameter) => parameter['name']);
      const named = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]);
      expect(declared.sort()).toEqual(named.sort());
    }
  });

  test('every schema compiles strictly', () => {
    for (const name of Object.keys(document.components['schemas']!)) {
      expect(() => validatorOf(name)).not.toThrow();
    }
  });

  test('every kind of report has a place to be posted to, with a key', () => {
    for (const kind of REPORT_KINDS) {
      const path = `/v1/administrations/{administration}/${REPORT_COLLECTIONS[kind]}`;
      const post = document.paths[path]?.['post'] as Operation | undefined;
      expect(post?.parameters).toEqual([{ $ref: '#/components/parameters/key' }]);
    }
  });
});

describe('what the sandbox answers', () => {
  let sandbox: SandboxHost;
  let http: HttpClient;

  beforeAll(async () => {
    sandbox = await startSeededHost();
    http = createHttpClient();
    const credit = salesInvoiceNumber(9);
    sandbox.addSalesInvoice(ADMINISTRATION, {
      ...credit,
      invoice: { ...credit.invoice, kind: 'credit-note', typeCode: '381' },
    });
  });

  afterAll(async () => {
    http.close();
    await sandbox.close();
  });

  async function ask(
    method: 'GET' | 'POST',
    path: string,
    more: { readonly key?: string; readonly body?: object; readonly token?: string } = {},
  ): Promise<{ status: number; type: string; json: unknown }> {
    const answer = await http.send({
      method,
      url: `${sandbox.url}/v1/administrations/${ADMINISTRATION}${path}`,
      headers: {
        Authorization: `Bearer ${more.token ?? TOKEN}`,
        'Content-Type': 'application/json',
        ...(more.key === undefined ? {} : { 'Idempotency-Key': more.key }),
      },
      ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
    });
    if (!answer.ok) throw new Error(answer.error.message);
    const { body, headers, status } = answer.value;
    return {
      status,
      type: headers['content-type'] ?? '',
      json: JSON.parse(Buffer.from(body).toString('utf8')),
    };
  }

  function expectValid(schema: string, value: unknown): void {
    const validate = validatorOf(schema);
    validate(value);
    expect(validate.errors ?? []).toEqual([]);
  }

  test.each([
    ['/capabilities', 'Capabilities'],
    ['/changes/debtors', 'DebtorPage'],
    ['/changes/sales-invoices', 'SalesInvoicePage'],
    ['/changes/bank-statements', 'BankStatementPage'],
    ['/debtors/D-1', 'Debtor'],
    ['/sales-invoices/F-1', 'SalesInvoice'],
    ['/sales-invoices/F-9', 'SalesInvoice'],
  ])('%s is a %s', async (path, schema) => {
    const answer = await ask('GET', path);
    expect(answer.status).toBe(200);
    expectValid(schema, answer.json);
  });

  test.each(REPORTS.map((report) => [report.kind, report] as const))(
    'a %s we send is of its form and is answered by a receipt',
    async (kind, report) => {
      const path = `/v1/administrations/{administration}/${REPORT_COLLECTIONS[kind]}`;
      const operation = document.paths[path]?.['post'] as Operation;
      const ref = (operation.requestBody?.content['application/json']?.schema as { $ref: string })
        .$ref;
      const body = reportBodyToJson(report);
      expectValid(ref.split('/').at(-1)!, JSON.parse(JSON.stringify(body)));
      const answer = await ask('POST', `/${REPORT_COLLECTIONS[kind]}`, { key: report.key, body });
      expect(answer.status).toBe(201);
      expectValid('Receipt', answer.json);
      expectValid('Receipt', (await ask('GET', `/reports/${kind}/${report.key}`)).json);
    },
  );

  test.each([
    ['a wrong token', 401, 'GET', '/capabilities', { token: 'x' }],
    ['an unknown debtor', 404, 'GET', '/debtors/D-99', {}],
    ['an unknown address', 404, 'GET', '/nothing', {}],
    ['an unknown report', 404, 'GET', '/reports/payment/none', {}],
    ['a kind of report that is none', 404, 'GET', '/reports/constructor/none', {}],
    ['a cursor of another host', 400, 'GET', '/changes/debtors?since=abc', {}],
    ['a cursor ahead of the books', 400, 'GET', '/changes/debtors?since=c999999', {}],
    ['two cursors', 400, 'GET', '/changes/debtors?since=c1&since=c2', {}],
    ['a limit of 501', 400, 'GET', '/changes/debtors?limit=501', {}],
    ['a write without key', 400, 'POST', '/tasks', { body: {} }],
    ['a task without fields', 400, 'POST', '/tasks', { key: 'k', body: {} }],
    ['a broken percent sign', 400, 'GET', '/debtors/%E0%A4%A', {}],
    [
      'an alert about nobody',
      422,
      'POST',
      '/alerts',
      {
        key: 'nobody',
        body: { debtorHostId: 'D-99', level: 'warn', text: '' },
      },
    ],
    [
      'a body that is too large',
      413,
      'POST',
      '/tasks',
      {
        key: 'big',
        body: { text: 'x'.repeat(1_100_000) },
      },
    ],
  ] as const)('%s is a problem %i', async (_name, status, method, path, more) => {
    const answer = await ask(method, path, more);
    expect(answer.status).toBe(status);
    expect(answer.type).toMatch(/^application\/problem\+json/);
    expectValid('Problem', answer.json);
  });
});
