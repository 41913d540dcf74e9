import type { MissionKind } from '../../domain/kernel/kind.ts';

/** What a page for everybody shows of its territory: what stands on any poster, and what is chosen from. */
export interface PublicSheet {
  readonly name: string;
  readonly phone: string;
  readonly hours?: string;
  /** Whether something can be said here; else the page says whom to ring. */
  readonly isOpen: boolean;
  readonly kinds: readonly { readonly id: MissionKind; readonly fr: string; readonly en: string }[];
  /** What volunteers agree to here: its version, and its words, a line each. */
  readonly charter?: { readonly version: string; readonly fr: string; readonly en: string };
  readonly communes: readonly { readonly code: string; readonly name: string }[];
}
