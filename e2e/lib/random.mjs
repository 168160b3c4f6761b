// Chance that can be repeated: the same seed and name give the same draws, whatever else was drawn before.

/** A seed of its own for each name, so that a new operation leaves the requests of the others as they were. */
export function seedFor(seed, name) {
  let hash = 2166136261 ^ seed;
  for (const letter of name) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619);
  return hash >>> 0;
}

/** Mulberry32. `draw(n)` is a whole number under n, `draw.of(list)` one of the list. */
export function chance(seed) {
  let state = seed >>> 0;
  const draw = (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  draw.of = (list) => list[draw(list.length)];
  return draw;
}
