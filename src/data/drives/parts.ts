import type { Ground } from '../pack/ground.ts';
import type { ViewsRead } from '../engine/read-model/views.ts';
import type { Pen } from '../engine/pen.ts';

/** What drives are read with. */
export interface DrivesRead {
  readonly views: ViewsRead;
  readonly pen: Pick<Pen, 'post'>;
  readonly ground: Pick<Ground, 'travel'>;
}
