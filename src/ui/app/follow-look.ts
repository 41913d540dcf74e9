import type { Device } from '../../data/device.ts';
import { wear } from '../kit/look/look.ts';

/**
 * The page looks as the territory of whoever works here wants it to, from the moment it says so. Behind a locked door it
 * stays as it was.
 */
export function followLook({ session, territory }: Pick<Device, 'session' | 'territory'>): void {
  let place: string | undefined;
  let leave: () => void = () => undefined;
  session.state().subscribe((state) => {
    const now = state.phase === 'open' ? state.me.territory?.name : undefined;
    if (now === place) return;
    place = now;
    leave();
    leave = () => undefined;
    if (now === undefined) return;
    leave = territory.current().subscribe(
      (known) => {
        if (known) wear(known);
      },
      () => undefined, // Then it looks as it did.
    );
  });
}
