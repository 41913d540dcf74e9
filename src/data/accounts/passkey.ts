import { isFull } from '../engine/disk/is-full.ts';
import type { PasskeyRow, Tables } from '../engine/disk/tables.ts';
import type { Vault } from '../engine/vault/vault.ts';
import { unwrapBy, wrapBy } from '../engine/vault/wrapping.ts';
import type { PasskeyProblem, PasskeyResult, PasskeyState } from './session-state.ts';

/** What the finger or the face opens, and where it is kept. */
export interface PasskeyParts {
  readonly tables: Tables;
  readonly vault: Vault;
}

type Bytes = Uint8Array<ArrayBuffer>;
type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: PasskeyProblem };

/** How long the person may take (milliseconds). */
const TIMEOUT_MS = 60_000;
/** The telephone lists its keys: this one names the app, and not its person. */
const NAME = 'Coudmain';
/** Tells the key apart from whatever else is ever derived from the same secret. */
const PURPOSE = new TextEncoder().encode('coudmain vault');

/** Whether the finger or the face opens this device. */
export async function passkeyState(tables: Tables): Promise<PasskeyState> {
  const row = await rowIn(tables);
  if (row) return row.by ? 'on' : 'over';
  return (await isSupported()) ? 'off' : 'unsupported';
}

/**
 * Wraps the key of the vault once more, by a secret that the authenticator makes for this credential and salt (the PRF
 * extension of WebAuthn), and only once it has recognised its person. No server takes part: it works without network.
 */
export async function passkeyOn(
  { tables, vault }: PasskeyParts,
  password: string,
): Promise<PasskeyResult> {
  if (!(await vault.open(password))) return { ok: false, problem: 'wrong-password' };
  const salt = randomBytes(32);
  const made = await make(salt);
  if (!made.ok) return made;
  const { credential, secret } = made.value;
  const recognised = secret ? { ok: true as const, value: secret } : await ask(credential, salt);
  if (!recognised.ok) {
    forgetAtAuthenticator(credential);
    return recognised;
  }
  const device = await deviceKeyIn(tables);
  if (!vault.master || !device) return { ok: false, problem: 'wrong-password' };
  const key = await keyFrom(recognised.value);
  const wrapped = await wrapBy(key, vault.master, device, randomBytes);
  try {
    await tables.keys.put({ name: 'passkey', by: { credential, salt, wrapped } });
  } catch (error) {
    if (isFull(error)) return { ok: false, problem: 'storage-full' };
    throw error;
  }
  return { ok: true };
}

/** The password alone opens from now on; the telephone forgets the key where the browser lets it. */
export async function passkeyOff(tables: Tables): Promise<void> {
  const row = await rowIn(tables);
  await tables.keys.delete('passkey');
  if (row?.by) forgetAtAuthenticator(row.by.credential);
}

/** Opens the vault by the finger or the face; says why not. */
export async function openByPasskey({
  tables,
  vault,
}: PasskeyParts): Promise<PasskeyProblem | undefined> {
  const by = (await rowIn(tables))?.by;
  if (!by) return 'not-set-up';
  const recognised = await ask(by.credential, by.salt);
  if (!recognised.ok) return recognised.problem;
  const device = await deviceKeyIn(tables);
  const key = await keyFrom(recognised.value);
  const master = device && (await unwrapBy(key, by.wrapped, device));
  if (!master) return 'other-key';
  await vault.hold(master);
  return undefined;
}

async function deviceKeyIn(tables: Tables): Promise<CryptoKey | undefined> {
  const row = await tables.keys.get('device');
  return row?.name === 'device' ? row.key : undefined;
}

async function rowIn(tables: Tables): Promise<PasskeyRow | undefined> {
  const row = await tables.keys.get('passkey');
  return row?.name === 'passkey' ? row : undefined;
}

/** Whether there is an authenticator in this very telephone; whether it makes keys is known once it was asked. */
async function isSupported(): Promise<boolean> {
  if (!('PublicKeyCredential' in globalThis)) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false);
}

/** Makes a credential; some authenticators give the secret at once. */
async function make(salt: Bytes): Promise<Answered<{ credential: Bytes; secret?: Bytes }>> {
  return answered(async () => {
    const made = await navigator.credentials.create({
      publicKey: {
        challenge: randomBytes(32),
        rp: { name: NAME },
        user: { id: randomBytes(16), name: NAME, displayName: NAME },
        // ES256, RS256: all that platforms have; nothing is ever signed for anybody.
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: {
          authenticatorAttachment: 'platform',
          residentKey: 'preferred',
          userVerification: 'required',
        },
        timeout: TIMEOUT_MS,
        extensions: { prf: { eval: { first: salt } } },
      },
    });
    if (!made) return undefined;
    const credential = new Uint8Array((made as PublicKeyCredential).rawId);
    const secret = secretIn(made as PublicKeyCredential);
    return { credential, ...(secret && { secret }) };
  });
}

/** Asks for the finger or the face, and for the secret that belongs to the salt. */
async function ask(credential: Bytes, salt: Bytes): Promise<Answered<Bytes>> {
  const got = await answered(async () => {
    const one = await navigator.credentials.get({
      publicKey: {
        challenge: randomBytes(32),
        // In this telephone: nobody is sent to look for another one.
        allowCredentials: [{ type: 'public-key', id: credential, transports: ['internal'] }],
        userVerification: 'required',
        timeout: TIMEOUT_MS,
        extensions: { prf: { eval: { first: salt } } },
      },
    });
    return one ?? undefined;
  });
  if (!got.ok) return got;
  const secret = secretIn(got.value as PublicKeyCredential);
  return secret ? { ok: true, value: secret } : { ok: false, problem: 'no-key' };
}

/** Everything that a person or a telephone may answer is foreseen; what remains is a bug, and thrown on. */
async function answered<T>(asking: () => Promise<T | undefined>): Promise<Answered<T>> {
  try {
    const value = await asking();
    return value === undefined ? { ok: false, problem: 'cancelled' } : { ok: true, value };
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotSupportedError' || name === 'ConstraintError') {
      return { ok: false, problem: 'no-key' };
    }
    // Browsers tell a person who gave up from a credential that is gone to nobody.
    if (CANCELLED.has(name)) return { ok: false, problem: 'cancelled' };
    throw error;
  }
}

const CANCELLED: ReadonlySet<string> = new Set([
  'AbortError',
  'InvalidStateError',
  'NotAllowedError',
  'OperationError',
  'SecurityError',
  'TimeoutError',
  'UnknownError',
]);

function secretIn(credential: PublicKeyCredential): Bytes | undefined {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (!first) return undefined;
  return ArrayBuffer.isView(first)
    ? new Uint8Array(first.buffer.slice(0), first.byteOffset, first.byteLength)
    : new Uint8Array(first);
}

async function keyFrom(secret: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: PURPOSE };
  const wanted = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(algorithm, base, wanted, false, ['encrypt', 'decrypt']);
}

/** Newer browsers take a key that is of no use out of the telephone's list; the others keep a name that opens nothing. */
function forgetAtAuthenticator(credential: Bytes): void {
  const { PublicKeyCredential: known } = globalThis as {
    PublicKeyCredential?: {
      signalUnknownCredential?: (gone: { rpId: string; credentialId: string }) => Promise<void>;
    };
  };
  const credentialId = btoa(String.fromCharCode(...credential))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
  known
    ?.signalUnknownCredential?.({ rpId: location.hostname, credentialId })
    .catch(() => undefined);
}

function randomBytes(count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count));
}
