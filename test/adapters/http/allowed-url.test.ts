import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns';
import { connect } from 'node:net';
import fc from 'fast-check';
import {
  ADDRESS_FORBIDDEN,
  isPublicAddress,
  type LookUpAll,
  publicOnly,
} from '../../../src/adapters/http/addresses.js';
import { whyForbidden } from '../../../src/adapters/http/allowed-url.js';
import { createHttpClient } from '../../../src/adapters/http/client.js';

test.each([
  ['https://hooks.example.test/in', true],
  ['https://hooks.example.test:443/in', true],
  ['https://hooks.example.test:8443/in', true],
  ['https://1.1.1.1/', true],
  ['https://[2a00:1450:4001::1]/', true],
  ['http://hooks.example.test/', false],
  ['ftp://hooks.example.test/', false],
  ['file:///etc/hostname', false],
  ['gopher://hooks.example.test/', false],
  ['data:text/plain,x', false],
  ['javascript:alert(1)', false],
  ['//hooks.example.test/', false],
  ['https://hooks.example.test:6379/', false],
  ['https://hooks.example.test:80/', false],
  ['https://user:pw@hooks.example.test/', false],
  ['https://user@hooks.example.test/', false],
  ['https://localhost/', false],
  ['https://localhost./', false],
  ['https://db/', false],
  ['https://a.localhost/', false],
  ['https://printer.local/', false],
  ['https://metadata.google.internal/', false],
  ['https://[fe80::1%25eth0]/', false],
  ['https://[::ffff:1.1.1.1]/', false],
  ['https://127.0.0.1\\@hooks.example.test/', false],
  ['https://hooks.example.test@127.0.0.1/', false],
  ['', false],
])('%s may be called: %s', (url, expected) => {
  expect(whyForbidden(url) === null).toBe(expected);
});

/** Addresses nobody else may be sent to: loopback, private, link-local, shared, multicast and the rest. */
const inside4 = fc
  .tuple(
    fc.constantFrom(
      [127],
      [10],
      [192, 168],
      [169, 254],
      [172, 16],
      [172, 31],
      [100, 64],
      [0],
      [224],
    ),
    fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([network, rest]) => [...network, ...rest].slice(0, 4) as [number, number, number, number]);
const inBase = (value: number, base: number): string =>
  base === 16 ? `0x${value.toString(16)}` : base === 8 ? `0${value.toString(8)}` : String(value);
/** Digits of another script, which names of hosts are mapped from (UTS 46). */
const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Spellings of one IPv4 address that a URL may carry. */
const SPELLINGS: readonly ((
  bytes: readonly [number, number, number, number],
  bases: readonly number[],
) => string)[] = [
  (bytes, bases) => bytes.map((byte, at) => inBase(byte, bases[at] ?? 10)).join('.'),
  ([a, b, c, d], bases) => inBase(((a * 256 + b) * 256 + c) * 256 + d, bases[0] ?? 10),
  ([a, b, c, d], bases) => `${inBase(a, bases[0] ?? 10)}.${inBase((b * 256 + c) * 256 + d, 16)}`,
  ([a, b, c, d], bases) => `${a}.${inBase(b, bases[1] ?? 10)}.${c * 256 + d}`,
  (bytes) => `${bytes.join('.')}.`,
  (bytes) => fullWidth(bytes.join('.')),
  (bytes) => bytes.join('。'),
  (bytes) => bytes.map((byte) => `%3${String(byte)[0]}${String(byte).slice(1)}`).join('.'),
  (bytes) => `[::ffff:${bytes.join('.')}]`,
  (bytes) => `[::${bytes.join('.')}]`,
  ([a, b, c, d]) => `[::ffff:0:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}]`,
  ([a, b, c, d]) => `[64:ff9b::${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}]`,
  ([a, b, c, d]) => `[2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::1]`,
];

