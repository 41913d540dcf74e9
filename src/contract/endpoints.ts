import * as v from 'valibot';
import { DeviceReport, Devices } from './accounts/device.ts';
import { GeocodeAnswer, GeocodeQuestion } from './addresses/geocoding.ts';
import { Health } from './kernel/health.ts';
import { Invitation, InvitationRequest, Redemption } from './accounts/invitation.ts';
import { PackManifest } from './pack/pack.ts';
import {
  NewReplicationKey,
  ReplicationKeyRequest,
  ReplicationKeys,
} from './accounts/replication-key.ts';
import { Credentials, PasswordChange, SessionAnswer } from './accounts/session.ts';

type Schema = v.GenericSchema<unknown, unknown>;

/** One thing that can be asked of the server: said once, used by the app, the server and the tests. */
export interface Endpoint<
  Path extends string = string,
  Body extends Schema = Schema,
  Answer extends Schema = Schema,
> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** With `:name` where a value goes. */
  readonly path: Path;
  /** What it takes; `Nothing` when it takes no body. */
  readonly body: Body;
  /** What it answers when it says yes; `Nothing` is a 204 without a body. */
  readonly answer: Answer;
}

/** No body at all. */
const Nothing = v.undefined();

/** Is the service there? */
export const getHealth = endpoint('GET', '/api/health', Nothing, Health);

/** Sign in; the answer sets the cookie. */
export const signIn = endpoint('POST', '/api/session', Credentials, SessionAnswer);
/** Who am I, and where? */
export const getSession = endpoint('GET', '/api/session', Nothing, SessionAnswer);
/** Sign out; also when already out. */
export const signOut = endpoint('DELETE', '/api/session', Nothing, Nothing);
/** Choose another password; every other session of the person ends. */
export const changePassword = endpoint('POST', '/api/session/password', PasswordChange, Nothing);

/** A coordinator invites a volunteer or a colleague. */
export const invite = endpoint(
  'POST',
  '/api/territories/:territory/invitations',
  InvitationRequest,
  Invitation,
);
/** Join with a code; the answer sets the cookie. */
export const redeemInvitation = endpoint(
  'POST',
  '/api/invitations/redeem',
  Redemption,
  SessionAnswer,
);

/** The keys with which others keep a copy. */
export const listReplicationKeys = endpoint(
  'GET',
  '/api/territories/:territory/replication-keys',
  Nothing,
  ReplicationKeys,
);
/** A new key; its secret is shown once. */
export const createReplicationKey = endpoint(
  'POST',
  '/api/territories/:territory/replication-keys',
  ReplicationKeyRequest,
  NewReplicationKey,
);
/** End a key. */
export const revokeReplicationKey = endpoint(
  'DELETE',
  '/api/territories/:territory/replication-keys/:id',
  Nothing,
  Nothing,
);

/** The pack of the territory that devices may download; absent when none was made. */
export const getPack = endpoint('GET', '/api/territories/:territory/pack', Nothing, PackManifest);
/** One file of a version of it: bytes, by range if asked. */
export const PACK_FILE_PATH = '/api/territories/:territory/pack/:version/:file';

/** An address that no pack knows, asked of a public service without saying who asks; absent: off. */
export const geocode = endpoint(
  'POST',
  '/api/territories/:territory/geocode',
  GeocodeQuestion,
  GeocodeAnswer,
);

/** The devices of the territory and what they have not sent yet. */
export const listDevices = endpoint('GET', '/api/territories/:territory/devices', Nothing, Devices);
/** A device says how it goes. */
export const reportDevice = endpoint(
  'POST',
  '/api/territories/:territory/devices/:device',
  DeviceReport,
  Nothing,
);

/** The names after a colon in a path. */
export type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & ParamsOf<Rest>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : unknown;

/** The address of an endpoint, with its values in their places. */
export function pathOf<Path extends string>(
  endpoint: Endpoint<Path>,
  params: ParamsOf<Path>,
): string {
  const values = params as Record<string, string>;
  return endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  );
}

function endpoint<Path extends string, Body extends Schema, Answer extends Schema>(
  method: Endpoint['method'],
  path: Path,
  body: Body,
  answer: Answer,
): Endpoint<Path, Body, Answer> {
  return { method, path, body, answer };
}
