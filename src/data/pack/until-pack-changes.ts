import type { TabChannel } from '../engine/tab-channel.ts';

/** Reads something of the pack when it is first asked for, and anew once the pack or the person is another. */
export function untilPackChanges<T>(tabs: TabChannel, read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  const forget = (): void => {
    reading = undefined;
  };
  tabs.on('pack', ({ progress }) => {
    if (!progress) forget();
  });
  tabs.on('session', forget);
  return () => (reading ??= read());
}
