import type { Route } from '../kit/router.ts';
import type { Page } from '../kit/screen.ts';
import { teamRoutes } from '../screens/accounts/routes.ts';
import { attemptRoutes } from '../screens/attempts/routes.ts';
import { signalRoutes } from '../screens/signals/routes.ts';
import { candidacyRoutes } from '../screens/candidacies/routes.ts';
import { decisionRoutes } from '../screens/decisions/routes.ts';
import { deskRoutes } from '../screens/desk/routes.ts';
import { diagnosisRoutes } from '../screens/diagnosis/routes.ts';
import { encounterRoutes } from '../screens/encounters/routes.ts';
import { indicatorRoutes } from '../screens/indicators/routes.ts';
import { journalRoutes } from '../screens/journal/routes.ts';
import { noticeRoutes } from '../screens/notices/routes.ts';
import { operatorRoutes } from '../screens/operator/routes.ts';
import { personRoutes } from '../screens/people/routes.ts';
import { requestRoutes } from '../screens/requests/routes.ts';
import { roundRoutes } from '../screens/rounds/routes.ts';
import { surveyRoutes } from '../screens/surveys/routes.ts';
import { synthesisRoutes } from '../screens/synthesis/routes.ts';
import { communeRoutes } from '../screens/territory/commune-routes.ts';
import { posterRoutes } from '../screens/territory/poster-routes.ts';
import { volunteerRoutes } from '../screens/volunteers/routes.ts';

/** The addresses that coordinators, agents, the network and the operator alone may open: fetched with the first of them. */
export const STAFF_ROUTES: readonly Route<Page>[] = [
  ...deskRoutes,
  ...requestRoutes,
  ...personRoutes,
  ...attemptRoutes,
  ...encounterRoutes,
  ...candidacyRoutes,
  ...signalRoutes,
  ...volunteerRoutes,
  ...noticeRoutes,
  ...diagnosisRoutes,
  ...roundRoutes,
  ...indicatorRoutes,
  ...surveyRoutes,
  ...synthesisRoutes,
  ...operatorRoutes,
  ...decisionRoutes,
  ...journalRoutes,
  ...teamRoutes,
  ...communeRoutes,
  ...posterRoutes,
];
