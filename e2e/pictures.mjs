// The pictures of the README, taken of the demonstration as it is now:  TRAIT_DUNION_BIN=… node e2e/pictures.mjs
// Writes docs/pictures/*.png, one screen high.
import { fileURLToPath } from 'node:url';
import { launch, withTab } from './lib/browser.mjs';
import { fill, send } from './lib/forms.mjs';
import { visit } from './lib/reason.mjs';
import { startServer } from './lib/server.mjs';

const OUT = fileURLToPath(new URL('../docs/pictures/', import.meta.url));

/** Opens the first page of a list whose address fits. */
async function first(page, list, fits) {
  await page.goto(list);
  const addresses = await page.locator('main a[href]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  const found = addresses.find((one) => fits.test(one));
  if (!found) throw new Error(`${list} leads to nothing like ${fits}`);
  await visit(page, found);
  return found;
}

/** A screening with its result, not yet decided. */
async function screening(page) {
  await page.goto('/cases/new');
  await fill(page, 'person.family_name', 'Beispiel');
  await fill(page, 'person.given_name', 'Nora');
  await fill(page, 'person.birth', '4.5.1992');
  await send(page);
  await fill(page, 'person.language', 'de');
  await send(page);
  const [home] = new URL(page.url()).pathname.match(/^\/cases\/[A-Z]+-\d+-\d+/);
  await visit(page, `${home}/screening`);
  await fill(page, 'occasion', 'new-mandate');
  for (const code of ['RISK_HEALTH', 'RISK_DEBT', 'INTEGRATION_DIFFICULTY_HIGH']) await fill(page, `answers.${code}.value`, 'yes');
  await send(page);
}

const PICTURES = [
  { name: 'work', as: 'case-manager', lang: 'fr', show: (page) => page.goto('/work') },
  { name: 'screening', as: 'frontline', lang: 'de', show: screening },
  { name: 'case', as: 'case-manager', lang: 'fr', show: (page) => first(page, '/work', /^\/cases\/[A-Z]+-\d+-\d+$/) },
  { name: 'sharing', as: 'case-manager', lang: 'de', show: async (page) => visit(page, `${await first(page, '/work', /^\/cases\/[A-Z]+-\d+-\d+$/)}/sharing`) },
  { name: 'session', as: 'secretariat', lang: 'fr', show: (page) => first(page, '/sessions', /^\/sessions\/[A-Z]+-S-/) },
  { name: 'topic', as: 'committee', lang: 'de', show: (page) => first(page, '/topics', /^\/topics\/[A-Z]+-T-/) },
  { name: 'inventory', as: 'committee', lang: 'fr', show: (page) => page.goto('/inventory?topic=structures') },
];

const server = await startServer();
const browser = await launch();
try {
  for (const { name, as, lang, show } of PICTURES) {
    await withTab(browser, { baseURL: server.baseURL, locale: `${lang}-CH`, width: 1100, height: 900 }, async ({ page }) => {
      await page.goto(`/start?lang=${lang}`);
      await page.locator(`main form:has(input[name="login"][value="${as}"]) button`).first().click();
      await page.goto(`/work?lang=${lang}`);
      await show(page);
      await page.screenshot({ path: `${OUT}${name}.png`, animations: 'disabled' });
      console.log(`${name}: ${new URL(page.url()).pathname}`);
    });
  }
} finally {
  await browser.close();
  await server.stop();
}
