// The Debian package is made from the program under test, installed into a root of its own, and started from there as its unit
// starts it; the unit holds what it promises, and the container is made of the same package.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { startServer } from './lib/server.mjs';

const run = promisify(execFile);
const here = dirname(import.meta.dirname);
const UNIT = 'usr/lib/systemd/system/trait-dunion.service';
const there = (path) => stat(path).then(() => true, () => false);

describe('the Debian package', { timeout: 240_000 }, () => {
  let folder;
  let root;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'trait-dunion-package-'));
    root = join(folder, 'root');
    const { stdout } = await run(join(here, 'script/package'), [folder, process.env.TRAIT_DUNION_BIN]);
    assert.equal(stdout.trim(), join(folder, 'trait-dunion.deb'));
    const admin = join(root, 'var/lib/dpkg');
    await mkdir(join(admin, 'updates'), { recursive: true });
    await mkdir(join(admin, 'info'));
    await writeFile(join(admin, 'status'), '');
    // The libraries it asks for are those of this machine, of which the new root knows nothing.
    const quiet = ['--force-not-root', '--force-depends', '--force-script-chrootless', `--log=${join(folder, 'log')}`];
    await run('dpkg', [`--root=${root}`, ...quiet, '--install', stdout.trim()]);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is installed whole, and says what it needs', async () => {
    const { stdout } = await run('dpkg-query', [`--admindir=${join(root, 'var/lib/dpkg')}`, '--show', '--showformat=${Status} ${Version} ${Depends}', 'trait-dunion']);
    assert.match(stdout, /^install ok installed \d+\.\d+\.\d+ libc6 \(>= 2\.\d+\), libgcc-s1$/);
    const { stdout: wrong } = await run('dpkg', [`--root=${root}`, '--verify', 'trait-dunion']);
    assert.equal(wrong, '', 'every file is as it was packed');
    for (const path of ['usr/bin/trait-dunion', UNIT, 'etc/trait-dunion/environment', 'usr/share/doc/trait-dunion/postgresql.md']) {
      assert.ok(await there(join(root, path)), path);
    }
  });

  it('has a unit that systemd takes and that shuts the service in', async () => {
    // systemd looks for the program where the unit says it is.
    const unit = join(folder, 'trait-dunion.service');
    const text = await readFile(join(root, UNIT), 'utf8');
    await writeFile(unit, text.replaceAll('/usr/bin/', `${join(root, 'usr/bin')}/`).replace('EnvironmentFile=', `EnvironmentFile=${root}`));
    const { stderr } = await run('systemd-analyze', ['verify', '--man=no', '--recursive-errors=no', unit]);
    assert.equal(stderr, '');
    const { stdout } = await run('systemd-analyze', ['security', '--offline=true', '--threshold=20', '--no-pager', unit]);
    assert.match(stdout, /Overall exposure level .*: [01]\.\d OK/);
  });

  it('serves from where it lies, with the settings that it brings', async () => {
    const text = await readFile(join(root, UNIT), 'utf8');
    const [, program, command] = /^ExecStart=(\S+) (.+)$/m.exec(text);
    assert.deepEqual([program, command], ['/usr/bin/trait-dunion', 'serve']);
    const settings = await readFile(join(root, 'etc/trait-dunion/environment'), 'utf8');
    const env = Object.fromEntries([...settings.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
    assert.equal(env.TRAIT_DUNION_DATA, '/var/lib/trait-dunion', 'the folder that the unit has made');
    const data = join(root, env.TRAIT_DUNION_DATA);
    const server = await startServer({ binary: join(root, program), command, data, env: { ...env, TRAIT_DUNION_DATA: data } });
    try {
      assert.equal((await fetch(new URL('/readyz', server.baseURL))).status, 200);
      await fetch(new URL('/sign-in', server.baseURL));
      assert.match(server.output(), /^\{.*"answered".*\}$/m, 'the log is JSON');
      assert.equal((await stat(join(data, 'master.key'))).mode & 0o777, 0o600);
    } finally {
      assert.equal(await server.stop(), 'ended with exit code 0');
    }
  });

  it('keeps its settings and its data when it is taken away', async () => {
    const quiet = ['--force-not-root', '--force-script-chrootless', `--log=${join(folder, 'log')}`];
    await run('dpkg', [`--root=${root}`, ...quiet, '--remove', 'trait-dunion']);
    assert.equal(await there(join(root, 'usr/bin/trait-dunion')), false);
    assert.ok(await there(join(root, 'etc/trait-dunion/environment')));
    assert.ok(await there(join(root, 'var/lib/trait-dunion/master.key')));
  });

  it('is what the container is made of', async () => {
    const text = await readFile(join(here, 'packaging/Containerfile'), 'utf8');
    const copied = [...text.matchAll(/^COPY (\S+) /gm)].map(([, file]) => file);
    assert.deepEqual(copied, ['trait-dunion.deb']);
    // Nothing is asked for that the package does not bring.
    const [, program] = /^ENTRYPOINT \["([^"]+)"\]$/m.exec(text);
    const { stdout } = await run('dpkg-deb', ['--contents', join(folder, 'trait-dunion.deb')]);
    assert.ok(stdout.includes(`.${program}\n`));
    assert.match(text, /^USER (?!0|root)/m);
    assert.match(text, /^STOPSIGNAL SIGTERM$/m);
  });
});
