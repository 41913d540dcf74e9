import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientError,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import type { IdentitySettings } from './identity-settings.ts';

/** What ties an answer to the question it was asked with: known to this house and that browser alone. */
export interface Asked {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the other house sent somebody back with. */
export interface Returned {
  readonly code: string;
  readonly state: string;
  readonly iss?: string | undefined;
}

/** Somebody whom the other house knows. */
export interface Identified {
  /** Its own name for them, which stays the same for ever; with the issuer it names one person. */
  readonly subject: string;
  /** Shown to it again when they leave. */
  readonly idToken: string;
  /** What it says of them besides; read when somebody has to be told who this is. */
  readonly describe: () => Promise<Description>;
}

/** What the other house says somebody is called; none of it opens anything. */
export interface Description {
  readonly name?: string;
  readonly email?: string;
}

/** `away`: the other house does not answer, or not in time; `refused`: what it says does not hold. */
export type ProviderProblem = 'away' | 'refused';

/** What came of asking the other house. */
export type ProviderAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ProviderProblem; readonly error: unknown };

/** Each request to the other house is given up after so long (seconds). */
const TIMEOUT_SECONDS = 5;
/** What it says of itself is asked anew after so long (milliseconds). */
const KNOWN_FOR_MS = 3_600_000;
/** The longest name and address that are shown. */
const LONGEST_TEXT = 100;

/**
 * The house that says who somebody is, by OpenID Connect: authorization code, PKCE, state and nonce. What it signs is
 * checked by its keys, also where it came over an encrypted line.
 */
export class IdentityProvider {
  readonly #settings: IdentitySettings;
  readonly #timeout: number;
  readonly #clock: () => number;
  #known: { readonly since: number; readonly configuration: Promise<Configuration> } | undefined;

  constructor(settings: IdentitySettings, clock: () => number, timeoutSeconds = TIMEOUT_SECONDS) {
    this.#settings = settings;
    this.#clock = clock;
    this.#timeout = timeoutSeconds;
  }

  get issuer(): string {
    return this.#settings.issuer;
  }

  get name(): string {
    return this.#settings.name;
  }

  /** Where somebody is sent to be recognised, and what their answer will be held against. */
  async begin(): Promise<ProviderAnswer<{ readonly url: string; readonly asked: Asked }>> {
    return answered(async () => {
      const { acr, redirect, scope } = this.#settings;
      const asked: Asked = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
      };
      const url = buildAuthorizationUrl(await this.#configuration(), {
        redirect_uri: redirect,
        scope,
        state: asked.state,
        nonce: asked.nonce,
        code_challenge: await calculatePKCECodeChallenge(asked.verifier),
        code_challenge_method: 'S256',
        ...(acr !== '' && { acr_values: acr }),
      });
      return { url: url.href, asked };
    });
  }

  /** Who came back. Each code counts once, which the other house sees to. */
  async finish(asked: Asked, { code, state, iss }: Returned): Promise<ProviderAnswer<Identified>> {
    return answered(async () => {
      const configuration = await this.#configuration();
      const url = new URL(this.#settings.redirect);
      url.searchParams.set('code', code);
      url.searchParams.set('state', state);
      if (iss !== undefined) url.searchParams.set('iss', iss);
      const tokens = await authorizationCodeGrant(configuration, url, {
        expectedState: asked.state,
        expectedNonce: asked.nonce,
        pkceCodeVerifier: asked.verifier,
        idTokenExpected: true,
      });
      const { sub } = tokens.claims() ?? {};
      if (!sub || !tokens.id_token) throw new Error('nobody in the answer');
      const { access_token: token } = tokens;
      return {
        subject: sub,
        idToken: tokens.id_token,
        describe: async () => descriptionIn(await fetchUserInfo(configuration, token, sub)),
      };
    });
  }

  /** Where somebody ends their session there too; undefined: it does not answer, or has no such place. */
  async farewell(idToken: string): Promise<string | undefined> {
    const answer = await answered(async () => {
      const configuration = await this.#configuration();
      if (!configuration.serverMetadata().end_session_endpoint) return undefined;
      return buildEndSessionUrl(configuration, {
        id_token_hint: idToken,
        post_logout_redirect_uri: this.#settings.home,
        state: randomState(),
      }).href;
    });
    return answer.ok ? answer.value : undefined;
  }

  /** All who ask meanwhile wait for the same answer; one that failed is asked again. */
  async #configuration(): Promise<Configuration> {
    const now = this.#clock();
    if (this.#known && now < this.#known.since + KNOWN_FOR_MS) return this.#known.configuration;
    const { clientId, clientSecret, issuer } = this.#settings;
    const isPlain = issuer.startsWith('http:');
    // Only this machine is reached without HTTPS: the settings see to it.
    const plainly = isPlain ? [allowInsecureRequests] : [];
    const asking = discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute: [enableNonRepudiationChecks, ...plainly],
      timeout: this.#timeout,
    });
    const known = { since: now, configuration: asking };
    this.#known = known;
    asking.catch(() => {
      if (this.#known === known) this.#known = undefined;
    });
    return asking;
  }
}

/** Everything that another house may do wrong is foreseen: it is away, or what it says does not hold. */
async function answered<T>(asking: () => Promise<T>): Promise<ProviderAnswer<T>> {
  try {
    return { ok: true, value: await asking() };
  } catch (error) {
    return { ok: false, problem: isAway(error) ? 'away' : 'refused', error };
  }
}

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { cause } = error;
  if (cause instanceof Response) return cause.status >= 500;
  if (AWAY_NAMES.has(error.name) || (error instanceof ClientError && isAway(cause))) return true;
  // What `fetch` throws when nobody is there.
  return error instanceof TypeError && cause instanceof Error && 'code' in cause;
}

const AWAY_NAMES: ReadonlySet<string> = new Set(['TimeoutError', 'AbortError']);

/** ProConnect says `usual_name`, others `family_name` or `name`. */
function descriptionIn(said: Readonly<Record<string, unknown>>): Description {
  const given = textIn(said['given_name']);
  const family = textIn(said['usual_name']) ?? textIn(said['family_name']);
  const parts = [given, family].filter((part) => part !== undefined);
  const name = parts.length > 0 ? parts.join(' ').slice(0, LONGEST_TEXT) : textIn(said['name']);
  const email = textIn(said['email']);
  return { ...(name !== undefined && { name }), ...(email !== undefined && { email }) };
}

function textIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\p{C}/gu, '').trim().slice(0, LONGEST_TEXT);
  return text === '' ? undefined : text;
}
