// Brings the types of cookies.
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_LIFETIME_MS } from './session.ts';

const COOKIE = 'coudmain';

/** The session token that a browser brought, if any. */
export function cookieOf(request: FastifyRequest): string | undefined {
  return request.cookies[COOKIE];
}

/** Gives the browser the token, out of reach of scripts and of other sites. */
export function giveCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(COOKIE, token, {
    ...cookieAttributesFor(request),
    maxAge: SESSION_LIFETIME_MS / 1000,
  });
}

/** Takes the token back. */
export function takeCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(COOKIE, cookieAttributesFor(request));
}

/**
 * The id and secret of HTTP Basic; null when something else was sent as authorization, undefined
 * when nothing was.
 */
export function basicOf(
  request: FastifyRequest,
): { id: string; secret: string } | null | undefined {
  const { authorization } = request.headers;
  if (authorization === undefined) return undefined;
  const encoded = /^basic +([A-Za-z0-9+/=_-]{1,400})$/i.exec(authorization)?.[1];
  const plain = encoded && Buffer.from(encoded, 'base64').toString('utf8');
  const colon = plain?.indexOf(':') ?? -1;
  return plain && colon > 0 ? { id: plain.slice(0, colon), secret: plain.slice(colon + 1) } : null;
}

/** What every cookie of this house is: out of reach of scripts and of other sites. */
export function cookieAttributesFor(
  request: FastifyRequest,
  path = '/',
): { httpOnly: true; sameSite: 'strict'; path: string; secure: boolean } {
  // A page that was fetched by HTTPS says so itself, also through a proxy that says nothing.
  const secure = request.protocol === 'https' || /^https:/i.test(request.headers.origin ?? '');
  return { httpOnly: true, sameSite: 'strict', path, secure } as const;
}
