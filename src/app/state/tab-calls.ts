/** A call without words between the tabs of a browser; where there is none, nobody is called. */
export class TabCalls {
  readonly #channel: BroadcastChannel | null;

  /** `onCall` is called for the calls of other tabs. */
  constructor(name: string, onCall: () => void) {
    this.#channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null;
    this.#channel?.addEventListener('message', onCall);
  }

  call(): void {
    this.#channel?.postMessage(null);
  }
}
