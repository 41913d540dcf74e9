import type { Farewell } from '../../../data/accounts/session.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';

/** "Votre accès à Trois Clochers a pris fin. Ce que vous aviez noté est remis à la mairie. Merci…". */
export function farewellWords(
  { titles, handedOver, waiting }: Farewell,
  { accounts: { farewell } }: Messages,
): string {
  return [
    ...titles.map((title) => farewell.ended(title)),
    ...(handedOver > 0 ? [farewell.handedOver(handedOver)] : []),
    ...(waiting > 0 ? [farewell.waiting(waiting)] : [farewell.gone]),
    farewell.thanks,
  ].join(' ');
}
