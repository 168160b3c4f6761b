// What every page has to stand. Answers with findings as sentences; none means that nothing was found, not that the
// page is good. It runs in a world of its own inside the page, so that neither the page's content policy nor its
// scripts (on or off) get in the way, and none of them has to be loosened for the test.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { MODES, withScripts, withTab } from './browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe may leave undecided, and why. The list may shrink. */
export const UNDECIDED = [
  { rule: 'color-contrast', html: /^<select\b/, reason: 'the arrow of a select is drawn as a background picture' },
];

/**
 * The page at an address, in every mode.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {object} [options] as for `open` and for `audit`
 * @returns {Promise<string[]>}
 */
export async function auditAddress(browser, url, { modes, undecided, ...options } = {}) {
  return withTab(browser, options, async ({ page }) => {
    await page.goto(url);
    return audit(page, { modes, undecided });
  });
}

/**
 * The page as it stands in its tab, in every mode: also one that no address leads to, such as a form sent back.
 * @param {import('playwright-core').Page} page
 * @param {object} [options]
 * @param {(keyof typeof MODES)[]} [options.modes] to look at fewer
 * @param {typeof UNDECIDED} [options.undecided]
 * @returns {Promise<string[]>} `/cases (narrow, dark): what is wrong, and where`
 */
export async function audit(page, { modes = Object.keys(MODES), undecided = UNDECIDED } = {}) {
  const seenIn = new Map();
  const asItWas = await appearance(page);
  const checks = async (run) => {
    await run(AXE);
    for (const mode of modes) {
      await turn(page, MODES[mode]);
      await run(settle);
      for (const finding of new Set(await everyCheck(run, mode, undecided))) seenIn.set(finding, [...(seenIn.get(finding) ?? []), mode]);
    }
  };
  try {
    await withScripts(page, () => inOwnWorld(page, checks));
  } finally {
    await turn(page, asItWas);
  }
  const { pathname } = new URL(page.url());
  return [...seenIn].map(([finding, where]) => `${pathname} (${where.join(', ')}): ${finding}`);
}

async function appearance(page) {
  const media = await page.evaluate(() => ({
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    forcedColors: matchMedia('(forced-colors: active)').matches,
  }));
  return { ...page.viewportSize(), ...media };
}

async function turn(page, { width, height, dark, forcedColors }) {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', forcedColors: forcedColors ? 'active' : 'none' });
}

async function everyCheck(run, mode, undecided) {
  return [
    ...(await run(frameOfPage)),
    ...(await run(references)),
    ...(await run(smallTargets)),
    ...(await run(overflow)),
    ...(await run(textSpacing)),
    ...(await axe(run, mode, undecided)),
  ];
}

async function inOwnWorld(page, use) {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const world = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'audit' });
    const run = async (what, argument) => {
      const { result, exceptionDetails: error } = await cdp.send('Runtime.callFunctionOn', {
        functionDeclaration: typeof what === 'string' ? `() => { ${what}\n; return []; }` : String(what),
        executionContextId: world.executionContextId,
        arguments: [{ value: argument }],
        awaitPromise: true,
        returnByValue: true,
      });
      if (error) throw new Error(`The audit failed in the page: ${error.exception?.description ?? error.text}`);
      return result.value;
    };
    return await use(run);
  } finally {
    await cdp.detach();
  }
}

async function axe(run, mode, undecided) {
  // Forced colours are the reader's own, and axe takes text and background for the same.
  const rules = MODES[mode].forcedColors ? { 'color-contrast': { enabled: false } } : {};
  const { violations, incomplete } = await run(runAxe, { runOnly: TAGS, rules });
  const known = ({ rule, html, unseen }) =>
    (rule === 'color-contrast' && unseen) || undecided.some((entry) => entry.rule === rule && entry.html.test(html));
  return [
    ...violations.map(({ rule, help, where }) => `axe ${rule}: ${help}, at ${where}`),
    ...incomplete.filter((one) => !known(one)).map(({ rule, where, why }) => `axe cannot decide ${rule} at ${where}: ${why}`),
  ];
}

// From here on every function is sent to the page, so none may use anything but its argument.

/** Letters that have arrived and colours that have stopped changing, or the checks would measure what nobody reads. */
async function settle() {
  // A font is asked for when something is laid out in it, and only then is there anything to wait for.
  document.documentElement.getBoundingClientRect();
  await document.fonts.ready;
  for (const animation of document.getAnimations()) {
    if (animation.effect.getComputedTiming().endTime !== Infinity) animation.finish();
  }
}

async function runAxe(options) {
  // What only a screen reader meets is clipped to a pixel, and what has to be scrolled to lies outside its box: axe cannot
  // see their contrast. The first is nobody's, the second is seen where the window is wide.
  const unseen = (element) => {
    const own = element.getBoundingClientRect();
    for (let box = element; box; box = box.parentElement) {
      const { position, overflowX } = getComputedStyle(box);
      const { left, right } = box.getBoundingClientRect();
      if (position === 'absolute' && box.clientWidth <= 1 && box.clientHeight <= 1) return true;
      if (overflowX !== 'visible' && (own.left < left || own.right > right + 1)) return true;
    }
    return false;
  };
  const { violations, incomplete } = await globalThis.axe.run(document, { ...options, resultTypes: ['violations', 'incomplete'], elementRef: true });
  const flat = (rules) =>
    rules.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => ({
        rule: id,
        help,
        where: node.target.join(' '),
        html: node.html,
        unseen: unseen(node.element),
        why: [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; '),
      })),
    );
  return { violations: flat(violations), incomplete: flat(incomplete) };
}

