import * as v from 'valibot';
import { id, text } from '../kernel/text.ts';
import { PersonName, Role, VolunteerId } from './session.ts';

/** What somebody of the team may be; a volunteer's file is a page of its own. */
const STAFF_ROLES = ['coordinator', 'agent'] as const;

/** A role of the team. */
export const StaffRole = v.picklist(STAFF_ROLES);
/** A role of the team. */
export type StaffRole = v.InferOutput<typeof StaffRole>;

/** Where an agent goes round, in the words of the town hall: "Le plateau, Brême et Vaux". It opens and shuts nothing. */
const Sector = v.pipe(v.string(), v.trim(), text(80));

/** A coordinator asks for a code: for a volunteer of the territory, or for a colleague. */
export const InvitationRequest = v.union([
  v.strictObject({ role: v.literal('volunteer'), volunteer: VolunteerId }),
  v.strictObject({ role: v.literal('coordinator'), name: PersonName }),
  v.strictObject({ role: v.literal('agent'), name: PersonName, sector: v.exactOptional(Sector) }),
]);
/** What a coordinator asks for. */
export type InvitationRequest = v.InferOutput<typeof InvitationRequest>;

/** Whether a code can go by e-mail too. */
export const CodeMailWay = v.object({
  /** `none`: its holder chose no e-mail; `stopped`: they asked for no more; `not-set-up`: nobody here sends any. */
  way: v.picklist(['ready', 'none', 'stopped', 'not-set-up']),
  /** Where it would go, as far as a colleague may read it: `v…@exemple.fr`. */
  to: v.exactOptional(v.string()),
});
/** The same, as the screens have it. */
export type CodeMailWay = v.InferOutput<typeof CodeMailWay>;

/** How the e-mail with a code goes; `not-delivered`: it could not, and will not be tried again. */
export const CodeMailStanding = v.object({
  state: v.picklist(['waiting', 'sent', 'not-delivered', 'none', 'stopped', 'not-set-up', 'full']),
});
/** The same, as the screens have it. */
export type CodeMailStanding = v.InferOutput<typeof CodeMailStanding>;

/** The code to dictate or to print; shown once, the server keeps only its trace. */
export const Invitation = v.object({
  /** `XXXX-XXXX`, without the characters that are taken for one another. */
  code: v.string(),
  role: Role,
  /** ISO 8601. */
  expires: v.string(),
  /** For one that renews an account. */
  mail: v.exactOptional(CodeMailWay),
});

/** Somebody of the team is to be this from now on. */
export const RoleChange = v.strictObject({ role: StaffRole, sector: v.exactOptional(Sector) });
/** What somebody is to be. */
export type RoleChange = v.InferOutput<typeof RoleChange>;

/** A coordinator takes the second factor of a colleague away, once it was made sure in words who asks. */
export const FactorRemoval = v.strictObject({ checked: v.literal(true) });

const whose = { checked: v.literal(true), lost: v.boolean() };

/**
 * A coordinator wants a code for somebody who has an account, to choose another password with. `checked`: it was
 * made sure in words who asks; `lost`: their telephone is lost, so every session of theirs ends at once.
 */
export const AccessRenewal = v.union([
  v.strictObject({ user: id('user'), ...whose }),
  v.strictObject({ volunteer: VolunteerId, ...whose }),
]);
/** Such a wish. */
export type AccessRenewal = v.InferOutput<typeof AccessRenewal>;

/** A device of somebody, as the coordinators see it. */
const TeamDevice = v.object({
  id: v.string(),
  /** When the server last heard of it, ISO 8601. */
  seen: v.string(),
  /** Facts on this device only. */
  pending: v.number(),
});

/** Somebody of the team: what a coordinator may know of a colleague, and no more. */
export const TeamMember = v.object({
  user: v.string(),
  name: v.string(),
  /** In this territory; a word that this app does not know is said to be another role. */
  roles: v.array(v.string()),
  sector: v.exactOptional(v.string()),
  /** When the server last heard of them, ISO 8601, to within a day; absent: never. */
  seen: v.exactOptional(v.string()),
  /** How many sessions are open, wherever. */
  sessions: v.number(),
  devices: v.array(TeamDevice),
  /** They have a place in another territory too, which no coordinator of this one opens. */
  elsewhere: v.exactOptional(v.boolean()),
  /** A code of their telephone is asked of them beside the password. */
  secondFactor: v.exactOptional(v.boolean()),
  /** An identity of another house opens their account beside the password. */
  identity: v.exactOptional(v.boolean()),
});
/** Somebody of the team. */
export type TeamMember = v.InferOutput<typeof TeamMember>;

/** A code that was given and not used; the code itself is known to nobody but who has it. */
export const OpenInvitation = v.object({
  /** Names it without opening anything. */
  id: v.string(),
  name: v.string(),
  role: v.string(),
  sector: v.exactOptional(v.string()),
  /** The name of the coordinator who gave it; absent: a command, or an account that is gone. */
  by: v.exactOptional(v.string()),
  /** ISO 8601. */
  expires: v.string(),
  /** It is past its day, and opens nothing any more. */
  over: v.exactOptional(v.boolean()),
  /** It lets somebody with an account choose another password. */
  renews: v.exactOptional(v.boolean()),
});
/** Such a code. */
export type OpenInvitation = v.InferOutput<typeof OpenInvitation>;

/** Who answers for the territory, and who is about to join. */
export const Team = v.object({
  members: v.array(TeamMember),
  invitations: v.array(OpenInvitation),
  /** What the house is called whose identities may open accounts; absent: none may. */
  identities: v.exactOptional(v.string()),
});
/** Such a team. */
export type Team = v.InferOutput<typeof Team>;
