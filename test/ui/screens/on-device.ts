import type { Fact } from '../../../src/domain/nouns.ts';
import type { TestDevice } from '../../data/support/test-device.ts';
import { until } from '../../support/waiting.ts';

/** Waits until so many facts lie in the outbox of a device, and gives them in the order written. */
export async function written(device: TestDevice, count: number): Promise<readonly Fact[]> {
  return until(`${String(count)} facts in the outbox`, async () => {
    const facts = await device.written();
    return facts.length === count ? facts : undefined;
  });
}

/** Waits until the draft of a form holds this text, and gives it. */
export async function draftWith(
  device: TestDevice,
  key: string,
  text: string,
): Promise<Readonly<Record<string, unknown>>> {
  return until(`"${text}" in the draft ${key}`, async () => {
    const draft = await device.drafts.read(key);
    return JSON.stringify(draft ?? '').includes(text) ? (draft as object) : undefined;
  }) as Promise<Readonly<Record<string, unknown>>>;
}
