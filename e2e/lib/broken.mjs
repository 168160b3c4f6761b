// Ways to break a request that was good. Each takes the good one, chance and the number of the round, and answers with
// what is sent instead. Each round breaks the next place, so that enough rounds come to every one of them.

const TEXTS = [
  '', ' ', '\u0000', '\ud800', '\u202eabc', '\ufeffx', '\uffff', 'a\r\nX-Injected: 1', '\u0065\u0301\u0323'.repeat(40),
  '👩‍👩‍👧‍👦', 'ſﬀİıßŁğ', '＜script＞', '<script>alert(1)</script>', "'; DROP TABLE journal; --", '{{7*7}}', '../../etc/passwd', 'NaN',
];
const NUMBERS = [-1, 0.1, 2 ** 31, 2 ** 53 + 2, -(2 ** 63), 1e308];
const OTHER_TYPES = ['text', 7, true, null, [], {}, [[1]], { value: 1 }];
const LONG = 20_000;
const DEEP = 3_000;

/** Every place in a JSON value, with a way to put something else there. */
function places(holder, key = 'body') {
  const value = holder[key];
  const here = { value, put: (other) => (holder[key] = other) };
  if (value === null || typeof value !== 'object') return [here];
  return [here, ...Object.keys(value).flatMap((inner) => places(value, inner))];
}

/** Changes one place that `fits`; where none does, the whole body. */
function change(body, round, fits, other) {
  const holder = { body: structuredClone(body) };
  const all = places(holder);
  const found = all.filter(({ value }) => fits(value));
  const place = found[round % found.length] ?? all[0];
  place.put(other(place.value));
  return holder.body;
}

const isText = (value) => typeof value === 'string';
const isNumber = (value) => typeof value === 'number';
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const kind = (value) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const withMember = (name) => (value) => {
  if (!isObject(value)) return { [name]: 1 };
  // Not by assignment, which for __proto__ would set what it names.
  return Object.defineProperty({ ...value }, name, { value: { admin: true }, enumerable: true });
};

/** JSON bodies that parse. */
export const BODIES = {
  'a value of another type': (body, draw, round) =>
    change(body, round, () => true, (value) => draw.of(OTHER_TYPES.filter((other) => kind(other) !== kind(value)))),
  'a member left out': (body, draw, round) =>
    change(body, round, (value) => isObject(value) && Object.keys(value).length > 0, (value) => {
      if (!isObject(value)) return null;
      const without = draw.of(Object.keys(value));
      return Object.fromEntries(Object.entries(value).filter(([name]) => name !== without));
    }),
  'a member that is not declared': (body, draw, round) => change(body, round, isObject, withMember('unexpected_é')),
  'a member named __proto__': (body, draw, round) => change(body, round, isObject, withMember('__proto__')),
  'an over-long text': (body, draw, round) => change(body, round, isText, () => draw.of(['a', 'é', '𝒳']).repeat(LONG)),
  'an odd text': (body, draw, round) => change(body, round, isText, () => draw.of(TEXTS)),
  'another odd text': (body, draw, round) => change(body, round, isText, () => draw.of(TEXTS)),
  'an odd number': (body, draw, round) => change(body, round, isNumber, () => draw.of(NUMBERS)),
  'null for all': () => null,
  'a list for all': (body) => [body],
};

/** Bodies that are not what they say, as text; none of them may be accepted. */
export const TEXT_BODIES = {
  'half a body': (text) => ({ text: text.slice(0, Math.max(1, Math.floor(text.length / 2))).replace(/[\]}]*$/, '') + '"' }),
  'an empty body': () => ({ text: '' }),
  'bytes that are not UTF-8': () => ({ text: Uint8Array.of(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d) }),
  'a very deep body': () => ({ text: '['.repeat(DEEP) + ']'.repeat(DEEP) }),
  'another media type': (text) => ({ text, type: 'text/plain' }),
};

/** Path segments, already encoded. None is empty or made of dots, which would name another path. */
export const SEGMENTS = [
  '0', '-1', 'null', '%00', '%20', '%25', '%ED%A0%80', '%FF', '..%2F..', '%F0%9F%98%80', '%E2%80%AEabc', "'%20OR%201=1%20--", 'x'.repeat(3_000),
];

export const QUERY_TEXTS = [...TEXTS, 'x'.repeat(3_000), '-1', '99999999999999999999', 'abc', '1.5', '[]'];
