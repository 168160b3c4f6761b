// Full-page pictures for people to look at: e2e/out/NAME-1366.png and NAME-320.png.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { withTab } from './browser.mjs';

const OUT = fileURLToPath(new URL('../out/', import.meta.url));

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string} name letters, digits and hyphens
 * @param {object} [options] as for `open`
 * @returns {Promise<string[]>} the files written
 */
export async function shoot(browser, url, name, options = {}) {
  await mkdir(OUT, { recursive: true });
  const files = [];
  for (const width of [1366, 320]) {
    const path = `${OUT}${name}-${width}.png`;
    await withTab(browser, { ...options, width }, async ({ page }) => {
      await page.goto(url);
      await page.screenshot({ path, fullPage: true, animations: 'disabled' });
    });
    files.push(path);
  }
  return files;
}

/** The same of the page as it stands in its tab. */
export async function shootHere(page, name) {
  await mkdir(OUT, { recursive: true });
  const before = page.viewportSize();
  for (const width of [1366, 320]) {
    await page.setViewportSize({ width, height: 768 });
    await page.screenshot({ path: `${OUT}${name}-${width}.png`, fullPage: true, animations: 'disabled' });
  }
  await page.setViewportSize(before);
}
