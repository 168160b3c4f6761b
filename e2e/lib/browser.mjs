// Chromium as the tests use it: always the machine's own, never one that a package downloads.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a page is looked at in. Every page has to stand all four. */
export const MODES = {
  wide: { width: 1366, height: 768 },
  narrow: { width: 320, height: 640 },
  dark: { width: 1366, height: 768, dark: true },
  forced: { width: 1366, height: 768, forcedColors: true },
};

const OFF = 'Emulation.setScriptExecutionDisabled';
const scriptless = new WeakMap();

/**
 * Playwright's own switch cannot be turned back, and with it off nothing that waits works in the page, the audit least
 * of all. So the switch is ours. It holds for this tab, not for further ones that the page might open.
 */
async function turnScriptsOff(page) {
  const switches = await page.context().newCDPSession(page);
  await switches.send(OFF, { value: true });
  scriptless.set(page, switches);
}

/** Lets the scripts of the test run for a moment in a page whose own stay off. */
export async function withScripts(page, use) {
  const switches = scriptless.get(page);
  await switches?.send(OFF, { value: false });
  try {
    return await use();
  } finally {
    await switches?.send(OFF, { value: true });
  }
}

export async function launch() {
  const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`${executablePath} is missing. script/bootstrap --tests installs it.`);
  return chromium.launch({ executablePath, args: FLAGS, chromiumSandbox: false });
}

/**
 * A tab of its own, signed in to nothing. `problems` gathers what a visitor would not see but we must: script errors,
 * content that the page's own policy refused, answers of 500 and above, and requests to any other host.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {object} [options]
 * @param {string} [options.baseURL] so that `page.goto('/cases')` works
 * @param {boolean} [options.javaScript] whether the page's own scripts run
 * @param {object|string} [options.storageState] a session kept from another tab
 * @param {boolean} [options.bypassCSP] off, so that the policy is tested too; the audit does without it
 */
export async function open(browser, options = {}) {
  const { baseURL, javaScript = true, locale = 'fr-CH', width = 1366, height = 768 } = options;
  const context = await browser.newContext({
    baseURL,
    locale,
    timezoneId: 'Europe/Zurich',
    viewport: { width, height },
    colorScheme: options.dark ? 'dark' : 'light',
    forcedColors: options.forcedColors ? 'active' : 'none',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    storageState: options.storageState,
    bypassCSP: options.bypassCSP ?? false,
  });
  const page = await context.newPage();
  if (!javaScript) await turnScriptsOff(page);
  return { page, context, problems: watch(page, baseURL), close: () => context.close() };
}

/** Opens a tab for `use` and closes it afterwards, whatever happened. */
export async function withTab(browser, options, use) {
  const tab = await open(browser, options);
  try {
    return await use(tab);
  } finally {
    await tab.close();
  }
}

function watch(page, baseURL) {
  const problems = [];
  const home = baseURL && new URL(baseURL).host;
  page.on('pageerror', (error) => problems.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} from ${response.url()}`);
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (home && protocol.startsWith('http') && host !== home) problems.push(`request to another host: ${request.url()}`);
  });
  return problems;
}
