/**
 * What this device is doing with the server. `idle`: up to date and listening; `offline`: no
 * network, which is no error; `sign-in-needed`: the session has run out, everything is kept;
 * `failing`: the server or the device fails, it will be tried again.
 */
export type SyncPhase =
  'idle' | 'offline' | 'connecting' | 'sending' | 'receiving' | 'sign-in-needed' | 'failing';

/** The trust line: what is true of this device and the server. */
export interface SyncStatus {
  readonly phase: SyncPhase;
  /** When this device last knew everything that was its to know, by its own clock; ISO 8601. */
  readonly upToDateAt?: string;
  /** Facts on this device only. */
  readonly waiting: number;
  readonly refused: number;
  /** During the first load: documents received and to receive. */
  readonly progress?: { readonly done: number; readonly total: number };
  /** Not everything that is the person's to know was ever received here: what is not there may still come. */
  readonly incomplete?: true;
  /** Offline because somebody else answers here: the page of a hotel's network, a proxy. */
  readonly foreign?: true;
  /** It fails because the device has no room left for what comes down. */
  readonly storageFull?: true;
}
