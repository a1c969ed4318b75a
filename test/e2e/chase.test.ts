import type { Browser } from 'playwright-core';
import { type DemoHub, startDemoHub } from '../support/demo-hub.js';
import { openBrowser, visit, type Visitor } from '../support/visitor.js';
import { actsOfReminders } from './acts-reminders.js';
import { actsOfWork } from './acts-work.js';

/* What is done about those who are late, on a demo of its own: money that the acts at the bank match changes the plan. */

let hub: DemoHub;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startDemoHub(), openBrowser()]);
  visitor = await visit(browser, { url: hub.url, language: 'nl' });
}, 900_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
});

actsOfReminders(() => visitor);
actsOfWork(() => visitor, {
  onPhone: () => visit(browser, { url: hub.url, language: 'fr', width: 390 }),
});

test('nothing broke on the way', () => {
  expect(visitor.wrongs).toEqual([]);
});
