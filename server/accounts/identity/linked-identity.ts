/** The identity of another house that opens an account: its fingerprint, never its name. */
export interface LinkedIdentity {
  /** The id of the record that leads from it to the account. */
  readonly trace: string;
  /** When it was linked, milliseconds since 1970. */
  readonly at: number;
  readonly by: `user:${string}`;
}
