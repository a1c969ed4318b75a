import type { AddressInfo } from 'node:net';
import { makeClient } from '../../../src/client/make-client.js';
import { judgeSender } from '../../../src/domain/mail/sender.js';
import { describedRoutes } from '../../../src/entrypoints/http/api-routes.js';
import { makeHttpApp } from '../../../src/entrypoints/http/app.js';
import { idOf } from '../../../src/kernel/ids.js';
import { imapSettings, type ImapServer, startImapServer } from '../../support/imap-server.js';
import { aReply } from '../../support/received-mail.js';
import { delivered } from '../../support/stage-days.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { ADMINISTRATION, BAKERY } from '../../support/stage-world.js';

let stage: Stage;
let server: ImapServer;
let api: ReturnType<typeof makeClient>;
const params = { path: { administration: ADMINISTRATION.id } };
const books = '/v1/administrations/{administration}' as const;

beforeAll(async () => {
  stage = await setStage();
  server = await startImapServer();
  await delivered(stage);
  api = makeClient({ baseUrl: stage.url, token: API_TOKEN });
});
afterAll(async () => {
  await server.close();
  await stage.close();
});

test('a mailbox that is not connected says so, and one that is tells what came and from whom', async () => {
  const at = `${books}/mailbox` as const;
  expect((await api.POST(`${at}/fetch`, { params })).data).toEqual({
    ...{ outcome: 'none', taken: 0, error: null },
    ...{ state: null, debtors: [], messages: [], next: null },
  });
  await stage.look((tx) =>
    tx.administration.saveConnection({
      ...{ id: idOf('con_mailbox'), kind: 'mailbox', adapter: 'imap' },
      settings: imapSettings(server),
    }),
  );
  const now = new Date(stage.clock.now());
  server.deliver(aReply({ from: 'an@nobody.example', subject: 'Hallo' }), now);
  server.deliver(aReply({ from: String(BAKERY.email), subject: 'Factuur' }), now);
  const fetched = await api.POST(`${at}/fetch`, { params });
  expect(fetched.data).toMatchObject({
    ...{ outcome: 'looked', taken: 2, error: null, next: null },
    state: { connectionId: 'con_mailbox', error: null },
    debtors: [{ name: BAKERY.name }],
  });
  expect(fetched.data?.state).not.toHaveProperty('cursor');
  const { data } = await api.GET(at, { params: { ...params, query: { limit: '1' } } });
  expect(data?.messages).toHaveLength(1);
  const rest = await api.GET(at, {
    params: { ...params, query: { after: String(data?.next) } },
  });
  const subjects = [...(data?.messages ?? []), ...(rest.data?.messages ?? [])].map(
    ({ subject, debtorId }) => [subject, debtorId === data?.debtors[0]?.id],
  );
  expect(subjects.toSorted()).toEqual([
    ['Factuur', true],
    ['Hallo', false],
  ]);
  await server.close();
  const gone = await api.POST(`${at}/fetch`, { params });
  expect(gone.data).toMatchObject({ outcome: 'failed', error: { kind: 'unreachable' }, taken: 0 });
  const lost = await api.GET(at, { params: { ...params, query: { after: 'none' } } });
  expect(lost.response.status).toBe(404);
});

describe('the sender', () => {
  const at = `${books}/mail/sender` as const;

  test('is not there to be checked before a mail server is connected', async () => {
    const none = await api.GET(at, { params });
    expect([none.response.status, none.error?.code]).toEqual([409, 'mail.not-connected']);
    const wrong = await api.GET(at, { params: { ...params, query: { selector: 'a;b' } } });
    expect([wrong.response.status, wrong.error?.code]).toEqual([400, 'mail.question']);
  });

  test('is told with what to do, in the language that was asked for', async () => {
    const asked: (string | undefined)[] = [];
    const http = makeHttpApp(
      {
        ...stage.app,
        checkSender: ({ selector }) => {
          asked.push(selector);
          const dkim = [
            { selector: 'news', answer: { kind: 'found', texts: ['p=MIIB'] } },
          ] as const;
          const findings = judgeSender({
            spf: { kind: 'absent' },
            dmarc: { kind: 'absent' },
            dkim,
          });
          return Promise.resolve({ from: 'facturen@smederij.example', findings });
        },
      },
      { token: API_TOKEN, bodyMaxBytes: 1_048_576, answersChecked: true },
    ).listen(0, '127.0.0.1');
    await new Promise((listening) => http.once('listening', listening));
    const { port } = http.address() as AddressInfo;
    const there = makeClient({ baseUrl: `http://127.0.0.1:${port}`, token: API_TOKEN });
    const query = { selector: 'news', lang: 'fr' } as const;
    const { data } = await there.GET(at, { params: { ...params, query } });
    http.closeAllConnections();
    await new Promise((closed) => http.close(closed));
    expect(asked).toEqual(['news']);
    expect(data?.from).toBe('facturen@smederij.example');
    expect(data?.findings.map(({ code, says }) => [code, says.slice(0, 12)])).toEqual([
      ['spf-missing', 'SPF manque. '],
      ['dkim-ok', 'DKIM : une c'],
      ['dmarc-missing', 'DMARC manque'],
    ]);
  });
});

test('how many people release what is held is said by whoever says who may do what', async () => {
  const at = `${books}/inbox/release-rule` as const;
  expect((await api.GET(at, { params })).data).toEqual({ people: 2 });
  expect((await api.PUT(at, { params, body: { people: 1 } })).data).toEqual({ people: 1 });
  expect((await api.GET(at, { params })).data).toEqual({ people: 1 });
  const wrong = await api.PUT(at, { params, body: { people: 3 as 2 } });
  expect([wrong.response.status, wrong.error?.code]).toEqual([422, 'inbox.people']);
  const routes = describedRoutes().filter(({ told }) => told.name === 'setReleaseRule');
  expect(routes.map(({ needs }) => needs)).toEqual(['users.manage']);
});
