import { readRecommandSettings } from '../../../../src/adapters/access-points/recommand/settings.js';
import { BASE } from './fake.js';
import { accessPointAt, SETTINGS, settled } from './world.js';

describe('settings of a Recommand connection', () => {
  test('are read; the address is Recommand’s own unless told', () => {
    expect(settled()).toMatchObject({ baseUrl: `${BASE}/api/v1`, playground: false });
    expect(accessPointAt({ playground: 'true' }).traits.playground).toBe(true);
  });

  test.each([
    ['baseUrl', 'http://app.recommand.eu'],
    ['apiKey', 'a:b'],
    ['apiSecret', 'hunter2'],
    ['companyId', ''],
    ['webhookSecret', 'hunter2'],
    ['playground', '1'],
  ])('name %s when it is %p', (name, value) => {
    const read = readRecommandSettings({ ...SETTINGS, [name]: value });
    expect(read).toMatchObject({ ok: false, error: [{ class: 'CONFIG', path: `/${name}` }] });
    expect(JSON.stringify(read)).not.toContain('hunter2');
  });
});
