/**
 * Where the files of packs lie on this device, each under the SHA-256 of what it must hold: the same
 * file of two versions is one file. A file that is not whole is there under its name and `.part`.
 */
export interface PackShelf {
  /** The names of all files, whole and in parts. */
  names(): Promise<readonly string[]>;
  /** How many bytes of a file there are; 0: none. */
  size(name: string): Promise<number>;
  /**
   * Adds bytes at the end of a file, making it when there is none.
   * @throws the browser's own QuotaExceededError when there is no room
   */
  append(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The file's bytes, read as they are asked for; undefined when there is none. */
  read(name: string): Promise<Blob | undefined>;
  rename(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
  close(): void;
}
