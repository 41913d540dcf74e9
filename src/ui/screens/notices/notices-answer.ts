import { Task, TaskStatus } from '@lit/task';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type {
  NoticeAnswer,
  NoticeReader,
  Notices,
  NoticeSettings,
} from '../../../data/notices/notices.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import '../../elements/status/failure.ts';
import '../../elements/status/loading.ts';

/** How somebody is told, as the server says it: asked when the screen opens. */
export class NoticesAnswer {
  readonly #task: Task<readonly [NoticeReader], NoticeAnswer>;

  constructor(
    host: ReactiveControllerHost,
    notices: () => Notices,
    reader: () => NoticeReader = () => 'me',
  ) {
    this.#task = new Task(host, {
      task: ([whose]) => notices().read(whose),
      args: () => [reader()],
    });
  }

  /** Draws it, or why it is not there. */
  draw(messages: Messages, draw: (settings: NoticeSettings) => TemplateResult): TemplateResult {
    const { app, notices } = messages;
    const { status, value } = this.#task;
    if (value?.ok) return draw(value.settings);
    if (status !== TaskStatus.COMPLETE && status !== TaskStatus.ERROR) {
      return html`<cm-loading label=${app.loading} rows="4"></cm-loading>`;
    }
    return html`<cm-failure heading=${notices.failure} retry=${app.retry} @cm-retried=${this.#again}
      >${notices.problems[value?.problem ?? 'failed']}</cm-failure
    >`;
  }

  readonly #again = (): void => {
    void this.#task.run();
  };
}
