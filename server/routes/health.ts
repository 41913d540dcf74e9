import type { FastifyInstance } from 'fastify';
import { getHealth } from '../../src/contract/kernel/health.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { PROGRAM_VERSION } from '../process/program.ts';
import type { Store } from '../store/store.ts';
import { serve } from './serve.ts';

/** A sign of life for whoever watches the service; 503 when the store does not answer. */
export function healthRoutes(app: FastifyInstance, office: AccountsService, store: Store): void {
  serve(app, getHealth, async () => {
    await office.check();
    return { status: 'ok' as const, store: store.engine, version: PROGRAM_VERSION };
  });
}
