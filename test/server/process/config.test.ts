import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { isLoopback, readConfig } from '../../../server/process/config.ts';

test('without an environment the service answers to this machine only, on 8080, with ./data', () => {
  for (const environment of [{}, { PORT: '', HOST: ' ', COUCHDB_URL: '', COUDMAIN_DEMO: '' }]) {
    const read = readConfig(environment);
    assert.ok(read.ok);
    const { port, host, dataDir, couchdbUrl, demo, trustProxy, logLevel } = read.config;
    assert.deepEqual([port, host, dataDir], [8080, '127.0.0.1', resolve('data')]);
    assert.deepEqual([couchdbUrl, demo, trustProxy, logLevel], [undefined, true, [], 'info']);
  }
});

test('everything can be set', () => {
  const read = readConfig({
    PORT: '0',
    HOST: '0.0.0.0',
    DATA_DIR: '/srv/coudmain',
    COUCHDB_URL: 'http://admin:p%40ss@couch:5984/',
    COUDMAIN_DEMO: 'off',
    TRUST_PROXY: '10.0.0.0/8, ::1',
    PUBLIC_URL: 'https://entraide.example.fr/',
    RATE_LIMIT: '0',
    LOG_LEVEL: 'warn',
    GEOCODING_URL: 'https://data.geopf.fr/geocodage/search',
    DIST_DIR: '/srv/dist',
    BACKUP_DIR: '/srv/backups',
    BACKUP_DAYS: '7',
    SMTP_URL: 'smtps://entraide:p%40ss@mail.example.fr',
    MAIL_FROM: 'Entraide <entraide@example.fr>',
    SMS_URL: 'https://sms.example.fr/send',
    SMS_SECRET: 's3cret',
    SMS_WEBHOOK_SECRET: 'another-secret-of-16',
    SMS_FROM: 'Entraide',
    SMS_FIELDS: 'to=recipient, text=message',
    SMS_CENTS: '4,5',
  });
  assert.deepEqual(read, {
    ok: true,
    config: {
      port: 0,
      host: '0.0.0.0',
      dataDir: '/srv/coudmain',
      couchdbUrl: 'http://admin:p%40ss@couch:5984/',
      demo: false,
      trustProxy: ['10.0.0.0/8', '::1'],
      publicUrl: 'https://entraide.example.fr',
      backupDir: '/srv/backups',
      backupDays: 7,
      rateLimit: 0,
      logLevel: 'warn',
      geocodingUrl: 'https://data.geopf.fr/geocodage/search',
      identity: undefined,
      dist: '/srv/dist',
      mail: {
        host: 'mail.example.fr',
        port: 465,
        secure: true,
        user: 'entraide',
        password: 'p@ss',
        requireTls: true,
        from: { name: 'Entraide', address: 'entraide@example.fr' },
      },
      sms: {
        url: 'https://sms.example.fr/send',
        secret: 's3cret',
        webhookSecret: 'another-secret-of-16',
        from: 'Entraide',
        fields: { to: 'recipient', text: 'message', from: 'from', id: 'id' },
        cents: 4.5,
      },
      push: { subject: 'mailto:entraide@example.fr', loopback: false },
    },
  });
});

