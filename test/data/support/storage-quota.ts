import { executeServerCommand } from '@web/test-runner-commands';

/** Leaves this origin that many bytes beyond what it uses, as a device that is nearly full would. */
export async function limitStorage(bytes: number): Promise<void> {
  const { usage = 0 } = await navigator.storage.estimate();
  await executeServerCommand('set-quota', usage + bytes);
}

/** Gives the origin the room of the machine again. */
export async function restoreStorage(): Promise<void> {
  await executeServerCommand('set-quota', 0);
}

/** The browser will promise this origin to keep what it stores, when it is asked. */
export async function grantDurableStorage(): Promise<void> {
  await executeServerCommand('grant-durable-storage');
}
