import { MISSION_KINDS, type MissionKind } from '../kernel/kind.ts';
import type { KindSetting } from './kind-setting.ts';
import type { Territory } from './territory.ts';

/** What is read of a territory to say which kinds there are; without one, the ten that everybody knows. */
export type KindsOf = Pick<Territory, 'kinds' | 'kindSettings'> | undefined;

/** The kinds that are on offer, in their order. One that never chose any offers all that everybody knows. */
export function kindsOnOffer(territory: KindsOf): readonly MissionKind[] {
  return territory?.kinds.length ? territory.kinds : MISSION_KINDS;
}

/** What the territory has said of a kind. */
export function settingOf(id: MissionKind, territory: KindsOf): KindSetting | undefined {
  return territory?.kindSettings?.find(({ kind }) => kind === id);
}
