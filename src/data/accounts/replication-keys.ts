import {
  createReplicationKey,
  listReplicationKeys,
  renewReplicationKey,
  revokeReplicationKey,
} from '../../contract/accounts/key-endpoints.ts';
import type {
  KeyRenewal,
  NewReplicationKey,
  ReplicationKey,
  ReplicationKeyRequest,
} from '../../contract/accounts/replication-key.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import type { ServerAnswer, Server } from '../engine/gateway/server.ts';

/** The keys with which partners keep a copy of the territory. Online, for coordinators. */
export interface ReplicationKeyring {
  /** Undefined: the server could not be asked. */
  list(): Promise<readonly ReplicationKey[] | undefined>;
  /** The key with its secret, which is shown this once; undefined: the server could not be asked. */
  create(wish: ReplicationKeyRequest): Promise<NewReplicationKey | undefined>;
  /** Whether the key goes on with these rights, its secret unchanged. */
  renew(id: string, rights: KeyRenewal): Promise<boolean>;
  /** Whether the key is over. */
  revoke(id: string): Promise<boolean>;
}

/** What the keyring is made from. */
export interface ReplicationKeyringParts {
  readonly writer: FactWriter;
  readonly server: Server;
}

/** The keyring of the present territory. */
export function replicationKeyringOf({
  writer,
  server,
}: ReplicationKeyringParts): ReplicationKeyring {
  const territory = (): string => writer.membership?.territory ?? '';
  return {
    async list() {
      const asked = await server.ask(listReplicationKeys, { territory: territory() }, undefined);
      return valueOf(asked)?.keys;
    },
    async create(wish) {
      return valueOf(await server.ask(createReplicationKey, { territory: territory() }, wish));
    },
    async renew(id, rights) {
      const params = { territory: territory(), id };
      return (await server.ask(renewReplicationKey, params, rights)).ok;
    },
    async revoke(id) {
      const asked = await server.ask(
        revokeReplicationKey,
        { territory: territory(), id },
        undefined,
      );
      return asked.ok;
    },
  };
}

function valueOf<T>(asked: ServerAnswer<T>): T | undefined {
  return asked.ok ? asked.value : undefined;
}
