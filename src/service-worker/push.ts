import * as v from 'valibot';
import { pathOf } from '../contract/kernel/endpoint.ts';
import { renewPush } from '../contract/notices/endpoints.ts';
import { PushMessage } from '../contract/notices/push.ts';

declare const self: ServiceWorkerGlobalScope;

/** What a notification leads to, kept with it. */
interface Kept {
  readonly open: string;
  readonly actions: PushMessage['actions'];
}

const ICON = '/icons/icon-192.png';

/** Shows what the server pushes, also while no page of the app is open, and leads to what it is about. */
export function showNotifications(): void {
  self.addEventListener('push', (event) => event.waitUntil(show(event.data)));
  self.addEventListener('notificationclick', (event) => {
    const { action, notification } = event;
    notification.close();
    const path = answered(notification.data as Kept | null, action);
    if (path !== undefined) event.waitUntil(open(path));
  });
  self.addEventListener('pushsubscriptionchange', (event) => {
    event.waitUntil(renew(event));
  });
}

/** A push without anything that can be read is shown too: browsers take the leave back from whoever shows nothing. */
async function show(data: PushMessageData | null): Promise<void> {
  const read = v.safeParse(PushMessage, jsonIn(data));
  const { title, body, tag, open: path, actions } = read.success ? read.output : UNREADABLE;
  const shown = {
    body,
    tag,
    icon: ICON,
    badge: ICON,
    data: { open: path, actions } satisfies Kept,
  };
  // Not every browser has actions: a press on the notification itself leads to the same screen.
  const options = {
    ...shown,
    actions: actions.map(({ action, title: word }) => ({ action, title: word })),
  };
  await self.registration.showNotification(title, options);
}

const UNREADABLE: PushMessage = {
  title: 'Coudmain',
  body: 'Du nouveau : ouvrez l’application. / Something is new: open the app.',
  ...{ tag: 'unreadable', open: '/', actions: [] },
};

function jsonIn(data: PushMessageData | null): unknown {
  try {
    return data?.json();
  } catch {
    return undefined;
  }
}

/** Where an answer leads; undefined: nowhere, it was put away. */
function answered(kept: Kept | null, action: string): string | undefined {
  const { open: path = '/', actions = [] } = kept ?? {};
  return action === '' ? path : actions.find((one) => one.action === action)?.open;
}

/** An open page goes there itself, so that nothing begun in it is lost; else one is opened. */
async function open(path: string): Promise<void> {
  const url = new URL(path, self.location.origin);
  if (url.origin !== self.location.origin) return;
  const pages = await self.clients.matchAll({ type: 'window' });
  const page = pages.find(({ focused }) => focused) ?? pages[0];
  if (!page) {
    await self.clients.openWindow(url);
    return;
  }
  page.postMessage({ type: 'OPEN', path: url.pathname + url.hash });
  // Some browsers let nothing come to the front; the page is where it should be all the same.
  await page.focus().catch(() => undefined);
}

/** The browser has another address, or is to ask for one: the server hears of it, and goes on. */
async function renew({
  oldSubscription,
  newSubscription,
}: PushSubscriptionChangeEvent): Promise<void> {
  const subscription =
    newSubscription ??
    (oldSubscription && (await self.registration.pushManager.subscribe(oldSubscription.options)));
  if (!subscription) return;
  const { endpoint, keys } = subscription.toJSON();
  await fetch(pathOf(renewPush, {}), {
    method: renewPush.method,
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint, ...keys }),
  });
}
