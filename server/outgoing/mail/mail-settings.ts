import * as v from 'valibot';
import { emailAddress } from '../../../src/contract/kernel/text.ts';

/** Where mail is handed over, and who it is from. It holds a password: never printed. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** From the first byte; otherwise STARTTLS is asked for. */
  readonly secure: boolean;
  /** Whether nothing is sent before the line is encrypted. */
  readonly requireTls: boolean;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly from: Sender;
}

/** Who mail is from: an address, and how it is shown. */
export interface Sender {
  readonly address: string;
  readonly name?: string;
}

/** Where an address of `SMTP_URL` leads; undefined: it is none. */
export function serverIn(
  text: string,
): Pick<MailSettings, 'host' | 'port' | 'secure' | 'user' | 'password'> | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return undefined;
  if (!['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '') return undefined;
  const secure = url.protocol === 'smtps:';
  try {
    return {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || (secure ? 465 : 587),
      secure,
      ...(url.username !== '' && {
        user: decodeURIComponent(url.username),
        password: decodeURIComponent(url.password),
      }),
    };
  } catch {
    return undefined;
  }
}

/** `Entraide de la Dombes <entraide@example.fr>`, or the address alone; undefined: it is neither. */
export function senderIn(text: string): Sender | undefined {
  const [, name = '', inside] = /^([^<>"]*)<([^<>]+)>$/.exec(text) ?? [];
  const address = inside ?? text;
  const isShown = name.trim() !== '' && !/\p{Cc}/u.test(name) && name.length <= 100;
  if (!v.is(emailAddress, address) || (inside !== undefined && !isShown)) return undefined;
  return { address, ...(inside !== undefined && { name: name.trim() }) };
}
