import type { FastifyInstance } from 'fastify';
import { getHealth } from '../../src/contract/kernel/health.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { PROGRAM_VERSION } from '../process/program.ts';
import type { Referees } from '../referee/referees.ts';
import type { DiskRoom, Store } from '../store/store.ts';
import { serve } from './serve.ts';

/** For how long a fact may wait to be applied before the service says that it is behind. */
const LONGEST_WAIT_MS = 60_000;

/** From here on whoever runs the service should make room, long before writing stops. */
const DISK_LOW_PERCENT = 80;

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
    const { count: damaged, unreadable } = store.damage;
    const disk = percentUsed(store.room());
    const isDiskLow = disk !== undefined && disk >= DISK_LOW_PERCENT;
    const isBehind = oldestUnappliedMs > LONGEST_WAIT_MS;
    const needsAttention = damaged > 0 || unreadable > 0 || isDiskLow;
    return {
      status: isBehind
        ? ('behind' as const)
        : needsAttention
          ? ('attention' as const)
          : ('ok' as const),
      store: store.engine,
      version: PROGRAM_VERSION,
      oldestUnappliedSeconds: Math.round(oldestUnappliedMs / 1_000),
      setAside,
      ...(damaged > 0 && { damaged }),
      ...(unreadable > 0 && { unreadable }),
      ...(isDiskLow && { diskUsedPercent: disk }),
    };
  });
}

function percentUsed(room: DiskRoom | undefined): number | undefined {
  return room && Math.floor(((room.total - room.free) / room.total) * 100);
}
