import { flushSync } from 'svelte';

/** px between the margins of an A4 page, 180 mm; Letter has 186 mm. */
export const PAGE_WIDTH = 680;

/**
 * Whether the page is being printed: what a style sheet cannot do follows it. Charts are drawn for paper and all rows
 * stand in their tables; afterwards everything is as it was.
 */
class PrintState {
  active = $state.raw(false);

  constructor() {
    const set = (isPrinting: boolean) => {
      if (isPrinting) document.documentElement.style.setProperty('--address', JSON.stringify(location.href));
      // The paper is laid out right after the event: nothing may be left for later.
      flushSync(() => (this.active = isPrinting));
    };
    addEventListener('beforeprint', () => set(true));
    addEventListener('afterprint', () => set(false));
    matchMedia('print').addEventListener('change', ({ matches }) => set(matches));
  }
}

export const print = new PrintState();
