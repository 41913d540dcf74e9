import type { Delivery } from '../channel.ts';

/** The gateway, its password or our account there is the trouble: all messages wait. */
const OUR_TROUBLE = new Set([401, 402, 403, 404, 405, 429, 502, 503, 504]);
/** What gateways call a number that will never take a message. */
const NEVER =
  /invalid.?(number|recipient|destination|msisdn|to)|unknown.?(number|subscriber)|black.?list|opt.?(ed)?.?out|unsubscribed|not.?(a.)?mobile|landline|too.?long/i;
/** And what they call an account that sends nothing at present. */
const NOT_NOW = /credit|balance|quota|fund|auth|token|suspend|disabled|rate|throttl|maintenance/i;
const SUCCESS = /^(ok|success|sent|queued|accepted|pending|delivered|submitted|created|0)$/i;

/**
 * What a gateway's answer means for a message. Many answer 200 whatever happened and say inside that it was not
 * taken: what is not plainly a yes is none. Of what they say only words that were expected are told on.
 */
export function deliveryOf(status: number, body: string): Delivery {
  // It knows the message already: this is the second time that it hears of it.
  if (status === 409) return { kind: 'sent' };
  if (OUR_TROUBLE.has(status) || (status >= 300 && status < 400)) {
    return { kind: 'later', about: 'channel', code: String(status) };
  }
  if (status >= 500) return { kind: 'later', about: 'message', code: String(status) };
  const told = status >= 400 ? body : troubleIn(body);
  if (told === undefined) return { kind: 'sent' };
  if (NEVER.test(told)) return { kind: 'refused', code: `${status} number` };
  if (NOT_NOW.test(told)) return { kind: 'later', about: 'channel', code: `${status} account` };
  return status >= 400
    ? { kind: 'refused', code: String(status) }
    : { kind: 'later', about: 'message', code: `${status} error inside` };
}

/** What stands against a message in an answer that says 200; undefined: it was taken. */
function troubleIn(body: string): string | undefined {
  const text = body.trim();
  if (text === '') return undefined;
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    // A page of a proxy, or a line such as "ERR 105".
    return SUCCESS.test(text) || /^OK\b/i.test(text) ? undefined : text.slice(0, 500);
  }
  return troubleOf(said) ? text.slice(0, 2_000) : undefined;
}

function troubleOf(said: unknown): boolean {
  if (Array.isArray(said)) return said.length === 0 || said.some(troubleOf);
  if (typeof said !== 'object' || said === null) return said === false;
  const { error, errors, ok, success, status, code, rejected, messages, results } = said as Record<
    string,
    unknown
  >;
  return (
    isSomething(error) ||
    isSomething(errors) ||
    isSomething(rejected) ||
    ok === false ||
    success === false ||
    (typeof status === 'string' && !SUCCESS.test(status)) ||
    (typeof status === 'number' && status >= 300) ||
    (typeof code === 'number' && code !== 0 && (code < 200 || code > 299)) ||
    [messages, results].some((list) => Array.isArray(list) && troubleOf(list))
  );
}

function isSomething(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === 0) return false;
  return !(Array.isArray(value) && value.length === 0) && value !== '';
}
