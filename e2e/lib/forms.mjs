// Fills and sends the forms of the product by the names of their fields, as a person would by their labels.
import assert from 'node:assert/strict';
import { visit } from './reason.mjs';

/** Puts a value into a field, whatever kind of field it is; a list ticks several boxes. */
export async function fill(page, name, value) {
  const fields = page.locator(`main [name="${name}"]`);
  const count = await fields.count();
  if (count === 0) throw new Error(`There is no field ${name} on ${page.url()}`);
  const type = (await fields.first().getAttribute('type')) ?? (await fields.first().evaluate((e) => e.tagName.toLowerCase()));
  if (type === 'radio' || (type === 'checkbox' && Array.isArray(value))) {
    for (const one of [value].flat()) await page.locator(`main [name="${name}"][value="${one}"]`).check();
  } else if (type === 'checkbox') {
    await fields.first().setChecked(value);
  } else if (type === 'select') {
    await fields.first().selectOption(value);
  } else if (type === 'file') {
    await fields.first().setInputFiles(value);
  } else if (type !== 'hidden') {
    await fields.first().fill(value);
  }
}

/** Opens a form, fills it, sends it, confirms where it asks once more; returns where it leads. */
export async function act(page, address, values = {}) {
  await visit(page, address);
  await noFaults(page, address);
  for (const [name, value] of Object.entries(values)) await fill(page, name, value);
  await send(page);
  if (await page.locator('main input[name="_do"][value="confirmed"]').count()) await send(page);
  await noFaults(page, address);
  if (!page.url().includes('done=')) throw new Error(`${address} was not answered: ${page.url()} ${await page.locator('h1').innerText()}`);
}

/** Sends the form of the page with its main button. */
export async function send(page) {
  await Promise.all([
    page.waitForLoadState('load'),
    page.locator('main form.form .buttons button[type="submit"]:not([name])').first().click(),
  ]);
}

/** The messages of a form that was not accepted. */
export async function faults(page) {
  return page.locator('main .errors li').allInnerTexts();
}

async function noFaults(page, address) {
  const found = await faults(page);
  if (found.length) throw new Error(`${address}: ${found.join(' | ')}`);
}

/** A date so many days from today, as people write it. */
export function day(days = 0) {
  const at = new Date(Date.now() + days * 86_400_000);
  const parts = new Intl.DateTimeFormat('de-CH', { timeZone: 'Europe/Zurich', day: '2-digit', month: '2-digit', year: 'numeric' });
  return parts.format(at);
}

/** Takes the seat of a person of the demonstration, and their work in a language. */
export async function sitDown(page, login, language) {
  await page.goto('/start');
  await page.locator(`main form:has(input[name="login"][value="${login}"]) button`).first().click();
  await page.goto(`/work?lang=${language}`);
  assert.equal(await page.locator('html').getAttribute('lang'), language);
}
