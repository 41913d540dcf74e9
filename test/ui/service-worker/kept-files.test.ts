import { assert } from 'chai';
import { KeptFiles, type ReleaseFile } from '../../../src/service-worker/kept-files.ts';

const ORIGIN = 'https://app.example';
const PORTAL = '<html>Bienvenue à l’hôtel. Acceptez les conditions.</html>';
const JS = { headers: { 'content-type': 'text/javascript' } };

/** What a release is made of, by path. */
type Release = Readonly<Record<string, string>>;

const FIRST: Release = {
  '/index.html': '<title>one</title>',
  '/assets/index-1.js': 'run(1)',
  '/assets/same-0.js': 'run(0)',
  '/favicon.svg': '<svg/>',
};
const SECOND: Release = {
  '/index.html': '<title>two</title>',
  '/assets/index-2.js': 'run(2)',
  '/assets/same-0.js': 'run(0)',
  '/favicon.svg': '<svg/>',
};

/** A server that serves a release, and a network in front of it that may lie. */
class Site {
  served = FIRST;
  /** What answers instead, when it says something. */
  lie: (path: string, cache: RequestCache | undefined) => Response | Promise<Response> | undefined =
    () => undefined;
  readonly asked: string[] = [];

  readonly fetch: typeof fetch = async (input, init) => {
    const path = new URL(input instanceof Request ? input.url : input).pathname;
    this.asked.push(path);
    const lie = this.lie(path, init?.cache);
    if (lie) return lie;
    const body = this.served[path];
    return body === undefined ? new Response('{}', { status: 404 }) : new Response(body, JS);
  };
}

/** The service worker of a release, at this site. */
async function workerOf(release: Release, site: Site): Promise<KeptFiles> {
  const files = await Promise.all(Object.entries(release).map(fileOf));
  return new KeptFiles({ files, caches, fetch: site.fetch, origin: ORIGIN });
}

async function fileOf([path, body]: readonly [string, string]): Promise<ReleaseFile> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
  return { path, integrity: `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}` };
}

async function textOf(worker: KeptFiles, path: string): Promise<string> {
  const request = new Request(ORIGIN + path);
  const response = await (worker.knows(request) ? worker.answer(request) : worker.page(request));
  return response.text();
}

/** Everything that is kept, whatever its name. */
async function everythingKept(): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const key of await cache.keys())
      texts.push((await (await cache.match(key))?.text()) ?? '');
  }
  return texts;
}

/** Something is written over what is kept of a path, as a disk or an earlier release's worker may leave it. */
async function damage(path: string, body: string | undefined): Promise<void> {
  const cache = await caches.open('coudmain-files');
  for (const key of await cache.keys(ORIGIN + path, { ignoreSearch: true })) {
    if (body === undefined) await cache.delete(key);
    else await cache.put(key, new Response(body, JS));
  }
}

const offline = (): Promise<Response> => Promise.reject(new TypeError('no network'));

/** How a network may answer for a server: with whatever status, page, bytes, or not at all. */
const LIES: Readonly<Record<string, Site['lie']>> = {
  'a portal’s page': () => new Response(PORTAL, { headers: { 'content-type': 'text/html' } }),
  'a page that calls itself a script': () => new Response(PORTAL, JS),
  'an empty answer': () => new Response('', JS),
  'a refusal': () => new Response(PORTAL, { status: 403 }),
  'a partial answer': (path) => new Response(FIRST[path] ?? '', { status: 206 }),
  'another release': (path) => new Response(`${FIRST[path] ?? ''} `, JS),
  'a file that breaks off': () =>
    new Response(new ReadableStream({ start: (body) => body.error(new TypeError('cut')) }), JS),
  nothing: offline,
};

