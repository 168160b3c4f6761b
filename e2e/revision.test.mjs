// A change of the canton's model, with JavaScript off: the officer drafts it in German by forms, a fault stands at its field, an
// invented person is tried, the effect is looked at, a part of another canton is taken over, and a second person approves it in
// French for today; from then on every page follows it (GOV-26, PROJ-14).
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { audit } from './lib/audit.mjs';
import { launch, open } from './lib/browser.mjs';
import { act, day, faults, fill, send, sitDown } from './lib/forms.mjs';
import { startServer } from './lib/server.mjs';

const LANGUAGES = { officer: 'de', secretariat: 'fr' };
/** The change that the demonstration has under way. */
const HOME = '/revisions/1';
const CONTACT = `${HOME}/sections/cadence/entry?entry=contact`;
const COMPLEX = `${HOME}/sections/category/entry?entry=complex`;

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

it('gov_26 a model is changed by forms, approved by a second person, and runs from its day on', { timeout: 300_000 }, async () => {
  const { page, problems, close } = await open(browser, { baseURL: server.baseURL, javaScript: false });
  const told = () => page.locator('main').innerText();
  const sound = async () => assert.deepEqual(await audit(page), []);

  await sitDown(page, 'officer', LANGUAGES.officer);
  await page.goto(CONTACT);
  await fill(page, 'days', 'bald');
  await send(page);
  assert.equal((await faults(page)).length, 1, 'what cannot be comes back');
  assert.equal(await page.locator('main [name="days"]').inputValue(), 'bald', 'with what was typed');
  await sound();
  await act(page, CONTACT, { days: '77' });

  // A rule that nobody can meet stands in the draft, at its entry and field, and keeps it from being submitted.
  await page.goto(COMPLEX);
  const rule = await page.locator('main [name="rule"]').inputValue();
  await act(page, COMPLEX, { rule: 'ALL(INST_GE_N(2), NONE(INST_GE_N(2)))' });
  await page.goto(HOME);
  assert.ok(await page.locator('main a[href*="entry=complex"]').count(), 'the fault leads to its entry');
  await page.goto(COMPLEX);
  assert.match((await faults(page)).join(), /erfüllen/);
  await sound();
  await page.goto(`${HOME}/do/revision.submit`);
  await send(page);
  assert.match(await told(), /Fehler/);
  await page.goto(COMPLEX);
  await fill(page, 'rule', rule);
  await send(page);

  await page.goto(`${HOME}/persons/one`);
  await fill(page, 'name', 'Drei Stellen');
  await fill(page, 'facts.INSTITUTIONS', '3');
  await send(page);
  await page.goto(`${HOME}/persons`);
  assert.match(await told(), /Drei Stellen/);
  await sound();

  await page.goto(`${HOME}/adopt?model=ur&section=rhythm`);
  await page.locator('main [name="entries"]').first().check();
  await page.locator('main form.form[method="post"] .buttons button[type="submit"]').first().click();
  assert.match(page.url(), /done=revision\.adopted/);

  await page.goto(`${HOME}/effect`);
  assert.match(await told(), /cadence contact days/);
  await sound();
  await act(page, `${HOME}/do/revision.submit`, { message: 'Bitte noch heute.' });
  const own = await page.goto(`${HOME}/do/revision.approve`);
  assert.notEqual(own.status(), 200, 'whoever drafted it does not approve it');

  await sitDown(page, 'secretariat', LANGUAGES.secretariat);
  await page.goto(HOME);
  assert.match(await told(), /Bitte noch heute/);
  await sound();
  await act(page, `${HOME}/do/revision.approve`, { valid_from: day() });
  await page.goto('/revisions');
  assert.match(await told(), /Appliqué/, 'its day has come');
  await page.goto('/models');
  assert.equal(await page.locator('h1').count(), 1, 'the house goes on');
  assert.deepEqual(problems.filter((problem) => !/40[39]|422|409/.test(String(problem))), []);
  await close();
});
