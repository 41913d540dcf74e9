import type { Survey } from './survey.ts';

/**
 * N: how many belong to the group that a survey asked, without those who died or left meanwhile; never fewer than
 * answered.
 */
export function groupSizeOf({ frame, calls }: Survey, answered: number): number {
  return Math.max(answered, (frame?.size ?? 0) - (calls?.gone ?? 0));
}
