/** Somebody is led to another address of the app by what they just did. */
export class WentEvent extends Event {
  static readonly type = 'cm-went';
  readonly path: string;
  readonly replace: boolean;

  constructor(path: string, replace = false) {
    super(WentEvent.type);
    this.path = path;
    this.replace = replace;
  }
}

/** Leads to another address of the app, from anywhere. */
export function goTo(path: string, { replace = false } = {}): void {
  window.dispatchEvent(new WentEvent(path, replace));
}
