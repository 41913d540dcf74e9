import type { FastifyRequest } from 'fastify';

/** The request's body as a JSON object; undefined when it is none. */
export function jsonObject({
  body,
}: FastifyRequest): Readonly<Record<string, unknown>> | undefined {
  const value = parsed(body);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : undefined;
}

function parsed(body: unknown): unknown {
  if (typeof body !== 'string') return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
