/** Whether writing failed because the device, or the share of it that we may have, is full. */
export function isFull(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Object; cause = innerOf(cause)) {
    const { name, message } = cause as { name?: unknown; message?: unknown };
    if (name === 'QuotaExceededError') return true;
    // PouchDB and Chromium sometimes leave no more than the words.
    if (typeof message === 'string' && /quota|storage is full|no space/i.test(message)) return true;
  }
  return false;
}

function innerOf(error: object): unknown {
  const { inner, cause, reason } = error as { inner?: unknown; cause?: unknown; reason?: unknown };
  return inner ?? cause ?? reason;
}
