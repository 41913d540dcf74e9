import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import {
  senderIn,
  serverIn,
  type MailSettings,
  type Sender,
} from '../outgoing/mail/mail-settings.ts';
import {
  centsIn,
  SMS_FIELDS,
  smsFieldsIn,
  smsGatewayIn,
  type SmsSettings,
} from '../outgoing/sms/sms-settings.ts';
import { identityIn, type IdentitySettings } from '../accounts/identity/identity-settings.ts';
import { pushIn, type PushSettings } from '../outgoing/push/push-settings.ts';
import { PROGRAM_FOLDER } from './program.ts';

/** How this process is to run, read from its environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where the embedded store keeps its files. */
  readonly dataDir: string;
  /** With it, Apache CouchDB keeps the documents instead. It holds a password: never printed. */
  readonly couchdbUrl: string | undefined;
  /** Whether an empty store is filled with the demonstration. */
  readonly demo: boolean;
  /** The addresses of the proxies whose X-Forwarded headers are believed; none when empty. */
  readonly trustProxy: readonly string[];
  /** Where people reach it, when that is not where it listens. */
  readonly publicUrl: string | undefined;
  /** Requests a minute from one address; 0 is no limit. */
  readonly rateLimit: number;
  readonly logLevel: LogLevel;
  /** Where the service keeps a backup of everything each night; without it, it makes none. */
  readonly backupDir: string | undefined;
  /** How many days nightly backups are kept. */
  readonly backupDays: number;
  /** A public geocoder that may be asked for addresses that no pack knows; without it nobody is. */
  readonly geocodingUrl: string | undefined;
  /** Where e-mail is handed over, and who it is from; without it, none is sent. */
  readonly mail: MailSettings | undefined;
  /** The gateway of short messages; without it, none is sent. */
  readonly sms: SmsSettings | undefined;
  /** The house that says who agents are; without it, they sign in with their password alone. */
  readonly identity: IdentitySettings | undefined;
  /** How notifications are sent; without it, none are. */
  readonly push: PushSettings | undefined;
  /** Where the built app is. */
  readonly dist: string;
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** How much is written to the log. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The environment as a process has it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A configuration, or one sentence for each thing that is wrong with it. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/** What a word of the environment means, or what it should have been. */
type Parsed<T> = { readonly value: T } | { readonly must: string };

/** Reads the configuration; an empty variable counts as absent. */
export function readConfig(environment: Environment): ConfigResult {
  const problems: string[] = [];
  function read<T>(name: string, absent: T, meaningOf: (text: string) => Parsed<T>): T {
    const text = environment[name]?.trim();
    const meaning = text ? meaningOf(text) : { value: absent };
    if ('value' in meaning) return meaning.value;
    // The value itself is not repeated: it may hold a password.
    problems.push(`${name} must ${meaning.must}.`);
    return absent;
  }
  const publicUrl = read<string | undefined>('PUBLIC_URL', undefined, publicAddress);
  const smtp = read<ReturnType<typeof serverIn>>('SMTP_URL', undefined, mailServer);
  const from = read<Sender | undefined>('MAIL_FROM', undefined, mailSender);
  const requireTls = read('SMTP_TLS', !(smtp && isLoopback(smtp.host)), onOff);
  const smsUrl = read<string | undefined>('SMS_URL', undefined, smsGateway);
  const smsSecret = read<string | undefined>('SMS_SECRET', undefined, secret);
  const identity = identityIn(environment, publicUrl, isLoopback);
  problems.push(...identity.problems);
  const push = read<'on' | 'off' | 'loopback' | undefined>('PUSH', undefined, pushWay);
  const config: Config = {
    port: read('PORT', 8080, (text) => wholeNumber(text, 65_535)),
    host: read('HOST', '127.0.0.1', hostName),
    dataDir: read('DATA_DIR', resolve('data'), path),
    couchdbUrl: read<string | undefined>('COUCHDB_URL', undefined, couchdb),
    demo: read('COUDMAIN_DEMO', true, onOff),
    trustProxy: read<readonly string[]>('TRUST_PROXY', [], addresses),
    publicUrl,
    rateLimit: read('RATE_LIMIT', 12_000, (text) => wholeNumber(text, 10_000_000)),
    logLevel: read<LogLevel>('LOG_LEVEL', 'info', logLevel),
    backupDir: read<string | undefined>('BACKUP_DIR', undefined, path),
    backupDays: read('BACKUP_DAYS', 14, (text) => wholeNumber(text, 3_650)),
    geocodingUrl: read<string | undefined>('GEOCODING_URL', undefined, geocoding),
    mail: smtp && from && { ...smtp, from, requireTls },
    sms:
      smsUrl === undefined || smsSecret === undefined
        ? undefined
        : {
            url: smsUrl,
            secret: smsSecret,
            webhookSecret: read<string | undefined>('SMS_WEBHOOK_SECRET', undefined, longSecret),
            from: read<string | undefined>('SMS_FROM', undefined, smsSender),
            fields: read('SMS_FIELDS', SMS_FIELDS, smsFields),
            cents: read<number | undefined>('SMS_CENTS', undefined, cents),
          },
    identity: identity.settings,
    push: pushIn(push, { publicUrl, address: from?.address }),
    dist: read('DIST_DIR', join(PROGRAM_FOLDER, 'dist'), path),
  };
  if (config.publicUrl?.startsWith('https:') && config.trustProxy.length === 0) {
    problems.push(
      'PUBLIC_URL is HTTPS, which a proxy in front brings: set TRUST_PROXY to its address, ' +
        'or cookies would not be kept to HTTPS and all people would share one address.',
    );
  }
  if ((smtp === undefined) !== (from === undefined) && problems.length === 0) {
    problems.push(
      'SMTP_URL and MAIL_FROM go together: who hands the mail over, and who it is from.',
    );
  }
  if ((smsUrl === undefined) !== (smsSecret === undefined) && problems.length === 0) {
    problems.push('SMS_URL and SMS_SECRET go together: the gateway, and what it knows us by.');
  }
  if (push === 'on' && !config.push) {
    problems.push(
      'PUSH needs PUBLIC_URL with https, or MAIL_FROM: whom push services may write to.',
    );
  }
  if (config.mail && config.publicUrl === undefined) {
    problems.push('SMTP_URL needs PUBLIC_URL: that is where the links in messages lead.');
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config };
}

