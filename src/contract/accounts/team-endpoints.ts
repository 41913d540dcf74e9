import { endpoint, Nothing } from '../kernel/endpoint.ts';
import { TypedCode } from './invitation.ts';
import {
  AccessRenewal,
  CodeMailStanding,
  FactorRemoval,
  Invitation,
  InvitationRequest,
  RoleChange,
  Team,
} from './team.ts';

/** A coordinator invites a volunteer or a colleague. */
export const invite = endpoint(
  'POST',
  '/api/territories/:territory/invitations',
  InvitationRequest,
  Invitation,
);

/** Who answers for the territory; for coordinators. */
export const getTeam = endpoint('GET', '/api/territories/:territory/team', Nothing, Team);

/** Somebody of the team becomes a coordinator or an agent; never the last coordinator. */
export const changeRole = endpoint(
  'POST',
  '/api/territories/:territory/places/:user',
  RoleChange,
  Nothing,
);

/** A code that was given opens nothing any more; also when it did not before. */
export const withdrawInvitation = endpoint(
  'DELETE',
  '/api/territories/:territory/invitations/:id',
  Nothing,
  Nothing,
);

/** A fresh code for somebody who forgot the password or lost the telephone. */
export const renewAccess = endpoint(
  'POST',
  '/api/territories/:territory/access-codes',
  AccessRenewal,
  Invitation,
);

/**
 * A fresh code goes to its holder by e-mail too, once however often it is asked; and how it goes. For the coordinator who
 * gave it, while it opens something.
 */
export const mailAccessCode = endpoint(
  'POST',
  '/api/territories/:territory/access-codes/mail',
  TypedCode,
  CodeMailStanding,
);

/** Somebody of the team lost what showed their codes: the password alone opens again. */
export const removeSecondFactor = endpoint(
  'POST',
  '/api/territories/:territory/second-factors/:user',
  FactorRemoval,
  Nothing,
);

/** A coordinator takes somebody's place in the territory away, for good and at once. */
export const endPlace = endpoint(
  'DELETE',
  '/api/territories/:territory/places/:user',
  Nothing,
  Nothing,
);