describe('the app as it is kept for use without network', () => {
  let site: Site;
  const forgetAll = async (): Promise<void> => {
    for (const name of await caches.keys()) await caches.delete(name);
  };
  beforeEach(async () => {
    site = new Site();
    await forgetAll();
  });
  after(forgetAll);

  for (const [name, lie] of Object.entries(LIES)) {
    it(`keeps nothing of ${name}, at any file, and is whole once the network is ours`, async () => {
      for (const path of Object.keys(FIRST)) {
        await forgetAll();
        const worker = await workerOf(FIRST, site);
        site.lie = (asked, cache) => (asked === path ? lie(asked, cache) : undefined);
        const failed = await worker.keepAll().then(
          () => false,
          () => true,
        );
        assert.isTrue(failed, path);
        const kept = await everythingKept();
        assert.includeMembers(Object.values(FIRST), [...kept], path);
        site.lie = () => undefined;
        await worker.keepAll();
        site.lie = offline;
        for (const [file, body] of Object.entries(FIRST))
          assert.equal(await textOf(worker, file), body);
        assert.equal(await textOf(worker, '/missions/3'), FIRST['/index.html']);
      }
    });
  }

  it('asks past a page that the browser itself remembers under the name of a file', async () => {
    const worker = await workerOf(FIRST, site);
    site.lie = (_, cache) => (cache === 'reload' ? undefined : new Response(PORTAL));
    await worker.keepAll();
    assert.sameMembers([...(await everythingKept())], Object.values(FIRST));
  });

  it('has a few travel at once, and asks for no more once one cannot be had', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 80 }, (_, at) => [
        `/assets/file-${String(at)}.js`,
        `run(${String(at)})`,
      ]),
    );
    site.served = many;
    let travelling = 0;
    let most = 0;
    let go = (): void => undefined;
    const four = new Promise<void>((resolve) => {
      go = resolve;
    });
    site.lie = async (path) => {
      travelling += 1;
      most = Math.max(most, travelling);
      // The first answer comes once four have set out: one after the other, none would ever come.
      if (travelling === 4) go();
      await four;
      travelling -= 1;
      return new Response(path === '/assets/file-20.js' ? PORTAL : many[path], JS);
    };
    const worker = await workerOf(many, site);
    const failed = await worker.keepAll().then(
      () => false,
      () => true,
    );
    assert.isTrue(failed);
    assert.equal(travelling, 0, 'nothing is under way any more');
    assert.isBelow(new Set(site.asked).size, 80, 'the rest is not asked for');
    site.lie = () => undefined;
    site.asked.length = 0;
    await worker.keepAll();
    assert.isAbove(site.asked.length, 20);
    assert.sameMembers([...(await everythingKept())], Object.values(many));
    assert.equal(most, 4);
  });

  it('mends what is wrong or missing when it is asked for, the page too', async () => {
    await (await workerOf(FIRST, site)).keepAll();
    for (const body of [PORTAL, '', undefined]) {
      for (const path of Object.keys(FIRST)) {
        await damage(path, body);
        const worker = await workerOf(FIRST, site);
        assert.equal(await textOf(worker, path), FIRST[path]);
        site.lie = offline;
        assert.equal(await textOf(await workerOf(FIRST, site), path), FIRST[path], 'kept again');
        site.lie = () => undefined;
      }
    }
  });

  it('mends everything at once when it is told to, and asks for nothing that is right', async () => {
    const worker = await workerOf(FIRST, site);
    await worker.keepAll();
    await damage('/favicon.svg', PORTAL);
    await damage('/assets/same-0.js', undefined);
    site.asked.length = 0;
    await worker.keepAll();
    assert.sameMembers(site.asked, ['/favicon.svg', '/assets/same-0.js']);
    assert.sameMembers([...(await everythingKept())], Object.values(FIRST));
  });

  it('a damaged page opens the newer release that the server has by now, and does not keep it', async () => {
    const worker = await workerOf(FIRST, site);
    await worker.keepAll();
    await damage('/index.html', PORTAL);
    site.served = SECOND;
    const opened = await (await workerOf(FIRST, site)).page(new Request(`${ORIGIN}/index.html`));
    assert.equal(await opened.text(), SECOND['/index.html']);
    assert.notInclude(await everythingKept(), SECOND['/index.html']);
  });

  it('a tab of the release before finds its files, until no such tab is open', async () => {
    await (await workerOf(FIRST, site)).keepAll();
    site.served = SECOND;
    const worker = await workerOf(SECOND, site);
    site.asked.length = 0;
    await worker.keepAll();
    assert.notInclude(site.asked, '/assets/same-0.js', 'what both share does not travel again');
    site.lie = offline;
    assert.equal(await textOf(worker, '/assets/index-1.js'), 'run(1)');
    assert.equal(await textOf(worker, '/home'), SECOND['/index.html']);
    await worker.forgetEarlier();
    assert.sameMembers([...(await everythingKept())], Object.values(SECOND));
  });

  it('nor is a damaged file of the release before handed out', async () => {
    await (await workerOf(FIRST, site)).keepAll();
    await damage('/assets/index-1.js', PORTAL);
    site.served = SECOND;
    const worker = await workerOf(SECOND, site);
    await worker.keepAll();
    assert.equal(await textOf(worker, '/assets/index-1.js'), '{}', 'the server’s own refusal');
  });

  it('takes over what an earlier way of keeping left, if it is right, and lets go of the rest', async () => {
    const older = await caches.open('workbox-precache-v2-https://app.example/');
    await older.put(`${ORIGIN}/assets/same-0.js`, new Response('run(0)', JS));
    await older.put(`${ORIGIN}/assets/old-9.js`, new Response('run(9)', JS));
    await older.put(
      `${ORIGIN}/index.html?__WB_REVISION__=1`,
      new Response(PORTAL, { headers: { 'content-type': 'text/html' } }),
    );
    const worker = await workerOf(FIRST, site);
    await worker.keepAll();
    assert.sameMembers(site.asked, ['/index.html', '/assets/index-1.js', '/favicon.svg']);
    site.lie = offline;
    assert.equal(await textOf(worker, '/'), FIRST['/index.html']);
    assert.equal(await textOf(worker, '/assets/old-9.js'), 'run(9)');
    await worker.forgetEarlier();
    assert.deepEqual(await caches.keys(), ['coudmain-files']);
  });

  it('leaves everything else to the network', async () => {
    const worker = await workerOf(FIRST, site);
    const get = (url: string, method = 'GET'): boolean => worker.knows({ url, method });
    assert.isFalse(get(`${ORIGIN}/api/session`));
    assert.isFalse(get('https://elsewhere.example/favicon.svg'));
    assert.isFalse(get(`${ORIGIN}/favicon.svg`, 'POST'));
    assert.isTrue(get(`${ORIGIN}/favicon.svg`));
  });
});