test('no spelling of an address inside is called, and none gets as far as a look-up', async () => {
  const asked: string[] = [];
  const client = createHttpClient({
    addresses: 'public',
    lookUpAll: (hostname, _options, callback) => {
      asked.push(hostname);
      callback(null, []);
    },
  });
  await fc.assert(
    fc.asyncProperty(
      inside4,
      fc.array(fc.constantFrom(8, 10, 16), { minLength: 4, maxLength: 4 }),
      fc.constantFrom(...SPELLINGS),
      async (bytes, bases, spell) => {
        const url = `https://${spell(bytes, bases)}/x`;
        expect(whyForbidden(url)).not.toBeNull();
        expect(await client.send({ method: 'GET', url })).toMatchObject({
          error: { kind: 'forbidden' },
        });
      },
    ),
  );
  client.close();
  expect(asked).toEqual([]);
});

test('IPv6 is public where it was handed out for the internet, and nowhere else', () => {
  const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(groups, (parts) => {
      const address = parts.map((part) => part.toString(16)).join(':');
      const [first = 0] = parts;
      if (first < 0x2000 || first > 0x3fff) expect(isPublicAddress(address)).toBe(false);
    }),
  );
});

/** A name server of our own that answers each question for an IPv4 address with the next of these, each good for no time. */
async function rebinding(answers: readonly string[]) {
  let asked = 0;
  const socket = createSocket('udp4');
  socket.on('message', (question, from) => {
    const isA = question.readUInt16BE(question.indexOf(0, 12) + 1) === 1;
    const address = answers[Math.min(asked, answers.length - 1)] ?? '';
    if (isA) asked += 1;
    // Header, the question as it was, and one record that points back at its name (RFC 1035 section 4).
    const counts = [0, 1, 0, isA ? 1 : 0, 0, 0, 0, 0];
    const head = Buffer.from([...question.subarray(0, 2), 0x81, 0x80, ...counts]);
    const body = question.subarray(12, question.indexOf(0, 12) + 5);
    const record = [0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split('.').map(Number)];
    socket.send(
      Buffer.concat([head, body, Buffer.from(isA ? record : [])]),
      from.port,
      from.address,
    );
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const resolver = new Resolver();
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  const lookUpAll: LookUpAll = (hostname, _options, callback) => {
    resolver.resolve4(hostname, (error, found) => {
      callback(
        error,
        (error === null ? found : []).map((address) => ({ address, family: 4 })),
      );
    });
  };
  return { lookUpAll, asked: () => asked, close: () => socket.close() };
}

/** Where a connection would be made to; it is given up before a byte leaves. */
function destination(lookUpAll: LookUpAll): Promise<string> {
  return new Promise((resolve, reject) => {
    const target = { host: 'rebind.example.test', port: 443, lookup: publicOnly(lookUpAll) };
    const socket = connect(target);
    socket.once('error', reject);
    socket.once('lookup', (error: Error | null, address: string) => {
      if (error !== null) return;
      socket.destroy();
      resolve(address);
    });
  });
}

test('a name that changes its mind gains nothing: what was judged is what is connected to', async () => {
  const names = await rebinding(['1.1.1.1', '127.0.0.1', '1.1.1.1', '10.0.0.8']);
  const forbidden = { code: ADDRESS_FORBIDDEN };
  expect([await destination(names.lookUpAll), names.asked()]).toEqual(['1.1.1.1', 1]);
  await expect(destination(names.lookUpAll)).rejects.toMatchObject(forbidden);
  expect(await destination(names.lookUpAll)).toBe('1.1.1.1');
  const client = createHttpClient({ addresses: 'public', lookUpAll: names.lookUpAll });
  const url = 'https://rebind.example.test/in';
  expect(await client.send({ method: 'GET', url })).toEqual({
    ok: false,
    error: { kind: 'forbidden', message: 'The address is not on the public internet.' },
  });
  expect(names.asked()).toBe(4);
  client.close();
  names.close();
});

test('of a name with several addresses each must be public', async () => {
  const lookUpAll: LookUpAll = (_hostname, _options, callback) => {
    callback(
      null,
      ['1.1.1.1', '192.168.1.1'].map((address) => ({ address, family: 4 })),
    );
  };
  await expect(destination(lookUpAll)).rejects.toMatchObject({ code: ADDRESS_FORBIDDEN });
});
