import { factsOf, sharedPapers } from '../dataset/library-papers.ts';
import type { AuthorSlot, Dataset, Paper } from '../model.ts';
import { displayName } from '../text/names.ts';

/** Every paper of a dataset once, by date, undated last. */
export const writtenPapers = ({ profiles }: Dataset): readonly Paper[] =>
  sharedPapers(profiles)
    .map(factsOf)
    .sort((a, b) => compare(a.date.iso ?? '~', b.date.iso ?? '~') || compare(a.id, b.id));

/** A name with the family name in front where the source has told it so, else as it is shown. */
export const writtenName = ({ name, printed, kind }: AuthorSlot): string =>
  kind === 'person' && printed?.includes(',') && displayName(printed) === name ? printed : name;

/** What stands for the names that a cut list leaves out. */
export const CUT = 'et al.';

/** A title, where the source has given one. */
export const writtenTitle = ({ title }: Paper): string | null =>
  title.raw === '' ? null : onOneLine(title.value);

/** A text without line ends and other control characters. */
export const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
