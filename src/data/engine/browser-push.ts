import type { PushSubscription as Subscription } from '../../contract/notices/push.ts';

/** Why this browser shows no notifications. */
export type PushProblem =
  /** It cannot. */
  | 'push-unsupported'
  /** It can once the app is on the home screen (iPhone, iPad). */
  | 'push-install'
  /** The person said no to it, now or before. */
  | 'push-refused'
  /** It would, and could not reach its push service. */
  | 'push-failed';

/** A browser that shows notifications from now on, or why not. */
export type PushAnswer =
  | { readonly ok: true; readonly subscription: Subscription }
  | { readonly ok: false; readonly problem: PushProblem };

/** Why this browser would not show notifications, as far as one knows without asking; undefined: it may. */
export function pushProblem(): Exclude<PushProblem, 'push-failed'> | undefined {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) {
    return isAppleInTab() ? 'push-install' : 'push-unsupported';
  }
  return Notification.permission === 'denied' ? 'push-refused' : undefined;
}

/**
 * Lets this browser show notifications. Asks the person, if they were not asked before: only to be called when they
 * pressed something.
 * @param key the server's public key, base64url
 */
export async function subscribeToPush(key: string): Promise<PushAnswer> {
  const problem = pushProblem();
  if (problem) return { ok: false, problem };
  if ((await Notification.requestPermission()) !== 'granted') {
    return { ok: false, problem: 'push-refused' };
  }
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return { ok: false, problem: 'push-unsupported' };
  try {
    const subscription = await subscribed(registration, key);
    const { endpoint = '', keys = {} } = subscription.toJSON();
    const { p256dh = '', auth = '' } = keys;
    return { ok: true, subscription: { endpoint, p256dh, auth } };
  } catch {
    return { ok: false, problem: 'push-failed' };
  }
}

/** This browser shows no notifications of this service any more, nor those that are shown still. */
export async function unsubscribeFromPush(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    const shown = (await registration?.getNotifications?.()) ?? [];
    for (const notification of shown) notification.close();
    await (await registration?.pushManager?.getSubscription())?.unsubscribe();
  } catch {
    // The server sends nothing any more: what is left here is an address that leads nowhere.
  }
}

async function subscribed(
  { pushManager }: ServiceWorkerRegistration,
  key: string,
): Promise<PushSubscription> {
  const options = { userVisibleOnly: true, applicationServerKey: key };
  try {
    return await pushManager.subscribe(options);
  } catch (error) {
    // It has one for another key: the service was set up anew.
    const former = await pushManager.getSubscription();
    if (!former) throw error;
    await former.unsubscribe();
    return pushManager.subscribe(options);
  }
}

/** Safari on a telephone or tablet lets only what is on the home screen show notifications. */
function isAppleInTab(): boolean {
  const isApple = /iPhone|iPad|iPod/.test(navigator.userAgent) || isPadAsDesk();
  return isApple && !window.matchMedia('(display-mode: standalone)').matches;
}

function isPadAsDesk(): boolean {
  return navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1;
}
