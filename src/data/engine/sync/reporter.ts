import { reportDevice } from '../../../contract/accounts/endpoints.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Server } from '../gateway/server.ts';

/** What a report is made from. */
export interface ReporterParts {
  readonly server: Server;
  readonly outbox: Outbox;
  /** The random name of this device. */
  readonly device: () => Promise<string>;
  readonly version: string;
}

/** Tells the coordinators how many facts this device still has to send. */
export class Reporter {
  readonly #parts: ReporterParts;

  constructor(parts: ReporterParts) {
    this.#parts = parts;
  }

  /** Whether the report arrived matters to nobody here: the next contact makes another. */
  async report(territory: string): Promise<void> {
    const { device, outbox, server, version } = this.#parts;
    const pending = await outbox.count('waiting');
    const since = await outbox.oldestWaiting();
    const oldest = since === undefined ? {} : { oldest: new Date(since).toISOString() };
    const params = { territory, device: await device() };
    await server.ask(reportDevice, params, { pending, ...oldest, version });
  }
}
