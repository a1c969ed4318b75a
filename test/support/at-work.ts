import type { Browser } from 'playwright-core';
import { type DemoHub, startDemoHub } from './demo-hub.js';
import { openBrowser, visit, type Visitor, type VisitorSettings } from './visitor.js';

/** A demo of this file's own and a browser before it; who comes in is there until its tests are over. */
export interface AtWork {
  come(settings: Omit<VisitorSettings, 'url'>): Promise<Visitor>;
}

/** The half year may have to be played first, ms. */
const PLAYED_MS = 900_000;

/** To be called once, at the top of a file. */
export function goToWork(): AtWork {
  let hub: DemoHub;
  let browser: Browser;
  beforeAll(async () => {
    [hub, browser] = await Promise.all([startDemoHub(), openBrowser()]);
  }, PLAYED_MS);
  afterAll(async () => {
    await browser.close();
    await hub.close();
  });
  return { come: (settings) => visit(browser, { url: hub.url, ...settings }) };
}

/**
 * What somebody does in the morning, on a demo of its own: what was done elsewhere would change what there is to do. Nothing
 * may break on the way.
 */
export function morningOf(acts: (visitor: () => Visitor, atWork: AtWork) => void): void {
  const atWork = goToWork();
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await atWork.come({ language: 'nl' });
  });
  acts(() => visitor, atWork);
  test('nothing broke on the way', () => {
    expect(visitor.wrongs).toEqual([]);
  });
}
