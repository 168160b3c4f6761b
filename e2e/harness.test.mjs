// The harness tries itself: every check has to find its planted fault, and nothing in the mended page.
import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { audit, auditAddress } from './lib/audit.mjs';
import { launch, withTab } from './lib/browser.mjs';
import { startServer } from './lib/server.mjs';
import { shoot } from './lib/shot.mjs';

const STYLE = `
  body { font: 16px/1.5 sans-serif; margin: 8px }
  img { display: block }
  button, input { min-width: 44px; min-height: 44px }
  .small { all: unset; display: block; width: 12px; height: 12px; background: #ccc }
  .close { line-height: 1 }
  .wide { width: 700px; height: 1em }
  .tight { width: 160px; height: 1.2em; line-height: 1.2; overflow: hidden; white-space: nowrap }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap }
  .pale { color: #ccc }
  @media (forced-colors: none) and (prefers-color-scheme: dark) { body { background: #111; color: #eee } a { color: #9cf } .night { color: #222 } }`;

const MENDED = {
  html: '<html lang="fr">',
  title: '<title>Essai</title>',
  body: `<main><h1 id="top">Situation</h1>
    <p id="name">Un texte avec <a href="#top">un lien</a> dans la phrase.</p>
    <img src="/dot.svg" alt="Un point" width="10" height="10">
    <p class="hidden">Pour qui écoute</p><p><a href="#top">Seul</a></p>
    <form><label for="note">Note</label> <input id="note" aria-describedby="name"> <button>Garder</button></form>
    <p id="script">sans script</p></main>`,
};

