import type { Json } from './couch-answers.ts';
import type { CouchAnswer, CouchClient, CouchRequest } from './couch-client.ts';
import { failureOf } from './couch-failures.ts';

/** A request to one database; `path` is already encoded. */
export type DatabaseRequest = Omit<CouchRequest, 'db'>;

/** One database of CouchDB. */
export class CouchDatabase {
  readonly name: string;
  readonly #client: CouchClient;

  constructor(client: CouchClient, name: string) {
    this.#client = client;
    this.name = name;
  }

  /** Its answer, or its refusal. Throws StoreUnavailable. */
  ask(request: DatabaseRequest = {}): Promise<CouchAnswer> {
    return this.#client.ask({ ...request, db: this.name });
  }

  /** The answer to a request that it has no reason to refuse. Throws UnknownShelf, StoreUnavailable. */
  async demand(request: DatabaseRequest = {}): Promise<unknown> {
    const answer = await this.ask(request);
    if (answer.ok) return answer.value;
    throw failureOf(answer);
  }

  /** Reads with a POST, for what would be too long in a URL. */
  read(path: string, body: Json, qs: NonNullable<CouchRequest['qs']> = {}): Promise<unknown> {
    return this.demand({ method: 'POST', path, body, qs, safe: true });
  }
}
