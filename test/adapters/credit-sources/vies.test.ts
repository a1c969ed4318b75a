import nock from 'nock';
import { makeVies } from '../../../src/adapters/credit-sources/vies/vies.js';
import { NOON } from '../../support/facts.js';

// Node's own http module is one for all test files of a process: it is taken only while these tests run.
nock.restore();

const ASKED = { key: 'inq_1', reason: 'new-customer' };

beforeAll(() => {
  nock.activate();
  nock.disableNetConnect();
});
afterEach(() => {
  expect(nock.isDone()).toBe(true);
  nock.cleanAll();
});
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});

const vies = makeVies({ clock: { now: () => NOON } });

function answered(status: number, body: unknown, asked?: object): void {
  nock('https://ec.europa.eu')
    .post('/taxation_customs/vies/rest-api/check-vat-number', asked as nock.DataMatcherMap)
    .reply(status, body as nock.Body);
}

test('a valid number comes with name, address and the number of the consultation', async () => {
  answered(
    200,
    {
      ...{ countryCode: 'BE', vatNumber: '0403170701', requestDate: '2026-11-21T11:00:00.000Z' },
      ...{ valid: true, requestIdentifier: 'WAPIAAAA', name: 'NV AERTS', userError: 'VALID' },
      ...{ address: 'Kaai 1\n9000 Gent', traderName: '---' },
    },
    {
      ...{ countryCode: 'BE', vatNumber: '0403170701' },
      ...{ requesterMemberStateCode: 'BE', requesterNumber: '0200065765' },
    },
  );
  expect(await vies.check('BE0403170701', { ...ASKED, requester: 'BE0200065765' })).toEqual({
    ok: true,
    value: {
      ...{ vatId: 'BE0403170701', valid: true, name: 'NV AERTS', address: 'Kaai 1 9000 Gent' },
      ...{ consultationNumber: 'WAPIAAAA', checkedAt: NOON },
    },
  });
});

test('what a member state does not disclose is left out; without a requester there is no proof', async () => {
  answered(
    200,
    { valid: true, name: '---', address: null, requestIdentifier: '' },
    { countryCode: 'DE', vatNumber: '136695976' },
  );
  expect(await vies.check('DE136695976', { ...ASKED, requester: 'CHE123' })).toEqual({
    ...{ ok: true, value: { vatId: 'DE136695976', valid: true, checkedAt: NOON } },
  });
});

test('not valid is an answer', async () => {
  answered(200, { valid: false, name: '---', userError: 'INVALID' });
  expect(await vies.check('BE0999999999', ASKED)).toMatchObject({
    ...{ ok: true, value: { valid: false } },
  });
});

// An outage is never "invalid", in whatever form it comes.
test.each([
  [200, { actionSucceed: false, errorWrappers: [{ error: 'MS_UNAVAILABLE' }] }, 'unavailable'],
  [200, { actionSucceed: false, errorWrappers: [{ error: 'MS_MAX_CONCURRENT_REQ' }] }, 'throttled'],
  [400, { actionSucceed: false, errorWrappers: [{ error: 'INVALID_INPUT' }] }, 'refused'],
  [500, { errorWrappers: [{ error: 'SOMETHING_NEW' }] }, 'unavailable'],
  [403, { errorWrappers: [{ error: 'IP_BLOCKED' }] }, 'unauthorised'],
  [200, { valid: false, userError: 'MS_UNAVAILABLE' }, 'unavailable'],
  [200, { valid: 'false' }, 'malformed'],
  [200, '<html>maintenance</html>', 'malformed'],
  [503, '', 'unavailable'],
  [429, '', 'throttled'],
  [302, '', 'refused'],
])('%i %j is an error: %s', async (status, body, kind) => {
  answered(status, body);
  expect(await vies.check('BE0403170701', ASKED)).toMatchObject({ ok: false, error: { kind } });
});

test.each(['US123456789', 'GB123456789', '0403170701', ''])('%s is not asked', async (vatId) => {
  expect(await vies.check(vatId, ASKED)).toMatchObject({
    ...{ ok: false, error: { kind: 'refused', sent: false } },
  });
});
