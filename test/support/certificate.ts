import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and a certificate it signed itself, PEM, for a server on this machine. */
export interface TestCertificate {
  readonly key: string;
  readonly cert: string;
}

/** One DER value (X.690): tag, length, content. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const hex = (tag: number, text: string): Buffer => der(tag, Buffer.from(text, 'hex'));
const text = (tag: number, value: string): Buffer => der(tag, Buffer.from(value, 'ascii'));

const ECDSA_WITH_SHA256 = sequence(hex(0x06, '2a8648ce3d040302'));
const COMMON_NAME = hex(0x06, '550403');
const SUBJECT_ALT_NAME = hex(0x06, '551d11');

/** Made anew for each server: for `localhost` and 127.0.0.1 (RFC 5280). */
export function testCertificate(): TestCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const name = sequence(der(0x31, sequence(COMMON_NAME, text(0x0c, 'localhost'))));
  const names = sequence(text(0x82, 'localhost'), hex(0x87, '7f000001'));
  const told = sequence(
    der(0xa0, hex(0x02, '02')),
    hex(0x02, '01'),
    ECDSA_WITH_SHA256,
    name,
    sequence(text(0x17, '200101000000Z'), text(0x17, '491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(SUBJECT_ALT_NAME, der(0x04, names)))),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', told, privateKey));
  const body = sequence(told, ECDSA_WITH_SHA256, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${body.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
}
