import { router } from '../state/route.svelte.ts';

/** A place of the Data page that links such as `#/data?at=notes` lead to. */
export const place = (name: string) => (element: HTMLElement) => {
  if (new URLSearchParams(router.route.query).get('at') === name) element.scrollIntoView();
};
