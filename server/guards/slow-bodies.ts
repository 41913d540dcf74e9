import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ConnectionLimits } from '../process/limits.ts';

/**
 * Cuts a connection whose body stops coming: what has arrived of it would lie in memory until the
 * end of time. A slow line in the hills is slow, it does not stop.
 */
export function cutSlowBodies(
  app: FastifyInstance,
  limits: Pick<ConnectionLimits, 'bodySpanMs' | 'slowestBytes'>,
): void {
  app.addHook('onRequest', async (request) => {
    if (hasBody(request)) watch(request, limits);
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function watch(
  { raw }: FastifyRequest,
  { bodySpanMs, slowestBytes }: Pick<ConnectionLimits, 'bodySpanMs' | 'slowestBytes'>,
): void {
  let before = raw.socket.bytesRead;
  const timer = setInterval(() => {
    const now = raw.socket.bytesRead;
    if (raw.readableEnded || raw.destroyed) clearInterval(timer);
    // Paused: it is us who do not read now.
    else if (now - before < slowestBytes && !raw.socket.isPaused()) raw.socket.destroy();
    before = now;
  }, bodySpanMs);
  timer.unref();
  for (const over of ['end', 'close'] as const) {
    raw.once(over, () => {
      clearInterval(timer);
    });
  }
}
