import { sha256 } from '../../../src/adapters/digest/sha256.js';
import { smlName } from '../../../src/domain/party/sml.js';

const ZONE = 'participant.sml.prod.tech.peppol.org';

test.each([
  ['9915:test', 'eh5boavaktmbgzyh2a63dz4qov33fvp5nsdvqklucfraayoodw6a'],
  ['0010:5798000000001', 'xukhfqabqziki3ykvr2fhr4snfa3pf5vpq6k4tonv3lmvsy5arvq'],
  ['0208:0403170701', '7hpkixrgblpxslumtiucya6q74pozardf2vsby67rw75b7gopiyq'],
  ['9925:be0403170701', 'puszir5weqk4qjniiq56wah5k2vzqzdpcq5jzwf362reits5yd6q'],
  ['9925:BE0403170701', 'puszir5weqk4qjniiq56wah5k2vzqzdpcq5jzwf362reits5yd6q'],
  ['0106:12345678', 'ke4w67iqg2gnwnfgnshca7gmurfsabuojiefuewx3vnocmdpnifq'],
  ['0190:00000001820029336000', 'g2cvmtxstxtq4xp4qka7fqhfg2bvsvhhm23ag2jiur43fnghgnta'],
  ['9944:nl123456789b01', '7bcoik4nv2l2mgwftp3ap32krriec2scjz7jitxpn753vbt4plzq'],
])('the SML knows %s under its hash', (text, label) => {
  const [scheme = '', value = ''] = text.split(':');
  expect(smlName({ scheme, value }, ZONE, sha256)).toBe(`${label}.iso6523-actorid-upis.${ZONE}`);
});
