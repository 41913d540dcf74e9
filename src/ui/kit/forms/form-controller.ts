import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { AnsweredEvent } from '../../elements/layout/dialog.ts';
import { submitForm } from '../../elements/form/submit-form.ts';
import { CommandController } from '../command-controller.ts';
import type { Done, Outcome, ReasonWords, Said } from '../command-controller.ts';
import { draftsContext } from '../contexts.ts';
import { focusFirstFault, focusQuestion } from './faulty-field.ts';
import { KeptDraft } from './kept-draft.ts';
import { LeaveGuard } from './leave-guard.ts';
import { ReadableFields } from './readable-fields.ts';
import { changeIn, controlChange, isEnterInPart, isNamed, WrittenEvent } from './written-event.ts';

/** The words beside each field that is not as it should be, in the order of the form. */
export type Faults<T> = Partial<Record<keyof T, string>>;

/** The words for each of these fields, as faults. */
export function faultsOf<F extends string>(
  fields: readonly F[],
  words: Readonly<Record<F, string>>,
): Partial<Record<F, string>> {
  return Object.fromEntries(fields.map((field) => [field, words[field]])) as Partial<
    Record<F, string>
  >;
}

/** What was sent, and with which button. */
export interface Sent<T> {
  readonly draft: T;
  readonly how: string;
}

/** What a form is made of. */
export interface FormOptions<T extends object, R extends Outcome> {
  /**
   * What stands there before anything is written: nothing, what is known, or what follows from what was
   * written elsewhere in the form. Read at each drawing.
   */
  readonly start: (written: Partial<T>) => T;
  /** Under which key its draft is kept; none for a form that keeps no draft (README.md says which). */
  readonly draftKey?: () => string | undefined;
  readonly faults?: (draft: T) => Faults<T>;
  /**
   * What is done with a draft without faults. Undefined: nothing is to be done yet, the screen asks
   * something first: what it asks is marked by `data-question`, and put in sight. `how` tells two buttons of one form apart.
   */
  readonly submit: (draft: T, how: string) => Promise<R | undefined>;
  /** What is said once it was done. */
  readonly said?: (result: Done<R>, sent: Sent<T>) => Said | undefined;
  /** Where the person is led once it was done. */
  readonly done?: (result: Done<R>, sent: Sent<T>) => void;
  /** Where the person is led when they give it up. */
  readonly leave?: () => void;
  /** The field in which a refusal lies, if it lies in one: it is said there. */
  readonly fieldOf?: (reason: string) => keyof T | undefined;
  /** Words for a refusal: the vocabulary's, unless the form has its own. */
  readonly words?: ReasonWords;
}

/** A form as it stands, for the elements that are parts of it: another object at each drawing. */
export type FormView<T extends object> = Pick<
  FormController<T>,
  'draft' | 'faults' | 'busy' | 'problemLine' | 'onSubmit' | 'submit' | 'cancel'
>;

/**
 * A form. What is written in any control below its element that is named by `data-field` is kept,
 * sealed, from the first letter on, and stands there again after a reload. It is checked before it is
 * sent: the first faulty field has the focus. What somebody wrote is not thrown away without asking.
 */
export class FormController<
  T extends object,
  R extends Outcome = Outcome,
> implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: FormOptions<T, R>;
  readonly #command: CommandController;
  readonly #guard: LeaveGuard;
  readonly #fields: ReadableFields;
  readonly #kept: KeptDraft<Partial<T>>;
  #key: string | undefined;
  /** Only what was written: what was not follows what becomes known meanwhile. */
  #written: Partial<T> = {};
  #refused: Faults<T> = {};
  #isTried = false;
  #isRestored = false;

  /** Hears what is written as soon as the host is on the page. */
  constructor(host: LitElement, options: FormOptions<T, R>) {
    this.#host = host;
    this.#options = options;
    this.#command = new CommandController(host, options);
    this.#fields = new ReadableFields(host);
    const drafts = new ContextConsumer(host, { context: draftsContext });
    this.#kept = new KeptDraft<Partial<T>>(
      () => drafts.value,
      () => host.requestUpdate(),
    );
    this.#guard = new LeaveGuard(host, {
      isLosing: () => this.isTouched && this.#kept.isRefused,
      forget: () => this.#begin(),
    });
    host.addController(this);
  }

  /** Every field as it stands now. */
  get draft(): T {
    return { ...this.#options.start(this.#written), ...this.#written };
  }

  /** What is wrong, once somebody has tried to send it. */
  get faults(): Faults<T> {
    return { ...(this.#isTried && this.#options.faults?.(this.draft)), ...this.#refused };
  }

  /** Whether it is being sent. */
  get busy(): boolean {
    return this.#command.busy;
  }

  /** Whether something stands there that stood there not at first. */
  get isTouched(): boolean {
    return Object.keys(this.#written).length > 0;
  }

  /** Whether what stands there was begun before the page was opened. */
  get isRestored(): boolean {
    return this.#isRestored;
  }

  /** For the parts of the form that are elements of their own. */
  get view(): FormView<T> {
    const { draft, faults, busy, problemLine, onSubmit, submit, cancel } = this;
    return { draft, faults, busy, problemLine, onSubmit, submit, cancel };
  }

  /** Why it was not done, or that the draft could not be kept: to be drawn beside the button. */
  readonly problemLine = (): TemplateResult =>
    this.#command.problemLine(this.#kept.isRefused ? 'storage-full' : undefined);

  /** Writes fields, as if somebody had. */
  write(change: Partial<T>): void {
    const written = { ...this.#written, ...change };
    const start = this.#options.start(written);
    const fields = Object.entries(written);
    this.#written = Object.fromEntries(
      fields.filter(([field, value]) => !isSame(value, start[field as keyof T])),
    ) as Partial<T>;
    this.#refused = {};
    this.#command.clear();
    this.#host.requestUpdate();
    if (!this.#key) return;
    if (this.isTouched) this.#kept.keep(this.#key, this.#written);
    else void this.#kept.drop(this.#key);
  }

  /** Sends it, if nothing is wrong. */
  readonly submit = async (how = ''): Promise<void> => {
    if (this.busy) return;
    const { faults, said, done } = this.#options;
    this.#isTried = true;
    this.#refused = {};
    // What was wrong the last time may not be wrong this time.
    this.#command.clear();
    this.#host.requestUpdate();
    const isReadable = !this.#fields.refuse();
    if (!isReadable || (faults && Object.keys(faults(this.draft)).length > 0)) {
      await focusFirstFault(this.#host);
      return;
    }
    const sent = { draft: this.draft, how };
    const result = await this.#command.run(
      () => this.#send(sent),
      (outcome) => said?.(outcome, sent),
    );
    if (result?.ok) done?.(result as Done<R>, sent);
    else if (Object.keys(this.#refused).length > 0) {
      (await focusFirstFault(this.#host))?.select?.();
    } else if (result === undefined) await focusQuestion(this.#host);
  };

  /** Sends the form that the event is of. A part that draws the form hands its event on. */
  readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    // A password manager fills a form in without a word.
    for (const control of (event.target as HTMLFormElement).elements) {
      if (isNamed(control)) this.write(controlChange(control, this.draft));
    }
    void this.submit();
  };

  /** The dialog around the form was answered. */
  readonly onAnswered = (event: AnsweredEvent): void => {
    if (!event.confirmed && this.#hasDraft) event.preventDefault();
    void (event.confirmed ? this.submit() : this.cancel());
  };

  /** Gives it up; asks first when that throws a draft away. */
  readonly cancel = async (): Promise<void> => {
    if (this.busy || (this.#hasDraft && !(await this.#guard.mayDiscard()))) return;
    await this.drop();
    this.#options.leave?.();
  };

  /** Throws away what was written. */
  readonly drop = async (): Promise<void> => {
    this.#begin();
    this.#command.clear();
    this.#host.requestUpdate();
    if (this.#key) await this.#kept.drop(this.#key);
  };

  hostConnected(): void {
    this.#host.renderRoot.addEventListener('input', this.#onWritten);
    this.#host.renderRoot.addEventListener(WrittenEvent.type, this.#onWritten);
    this.#host.renderRoot.addEventListener('keydown', this.#onKeyDown);
  }

  /** The element may be drawn for somebody else: then it is another form. */
  hostUpdate(): void {
    const key = this.#options.draftKey?.();
    if (key === this.#key) return;
    this.#key = key;
    this.#begin();
    if (key) void this.#restore(key);
  }

  readonly #onKeyDown = (event: Event): void => {
    const form = this.#host.renderRoot.querySelector('form');
    if (!form || !isEnterInPart(event as KeyboardEvent)) return;
    event.preventDefault();
    submitForm(form);
  };

  get #hasDraft(): boolean {
    return this.#key !== undefined && this.isTouched;
  }

  readonly #onWritten = (event: Event): void => {
    const change = changeIn(event, this.draft);
    if (!change) return;
    this.write(change);
    // A form may stand inside an element that has one of its own.
    event.stopPropagation();
  };

  #begin(): void {
    this.#written = {};
    this.#refused = {};
    this.#isTried = false;
    this.#isRestored = false;
  }

  async #restore(key: string): Promise<void> {
    const kept = await this.#kept.read(key);
    if (!kept || key !== this.#key) return;
    this.#written = { ...kept, ...this.#written };
    this.#isRestored = true;
    this.#host.requestUpdate();
  }

  async #send({ draft, how }: Sent<T>): Promise<R | undefined> {
    const result = await this.#options.submit(draft, how);
    if (!result) return undefined;
    if (result.ok) {
      this.#begin();
      if (this.#key) await this.#kept.drop(this.#key);
      return result;
    }
    const { reason, words } = this.#command.whyNot(result);
    const field = this.#options.fieldOf?.(reason);
    if (field === undefined) return result;
    this.#refused = { [field]: words } as Faults<T>;
    return undefined;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
