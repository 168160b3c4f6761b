// A long file name breaks on a narrow screen; nothing has to be scrolled sideways (WCAG 1.4.10).
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { launch, withTab } from './lib/browser.mjs';
import { act } from './lib/forms.mjs';
import { visit } from './lib/reason.mjs';
import { startServer } from './lib/server.mjs';

const NAME = `${'rapport_de_consultation_specialisee_'.repeat(3)}.pdf`;
const PDF = { name: NAME, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n% report\n') };

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

/** The first listed case in which the role may file a document. */
async function whereFilesAreTaken(page) {
  const links = await page.locator('main table a[href^="/cases/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  for (const home of links) {
    await visit(page, `${home}/do/follow-up.file`);
    if (await page.locator('main [name="file"]').count()) return home;
  }
  throw new Error('nothing can be filed in any of the cases');
}

it('a long file name fits a timeline of 320 px', { timeout: 240_000 }, () => withTab(browser, { baseURL: server.baseURL, width: 320, height: 640 }, async ({ page }) => {
  await page.goto('/start?next=/cases?state=open');
  await page.locator('main form:has(input[name="login"][value="frontline"]) button').first().click();
  await page.goto('/cases?state=open');
  const home = await whereFilesAreTaken(page);
  await act(page, `${home}/do/follow-up.file`, { kind: 'report', category: 'plan', title: 'x'.repeat(90), file: PDF });
  for (const address of [`${home}/timeline`, home, `${home}/documents`]) {
    await visit(page, address);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${address} is ${wide} px wide`);
  }
}));
