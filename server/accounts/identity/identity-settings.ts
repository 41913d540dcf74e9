import { readFileSync } from 'node:fs';
import { IDENTITY_RETURN_PATH } from '../../../src/contract/accounts/identity-path.ts';

/** The house that says who somebody is, and how it knows this service. It holds a secret: never printed. */
export interface IdentitySettings {
  /** Where it is, and what it calls itself in what it signs. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it, on the button. */
  readonly name: string;
  /** What is asked of it about people, in its own words. */
  readonly scope: string;
  /** How surely it must have recognised them; empty: as it likes. */
  readonly acr: string;
  /** Where it sends people back to; it is told beforehand. */
  readonly redirect: string;
  /** Where people go once it has ended their session. */
  readonly home: string;
}

/** What is asked of ProConnect: who they are, and for which body they work. */
export const PROCONNECT_SCOPE = 'openid email given_name usual_name uid siret';

/** The lowest degree of ProConnect. */
const PROCONNECT_ACR = 'eidas1';

/** The names of what is set, all or none of them. */
const NEEDED = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET_FILE'] as const;

/**
 * Reads how another house says who people are.
 * @param home where people reach this service
 * @param isHere whether only this machine can reach a name: then HTTPS is not asked for
 * @returns no settings where none are set; one sentence for each thing that is wrong
 */
export function identityIn(
  environment: Readonly<Record<string, string | undefined>>,
  home: string | undefined,
  isHere: (hostname: string) => boolean,
): { readonly settings: IdentitySettings | undefined; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const said = (name: string): string | undefined => environment[name]?.trim() || undefined;
  function read(
    name: string,
    must: string,
    meaningOf: (text: string) => string | undefined,
  ): string | undefined {
    const text = said(name);
    const meaning = text === undefined ? undefined : meaningOf(text);
    // The value itself is not repeated: it may be secret.
    if (text !== undefined && meaning === undefined) problems.push(`${name} must ${must}.`);
    return meaning;
  }
  const issuer = read(
    'OIDC_ISSUER',
    'be the HTTPS address of an issuer, such as https://auth.example.fr/api/v2',
    (text) => issuerIn(text, isHere),
  );
  const clientId = read('OIDC_CLIENT_ID', 'be one word in plain letters', wordIn);
  const clientSecret = read(
    'OIDC_CLIENT_SECRET_FILE',
    'name a file that can be read and holds the secret alone, on one line',
    secretInFile,
  );
  const name = read('OIDC_NAME', 'have at most 40 letters', nameIn) ?? 'ProConnect';
  const scope = read('OIDC_SCOPE', 'be words, openid among them', scopeIn) ?? PROCONNECT_SCOPE;
  const acr = read('OIDC_ACR', 'be one word in plain letters', wordIn) ?? PROCONNECT_ACR;
  const isWanted = NEEDED.some((one) => said(one) !== undefined);
  if (!home || !issuer || !clientId || !clientSecret) {
    if (isWanted && problems.length === 0) problems.push(TOGETHER);
    return { settings: undefined, problems };
  }
  const settings = {
    ...{ issuer, clientId, clientSecret, name, scope, acr: acr === 'off' ? '' : acr },
    ...{ redirect: home + IDENTITY_RETURN_PATH, home: `${home}/` },
  };
  return { settings, problems };
}

const TOGETHER =
  `${NEEDED.join(', ')} go together, and need PUBLIC_URL: ` +
  'that is where people are sent back to.';

function issuerIn(text: string, isHere: (hostname: string) => boolean): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.search || url.hash || url.username) return undefined;
  const isPrivate = url.protocol === 'https:' || (url.protocol === 'http:' && isHere(url.hostname));
  return isPrivate ? text : undefined;
}

function wordIn(text: string): string | undefined {
  return /^[\x21-\x7e]{1,200}$/.test(text) ? text : undefined;
}

function nameIn(text: string): string | undefined {
  return text.length <= 40 && !/\p{Cc}/u.test(text) ? text : undefined;
}

function secretInFile(path: string): string | undefined {
  try {
    const secret = readFileSync(path, 'utf8').trim();
    return /^[\x21-\x7e]{8,500}$/.test(secret) ? secret : undefined;
  } catch {
    return undefined;
  }
}

function scopeIn(text: string): string | undefined {
  const words = text.split(/\s+/);
  const isScope = words.includes('openid') && words.every((word) => wordIn(word) !== undefined);
  return isScope ? words.join(' ') : undefined;
}