/** Whether only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function wholeNumber(text: string, most: number): Parsed<number> {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return { value };
  return { must: `be a whole number from 0 to ${most}` };
}

function path(text: string): Parsed<string> {
  return { value: resolve(text) };
}

function onOff(text: string): Parsed<boolean> {
  if (text === 'on' || text === '1') return { value: true };
  if (text === 'off' || text === '0') return { value: false };
  return { must: 'be "on" or "off"' };
}

function logLevel(text: string): Parsed<LogLevel> {
  const value = LOG_LEVELS.find((one) => one === text);
  return value ? { value } : { must: `be one of ${LOG_LEVELS.join(', ')}` };
}

function hostName(text: string): Parsed<string> {
  const isName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text);
  if (isIP(text) || isName) return { value: text.toLowerCase() };
  return { must: 'be an address or a host name, such as 127.0.0.1 or 0.0.0.0' };
}

function couchdb(text: string): Parsed<string> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) {
    return { value: text };
  }
  return { must: 'look like http://user:password@host:5984, without a path' };
}

function geocoding(text: string): Parsed<string> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url && !url.search && !url.username && !url.hash;
  if (isPlain && /^https?:$/.test(url.protocol)) return { value: text };
  return { must: 'be the address of a search, such as https://data.geopf.fr/geocodage/search' };
}

function mailServer(text: string): Parsed<ReturnType<typeof serverIn>> {
  const value = serverIn(text);
  return value ? { value } : { must: 'look like smtp://user:password@host:587, or smtps://' };
}

function mailSender(text: string): Parsed<Sender> {
  const value = senderIn(text);
  return value ? { value } : { must: 'look like Entraide <entraide@example.fr>' };
}

function smsGateway(text: string): Parsed<string> {
  const value = smsGatewayIn(text);
  return value === undefined
    ? { must: 'be where messages are posted, such as https://sms.example.fr/send' }
    : { value };
}

function secret(text: string): Parsed<string> {
  return /^[\x21-\x7e]+$/.test(text) ? { value: text } : { must: 'be one word in plain letters' };
}

function longSecret(text: string): Parsed<string> {
  const isOne = /^[\x21-\x7e]{16,200}$/.test(text);
  return isOne ? { value: text } : { must: 'have at least 16 letters or figures, without blanks' };
}

function smsSender(text: string): Parsed<string> {
  const isOne = /^(\+?\d{3,15}|[A-Za-z0-9 ]{3,11})$/.test(text);
  return isOne ? { value: text } : { must: 'be a number, or a name of 3 to 11 plain letters' };
}

function pushWay(text: string): Parsed<'on' | 'off' | 'loopback'> {
  const value = (['on', 'off', 'loopback'] as const).find((one) => one === text);
  return value ? { value } : { must: 'be "on" or "off"' };
}

function smsFields(text: string): Parsed<typeof SMS_FIELDS> {
  const value = smsFieldsIn(text);
  return value ? { value } : { must: 'look like to=recipient,text=message' };
}

function cents(text: string): Parsed<number> {
  const value = centsIn(text);
  return value === undefined
    ? { must: 'be the price of one message in cents, such as 4.5' }
    : { value };
}

function publicAddress(text: string): Parsed<string> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) {
    return { value: url.origin };
  }
  return { must: 'be the address that people type, such as https://entraide.example.fr' };
}

function addresses(text: string): Parsed<readonly string[]> {
  const value = text.split(',').map((one) => one.trim());
  if (value.every(isNetwork)) return { value };
  return { must: 'list the addresses of your proxies, such as 127.0.0.1 or 10.0.0.0/8' };
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  const isSize = bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most);
  return isIP(address) !== 0 && isSize && more.length === 0;
}
