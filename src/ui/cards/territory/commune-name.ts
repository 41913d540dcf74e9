import type { Territory } from '../../../domain/territory/territory.ts';

/** The name of a commune of the territory; its code when it is not known here. */
export function communeName(territory: Territory | undefined, code: string): string {
  return territory?.communes.find((commune) => commune.code === code)?.name ?? code;
}
