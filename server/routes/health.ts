import type { FastifyInstance } from 'fastify';
import { getHealth } from '../../src/contract/kernel/health.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { PROGRAM_VERSION } from '../process/program.ts';
import type { Referees } from '../referee/referees.ts';
import type { Store } from '../store/store.ts';
import { serve } from './serve.ts';

/** For how long a fact may wait to be applied before the service says that it is behind. */
const LONGEST_WAIT_MS = 60_000;

/** A sign of life for whoever watches the service; 503 when the store does not answer. */
export function healthRoutes(
  app: FastifyInstance,
  office: AccountsService,
  store: Store,
  referees: Pick<Referees, 'progress'>,
): void {
  serve(app, getHealth, async () => {
    await office.check();
    const { oldestUnappliedMs, setAside } = referees.progress();
    const damaged = store.damage.count;
    const isBehind = oldestUnappliedMs > LONGEST_WAIT_MS;
    return {
      status: isBehind ? ('behind' as const) : damaged > 0 ? ('attention' as const) : ('ok' as const),
      store: store.engine,
      version: PROGRAM_VERSION,
      oldestUnappliedSeconds: Math.round(oldestUnappliedMs / 1_000),
      setAside,
      ...(damaged > 0 && { damaged }),
    };
  });
}
