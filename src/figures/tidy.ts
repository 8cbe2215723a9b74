/** A text with single blanks and none before a point or comma: names of sources may end with some. */
export const tidy = (text: string) => text.replace(/\s+/g, ' ').replace(/ (?=[,.;:)])/g, '');
