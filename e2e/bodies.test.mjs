// From a friction that a coordinator sees to the recommendation and what a canton made of it, in the browser, with
// JavaScript off: each person in their own language, and at the end whoever comes, without signing in (TOP-01…28).
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { audit } from './lib/audit.mjs';
import { launch, open, withTab } from './lib/browser.mjs';
import { act, day, fill, send, sitDown } from './lib/forms.mjs';
import { startServer } from './lib/server.mjs';

/** Each reads in another language. */
const LANGUAGES = { coordinator: 'it', secretariat: 'de', committee: 'fr' };
const TITLE = { 'title.fr': 'Rester joignable', 'title.de': 'Erreichbar bleiben' };
const TEXT = { 'text.fr': 'Une permanence par région.', 'text.de': 'Eine Anlaufstelle je Region.' };

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

/** Begins an affair by its form; its number. */
async function begin(page, home, values) {
  await act(page, `${home}/new`, values);
  return new URL(page.url()).pathname.split('/').at(-1);
}

it('top_01_to_28 a concern travels from a canton to the nation and back, in three languages', { timeout: 300_000 }, async () => {
  const { page, problems, close } = await open(browser, { baseURL: server.baseURL, javaScript: false });
  const as = (login) => sitDown(page, login, LANGUAGES[login]);
  const told = () => page.locator('main').innerText();

  await as('coordinator');
  const topic = await begin(page, '/topics', {
    origin: 'coordinator',
    sender: 'Coordinamento del centro',
    via: 'bureau',
    interface: 'ui-sa-passage',
    action: 'operational-strategic',
    subject: 'Nessuno risponde tra due regimi',
    account: 'Due mesi passano senza interlocutore.',
  });
  const home = `/topics/${topic}`;

  await as('secretariat');
  await page.goto('/work?lang=de');
  assert.equal(await page.locator(`main a[href^="${home}"]`).count() > 0, true, 'the check is owed and stands on the desk');
  await act(page, `${home}/do/topic.check`, { fits: true, serves: true, shared: true, national: true });
  const sitting = await begin(page, '/sittings', { body: 'CNP', 'starts:date': day(), 'starts:time': '23:30', place: 'Bern', call_until: day(-1) });
  const table = `/sittings/${sitting}`;
  await act(page, `${table}/do/sitting.add-item`, { title: 'Übergang', item_kind: 'decision', minutes: '30', topic });
  await act(page, `${table}/do/sitting.send`);
  await act(page, `${table}/do/sitting.open`, { present: ['SEM', 'SECO', 'OFAS', 'SEFRI', 'CDAS', 'UVS'] });
  await act(page, `${home}/do/topic.appraise`, { on: day(), way: 'propose', appraisal: 'Der Bedarf ist ausgewiesen.' });
  await act(page, `${table}/do/sitting.minute?item=1`, {
    result: 'decided',
    text: 'Eine Empfehlung an die Kantone.',
    basis: 'Beurteilung des Entwicklungsgremiums',
    mode: 'consensus',
  });
  await act(page, `${home}/do/topic.decide`, {
    on: day(),
    outcome: 'recommendation',
    mode: 'consensus',
    basis: 'Beurteilung des Entwicklungsgremiums',
    decision: 'Eine Empfehlung an die Kantone.',
  });
  await act(page, `${table}/do/sitting.close`);
  await act(page, `${home}/do/topic.feed-back`, { answer: 'Eine Empfehlung folgt.' });

  await as('coordinator');
  await page.goto('/notices');
  assert.ok(await page.locator(`main a[href^="${home}"]`).count(), 'whoever sent it hears of it');
  await page.goto(home);
  assert.match(await told(), /Eine Empfehlung folgt/);

  await as('secretariat');
  const recommendation = await begin(page, '/recommendations', {
    body: 'CNP',
    ...TITLE,
    ...TEXT,
    reason: 'Monate ohne Ansprechperson.',
    evidence: 'Ein Thema der Praxis.',
    addressees: ['ZH', 'BE'],
    topic,
  });
  const place = `/recommendations/${recommendation}`;
  await act(page, `${place}/do/recommendation.adopt`, { on: day(), mode: 'consensus' });
  await act(page, `${place}/do/recommendation.release`);
  await act(page, `${place}/do/recommendation.spread`, { by: 'CNDC', reached: ['ZH', 'BE'], on: day(), means: 'Brief' });
  await act(page, `${place}/do/recommendation.acknowledge`, { addressee: 'ZH', on: day() });

  await as('committee');
  await act(page, `${place}/do/recommendation.report`, { addressee: 'ZH', progress: 'done', on: day(), remark: 'Une permanence existe.' });
  await page.goto(place);
  assert.match(await told(), /Une permanence existe/);
  assert.deepEqual(await audit(page), []);
  assert.deepEqual(problems, []);
  await close();

  await withTab(browser, { baseURL: server.baseURL, javaScript: false, locale: 'fr-CH' }, async ({ page: guest }) => {
    await guest.goto('/public');
    assert.ok(await guest.locator(`a[href="/public/recommendations/${recommendation}"]`).count(), 'anyone reads what was released');
    await guest.goto(`/public/recommendations/${recommendation}`);
    assert.match(await guest.locator('main').innerText(), /Rester joignable/);
    assert.doesNotMatch(await guest.locator('main').innerText(), /Nessuno risponde/);
    assert.equal((await guest.goto(`/public/topics/${topic}`)).status(), 404, 'a topic is public once it is published');
  });
});

it('top_02 a form with an answer that does not fit comes back with what was typed', { timeout: 120_000 }, async () => {
  await withTab(browser, { baseURL: server.baseURL, javaScript: false }, async ({ page }) => {
    await sitDown(page, 'secretariat', LANGUAGES.secretariat);
    await page.goto('/sittings/new');
    await fill(page, 'body', 'CNP');
    await fill(page, 'place', 'Olten');
    await fill(page, 'starts:date', '32.13.2027');
    await fill(page, 'starts:time', '25:00');
    await fill(page, 'call_until', day());
    await send(page);
    assert.ok(await page.locator('main .errors li').count());
    assert.equal(await page.locator('main [name="place"]').inputValue(), 'Olten');
  });
});
