import { Task, TaskStatus } from '@lit/task';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Team, TeamDesk, TeamResult } from '../../../data/accounts/team.ts';
import type { Messages } from '../../../messages/kernel/messages.ts';
import { teamProblem } from '../../cards/accounts/team-problem.ts';
import '../../elements/status/failure.ts';
import '../../elements/status/loading.ts';

/** The team as it was last told: asked when the screen opens, and again after each change. */
export class TeamAnswer {
  readonly #task: Task<readonly [], TeamResult>;

  constructor(host: ReactiveControllerHost, team: () => TeamDesk) {
    this.#task = new Task(host, { task: () => team().read(), args: () => [] });
  }

  /** Asks anew. */
  readonly again = (): void => {
    void this.#task.run();
  };

  /** Draws the team, or why there is none to draw. What was told before stays until another answer is there. */
  draw(messages: Messages, draw: (team: Team) => TemplateResult): TemplateResult {
    const { app, team } = messages;
    const { status, value } = this.#task;
    if (value?.ok) return draw(value.team);
    if (status !== TaskStatus.COMPLETE && status !== TaskStatus.ERROR) {
      return html`<cm-loading label=${app.loading} rows="4"></cm-loading>`;
    }
    return html`<cm-failure heading=${team.failure} retry=${app.retry} @cm-retried=${this.again}
      >${teamProblem(messages, value?.problem ?? 'failed')}</cm-failure
    >`;
  }
}
