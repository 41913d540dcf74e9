import type { Route } from '../kit/router.ts';
import type { Page } from '../kit/screen.ts';
import { missionRoutes } from '../screens/missions/routes.ts';
import { ownNoticeRoutes } from '../screens/notices/own-routes.ts';
import { sendingRoutes } from '../screens/sending/routes.ts';
import { settingsRoutes } from '../screens/settings/routes.ts';
import { ownHelpRoutes } from '../screens/volunteers/own-routes.ts';

/** The addresses that a volunteer may open, there from the start; those of the staff: `staff-routes.ts`. */
export const ROUTES: readonly Route<Page>[] = [
  ...missionRoutes,
  ...sendingRoutes,
  ...settingsRoutes,
  ...ownHelpRoutes,
  ...ownNoticeRoutes,
];
