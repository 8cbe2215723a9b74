import type { AuthorSlot, Paper } from '../model.ts';
import { displayName } from '../text/names.ts';

/** A name with the family name in front where the source has told it so, else as it is shown. */
export const writtenName = ({ name, printed, kind }: AuthorSlot): string =>
  onOneLine(kind === 'person' && printed?.includes(',') && displayName(printed) === name ? printed : name);

/** What stands for the names that a cut list leaves out. */
export const CUT = 'et al.';

/** A title, where the source has given one. */
export const writtenTitle = ({ title }: Pick<Paper, 'title'>): string | null =>
  title.raw === '' ? null : onOneLine(title.value);

/** A text without line ends and other control characters. */
export const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