test('each thing that is wrong is one sentence that names it and repeats no value', () => {
  const wrong = {
    PORT: ['x', '-1', '65536', '80.5', '0x50', '1e3'],
    HOST: ['bad host', 'http://x', '-x', '127.0.0.1:80'],
    COUCHDB_URL: ['nonsense', 'ftp://x', 'http://u:hidden@h:5984/db', 'http://u:hidden@h/?x=1'],
    COUDMAIN_DEMO: ['maybe', 'OFF?'],
    TRUST_PROXY: ['1', 'on', '10.0.0.0/33', '::1/129', '10.0.0.1/8/8', 'proxy.example'],
    RATE_LIMIT: ['many', '-5'],
    LOG_LEVEL: ['loud'],
    SMTP_URL: [
      'nonsense',
      'http://x',
      'smtp://u:hidden@x/?tls=off',
      'smtp://u:%zzhidden@x',
      'smtp://',
    ],
    MAIL_FROM: [
      'nobody',
      'a@x',
      'a@example.fr\nBcc: b@example.fr',
      '<a@example.fr>',
      'A <a@example.fr',
    ],
    GEOCODING_URL: ['nonsense', 'ftp://x/search', 'https://u:hidden@x/', 'https://x/?key=hidden'],
  };
  for (const [name, values] of Object.entries(wrong)) {
    for (const value of values) {
      const read = readConfig({ [name]: value });
      assert.ok(!read.ok, `${name}=${value}`);
      assert.equal(read.problems.length, 1);
      assert.match(read.problems[0] ?? '', new RegExp(`^${name} must .+\\.$`));
      assert.ok(!read.problems[0]?.includes('hidden'));
    }
  }
  const both = readConfig({ PORT: 'x', LOG_LEVEL: 'loud' });
  assert.ok(!both.ok && both.problems.length === 2);
});

test('HTTPS without the proxy that brings it is no configuration', () => {
  const publicUrl = 'https://entraide.example.fr';
  const read = readConfig({ PUBLIC_URL: publicUrl });
  assert.ok(!read.ok);
  assert.match(read.problems.join(), /TRUST_PROXY/);
  assert.ok(readConfig({ PUBLIC_URL: publicUrl, TRUST_PROXY: '127.0.0.1' }).ok);
  assert.ok(readConfig({ PUBLIC_URL: 'http://mairie.local:8080' }).ok);
  for (const wrong of ['entraide.example.fr', 'https://x.fr/app', 'ftp://x.fr']) {
    assert.ok(!readConfig({ PUBLIC_URL: wrong, TRUST_PROXY: '127.0.0.1' }).ok, wrong);
  }
});

test('mail is sent where it is said by whom and where its links lead, and encrypted unless said otherwise', () => {
  const mail = { SMTP_URL: 'smtp://mail.example.fr', MAIL_FROM: 'entraide@example.fr' };
  const web = { PUBLIC_URL: 'http://mairie.local:8080' };
  for (const half of [{ SMTP_URL: mail.SMTP_URL, ...web }, { MAIL_FROM: mail.MAIL_FROM }, mail]) {
    const read = readConfig(half);
    assert.ok(!read.ok && read.problems.length === 1, JSON.stringify(half));
  }
  const tlsOf = (environment: Record<string, string>): unknown => {
    const read = readConfig({ ...mail, ...web, ...environment });
    assert.ok(read.ok);
    return read.config.mail?.requireTls;
  };
  assert.equal(tlsOf({}), true);
  assert.equal(tlsOf({ SMTP_TLS: 'off' }), false);
  assert.equal(tlsOf({ SMTP_URL: 'smtp://127.0.0.1:1025' }), false);
  assert.equal(tlsOf({ SMTP_URL: 'smtp://[::1]:1025' }), false);
  assert.equal(tlsOf({ SMTP_URL: 'smtp://localhost.evil.example' }), true);
});

test('loopback is this machine and nothing else', () => {
  for (const host of ['localhost', '127.0.0.1', '127.8.8.8', '::1']) assert.ok(isLoopback(host));
  const others = ['0.0.0.0', '::', '192.168.1.1', '127.0.0.1.evil.example', 'localhost.evil', ''];
  for (const host of others) assert.ok(!isLoopback(host), host);
});

