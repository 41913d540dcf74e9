import type { Page } from '../kit/screen.ts';
import type { Route } from '../kit/router.ts';
import { attemptRoutes } from '../screens/attempts/routes.ts';
import { deskRoutes } from '../screens/desk/routes.ts';
import { diagnosisRoutes } from '../screens/diagnosis/routes.ts';
import { encounterRoutes } from '../screens/encounters/routes.ts';
import { indicatorRoutes } from '../screens/indicators/routes.ts';
import { journalRoutes } from '../screens/journal/routes.ts';
import { missionRoutes } from '../screens/missions/routes.ts';
import { personRoutes } from '../screens/people/routes.ts';
import { requestRoutes } from '../screens/requests/routes.ts';
import { roundRoutes } from '../screens/rounds/routes.ts';
import { sendingRoutes } from '../screens/sending/routes.ts';
import { settingsRoutes } from '../screens/settings/routes.ts';
import { surveyRoutes } from '../screens/surveys/routes.ts';
import { volunteerRoutes } from '../screens/volunteers/routes.ts';

/** Every address of the app; each family brings its own. */
export const ROUTES: readonly Route<Page>[] = [
  ...missionRoutes,
  ...deskRoutes,
  ...requestRoutes,
  ...personRoutes,
  ...attemptRoutes,
  ...encounterRoutes,
  ...volunteerRoutes,
  ...diagnosisRoutes,
  ...roundRoutes,
  ...indicatorRoutes,
  ...sendingRoutes,
  ...settingsRoutes,
  ...surveyRoutes,
  ...journalRoutes,
];
