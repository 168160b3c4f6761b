// A visitor without a screen: follows one redirect at a time and keeps cookies by host, so that a test sees every step
// of a sign-in and can change it.

export class Visitor {
  #jar = new Map();

  /** The value of a cookie for an address. */
  cookie(address, name) {
    return this.#of(address).get(name)?.value;
  }

  /** Asks without following; returns status, where it leads, and the text. */
  async ask(address, { method = 'GET', form, json, headers = {} } = {}) {
    const url = new URL(address);
    const kept = [...this.#of(address)].filter(([, { path }]) => url.pathname.startsWith(path));
    const sent = { cookie: kept.map(([name, { value }]) => `${name}=${value}`).join('; '), ...headers };
    if (form) sent['content-type'] = 'application/x-www-form-urlencoded';
    if (json) sent['content-type'] = 'application/json';
    const body = form ? new URLSearchParams(form).toString() : json && JSON.stringify(json);
    const answer = await fetch(url, { method, headers: sent, body, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.#keep(address, line);
    const to = answer.headers.get('location');
    return { status: answer.status, headers: answer.headers, to: to && new URL(to, url).href, text: await answer.text() };
  }

  post(address, form) {
    return this.ask(address, { method: 'POST', form });
  }

  /** Follows redirects from an address until there are none, or until one leads to where `stop` says. */
  async follow(address, stop = () => false) {
    let at = address;
    for (let step = 0; step < 20; step += 1) {
      if (stop(new URL(at))) return { status: 0, to: at, text: '' };
      const answer = await this.ask(at);
      if (!answer.to) return { ...answer, at };
      at = answer.to;
    }
    throw new Error(`${address} leads round in circles`);
  }

  #of(address) {
    const { host } = new URL(address);
    if (!this.#jar.has(host)) this.#jar.set(host, new Map());
    return this.#jar.get(host);
  }

  #keep(address, line) {
    const [pair, ...rest] = line.split(';').map((part) => part.trim());
    const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const attribute = (wanted) => rest.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.split('=')[1];
    const gone = attribute('max-age') === '0' || (attribute('expires') && Date.parse(attribute('expires')) < Date.now());
    if (gone) this.#of(address).delete(name);
    else this.#of(address).set(name, { value, path: attribute('path') ?? '/' });
  }
}
