import { button, paragraph } from '../draw.ts';
import type { Part } from '../part.ts';

/** Asking for no more messages: only a press says so, never a visit. */
export const stopPart: Part = {
  title: ({ stop }) => stop.title,
  done: ({ stop }) => [stop.done],
  prepare:
    () =>
    ({ words: { stop }, root, send }) => {
      root.append(
        paragraph(stop.lead),
        button(stop.button, () => {
          send({});
        }),
      );
    },
};
