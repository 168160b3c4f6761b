// What of an answer can be read, as text. Whatever this cannot read it says so, so that a test which looks for words in
// answers never takes an answer it has not understood for an innocent one.
//
// Not seen: writing inside pictures (a QR code, a scan).
// The papers of the house have fonts whose glyphs bear numbers of their own: pdftotext of Debian's poppler reads them.
import { execFileSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';

const TEXT = /^(?:text\/|application\/(?:[\w.+-]*json|xml|javascript)|image\/svg\+xml)/;
/** Faces of the interface and the like, the same for everybody. */
const PLAIN_FILES = /^(?:font\/|image\/(?:png|jpeg|x-icon|webp)|application\/wasm)/;
/** Archives and workbooks, which are archives of their sheets. */
const PACKED = /^application\/(?:zip|vnd\.openxmlformats-)/;
const OWN_GLYPHS = /\/Identity-[HV]\b|\/Subtype\s*\/Type0\b/;

/** The text of an answer, and why it is illegible where it is. */
export function legible(type, bytes) {
  if (bytes.length === 0 || TEXT.test(type)) return { text: together(bytes.toString('utf8')) };
  if (type.startsWith('application/pdf')) return ofPdf(bytes);
  if (PACKED.test(type)) return ofArchive(bytes);
  if (PLAIN_FILES.test(type)) return { text: bytes.toString('latin1') };
  return { text: bytes.toString('latin1'), illegible: `nothing here reads ${type || 'an answer without a type'}` };
}

/** Everything in an archive, with the names under which it lies there. */
function ofArchive(bytes) {
  const parts = Object.entries(unzipSync(bytes)).map(([name, inside]) => {
    const type = name.endsWith('.pdf') ? 'application/pdf' : 'text/plain';
    return { name, ...legible(type, Buffer.from(inside)) };
  });
  const text = parts.map((part) => `${part.name}\n${part.text}`).join('\n');
  const illegible = parts.find((part) => part.illegible)?.illegible;
  return illegible ? { text, illegible } : { text };
}

/** A word may be cut by markup, a soft hyphen, an escape or the fold of a calendar: the text with and without them. */
function together(text) {
  const joined = text.replaceAll(/\r?\n[ \t]|<[^>]*>|&shy;|&#173;|\u00ad|\u200b|\\u00ad/g, '');
  const plain = joined.replaceAll(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return `${text}\n${plain}`;
}

/** Every object of a PDF with its packed streams unpacked, and its text in the three ways in which it can stand. */
function ofPdf(bytes) {
  const raw = bytes.toString('latin1');
  const parts = [raw, ...streams(bytes, raw)];
  const whole = parts.join('\n');
  const hex = [...whole.matchAll(/<([0-9a-f\s]{4,})>/gi)].map(([, digits]) =>
    Buffer.from(digits.replaceAll(/\s/g, ''), 'hex'),
  );
  const shown = whole.replaceAll(/\)\s*-?[\d.]*\s*\(/g, '');
  const text = [whole, shown, ...hex.map((one) => one.toString('latin1'))].join('\n').replaceAll('\0', '');
  return OWN_GLYPHS.test(whole) ? { text: `${text}\n${read(bytes)}` } : { text };
}

/** The writing of a PDF as a reader sees it; once more without what a line or a hyphen parts. */
function read(bytes) {
  const seen = execFileSync('pdftotext', ['-', '-'], { input: bytes, maxBuffer: 1 << 26 }).toString('utf8');
  return `${seen}\n${seen.replaceAll(/[\s\u00ad\u2010-]/g, '')}`;
}

function streams(bytes, raw) {
  const found = [];
  for (const match of raw.matchAll(/stream\r?\n/g)) {
    const from = match.index + match[0].length;
    const to = raw.indexOf('endstream', from);
    if (to < 0) continue;
    try {
      found.push(inflateSync(bytes.subarray(from, to)).toString('latin1'));
    } catch {
      // A stream that is not packed, or packed as a picture: its bytes stand in the raw text.
    }
  }
  return found;
}
