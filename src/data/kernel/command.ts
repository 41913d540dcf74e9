import type { Id } from '../../domain/kernel/ids.ts';
import type { Refusal } from '../../domain/kernel/refusal.ts';

/**
 * Why a device does not write a fact down. Besides what the domain refuses: `storage-full`, no room
 * is left (keep the draft, nothing was half written); `locked`, nobody is signed in or the device
 * is locked; `malformed`, a field is empty, too long or not of its shape.
 */
export type CommandRefusal = Refusal | 'storage-full' | 'locked' | 'malformed';

/** What became of something that somebody wanted to do. Foreseen refusals are values. */
export type CommandResult =
  | {
      readonly ok: true;
      /** The fact that now waits in the outbox; the first of them when there are several. */
      readonly fact: Id<'fact'>;
      /** What it is about: the new person, request or encounter when one was made. */
      readonly subject: Id;
    }
  | {
      readonly ok: false;
      readonly refusal: CommandRefusal;
      /** The names of the fields that are malformed, never their values. */
      readonly where?: string;
    };

/** A command: resolves once the fact is safe on this device, with or without a network. */
export type Command = Promise<CommandResult>;
