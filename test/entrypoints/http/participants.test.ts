import request from 'supertest';
import { compose } from '../../../src/compose.js';
import { readConfig } from '../../../src/config.js';
import type { App } from '../../../src/entrypoints/app.js';
import { makeHttpApp } from '../../../src/entrypoints/http/app.js';
import { idOf } from '../../../src/kernel/ids.js';
import { testStore } from '../../support/database.js';
import { theParticipant, withDns, ZONE } from '../../support/dns.js';
import { aDebtor, anAdministration } from '../../support/facts.js';
import { isOk } from '../../support/results.js';
import {
  BIS_INVOICE,
  BY_VAT,
  publishedType,
  RECEIVER,
  type SmpWorld,
  startSmpWorld,
} from '../../support/smp-world.js';

const BOOKS = idOf<'administration'>('adm_look');
const TOKEN = 'token-of-the-participants-tests';

const SETTINGS = { token: TOKEN, bodyMaxBytes: 1_024, answersChecked: true };

withDns('participants over HTTP', () => {
  let world: SmpWorld;
  let app: App;
  beforeAll(async () => {
    world = await startSmpWorld();
    const types = [publishedType(BIS_INVOICE)];
    world.smp.publish({ participant: RECEIVER, name: 'Bakkerij Aerts', country: 'BE', types });
    const config = readConfig({
      VOLDAAN_LOG: 'silent',
      VOLDAAN_PEPPOL_ZONE: ZONE,
      VOLDAAN_PEPPOL_DIRECTORY: `${world.smp.url}/`,
      VOLDAAN_PEPPOL_ADDRESSES: 'any',
      VOLDAAN_DNS_SERVERS: world.dns.address,
    });
    app = await compose(isOk(config), { store: await testStore(), clock: world.clock });
    await app.register({ administration: anAdministration(BOOKS), connections: [] });
  });
  afterAll(async () => {
    await app.close();
    await world.close();
  });

  const ask = (path: string, books: string = BOOKS) =>
    request(makeHttpApp(app, SETTINGS))
      .get(`/v1/administrations/${books}/participants${path}`)
      .set('authorization', `Bearer ${TOKEN}`);

  test('one is looked up, remembered, and asked afresh when that is wanted', async () => {
    const first = await ask(`/${RECEIVER}`).expect(200);
    expect(first.body).toMatchObject({
      ...{ participant: RECEIVER, registered: true, source: 'smp' },
      checkedAt: world.clock.now(),
    });
    world.clock.advanceMs(60_000);
    const again = await ask(`/${RECEIVER}`).expect(200);
    expect(again.body).toEqual({ ...first.body, remembered: true });
    const fresh = await ask(`/${RECEIVER}?fresh=true`).expect(200);
    expect(fresh.body).toMatchObject({ registered: true, checkedAt: world.clock.now() });
    expect(fresh.body).not.toHaveProperty('remembered');
  });

  test('"no" and "not known" are answers', async () => {
    expect((await ask(`/${BY_VAT}`).expect(200)).body).toMatchObject({ registered: false });
    world.smp.misbehave({ kind: 'status', status: 500, times: 1 });
    const unknown = await ask(`/${RECEIVER}?fresh=true`).expect(200);
    expect(unknown.body).toMatchObject({ registered: 'unknown', error: 'The SMP answers 500.' });
  });

  test('candidates are searched by name', async () => {
    const found = await ask('?name=aerts&country=BE').expect(200);
    expect(found.body).toEqual({
      ...{ total: 1, source: 'directory' },
      matches: [{ participant: RECEIVER, names: ['Bakkerij Aerts'], country: 'BE' }],
    });
    world.smp.misbehave({ kind: 'status', status: 429, times: 1 });
    const busy = await ask('?name=aerts').expect(503);
    expect(busy.body).toMatchObject({ code: 'participant.directory' });
  });

  test.each([
    ['/nonsense', 400, 'participant.form'],
    ['?name=a', 400, 'participant.name'],
    ['', 400, 'participant.name'],
    ['?name=aerts&country=Belgium', 400, 'participant.country'],
  ])('"%s" is refused', async (path, status, code) => {
    expect((await ask(path).expect(status)).body).toMatchObject({ code });
  });

  test('a debtor is found under the number that is registered', async () => {
    await app.store.inTransaction(BOOKS, async (tx) => {
      await tx.debtors.upsert(
        aDebtor('moved', { vatId: 'BE0403170701', participant: theParticipant(BY_VAT) }),
      );
      await tx.debtors.upsert(aDebtor('nowhere', { vatId: 'BE0202239951' }));
    });
    const receiver = (debtor: string) =>
      request(makeHttpApp(app, SETTINGS))
        .get(`/v1/administrations/${BOOKS}/debtors/${debtor}/receiver`)
        .set('authorization', `Bearer ${TOKEN}`);
    expect((await receiver('moved').expect(200)).body).toMatchObject({
      ...{ registered: true, candidates: [BY_VAT, RECEIVER] },
      receiver: { participant: RECEIVER, documentTypes: [BIS_INVOICE.documentType] },
    });
    expect((await receiver('nowhere').expect(200)).body).toEqual({
      ...{ registered: false, candidates: ['0208:0202239951', '9925:be0202239951'] },
    });
    await receiver('nobody').expect(404);
  });

  test('of other books nothing shows', async () => {
    await ask(`/${RECEIVER}`, 'adm_unknown').expect(404);
  });
});
