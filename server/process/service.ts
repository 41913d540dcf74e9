import type { Writable } from 'node:stream';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { KNOWN_NOUNS } from '../../src/contract/known-nouns.ts';
import type { KnownNouns } from '../../src/contract/known-nouns-of.ts';
import { openAccounts } from '../accounts/accounts-service.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import type { Reader } from '../accounts/notices/notice-wishes.ts';
import type { Cost } from '../accounts/passwords/password.ts';
import type { DemoLogin } from '../accounts/settings.ts';
import { keepNightly } from '../backup/nightly.ts';
import { buildApp } from './app.ts';
import type { Config } from './config.ts';
import { demonstrate } from './demonstration.ts';
import type { SeedDemo } from './demonstration.ts';
import { announceJoined } from './announce-joined.ts';
import { takeCommandNotes } from '../journal/command-notes.ts';
import { BallotBoxes } from '../door/ballot-box.ts';
import { forgetArrivals } from '../door/forget-arrivals.ts';
import { handInAnswers } from '../door/survey-answers.ts';
import { Referees } from '../referee/referees.ts';
import { SmtpChannel } from '../outgoing/mail/smtp-channel.ts';
import { Teller } from '../notices/teller.ts';
import { SmsChannel } from '../outgoing/sms/sms-channel.ts';
import { PushChannel } from '../outgoing/push/push-channel.ts';
import type { PushSettings } from '../outgoing/push/push-settings.ts';
import { startSending, type Sending, type SendingParts } from '../outgoing/sending.ts';
import { StartRefused } from './start-refused.ts';
import { lookThroughAll } from '../store/look-through-all.ts';
import type { Store } from '../store/store.ts';
import { freezeAllResults } from '../synthesis/freeze-results.ts';
import { NetworkFigures } from '../synthesis/network-figures.ts';
import { Upkeep } from './upkeep.ts';

/** How often every document is looked for; a thousand take some milliseconds. */
const LOOK_THROUGH_EVERY_MS = 3_600_000;
/** How often it is looked whether enough answers wait to leave together. */
const HAND_IN_EVERY_MS = 30 * 60_000;
/** How often it is looked whether figures are to be frozen. */
const FREEZE_EVERY_MS = 3_600_000;
/** How often it is looked what people are to be told. */
const TELL_EVERY_MS = 30_000;
const SWEEP_EVERY_MS = 6 * 3_600_000;
/** How often it is looked whether today's backup is there. */
const BACKUP_EVERY_MS = 3_600_000;
const ANNOUNCE_EVERY_MS = 10 * 60_000;
/** How often the journal tries to write what it could not. */
const JOURNAL_EVERY_MS = 60_000;
/** How long requests under way may take when the service stops (milliseconds). */
const CLOSE_GRACE_MS = 3_000;

/** What a service is started from. */
export interface ServiceParts {
  readonly config: Config;
  /** Closed by the service when it stops, or cannot start. */
  readonly store: Store;
  readonly clock: () => number;
  /** Absent: an empty store stays empty. */
  readonly seed?: SeedDemo | undefined;
  /** Makes the maps of the demonstration; in the background, when it is one. */
  readonly maps?:
    ((parts: Pick<ServiceParts, 'store' | 'config' | 'clock'>) => Promise<void>) | undefined;
  /** The nouns there are; absent: those of the product. */
  readonly nouns?: KnownNouns | undefined;
  /** Where the log goes instead of the standard output. */
  readonly log?: Writable | undefined;
  /** What a password costs to try; tests pay less. */
  readonly cost?: Cost | undefined;
}

/** A service that listens. */
export interface Service {
  readonly app: FastifyInstance;
  readonly office: AccountsService;
  readonly referees: Referees;
  readonly store: Store;
  /** Where it answers. */
  readonly url: string;
  /** The logins of the demonstration, when it is one. */
  readonly logins: readonly DemoLogin[] | undefined;
  /** Ends the feeds, finishes what is under way and closes the store. */
  stop(): Promise<void>;
}

