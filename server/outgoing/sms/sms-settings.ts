/** What a gateway calls the parts of a message. */
export interface SmsFields {
  readonly to: string;
  readonly text: string;
  readonly from: string;
  readonly id: string;
}

/** Which gateway hands short messages to the telephone companies. It holds secrets: never printed. */
export interface SmsSettings {
  /** Where messages are posted, as JSON. */
  readonly url: string;
  /** Sent along as `Authorization: Bearer …`. */
  readonly secret: string;
  /** What answers come with, in the header `X-Webhook-Secret`; absent: none are taken in. */
  readonly webhookSecret: string | undefined;
  /** The number, or the word, that messages are from; absent: the gateway's own. */
  readonly from: string | undefined;
  readonly fields: SmsFields;
  /** What one part costs, in cents; absent: nothing is said of it. */
  readonly cents: number | undefined;
}

/** What most gateways say. */
export const SMS_FIELDS: SmsFields = { to: 'to', text: 'text', from: 'from', id: 'id' };

/** Where messages are posted: HTTPS, or this machine; undefined: it is no such address. */
export function smsGatewayIn(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.username !== '' || url.hash !== '') return undefined;
  const isHere = url.protocol === 'http:' && /^(localhost|127\.[\d.]+|\[::1\])$/.test(url.hostname);
  return url.protocol === 'https:' || isHere ? text : undefined;
}

/** `to=recipient,text=message`: other names for some parts; undefined: it is not of that form. */
export function smsFieldsIn(text: string): SmsFields | undefined {
  const pairs = text.split(',').map((one) => one.split('=').map((part) => part.trim()));
  const isRight = pairs.every(
    ([name = '', word = '', ...more]) =>
      more.length === 0 && name in SMS_FIELDS && /^[A-Za-z_][\w.-]{0,39}$/.test(word),
  );
  const named = Object.fromEntries(pairs) as Partial<SmsFields>;
  return isRight ? { ...SMS_FIELDS, ...named } : undefined;
}

/** A price of up to a euro, in cents, such as `4.5`; undefined: it is none. */
export function centsIn(text: string): number | undefined {
  const cents = Number(text.replace(',', '.'));
  return /^\d{1,3}([.,]\d{1,3})?$/.test(text) && cents <= 100 ? cents : undefined;
}
