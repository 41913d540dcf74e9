/**
 * What somebody is writing, kept sealed from the first letter on. The key names the form, never a
 * person: `request:new`, `encounter:new:person:<uuid>`.
 */
export interface Drafts {
  /** `false`: the device is full or locked; say so while the form is open. */
  keep(key: string, value: unknown): Promise<boolean>;
  /** Undefined: there is none. */
  read(key: string): Promise<unknown>;
  drop(key: string): Promise<void>;
}