/** Opens everything over a store and listens. Throws StartRefused, or StoreUnavailable. */
export async function startService(parts: ServiceParts): Promise<Service> {
  const opened: (() => Promise<void> | void)[] = [() => parts.store.close()];
  async function stop(): Promise<void> {
    for (const close of opened.splice(0).reverse()) await close();
  }
  try {
    return { ...(await open(parts, (close) => opened.push(close))), store: parts.store, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function open(
  { config, store, clock, seed, maps, nouns = KNOWN_NOUNS, log, cost }: ServiceParts,
  onStop: (close: () => Promise<void> | void) => void,
): Promise<Pick<Service, 'app' | 'office' | 'referees' | 'url' | 'logins'>> {
  const logs: FastifyBaseLogger[] = [];
  const report = (what: string, error: unknown): void => {
    for (const each of logs) each.error({ err: error, what }, 'failed');
  };
  const referees = new Referees(store, { rules: nouns.rules, clock, report });
  onStop(() => referees.stop());
  const onJoined = announceJoined({ store, referees, clock });
  const office = await openAccounts({ store, clock, onJoined, report, ...(cost && { cost }) });
  onStop(async () => {
    await office.journal.settle();
    office.close();
  });
  const logins = await demonstrate(config, { store, office, referees, clock }, seed);

  const isDemonstration = logins !== undefined;
  const sending = await sendingOf(config, { store, office, clock, report }, (trouble) => {
    for (const each of logs) each.warn({ ...trouble }, 'a message was not sent');
  });
  if (sending) onStop(() => sending.stop());
  const teller =
    sending &&
    new Teller({
      ...{ store, office, clock, report, rules: nouns.rules, outbox: sending.outbox },
      takesAnswers: config.sms?.webhookSecret !== undefined,
    });
  const figures = new NetworkFigures({ store, nouns, clock });
  const parts = {
    teller,
    figures,
    store,
    office,
    referees,
    config,
    clock,
    nouns,
    isDemonstration,
    sending,
    ...(log && { log }),
  };
  const app = await buildApp(parts);
  logs.push(app.log);
  store.damage.tell(({ shelf, id }) => {
    app.log.error({ shelf, damaged: id }, 'a document cannot be read: restore it from a backup');
  });
  const upkeep = new Upkeep(report);
  onStop(() => upkeep.stop());
  onStop(() => close(app));
  const url = await listen(app, config);
  upkeep.until('the referees at start', () => referees.start());
  if (isDemonstration && maps) {
    upkeep.until('the maps of the demonstration', () => maps({ store, config, clock }));
  }
  upkeep.every(ANNOUNCE_EVERY_MS, 'telling who joined', () => office.joining.announceMissed());
  const { backupDir: folder, backupDays: days } = config;
  if (folder !== undefined) {
    upkeep.every(BACKUP_EVERY_MS, 'the nightly backup', async () => {
      const kept = await keepNightly({ source: store, folder, days, clock, report });
      await office.journal.writeIn(kept, { kind: 'backup-made' });
    });
  }
  upkeep.every(LOOK_THROUGH_EVERY_MS, 'looking through the shelves', () =>
    lookThroughAll(store, report),
  );
  upkeep.every(JOURNAL_EVERY_MS, 'the journal', async () => {
    await takeCommandNotes(config.dataDir, office.journal);
    await office.journal.settle();
  });
  const boxes = new BallotBoxes(store);
  upkeep.every(HAND_IN_EVERY_MS, 'answers that came by link', () =>
    handInAnswers({ store, boxes, referees, nouns, clock }),
  );
  upkeep.every(SWEEP_EVERY_MS, 'forgetting who came to the public pages', () =>
    forgetArrivals({ store, rules: nouns.rules, clock }),
  );
  upkeep.every(FREEZE_EVERY_MS, 'figures of surveys that are over', async () => {
    await freezeAllResults({ store, rules: nouns.rules, clock, report });
    await figures.readAhead();
  });
  if (teller) {
    upkeep.every(TELL_EVERY_MS, 'telling people what concerns them', () => teller.tellAll());
  }
  upkeep.every(SWEEP_EVERY_MS, 'sweeping the accounts', () => office.sweep());
  return { app, office, referees, url, logins };
}

/** Sends messages, where whoever runs the service has said how. */
async function sendingOf(
  { mail, publicUrl = '', push, sms }: Config,
  parts: Pick<SendingParts, 'store' | 'clock' | 'report'> & { office: AccountsService },
  tell: SendingParts['tell'],
): Promise<Sending | undefined> {
  const { office, ...rest } = parts;
  const channels = [
    ...(mail ? [new SmtpChannel(mail)] : []),
    ...(sms ? [new SmsChannel(sms)] : []),
    ...(push ? [await pushChannel(push, office, rest.clock)] : []),
  ];
  if (channels.length === 0) return undefined;
  return startSending({ ...rest, channels, publicUrl, stops: office.stops, tell });
}

async function pushChannel(
  settings: PushSettings,
  { push, settings: kept }: AccountsService,
  clock: () => number,
): Promise<PushChannel> {
  return new PushChannel({
    ...{ ...settings, clock, keys: await kept.pushKeys() },
    devicesOf: (territory, reader) => push.of(territory, reader as Reader),
    forget: ({ session, endpoint }) => push.forget(session, endpoint),
  });
}

async function listen(app: FastifyInstance, { port, host }: Config): Promise<string> {
  try {
    const address = await app.listen({ port, host, listenTextResolver: () => 'listening' });
    return address.replace(/\/\/(127\.0\.0\.1|0\.0\.0\.0|\[::1?\])(?=:)/, '//localhost');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const why = WHY_NOT[code]?.(host, port);
    throw why === undefined ? error : new StartRefused(why);
  }
}

const WHY_NOT: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) =>
    `Port ${port} is already in use. Stop the other program, or choose another port with PORT.`,
  EACCES: (_, port) => `This process may not use port ${port}. Choose one above 1023 with PORT.`,
  EADDRNOTAVAIL: (host) => `This machine does not have the address ${host}. Change HOST.`,
  ENOTFOUND: (host) => `The name ${host} is not known here. Change HOST.`,
};

async function close(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => {
    app.server.closeAllConnections();
  }, CLOSE_GRACE_MS);
  await app.close();
  clearTimeout(cut);
}
