import express from 'express';
import { createHash, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** A small identity provider: real HTTP, real keys, one person at a time. */
export interface OidcProvider {
  readonly issuer: string;
  /** Who is signed in there, as the next tokens say it */
  person: JWTPayload;
  /** Changes the coming tokens, to make them wrong in one way */
  spoil: (claims: JWTPayload) => JWTPayload;
  /** The coming tokens are signed with a key nobody published */
  foreignKey: boolean;
  /** Every query the sign-in page was asked with */
  readonly asked: readonly URLSearchParams[];
  close(): Promise<void>;
}

export const OIDC_CLIENT = { clientId: 'voldaan', clientSecret: 'not-a-secret-of-anybody' };

interface Code {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

export async function startOidcProvider(): Promise<OidcProvider> {
  const [good, foreign] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const codes = new Map<string, Code>();
  const asked: URLSearchParams[] = [];
  const app = express();
  app.get('/.well-known/openid-configuration', (_request, response) => {
    response.json({
      issuer: provider.issuer,
      authorization_endpoint: `${provider.issuer}/authorize`,
      token_endpoint: `${provider.issuer}/token`,
      jwks_uri: `${provider.issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    });
  });
  app.get('/keys', async (_request, response) => {
    response.json({ keys: [{ ...(await exportJWK(good.publicKey)), kid: 'k1', alg: 'RS256' }] });
  });
  app.get('/authorize', (request, response) => {
    const query = new URL(request.originalUrl, provider.issuer).searchParams;
    asked.push(query);
    const code = randomBytes(16).toString('hex');
    const of = (name: string): string => query.get(name) ?? '';
    codes.set(code, {
      ...{ nonce: of('nonce'), challenge: of('code_challenge'), redirectUri: of('redirect_uri') },
    });
    const back = new URL(of('redirect_uri'));
    back.searchParams.set('code', code);
    back.searchParams.set('state', of('state'));
    response.redirect(302, back.href);
  });
  app.post('/token', express.urlencoded({ extended: false }), async (request, response) => {
    const form = request.body as Readonly<Record<string, string>>;
    const code = codes.get(form['code'] ?? '');
    codes.delete(form['code'] ?? '');
    const proof = createHash('sha256')
      .update(form['code_verifier'] ?? '')
      .digest('base64url');
    const isGood =
      code !== undefined &&
      code.challenge === proof &&
      code.redirectUri === form['redirect_uri'] &&
      form['client_secret'] === OIDC_CLIENT.clientSecret;
    if (!isGood) {
      response.status(400).json({ error: 'invalid_grant' });
      return;
    }
    const now = Math.floor(Date.now() / 1_000);
    const claims = provider.spoil({
      ...{ iss: provider.issuer, aud: OIDC_CLIENT.clientId, iat: now, exp: now + 300 },
      ...{ nonce: code.nonce, auth_time: now, ...provider.person },
    });
    const key = provider.foreignKey ? foreign : good;
    const idToken = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .sign(key.privateKey);
    response.json({ access_token: 'unused', token_type: 'Bearer', id_token: idToken });
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const provider: OidcProvider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    person: {},
    spoil: (claims) => claims,
    foreignKey: false,
    asked,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => {
          closed();
        });
      }),
  };
  return provider;
}
