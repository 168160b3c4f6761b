// The papers of the house, read by a program that is not ours: tagged, titled, in their language, with their fonts inside, on
// the paper whole, and without a place that was not filled.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

const LANGUAGES = ['fr', 'de', 'it', 'en'];
const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 });

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'));
  for (const language of LANGUAGES) {
    run(process.env.TRAIT_DUNION_BIN, 'documents', 'sample', '--language', language, '--out', folder);
  }
});
after(() => rmSync(folder, { recursive: true, force: true }));

const files = () => readdirSync(folder).filter((name) => name.endsWith('.pdf'));

/** The words of a file with the boxes in which they stand, page by page. */
function boxes(path) {
  const pages = run('pdftotext', '-bbox', path, '-').split('<page ').slice(1);
  return pages.map((page) => {
    const [, width, height] = page.match(/^width="([\d.]+)" height="([\d.]+)"/).map(Number);
    const words = [...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">/g)];
    return { width, height, words: words.map((word) => word.slice(1, 5).map(Number)) };
  });
}

describe('papers', () => {
  it('are one of each document in each language', () => {
    assert.ok(files().length >= 4 * 16, files().join(' '));
    for (const language of LANGUAGES) assert.ok(files().includes(`invitation_${language}.pdf`));
  });

  it('are tagged and have a title', () => {
    for (const name of files()) {
      const info = run('pdfinfo', join(folder, name));
      assert.match(info, /^Tagged:\s+yes$/m, name);
      assert.match(info, /^Title:\s+\S/m, name);
      assert.match(run('pdfinfo', '-meta', join(folder, name)), /pdfuaid:part>1</, name);
    }
  });

  it('have all their fonts inside', () => {
    for (const name of files()) {
      const fonts = run('pdffonts', join(folder, name)).trim().split('\n').slice(2);
      assert.ok(fonts.length > 0, name);
      for (const font of fonts) assert.match(font, /\s(yes)\s+(yes|no)\s+yes\s+\d+\s+\d+$/, `${name}: ${font}`);
    }
  });

  it('stand on the paper whole, and leave no place open', () => {
    for (const name of files()) {
      for (const [at, page] of boxes(join(folder, name)).entries()) {
        assert.ok(page.words.length > 0, `${name}, page ${at + 1} is empty`);
        for (const [left, top, right, bottom] of page.words) {
          const inside = left >= 0 && top >= 0 && right <= page.width && bottom <= page.height;
          assert.ok(inside, `${name}, page ${at + 1}: ${[left, top, right, bottom]}`);
        }
      }
      assert.doesNotMatch(run('pdftotext', join(folder, name), '-'), /\[[a-z]+\]/, name);
    }
  });
});
