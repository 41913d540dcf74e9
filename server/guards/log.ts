import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import { LogController } from 'fastify';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { LogLevel } from '../process/config.ts';
import { StoreUnavailable } from '../store/store.ts';

/**
 * How this server writes its log: one line for each answer with its request id, its route as it is
 * written in the code, its status and its time. No address, no query, no body, no login, no id, and
 * of an error only its kind and where it happened: messages quote what was sent.
 */
export function logOptions(
  level: LogLevel,
  stream?: Writable,
): Pick<FastifyServerOptions, 'logger' | 'logController' | 'genReqId'> {
  return {
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    logger: {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      serializers: { req: () => ({}), res: () => ({}), err: placeOf },
      hooks: { logMethod: withoutMessages },
      ...(stream && { stream }),
    },
  };
}

/** Writes the line of each answer. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
}

/** An error without what it quotes. */
interface ErrorPlace extends Record<string, unknown> {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code: unknown;
}

/** What kind of error it was and where; only the store's own sentences are kept as they are. */
export function placeOf(thrown: unknown): ErrorPlace {
  const error: Partial<Error> & { code?: unknown } = thrown instanceof Error ? thrown : {};
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const message = error instanceof StoreUnavailable ? error.message : '';
  return { type: error.name ?? 'Error', message, stack: frames.join('\n'), code: error.code };
}

/** Without a sentence of its own, Pino would give the line the message of its error. */
function withoutMessages(
  this: unknown,
  [first, ...rest]: unknown[],
  write: (...line: unknown[]) => void,
): void {
  const [told] = rest;
  if (first instanceof Error) write.call(this, { err: first }, 'failed');
  else if (typeof first === 'object' && told === undefined) write.call(this, first, '');
  else write.call(this, first, ...rest);
}
