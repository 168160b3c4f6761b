// The models of cantons at work: `demo --model CODE` opens a canton with invented people, and the page «Start here» leads to a
// told case for each of its ways of working.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { audit } from './lib/audit.mjs';
import { launch, open } from './lib/browser.mjs';
import { startServer } from './lib/server.mjs';

/** Cantons that work in other ways, each looked at in a language of its own. */
const CANTONS = [['GE', 'fr'], ['ZH', 'de'], ['VS', 'it'], ['AG', 'de'], ['NE', 'fr'], ['VD', 'fr'], ['FR', 'de'], ['TI', 'it']];

/** What the plan of a told case shows of a procedure: its last word, by canton and procedure. */
const SHOWN = { AG: 'Kostengutsprachen', NE: 'Pronostics communs', VD: 'Permanence de l’assurance-invalidité', FR: 'Medval' };

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

describe('the model of a canton', { concurrency: 1 }, () => {
  for (const [code, lang] of CANTONS) {
    it(`x_02 ${code} shows each of its ways of working and procedures as a case that can be opened`, { timeout: 240_000 }, async () => {
      const server = await startServer({ args: ['--model', code] });
      const { page, problems, close } = await open(browser, { baseURL: server.baseURL, javaScript: false, locale: `${lang}-CH` });
      try {
        await page.goto(`/start?lang=${lang}`);
        assert.deepEqual(await audit(page), []);
        const ways = page.locator('#ways ul.tasks > li');
        const count = await ways.count();
        assert.ok(count > 0);
        for (let at = 0; at < count; at += 1) {
          await page.goto('/start');
          const [number] = (await ways.nth(at).innerText()).match(/[A-Z]+-\d{4}-\d+/);
          await ways.nth(at).locator('button').click();
          assert.equal(new URL(page.url()).pathname, `/cases/${number}`);
        }
        if (SHOWN[code]) {
          let shown = false;
          for (let at = 0; at < count && !shown; at += 1) {
            await page.goto('/start');
            const [number] = (await ways.nth(at).innerText()).match(/[A-Z]+-\d{4}-\d+/);
            await ways.nth(at).locator('button').click();
            await page.goto(`/cases/${number}/plan`);
            const panel = page.locator('#procedures');
            shown = (await panel.count()) > 0 && (await panel.innerText()).includes(SHOWN[code]);
            if (shown) assert.deepEqual(await audit(page), []);
          }
          assert.ok(shown, `no told case of ${code} shows ${SHOWN[code]}`);
        }
        await page.goto('/work');
        assert.equal(await page.locator('html').getAttribute('lang'), lang);
        assert.deepEqual(await audit(page), []);
        await page.goto('/models/compare');
        assert.equal(await page.locator('h1').count(), 1);
        // A coordinator does not see every case before it is announced to them.
        assert.deepEqual(problems.filter((one) => !one.includes('status of 404')), []);
      } finally {
        await close();
        await server.stop();
      }
    });
  }
});