/** Each fault: what it changes in the mended page, and what the audit must say of it. */
const FAULTS = {
  'a picture without words': [{ from: 'alt="Un point"', to: '' }, /axe image-alt/],
  'pale text': [{ from: 'id="name"', to: 'id="name" class="pale"' }, /\(wide\): axe color-contrast/, ['wide', 'forced']],
  'text that only the dark scheme hides': [{ from: 'id="script"', to: 'id="script" class="night"' }, /^\S+ \(dark\): axe color-contrast/, ['wide', 'dark']],
  'a block that is too wide for 320 px': [{ from: '</main>', to: '<div class="wide">x</div></main>' }, /\(narrow\): reflow: .*div\.wide/, ['wide', 'narrow']],
  'a line that wider letters cut off': [{ from: '</main>', to: '<div class="tight">Lettres serrées ici</div></main>' }, /text spacing: "Lettres serrées ici" is cut off/],
  'a small button': [{ from: '</form>', to: '<button class="small" aria-label="Fermer"></button></form>' }, /target: the button "Fermer" is 12 x 12 px/],
  'two small links without room': [{ from: '</main>', to: '<p class="close"><a href="#top">Un</a> <br><a href="#top">Deux</a></p></main>' }, /target: the a "Un"/],
  'two main headings': [{ from: '</main>', to: '<h1>Encore</h1></main>' }, /h1: there are 2/],
  'an id used twice': [{ from: 'id="script"', to: 'id="name"' }, /id: name is used more than once/],
  'a description that is not there': [{ from: 'aria-describedby="name"', to: 'aria-describedby="nothing"' }, /reference: aria-describedby of <input> names #nothing/],
  'no title': [{ from: '<title>Essai</title>', to: '' }, /title: the page has none/],
  'no language': [{ from: '<html lang="fr">', to: '<html>' }, /lang: the page says ""/],
};

const mended = `<!doctype html>${MENDED.html}<head><meta name="viewport" content="width=device-width">${MENDED.title}
  <link rel="stylesheet" href="/style.css"><script src="/script.js" defer></script></head><body>${MENDED.body}</body></html>`;

describe('the harness', { timeout: 120_000 }, () => {
  let browser, server, baseURL, page, policy;
  // As strict as the real one, so that the audit is known to need no exception.
  const STRICT = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

  beforeEach(() => (policy = STRICT));

  before(async () => {
    browser = await launch();
    server = createServer((request, response) => {
      const answers = {
        '/style.css': ['text/css', STYLE],
        '/script.js': ['text/javascript', 'document.getElementById("script").textContent = "avec script"'],
        '/dot.svg': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
        '/favicon.ico': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
        '/broken.svg': ['text/plain', 'broken', 500],
        '/': ['text/html; charset=utf-8', page],
      };
      const [type, body, status = 200] = answers[request.url];
      response.writeHead(status, { 'content-type': type, 'content-security-policy': policy }).end(body);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseURL = `http://127.0.0.1:${server.address().port}`;
  });

  after(async () => {
    await browser?.close();
    await new Promise((resolve) => server.close(resolve));
  });

  test('finds nothing in the mended page, with scripts and without', async () => {
    page = mended;
    assert.deepEqual(await auditAddress(browser, `${baseURL}/`, { baseURL }), []);
    assert.deepEqual(await auditAddress(browser, `${baseURL}/`, { baseURL, javaScript: false }), []);
  });

  for (const [name, [{ from, to }, expected, modes = ['wide']]] of Object.entries(FAULTS)) {
    test(`finds ${name}`, async () => {
      assert.ok(mended.includes(from), 'the fault must change the page');
      page = mended.replace(from, to);
      const findings = await auditAddress(browser, `${baseURL}/`, { baseURL, modes });
      assert.match(findings.join('\n'), expected);
    });
  }

  test('finds the same without scripts', async () => {
    page = mended.replace('alt="Un point"', '');
    const findings = await auditAddress(browser, `${baseURL}/`, { baseURL, javaScript: false, modes: ['wide'] });
    assert.match(findings.join('\n'), /axe image-alt/);
  });

  test('leaves the page as it was, and its scripts off where they were off', async () => {
    page = mended;
    for (const [javaScript, words] of [[true, 'avec script'], [false, 'sans script']]) {
      await withTab(browser, { baseURL, javaScript, dark: true, width: 800 }, async ({ page: tab }) => {
        for (let visit = 0; visit < 2; visit += 1) {
          await tab.goto('/');
          assert.equal(await tab.textContent('#script'), words);
          const look = () => tab.evaluate(() => [document.documentElement.outerHTML, innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]);
          const before = await look();
          await audit(tab);
          assert.deepEqual(await look(), before);
          assert.deepEqual(before.slice(1), [800, true]);
        }
      });
    }
  });

  test('reports what a visitor would not notice', async () => {
    const elsewhere = baseURL.replace('127.0.0.1', 'localhost');
    page = mended.replace('</main>', `<img src="${elsewhere}/dot.svg" alt="a"><img src="/broken.svg" alt="b"><script>absent()</script></main>`);
    const visit = (options) => withTab(browser, { baseURL, ...options }, async ({ page: tab, problems }) => (await tab.goto('/'), problems.join('\n')));
    assert.match(await visit(), /console: .*Content Security Policy/);
    policy = '';
    const problems = await visit();
    assert.match(problems, /request to another host: http:\/\/localhost/);
    assert.match(problems, /500 from .*broken\.svg/);
    assert.match(problems, /script error: absent is not defined/);
    page = mended;
    assert.equal(await visit(), '');
  });

  test('takes pictures at both widths', async () => {
    page = mended;
    for (const file of await shoot(browser, `${baseURL}/`, 'harness')) {
      const width = (await readFile(file)).readUInt32BE(16);
      assert.equal(width, Number(/-(\d+)\.png$/.exec(file)[1]));
    }
  });
});

describe('the server under test', () => {
  let folder;
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'trait-dunion-harness-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  async function program(name, source) {
    const path = join(folder, `${name}.cjs`);
    await writeFile(path, `#!/usr/bin/env node\n${source}`);
    await chmod(path, 0o755);
    return path;
  }

  test('is known by the line it prints, coloured or not, and is gone with its data afterwards', async () => {
    const binary = await program('good', `
      require('node:http').createServer((q, r) => r.end(process.argv.slice(2).join(' '))).listen(0, '127.0.0.1', function () {
        console.error('starting'); console.error('\\x1b[32mINFO\\x1b[0m listening on http://127.0.0.1:' + this.address().port); });`);
    const server = await startServer({ binary, args: ['--further'] });
    const words = await (await fetch(server.baseURL)).text();
    assert.equal(words, `demo --listen 127.0.0.1:0 --data ${server.data} --further`);
    assert.match(server.output(), /^starting\nINFO listening/);
    await stat(server.data);
    await server.stop();
    assert.throws(() => process.kill(server.pid, 0), { code: 'ESRCH' });
    await assert.rejects(stat(server.data), { code: 'ENOENT' });
  });

  test('that ends at once is reported with its last words', async () => {
    const binary = await program('broken', `console.error('error: the port is taken'); process.exitCode = 2;`);
    await assert.rejects(startServer({ binary }), /ended with exit code 2[^]*the port is taken/);
  });

  test('that never listens is stopped after the time allowed', async () => {
    const binary = await program('mute', `console.log('pid ' + process.pid); setInterval(() => {}, 1000);`);
    const error = await startServer({ binary, timeout: 500 }).catch((caught) => caught);
    assert.match(error.message, /did not say that it listens within 500 ms/);
    const pid = Number(/pid (\d+)/.exec(error.message)[1]);
    assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' });
  });

  test('that is not there is reported', async () => {
    await assert.rejects(startServer({ binary: join(folder, 'absent') }), /could not be started/);
  });
});
