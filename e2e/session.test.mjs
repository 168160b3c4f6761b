// Before the session ends the page warns, and one can stay signed in without losing what was typed (ux 3.5).
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, withTab } from './lib/browser.mjs';
import { startServer } from './lib/server.mjs';

let browser;
let server;
before(async () => {
  server = await startServer();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const signedIn = (use) => withTab(browser, { baseURL: server.baseURL }, async ({ page, context, problems }) => {
  await page.clock.install();
  await page.goto('/start?next=/cases/new');
  await page.locator('main form:has(input[name="login"][value="frontline"]) button').first().click();
  await page.waitForURL(/\/cases\/new/);
  await use(page, context);
  assert.deepEqual(problems, []);
});

describe('the end of a session', { timeout: 240_000 }, () => {
  it('is told five minutes before, and put off with one button', () => signedIn(async (page) => {
    const dialog = page.locator('#session-end');
    const field = page.locator('main input[type="text"]').first();
    await field.fill('Exempel');
    await page.clock.fastForward('11:54:00');
    assert.equal(await dialog.isVisible(), false);
    await page.clock.fastForward('02:00');
    await dialog.waitFor({ state: 'visible' });
    assert.match(await dialog.innerText(), /\d\d:\d\d/);
    await dialog.locator('button').click();
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await field.inputValue(), 'Exempel');
    await page.clock.fastForward('11:44:00');
    assert.equal(await dialog.isVisible(), false);
    await page.clock.fastForward('02:00');
    await dialog.waitFor({ state: 'visible' });
  }));

  it('leads back to the same page once it is over', () => signedIn(async (page, context) => {
    const dialog = page.locator('#session-end');
    await page.clock.fastForward('11:56:00');
    await dialog.waitFor({ state: 'visible' });
    await context.clearCookies();
    await dialog.locator('button').click();
    const link = dialog.locator('a.ds-button');
    await link.waitFor({ state: 'visible' });
    await link.click();
    await page.waitForURL(/\/start\?next=%2Fcases%2Fnew/);
  }));
});
