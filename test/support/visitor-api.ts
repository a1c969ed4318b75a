import type { Page } from 'playwright-core';
import { type ApiClient, makeClient } from '../../src/client/make-client.js';

/** The API in the name of whoever sits in front of the page: what he did is seen there too. */
export async function apiOf(page: Page): Promise<ApiClient> {
  const baseUrl = new URL(page.url()).origin;
  const cookies = await page.context().cookies(baseUrl);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  let form = '';
  const client = makeClient({
    baseUrl,
    form: () => form,
    fetch: (request) => {
      request.headers.set('cookie', cookie);
      request.headers.set('origin', baseUrl);
      return fetch(request);
    },
  });
  const { data } = await client.GET('/v1/session');
  if (data === undefined) throw new Error('Nobody is signed in on this page');
  ({ form } = data);
  return client;
}
