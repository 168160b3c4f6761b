// Invented words that stand for facts. Each is planted once and occurs nowhere else, so that whoever comes upon it in
// an answer knows which fact has come through, of which case, and who wrote it.

const CONSONANTS = 'bdfgklmprtv';
const VOWELS = 'aiou';
const SYLLABLES = 4;
const WORD = /zq(?:[bdfgklmprtv][aiou]){4}/gi;
const AVS = /756[.\s]?\d{4}[.\s]?\d{4}[.\s]?\d{2}/g;

/** A word that no language has: `zq`, then syllables that write the number. */
function word(number) {
  const base = CONSONANTS.length * VOWELS.length;
  let rest = number;
  let text = 'zq';
  for (let n = 0; n < SYLLABLES; n += 1) {
    const syllable = rest % base;
    text += CONSONANTS[Math.floor(syllable / VOWELS.length)] + VOWELS[syllable % VOWELS.length];
    rest = Math.floor(rest / base);
  }
  return text;
}

/** A number of the old-age insurance with its check digit (EAN-13), which no person has: it begins with zeros. */
function avs(serial) {
  const digits = `756${String(serial).padStart(9, '0')}`;
  const sum = [...digits].reduce((all, digit, at) => all + Number(digit) * (at % 2 ? 3 : 1), 0);
  const whole = digits + ((10 - (sum % 10)) % 10);
  return `${whole.slice(0, 3)}.${whole.slice(3, 7)}.${whole.slice(7, 11)}.${whole.slice(11)}`;
}

const bare = (text) => text.toLowerCase().replaceAll(/[.\s]/g, '');

/** The facts that were planted, and where they are come upon. */
export class Markers {
  #facts = new Map();

  /** A new word for a fact: of which case and category, by which institution, and whatever else the table asks for. */
  word(fact) {
    return this.#keep(word(this.#facts.size * 7 + 11), fact);
  }

  /** The same as a number of the old-age insurance. */
  avs(fact) {
    return this.#keep(avs(4_711_000 + this.#facts.size), fact);
  }

  /** The facts of a text, each once. */
  in(text) {
    const found = [...text.matchAll(WORD), ...text.matchAll(AVS)].map(([one]) => this.#facts.get(bare(one)));
    return new Set(found.filter(Boolean));
  }

  get all() {
    return [...this.#facts.values()];
  }

  #keep(marker, fact) {
    const name = `${fact.case}: ${fact.what} (${[fact.category].flat().join('+')}, by ${fact.author ?? 'all'})`;
    this.#facts.set(bare(marker), { ...fact, marker, name });
    return marker;
  }
}
