import type { FastifyRequest } from 'fastify';

/** The request's body as a JSON object; undefined when it is none. */
export function objectIn({ body }: FastifyRequest): Readonly<Record<string, unknown>> | undefined {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject ? (body as Record<string, unknown>) : undefined;
}
