import type { CodeMailWay } from '../../../data/accounts/team.ts';
import type { Role } from '../../../domain/kernel/actor.ts';

/** A code that was just made for somebody: it is on the screen now, and nowhere afterwards. */
export interface GivenCode {
  /** `XXXX-XXXX`. */
  readonly code: string;
  /** ISO 8601. */
  readonly expires: string;
  /** Whom it is for. */
  readonly name: string;
  /** The role that it gives; absent: they have an account, and choose another password. */
  readonly role?: Role;
  /** Whether it can go by e-mail too; absent: that is not offered for such a code. */
  readonly mail?: CodeMailWay;
  /** Their telephone is lost, and with it perhaps their e-mail. */
  readonly lost?: boolean;
}
