import type { Ground } from '../ground.ts';
import type { ViewsRead } from '../model/views.ts';
import type { Pen } from '../pen.ts';

/** What drives are read with. */
export interface DrivesRead {
  readonly views: ViewsRead;
  readonly pen: Pick<Pen, 'post'>;
  readonly ground: Pick<Ground, 'travel'>;
}
