import type { ProfileDocument } from '../core/model.ts';

/** File name of a figure: `yangrui-chen-timeline.svg`. */
export function figureName(
  document: ProfileDocument,
  chart: { readonly id: string },
  extension: string,
): string {
  return `${document.profile.id}-${chart.id}.${extension}`;
}
