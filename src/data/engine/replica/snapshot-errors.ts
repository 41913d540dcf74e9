/** The snapshot could not be had; `status` is the server's answer. */
export class SnapshotRefused extends Error {
  override readonly name = 'SnapshotRefused';
  constructor(readonly status: number) {
    super(`The snapshot was refused with ${String(status)}.`);
  }
}

/** The snapshot ended before its end. */
export class SnapshotCut extends Error {
  override readonly name = 'SnapshotCut';
  constructor() {
    super('The snapshot was cut.');
  }
}
