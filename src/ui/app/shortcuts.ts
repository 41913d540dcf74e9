import type { MyRole } from '../../data/accounts/session.ts';
import { homeOf } from '../kit/destinations.ts';

/** What the installed app offers when its sign is held down: for each role the screen that comes nearest. */
const SHORTCUTS: Readonly<Record<string, readonly (readonly [MyRole, string])[]>> = {
  appel: [
    ['coordinator', '/desk'],
    ['agent', '/people'],
  ],
  missions: [
    ['volunteer', '/mine'],
    ['coordinator', '/requests'],
    ['agent', '/requests'],
  ],
  // Not in the manifest: whoever has just joined begins there (`newcomer-form.ts`).
  'premiers-pas': [['volunteer', '/settings/first-steps']],
  visite: [
    ['agent', '/encounters/new'],
    ['coordinator', '/encounters/new'],
  ],
};

/**
 * Where the app opens: at the screen of the shortcut that was chosen, or where the person starts.
 * @param search what follows the address of the app: `?pour=appel`, as the manifest in vite.config.ts says
 */
export function openedAt(search: string, roles: readonly MyRole[]): string {
  const wanted = SHORTCUTS[new URLSearchParams(search).get('pour') ?? ''] ?? [];
  return wanted.find(([role]) => roles.includes(role))?.[1] ?? homeOf(roles);
}
