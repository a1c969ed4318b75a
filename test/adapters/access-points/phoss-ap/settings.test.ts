import { readPhossSettings } from '../../../../src/adapters/access-points/phoss-ap/settings.js';
import { ME } from '../../../support/small-exchange.js';
import { BASE } from './fake.js';
import { accessPointAt, SETTINGS, settled } from './world.js';

describe('settings of a phoss-ap connection', () => {
  test('are read', () => {
    expect(settled({ baseUrl: `${BASE}/ap/`, documentBytesMax: '20480' })).toMatchObject({
      baseUrl: `${BASE}/ap`,
      participants: [ME, { scheme: '9925', value: 'be0403170701' }],
      documentBytesMax: 20_480,
      testNetwork: false,
    });
    expect(accessPointAt({ testNetwork: 'true' }).traits.playground).toBe(true);
    expect(accessPointAt().traits).toMatchObject({
      playground: false,
      documentBytesMax: 10 * 1024 * 1024,
    });
  });

  test.each([
    ['baseUrl', 'http://ap.example.test'],
    ['baseUrl', 'https://user:word@ap.example.test'],
    ['baseUrl', 'https://ap.example.test/?x=1'],
    ['baseUrl', 'ap.example.test'],
    ['apiToken', 'hunter2'],
    ['webhookSecret', ''],
    ['participants', '0208'],
    ['country', 'be'],
    ['testNetwork', 'yes'],
    ['documentBytesMax', '26214401'],
    ['documentBytesMax', '0'],
  ])('name %s when it is %p', (name, value) => {
    const read = readPhossSettings({ ...SETTINGS, [name]: value });
    expect(read).toMatchObject({ ok: false, error: [{ class: 'CONFIG', path: `/${name}` }] });
    expect(JSON.stringify(read)).not.toContain('hunter2');
  });
});