test('short messages go by a gateway over HTTPS that knows us by a secret, and come back with another', () => {
  const sms = { SMS_URL: 'https://sms.example.fr/send', SMS_SECRET: 's3cret' };
  for (const half of [{ SMS_URL: sms.SMS_URL }, { SMS_SECRET: sms.SMS_SECRET }]) {
    const read = readConfig(half);
    assert.ok(!read.ok && read.problems.length === 1, JSON.stringify(half));
  }
  for (const wrong of [
    { SMS_URL: 'http://sms.example.fr/send' },
    { SMS_URL: 'https://user:word@sms.example.fr' },
    { SMS_SECRET: 'two words' },
    { SMS_WEBHOOK_SECRET: 'short' },
    { SMS_FIELDS: 'to=recipient,sort=x' },
    { SMS_FROM: 'Entraide de la Dombes' },
    { SMS_CENTS: 'cheap' },
  ]) {
    const read = readConfig({ ...sms, ...wrong });
    assert.ok(!read.ok && read.problems.length >= 1, JSON.stringify(wrong));
    assert.doesNotMatch(read.problems.join(), /two words|user:word/, 'no secret is repeated');
  }
  assert.ok(readConfig({ ...sms, SMS_URL: 'http://127.0.0.1:8090/send' }).ok);
});

test('another house says who people are when all of it is set, with the secret in a file', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-config-'));
  t.after(() => rm(folder, { recursive: true }));
  const [file, empty] = [join(folder, 'secret'), join(folder, 'empty')];
  await writeFile(file, 'tisane-de-verveine\n');
  await writeFile(empty, '\n');
  const oidc = {
    PUBLIC_URL: 'http://mairie.local:8080',
    OIDC_ISSUER: 'https://auth.example.fr/api/v2',
    OIDC_CLIENT_ID: 'coudmain',
    OIDC_CLIENT_SECRET_FILE: file,
  };
  const read = readConfig(oidc);
  assert.ok(read.ok);
  assert.deepEqual(read.config.identity, {
    ...{ issuer: oidc.OIDC_ISSUER, clientId: 'coudmain', clientSecret: 'tisane-de-verveine' },
    ...{ name: 'ProConnect', scope: 'openid email given_name usual_name uid siret', acr: 'eidas1' },
    redirect: 'http://mairie.local:8080/sign-in/return',
    home: 'http://mairie.local:8080/',
  });
  assert.ok(readConfig({}).ok);
  for (const name of Object.keys(oidc)) {
    const half = readConfig({ ...oidc, [name]: '' });
    assert.ok(!half.ok && half.problems.length === 1, name);
  }
  for (const wrong of [
    { OIDC_ISSUER: 'http://auth.example.fr' },
    { OIDC_ISSUER: 'https://user:word@auth.example.fr' },
    { OIDC_CLIENT_ID: 'two words' },
    { OIDC_CLIENT_SECRET_FILE: join(folder, 'nowhere') },
    { OIDC_CLIENT_SECRET_FILE: empty },
    { OIDC_SCOPE: 'email' },
  ]) {
    const refused = readConfig({ ...oidc, ...wrong });
    assert.ok(!refused.ok && refused.problems.length === 1, JSON.stringify(wrong));
    assert.doesNotMatch(refused.problems.join(), /two words|user:word|tisane/);
  }
  const other = readConfig({ ...oidc, OIDC_ISSUER: 'http://127.0.0.1:4000', OIDC_ACR: 'off' });
  assert.ok(other.ok && other.config.identity?.acr === '');
});

test('notifications go from wherever the service has an HTTPS address of its own, unless they are switched off', () => {
  const pushOf = (environment: Record<string, string>): unknown => {
    const read = readConfig(environment);
    assert.ok(read.ok, JSON.stringify(environment));
    return read.config.push;
  };
  const web = { PUBLIC_URL: 'https://entraide.example.fr', TRUST_PROXY: '127.0.0.1' };
  assert.equal(pushOf({}), undefined);
  assert.equal(pushOf({ PUBLIC_URL: 'http://mairie.local:8080' }), undefined);
  assert.deepEqual(pushOf(web), { subject: 'https://entraide.example.fr', loopback: false });
  assert.equal(pushOf({ ...web, PUSH: 'off' }), undefined);
  for (const wrong of ['on', 'yes']) assert.ok(!readConfig({ PUSH: wrong }).ok, wrong);
});
