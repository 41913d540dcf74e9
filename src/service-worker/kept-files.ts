/** A file of this release, and the digest of what was built: `sha256-` and base64, as browsers write it. */
export interface ReleaseFile {
  /** From the root of the site, with a slash at its beginning. */
  readonly path: string;
  readonly integrity: string;
}

/** What keeping files needs; nothing is taken from the surroundings. */
export interface KeptFilesParts {
  readonly files: readonly ReleaseFile[];
  readonly caches: CacheStorage;
  readonly fetch: typeof fetch;
  /** Where the app is, without a slash at the end. */
  readonly origin: string;
}

/** One cache for all releases: a file that two of them share is fetched and kept once. */
const CACHE = 'coudmain-files';
/** Where files have a name of their own for each content: one of an earlier release is still what its tab asks for. */
const NAMED_BY_CONTENT = '/assets/';
const PAGE = '/index.html';
const DIGEST = 'integrity';
const DEADLINE_MS = 120_000;
/** So many files travel at once: hundreds of small ones wait for the way there and back, not for the bytes. */
const AT_ONCE = 4;

/** What was kept in another way, by path. */
type OlderCopies = ReadonlyMap<string, () => Promise<Response | undefined>>;

/**
 * The app as it is kept for use without network: each file is what was built, to the byte. What a portal or a
 * proxy says in its place is never kept, and what is wrong or missing all the same is fetched again when it is
 * next asked for. (Workbox keeps any answer below 400, and mends neither the page nor styles and pictures.)
 */
export class KeptFiles {
  readonly #parts: KeptFilesParts;
  readonly #files: ReadonlyMap<string, ReleaseFile>;

  constructor(parts: KeptFilesParts) {
    this.#parts = parts;
    this.#files = new Map(parts.files.map((file) => [file.path, file]));
  }