function frameOfPage() {
  const findings = [];
  if (!document.title.trim()) findings.push('title: the page has none');
  const language = document.documentElement.lang;
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)) findings.push(`lang: the page says ${JSON.stringify(language)}`);
  const headings = document.querySelectorAll('h1');
  if (headings.length !== 1) findings.push(`h1: there are ${headings.length} instead of one`);
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) findings.push(`id: ${id} is used more than once`);
  return findings;
}

function references() {
  const findings = [];
  const check = (element, attribute, id) => {
    if (!document.getElementById(id)) findings.push(`reference: ${attribute} of <${element.localName}> names #${id}, which is not there`);
  };
  for (const attribute of ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls', 'aria-errormessage']) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      for (const id of element.getAttribute(attribute).split(/\s+/).filter(Boolean)) check(element, attribute, id);
    }
  }
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const id = decodeURIComponent(link.getAttribute('href').slice(1));
    if (id && id !== 'top') check(link, 'href', id);
  }
  return findings;
}

/**
 * WCAG 2.5.8, more strictly: the exception for small targets with room around them, a circle of 24 px that meets no other
 * target, is for links only. A link within a sentence is excepted too. A box to tick reaches as far as its label.
 */
function smallTargets() {
  const LEAST = 24;
  const withinSentence = (element) => {
    if (element.localName !== 'a' || getComputedStyle(element).display !== 'inline') return false;
    let block = element.parentElement;
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
    const texts = block && document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (texts?.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      if (/\p{L}/u.test(data) && !parentElement.closest('a[href], button')) return true;
    }
    return false;
  };
  const area = (element) => {
    const own = element.getBoundingClientRect();
    if (!['radio', 'checkbox'].includes(element.type)) return own;
    const boxes = [own, ...[...element.labels].map((label) => label.getBoundingClientRect())];
    const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
    const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
    return new DOMRect(left, top, right - left, bottom - top);
  };
  const selector = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex="0"]';
  const targets = [...document.querySelectorAll(selector)]
    .map((element) => ({ element, box: area(element) }))
    // One pixel is how a page hides what only a screen reader or a keyboard should meet.
    .filter(({ element, box }) => box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true }))
    .map((target) => ({ ...target, small: target.box.width < LEAST || target.box.height < LEAST }));
  const middle = ({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 });
  const meets = ({ element, box }, other) => {
    if (other.element === element || other.element.contains(element) || element.contains(other.element)) return false;
    const [own, theirs] = [middle(box), middle(other.box)];
    if (other.small && Math.hypot(own.x - theirs.x, own.y - theirs.y) < LEAST) return true;
    const across = Math.max(other.box.left - own.x, 0, own.x - other.box.right);
    const down = Math.max(other.box.top - own.y, 0, own.y - other.box.bottom);
    return Math.hypot(across, down) < LEAST / 2;
  };
  const excepted = (target) =>
    target.element.localName === 'a' && (withinSentence(target.element) || !targets.some((other) => meets(target, other)));
  return targets
    .filter((target) => target.small && !excepted(target))
    .map(({ element, box }) => {
      const name = (element.textContent || element.getAttribute('aria-label') || element.name || '').trim().slice(0, 30);
      return `target: the ${element.localName} "${name}" is ${Math.round(box.width)} x ${Math.round(box.height)} px, under ${LEAST}`;
    });
}

/** WCAG 1.4.10. What is wide inside a box that scrolls does not widen the page, and is not reported. */
function overflow() {
  const page = document.documentElement;
  const excess = page.scrollWidth - page.clientWidth;
  if (excess <= 0) return [];
  const guilty = [...document.body.querySelectorAll('*')].filter((element) => {
    if (element.getBoundingClientRect().right <= page.clientWidth + 1) return false;
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== 'visible') return false;
    }
    return true;
  });
  const innermost = guilty.filter((element) => !guilty.some((other) => other !== element && element.contains(other)));
  const names = innermost.slice(0, 3).map((one) => one.localName + (one.id ? `#${one.id}` : [...one.classList].map((name) => `.${name}`).join('')));
  return [`reflow: ${excess} px wider than the ${page.clientWidth} px of the window, because of ${names.join(', ') || 'an unknown element'}`];
}

/** WCAG 1.4.12. Under the spacing that a reader may set, nothing is cut off and nothing runs out of the page. */
function textSpacing() {
  const cut = () =>
    new Set(
      [...document.body.querySelectorAll('*')].filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        if (element.clientWidth <= 1 || element.clientHeight <= 1 || !element.textContent.trim()) return false;
        const clips = (overflow) => overflow === 'hidden' || overflow === 'clip';
        return (
          (clips(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (clips(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      }),
    );
  const excess = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const [cutBefore, excessBefore] = [cut(), excess()];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
  );
  const sheets = [...document.adoptedStyleSheets];
  document.adoptedStyleSheets = [...sheets, sheet];
  const findings = [...cut()]
    .filter((element) => !cutBefore.has(element))
    .map((element) => `text spacing: "${element.textContent.trim().slice(0, 30)}" is cut off`);
  if (excess() > Math.max(0, excessBefore)) findings.push(`text spacing: the page becomes ${excess()} px wider than the window`);
  document.adoptedStyleSheets = sheets;
  return findings;
}
