/**
 * Why a pack is not on this device: no network; the session has run out; no room; what came is not
 * what it should be; it is no longer offered; it needs a later version of the app; somebody stopped it.
 */
export type PackTrouble =
  'offline' | 'sign-in-needed' | 'no-room' | 'corrupt' | 'gone' | 'newer' | 'stopped';

/**
 * A download that ended before its end; what came stays for the next try, unless it is wrong or there
 * is no room for it.
 */
export class PackFailed extends Error {
  override readonly name = 'PackFailed';
  constructor(
    readonly trouble: PackTrouble,
    cause?: unknown,
  ) {
    super(`The pack could not be had: ${trouble}.`, { cause });
  }
}