  /** Whether the request is for the app's own files, of this release or an earlier one. */
  knows({ method, url }: Pick<Request, 'method' | 'url'>): boolean {
    const { origin, pathname } = new URL(url);
    if (method !== 'GET' || origin !== this.#parts.origin) return false;
    return this.#files.has(pathname) || pathname.startsWith(NAMED_BY_CONTENT);
  }

  /**
   * Sees to it that the whole release is here, begun anew or gone on with: what is here and right stays.
   * @throws when a file cannot be had as it was built: some of it may be here by then
   */
  async keepAll(): Promise<void> {
    const older = await this.#olderCopies();
    const still = this.#files.values();
    let isStopped = false;
    const lane = async (): Promise<void> => {
      for (const file of still) {
        if (isStopped) return;
        await this.#keepOnce(file, older).catch((error: unknown) => {
          isStopped = true;
          throw error;
        });
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** The page of the app, whichever of its screens was asked for. */
  async page(request: Request): Promise<Response> {
    const page = this.#files.get(PAGE);
    // A newer release's page is not ours to keep; a portal's is for the person to read, and to leave.
    return (page && (await this.#fileOf(page))) ?? this.#parts.fetch(request);
  }

  /** A file of the app. */
  async answer(request: Request): Promise<Response> {
    const file = this.#files.get(new URL(request.url).pathname);
    const kept = await (file ? this.#fileOf(file) : this.#earlier(request.url));
    return kept ?? this.#parts.fetch(request);
  }

  /** Lets go of earlier releases: for when no tab is open that may still ask for their files. */
  async forgetEarlier(): Promise<void> {
    const { caches } = this.#parts;
    const present = new Set([...this.#files.values()].map((file) => this.#key(file)));
    const cache = await caches.open(CACHE);
    const keys = await cache.keys();
    await Promise.all(keys.filter(({ url }) => !present.has(url)).map((key) => cache.delete(key)));
    const others = (await caches.keys()).filter((name) => name !== CACHE);
    await Promise.all(others.map((name) => caches.delete(name)));
  }

  /** The file, from here or fetched once more; undefined: it cannot be had as it was built. */
  async #fileOf(file: ReleaseFile): Promise<Response | undefined> {
    if (await this.#isKept(file)) return this.#match(file);
    return this.#fetchAndKeep(file).catch(() => undefined);
  }

  /** A file of an earlier release, as it was built; caches of before this one are believed unless they hold a page. */
  async #earlier(url: string): Promise<Response | undefined> {
    const { caches } = this.#parts;
    const cache = await caches.open(CACHE);
    for (const key of await cache.keys(url, { ignoreSearch: true })) {
      const integrity = new URL(key.url).searchParams.get(DIGEST);
      if (integrity && (await isRight(await cache.match(key), integrity))) return cache.match(key);
    }
    const older = await (await this.#olderCopies()).get(new URL(url).pathname)?.();
    const isPage = older?.headers.get('content-type')?.includes('html') ?? true;
    return isPage ? undefined : older;
  }

  /**
   * Keeps a file that is not here, or not as it was built.
   * @throws when it cannot be had as it was built
   */
  async #keepOnce(file: ReleaseFile, older: OlderCopies): Promise<void> {
    if (await this.#isKept(file)) return;
    const adopted = await this.#adopt(file, await older.get(file.path)?.());
    if (!adopted) await this.#fetchAndKeep(file);
  }

  async #isKept(file: ReleaseFile): Promise<boolean> {
    return isRight(await this.#match(file), file.integrity);
  }

  /** What was kept in another way, by path. Read in one go: a search in each cache for each file takes minutes. */
  async #olderCopies(): Promise<OlderCopies> {
    const { caches } = this.#parts;
    const found = new Map<string, () => Promise<Response | undefined>>();
    for (const name of await caches.keys()) {
      if (name === CACHE) continue;
      const cache = await caches.open(name);
      for (const key of await cache.keys()) {
        found.set(new URL(key.url).pathname, () => cache.match(key));
      }
    }
    return found;
  }

  /** Takes over what was kept in another way, when it is the same: it need not travel again. */
  async #adopt(file: ReleaseFile, found: Response | undefined): Promise<boolean> {
    if (!found || !(await isRight(found.clone(), file.integrity))) return false;
    await this.#keep(file, found);
    return true;
  }

  /**
   * Has it travel, and keeps it.
   * @throws when it does not come, or comes otherwise than it was built
   */
  async #fetchAndKeep(file: ReleaseFile): Promise<Response> {
    // What the browser remembers may be a portal's page too: then the network is asked past it.
    const response =
      (await this.#fetchAs(file, 'default').catch(() => undefined)) ??
      (await this.#fetchAs(file, 'reload'));
    if (!response) throw new TypeError(`Not as it was built: ${file.path}`);
    await this.#keep(file, response.clone());
    return response;
  }

  async #fetchAs(
    { path, integrity }: ReleaseFile,
    cache: RequestCache,
  ): Promise<Response | undefined> {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), DEADLINE_MS);
    try {
      const response = await this.#parts.fetch(this.#parts.origin + path, {
        ...{ cache, credentials: 'same-origin', redirect: 'error', signal: patience.signal },
        // Whoever uses the app meanwhile comes first.
        priority: 'low',
      });
      return (await isRight(response.clone(), integrity)) ? response : undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  async #keep(file: ReleaseFile, response: Response): Promise<void> {
    const cache = await this.#parts.caches.open(CACHE);
    await cache.put(this.#key(file), response);
  }

  async #match(file: ReleaseFile): Promise<Response | undefined> {
    const cache = await this.#parts.caches.open(CACHE);
    return cache.match(this.#key(file));
  }

  #key({ path, integrity }: ReleaseFile): string {
    const key = new URL(path, this.#parts.origin);
    key.searchParams.set(DIGEST, integrity);
    return key.href;
  }
}

/** Whether the body is what was built. It is read: give it an answer of its own, or a clone. */
async function isRight(response: Response | undefined, integrity: string): Promise<boolean> {
  if (response?.status !== 200) return false;
  // A body that breaks off is wrong as well.
  const bytes = await response.arrayBuffer().catch(() => undefined);
  if (!bytes) return false;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return integrity === `sha256-${btoa(String.fromCharCode(...digest))}`;
}
