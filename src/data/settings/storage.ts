/** How much room this device has, and whether the browser promised to keep what is in it. */
export interface StorageFacts {
  /** Bytes; absent when the browser does not tell. */
  readonly used?: number;
  readonly quota?: number;
  /** Whether the browser promised not to throw it away when room is short. */
  readonly persisted: boolean;
}

/** The room on this device. */
export interface DeviceStorage {
  facts(): Promise<StorageFacts>;
  /** Asks the browser to keep what is here; `false` when it does not promise. */
  persist(): Promise<boolean>;
}

/** The room that the browser gives this app. */
export function storageOf(manager: StorageManager): DeviceStorage {
  return {
    async facts() {
      const { usage, quota } = await manager.estimate();
      return {
        persisted: await manager.persisted(),
        ...(usage !== undefined && { used: usage }),
        ...(quota !== undefined && { quota }),
      };
    },
    persist: () => manager.persist(),
  };
}
