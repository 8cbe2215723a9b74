import { tick } from 'svelte';

/** Gives a button the focus back when the dialog that it opened closes: by Back, Escape and a button alike. */
export function returnFocus(isOpen: () => boolean, button: () => HTMLElement | undefined): void {
  let wasOpen = false;
  $effect(() => {
    if (wasOpen && !isOpen()) void tick().then(() => button()?.focus());
    wasOpen = isOpen();
  });
}
