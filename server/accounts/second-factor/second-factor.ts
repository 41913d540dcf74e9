/** What an account is opened with beside its password. */
export interface SecondFactor {
  /** Shared with the person's telephone, base64url. */
  readonly secret: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** The step of the last code that was taken: no code counts twice. */
  readonly lastStep: number;
  /** The traces of the recovery codes that were not used. */
  readonly recovery: readonly string[];
  /** Wrong codes, and when the first of them came (milliseconds since 1970); kept, so that every gateway counts alike. */
  readonly wrong?: { readonly count: number; readonly since: number };
}

/** One that is being set up: no code of it was seen yet. */
export interface BegunFactor {
  readonly secret: string;
  readonly at: number;
}
