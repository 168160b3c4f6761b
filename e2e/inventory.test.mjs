// A round of the national inventory in the browser, with JavaScript off: the bureau opens it, three cantons fill it, it is
// commented on and published, and whoever comes reads and downloads it (SURV-01…04, SURV-23).
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { launch, withTab } from './lib/browser.mjs';
import { act, day, faults, fill, send } from './lib/forms.mjs';
import { startServer } from './lib/server.mjs';

const PASSWORD = 'correct horse battery';
const YEAR = new Date().getFullYear();
const ROUND = `/inventory/rounds/${YEAR}`;
const BLOCKS = ['organisation', 'anchoring', 'objectives', 'criteria', 'projects'];
/** Who fills the round, each for a canton and in its language. */
const CANTONS = [['vs', 'fr'], ['zh', 'de'], ['ti', 'it']];

let browser;
let data;
let server;

before(async () => {
  data = await mkdtemp(join(tmpdir(), 'trait-dunion-inventory-'));
  await addAccount('bureau', 'secretariat,DM-BUR', 'de');
  for (const [canton, language] of CANTONS) {
    await addAccount(canton, `regional-coordinator,DM-BUR,${canton.toUpperCase()}`, language);
  }
  server = await startServer({ command: 'serve', data });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(data, { recursive: true, force: true });
});

async function addAccount(login, seat, language) {
  const words = ['user', 'add', login, '--name', `Invented ${login}`, '--seat', seat, '--language', language, '--data', data];
  const child = spawn(process.env.TRAIT_DUNION_BIN, words, { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(`${PASSWORD}\n`);
  assert.equal((await once(child, 'exit'))[0], 0);
}

/** Somebody at a screen of their own. */
const by = (login, use) =>
  withTab(browser, { baseURL: server.baseURL, javaScript: false }, async ({ page, problems }) => {
    await page.goto('/sign-in?next=/work');
    await page.locator('[name="login"]').fill(login);
    await page.locator('[name="password"]').fill(PASSWORD);
    await page.locator('main form.form .buttons button').first().click();
    assert.equal(new URL(page.url()).pathname, '/work');
    await use(page);
    assert.deepEqual(problems.filter((one) => !one.includes('status of 4')), []);
  });

const home = (canton) => `${ROUND}/rows/${canton.toUpperCase()}`;

/** Confirms a block as it is prefilled. */
async function confirm(page, canton, block) {
  await page.goto(`${home(canton)}/${block}`);
  await page.locator(`main form[action$="/${block}/confirm"] button`).click();
  assert.match(page.url(), /done=inventory\.confirmed/);
}

it('surv_01 the bureau opens a round, three cantons fill it, and nobody reads it before it is published', { timeout: 240_000 }, async () => {
  await by('bureau', async (page) => {
    await act(page, '/inventory/rounds/new', { year: String(YEAR), due: day(40) });
    assert.match(page.url(), new RegExp(`${ROUND}\\?done=inventory\\.opened`));
  });
  for (const [canton, language] of CANTONS) {
    await by(canton, async (page) => {
      assert.equal(await page.locator(`main a[href="${ROUND}"]`).count(), 1, 'it stands on the desk');
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      for (const block of BLOCKS.slice(1)) await confirm(page, canton, block);
      await page.goto(`${home(canton)}/organisation`);
      await fill(page, 'structures.0.steering', 'no');
      await send(page);
      assert.deepEqual(await faults(page), []);
      assert.match(page.url(), /done=inventory\./);
      const other = CANTONS.find(([one]) => one !== canton)[0];
      assert.equal((await page.goto(`${home(other)}/organisation`)).status(), 404, 'another row is not theirs');
    });
  }
  await by('vs', async (page) => {
    // What cannot be read comes back at its field, and the rest stands as it was typed.
    await page.goto(`${home('vs')}/criteria`);
    const number = page.locator('main [name^="cases."][name$=".count"]').first();
    await number.fill('viele');
    await send(page);
    assert.equal((await faults(page)).length, 1);
    assert.equal(await page.locator('main [name^="cases."][name$=".count"]').first().inputValue(), 'viele');
  });
  await withTab(browser, { baseURL: server.baseURL }, async ({ page }) => {
    assert.equal((await page.goto(`/inventory?round=${YEAR}`)).status(), 404);
  });
});

it('surv_02 it is commented on, published, and anybody reads and downloads it', { timeout: 240_000 }, async () => {
  await by('bureau', (page) => act(page, `${ROUND}/do/inventory.invite-comments`));
  await by('zh', async (page) => {
    await act(page, `${home('zh')}/organisation/comment`, { text: 'Die Gruppe trifft sich wieder.' });
    await page.goto(home('zh'));
    assert.match(await page.locator('#comments').innerText(), /Die Gruppe trifft sich wieder/);
  });
  await by('bureau', async (page) => {
    await page.goto(ROUND);
    assert.match(await page.locator('#comments').innerText(), /Die Gruppe trifft sich wieder/);
    await act(page, `${ROUND}/do/inventory.publish`, { conclusions: 'Drei Kantone haben geantwortet.' });
  });
  await withTab(browser, { baseURL: server.baseURL, javaScript: false, locale: 'de-CH' }, async ({ page }) => {
    assert.equal((await page.goto(`/inventory?topic=structures&round=${YEAR}`)).status(), 200);
    const files = await page.locator('main a[href*="/inventory/files/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    assert.ok(files.length >= 3, files.join(' '));
    for (const file of files) {
      const answer = await page.request.get(file);
      assert.equal(answer.status(), 200, file);
      const text = (await answer.body()).toString('latin1');
      assert.ok(text.length > 100 && !text.includes('Invented'), `${file} names nobody who filled it`);
    }
    await page.goto(`/inventory/report?round=${YEAR}`);
    assert.match(await page.locator('main').innerText(), /Drei Kantone haben geantwortet/);
    const pdf = await page.request.get(`/inventory/report.pdf?round=${YEAR}`);
    assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-');
  });
});
