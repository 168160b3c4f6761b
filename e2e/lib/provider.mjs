// A real OpenID Connect provider on this machine, in which the test decides who sits at the screen, how strongly they
// have signed in, and which key signs.
import { createServer, request as ask } from 'node:http';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import Provider from 'oidc-provider';

/** A new key, with the name under which the provider publishes it. */
function key(kid) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' };
}

/**
 * @param {object} options
 * @param {string} options.origin the address of the program under test
 * @param {string} options.name the key of the issuer there
 * @param {string[]} [options.acr] the classes of authentication that it knows
 * @returns a provider with: `issuer`, `secret`, `who` (change it: account, acr, refuse), `logins` (how often somebody
 *   was asked), `tamper` (a function on the body of the token's answer), `rotate()`, `requests`, `stop()`
 */
export async function startProvider({ origin, name, acr = [] }) {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const self = { issuer, secret: `secret-of-${name}`, who: { account: 'nobody' }, logins: 0, tamper: null, requests: [] };

  const make = (jwk) => {
    const provider = new Provider(issuer, {
      clients: [{
        client_id: 'trait-dunion',
        client_secret: self.secret,
        redirect_uris: [`${origin}/sign-in/back/${name}`],
        post_logout_redirect_uris: [`${origin}/signed-out`],
      }],
      acrValues: acr,
      jwks: { keys: [jwk] },
      cookies: { keys: ['the keys of a test'] },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true, logoutSource } },
      claims: { acr: null, auth_time: null, iss: null, sid: null, openid: ['sub'], profile: ['name', 'roles'] },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: 'Somebody', roles: ['cantonal-officer'] }) }),
      interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
      ttl: { Grant: 600, Session: 600, Interaction: 600, AccessToken: 600, IdToken: 600 },
    });
    provider.use(async (ctx, next) => {
      if (!ctx.path.startsWith('/interaction/')) return next();
      self.logins += 1;
      const { account, acr: strength, refuse } = self.who;
      if (refuse) return provider.interactionFinished(ctx.req, ctx.res, { error: 'access_denied' });
      const grant = new provider.Grant({ accountId: account, clientId: 'trait-dunion' });
      grant.addOIDCScope('openid profile');
      const result = { login: { accountId: account, acr: strength }, consent: { grantId: await grant.save() } };
      await provider.interactionFinished(ctx.req, ctx.res, result, { mergeWithLastSubmission: false });
      ctx.respond = false;
    });
    return provider.callback();
  };

  let answer = make(key('first'));
  server.on('request', (req, res) => {
    self.requests.push(`${req.method} ${req.url.split('?')[0]}`);
    if (req.method === 'POST' && req.url === '/session/end') asGet(req, res, answer);
    else if (req.url === '/token' && self.tamper) tampered(req, res, self.tamper, issuer);
    else answer(req, res);
  });
  self.rotate = () => { answer = make(key(`rotated-${Math.random()}`)); };
  self.stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return self;
}

/** The provider's own question whether to sign out, without a script. */
async function logoutSource(ctx, form) {
  ctx.body = `<!DOCTYPE html><title>Sign out</title>${form}<button name="logout" form="op.logoutForm" value="yes">yes</button>`;
}

/**
 * Signing out by POST, as OpenID Connect RP-Initiated Logout 1.0 has it. This provider takes it over TLS alone, because
 * of its cookies, so it gets the same fields as a GET; everything that it checks, it checks.
 */
async function asGet(req, res, answer) {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  req.method = 'GET';
  req.url += `?${Buffer.concat(chunks)}`;
  answer(req, res);
}

/** Lets the provider answer and changes what it said: what a thief between the two would do. */
function tampered(req, res, tamper, issuer) {
  const inner = ask(`${issuer}/token?inner`, { method: req.method, headers: req.headers }, async (answer) => {
    const chunks = [];
    for await (const chunk of answer) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    res.writeHead(answer.statusCode, { 'content-type': 'application/json' });
    res.end(JSON.stringify(tamper(body)));
  });
  req.pipe(inner);
}
