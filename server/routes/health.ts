import type { FastifyInstance } from 'fastify';
import { getHealth, type MessagesHealth } from '../../src/contract/kernel/health.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { PROGRAM_VERSION } from '../process/program.ts';
import type { Outbox, SendingProgress } from '../outgoing/outbox.ts';
import type { Referees } from '../referee/referees.ts';
import type { DiskRoom, Store } from '../store/store.ts';
import { serve } from './serve.ts';

/** For how long a fact may wait to be applied before the service says that it is behind. */
const LONGEST_WAIT_MS = 60_000;

/** For how long a message may wait to be sent: a grey list is through with it. */
const LONGEST_UNSENT_SECONDS = 6 * 3_600;

/** From here on whoever runs the service should make room, long before writing stops. */
const DISK_LOW_PERCENT = 80;

/** A sign of life for whoever watches the service; 503 when the store does not answer. */
export function healthRoutes(
  app: FastifyInstance,
  {
    office,
    store,
    referees,
    outbox,
  }: {
    readonly office: AccountsService;
    readonly store: Store;
    readonly referees: Pick<Referees, 'progress'>;
    readonly outbox?: Pick<Outbox, 'progress'> | undefined;
  },
): void {
  serve(app, getHealth, async () => {
    await office.check();
    const { oldestUnappliedMs, setAside } = referees.progress();
    const { count: damaged, unreadable } = store.damage;
    const disk = percentUsed(store.room());
    const isDiskLow = disk !== undefined && disk >= DISK_LOW_PERCENT;
    const isBehind = oldestUnappliedMs > LONGEST_WAIT_MS;
    const messages = outbox && messagesIn(outbox.progress());
    const isSendingIll = messages !== undefined && needsLook(messages);
    const needsAttention = damaged > 0 || unreadable > 0 || isDiskLow || isSendingIll;
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
      ...(messages && { messages }),
      ...(isDiskLow && { diskUsedPercent: disk }),
    };
  });
}

/** How messages go, for whoever runs the service. */
export function messagesIn(progress: SendingProgress): MessagesHealth {
  const { waiting, oldestWaitingMs, givenUp } = progress;
  return { waiting, oldestWaitingSeconds: Math.round(oldestWaitingMs / 1_000), givenUp };
}

function needsLook({ givenUp, oldestWaitingSeconds }: MessagesHealth): boolean {
  return givenUp > 0 || oldestWaitingSeconds > LONGEST_UNSENT_SECONDS;
}

/** How full the disk is; undefined: not known. */
export function percentUsed(room: DiskRoom | undefined): number | undefined {
  return room && Math.floor(((room.total - room.free) / room.total) * 100);
}
