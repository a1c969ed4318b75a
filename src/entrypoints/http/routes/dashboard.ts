import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type RequestHandler, Router, static as staticFiles } from 'express';
import type { App } from '../../app.js';
import { loopbackOnly } from '../auth.js';
import { callerOf } from '../caller.js';
import { giveToken } from '../session-cookie.js';

/**
 * Everything comes from this installation, and no script or style stands in a page (CSP 3; ASVS 5.0 V3.4.3). `origins`: pages of
 * others that may have it in a frame.
 */
export function dashboardPolicy(origins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${origins.length === 0 ? "'none'" : origins.join(' ')}`,
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** Names of built files hold what is in them, so a browser keeps them, s: a year. */
const KEPT_S = 31_536_000;

/**
 * The dashboard below /app/: files built once, the same for everybody. It knows nothing by itself and asks the API in the name
 * of whoever is signed in.
 */
export function dashboardRoutes(folder: string): Router {
  const routes = Router();
  routes.get('/', (_request, response) => {
    response.redirect(303, '/app/');
  });
  const assets = join(folder, 'assets');
  routes.use(
    '/app/assets',
    smaller(assets),
    staticFiles(assets, { index: false, immutable: true, maxAge: KEPT_S * 1_000 }),
  );
  // Its own pages have addresses too; which there are the dashboard knows. A part that is gone is not one of them.
  routes.get(/^\/app(?!\/assets\/)(?:\/|$)/, (_request, response) => {
    response.set({ 'Content-Security-Policy': dashboardPolicy([]), 'Cache-Control': 'no-cache' });
    response.sendFile('index.html', { root: folder });
  });
  return routes;
}

/** Answers with what the build made smaller beside a file, to browsers that take it. */
function smaller(folder: string): RequestHandler {
  const there = new Set(existsSync(folder) ? readdirSync(folder) : []);
  return (request, response, next) => {
    const packed = `${request.path.slice(1)}.gz`;
    if (there.has(packed)) {
      response.vary('Accept-Encoding');
      if (request.acceptsEncodings('gzip') !== false) {
        response.set('Content-Encoding', 'gzip').type(extname(request.path));
        request.url = `/${packed}`;
      }
    }
    next();
  };
}

/**
 * `GET /enter`: the door of a demo, on this machine alone. Whoever comes is signed in as the person the demo made; its data
 * are invented.
 */
export function demoDoor(app: Pick<App, 'signIn'>, email: string): Router {
  const routes = Router();
  routes.get('/enter', loopbackOnly, async (request, response, next) => {
    const signedIn = await app.signIn.demo(email, callerOf(request));
    if (signedIn === null) {
      next();
      return;
    }
    giveToken(request, response, signedIn.token);
    response.redirect(303, '/app/');
  });
  return routes;
}
