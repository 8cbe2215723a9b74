import { SINGLE_ID, type SingleContent } from '../../core/dataset/single-place.ts';

/** The data inside the page, where the page is one file; else null. */
export const embedded: SingleContent | null = JSON.parse(
  document.getElementById(SINGLE_ID)?.textContent ?? 'null',
);

/** Where the page's files are; null where the page is one file, with none beside it. */
export const filesBase: string | null = embedded ? null : document.baseURI;
