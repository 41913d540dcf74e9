import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type ClientMetadata, type KoaContextWithOIDC } from 'oidc-provider';
import type { IdentitySettings } from '../../../../server/accounts/identity/identity-settings.ts';
import { PROCONNECT_SCOPE } from '../../../../server/accounts/identity/identity-settings.ts';

/** A house that says who people are, as ProConnect does: a real provider on this machine. */
export interface IdentityHouse {
  readonly settings: IdentitySettings;
  /** Who sits in front of it: their name there. */
  who: string;
  /** Changes what it answers where tokens are fetched. */
  meddle: ((answer: Record<string, unknown>) => Record<string, unknown>) | undefined;
  /** What it was asked to recognise somebody with, last. */
  readonly asked: Record<string, string>;
  /** Sends a browser there, lets it be recognised, and gives what it is sent back with. */
  visit(url: string): Promise<URL>;
  /** How often people were described to somebody who asked. */
  readonly described: () => number;
}

/** How a house is. */
export interface HouseOptions {
  /** It signs what it says of people, as ProConnect does; else it says it in JSON. */
  readonly signed?: boolean;
  /** Where people go home to, with a slash at its end. */
  readonly home?: string;
}

/** Opens the house; whoever opened it closes it at their end. */
export async function openIdentityHouse(
  { after }: { readonly after: (end: () => Promise<void>) => void },
  { signed = true, home = 'http://localhost:8080/' }: HouseOptions = {},
): Promise<IdentityHouse> {
  const redirect = `${home}sign-in/return`;
  const server: Server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client: ClientMetadata = {
    client_id: 'coudmain',
    client_secret: 'a-secret-of-the-loopback-house',
    redirect_uris: [redirect],
    post_logout_redirect_uris: [home],
    token_endpoint_auth_method: 'client_secret_post',
    ...(signed && { userinfo_signed_response_alg: 'RS256' as const }),
  };
  const box = { who: 'marc', meddle: undefined as IdentityHouse['meddle'] };
  const asked: Record<string, string> = {};
  let described = 0;
  const provider = new Provider(issuer, {
    clients: [client],
    acrValues: ['eidas1'],
    claims: {
      openid: ['sub'],
      ...{ email: ['email'], given_name: ['given_name'], usual_name: ['usual_name'] },
      ...{ uid: ['uid'], siret: ['siret'] },
    },
    scopes: PROCONNECT_SCOPE.split(' '),
    cookies: { keys: ['a key of the loopback house'] },
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    pkce: { required: () => true },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({
      accountId,
      claims: (use) => {
        if (use === 'userinfo') described += 1;
        return {
          sub: accountId,
          email: `${accountId}@mairie.example`,
          given_name: 'Marc',
          usual_name: 'Vuillard',
          siret: '21010000000000',
        };
      },
    }),
    loadExistingGrant: async ({ oidc }: KoaContextWithOIDC) => {
      const { account, client: whom, provider: here } = oidc;
      if (!account || !whom) return undefined;
      const grant = new here.Grant({ accountId: account.accountId, clientId: whom.clientId });
      grant.addOIDCScope(PROCONNECT_SCOPE);
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    await next();
    if (context.path === '/auth') Object.assign(asked, context.query);
    if (context.path === '/token' && box.meddle) {
      context.body = box.meddle(context.body as Record<string, unknown>);
    }
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) {
      void answer(request, response);
      return;
    }
    void provider.interactionFinished(request, response, {
      login: { accountId: box.who, acr: 'eidas1' },
    });
  });
  after(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  async function visit(url: string): Promise<URL> {
    const jar = new Map<string, string>();
    for (let next = new URL(url); ;) {
      if (!next.href.startsWith(issuer)) return next;
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        if (value === '') jar.delete(name);
        else jar.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) {
        throw new Error(`${response.status} at ${next.pathname}: ${await response.text()}`);
      }
      next = new URL(location, next);
    }
  }

  return Object.assign(box, {
    settings: {
      ...{ issuer, clientId: 'coudmain', clientSecret: 'a-secret-of-the-loopback-house' },
      ...{ name: 'ProConnect', scope: PROCONNECT_SCOPE, acr: 'eidas1' },
      ...{ redirect, home },
    },
    asked,
    visit,
    described: () => described,
  });
}
