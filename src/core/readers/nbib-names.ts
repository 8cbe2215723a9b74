import { affiliation } from '../text/affiliations.ts';
import type { NamedAuthor } from './bibliography-authors.ts';
import type { Placed } from './bibliography.ts';
import { orcidIn } from './pubmed.ts';
import type { TaggedField } from './tagged.ts';

/** People who did not write the work: what follows them is theirs. */
const OTHERS = new Set(['FED', 'ED', 'FIR', 'IR', 'FPS', 'PS']);
/** A suffix stands last, behind the given name or the initials. */
const SUFFIX = /\s(Jr|Sr|II|III|IV|2nd|3rd)\.?$/;

/**
 * The authors of a record in their order. A full name is followed by its short form, and each by what belongs to
 * it, so that an iD is that of the name before. Older records have short forms only.
 */
export function nbibNames(fields: readonly TaggedField[]): NamedAuthor[] {
  const names: NamedAuthor[] = [];
  let before = '';
  let isAuthor = false;
  for (const { tag, lines } of fields) {
    const [place] = lines;
    const text = lines.map((line) => line.text).join(' ');
    const add = (author: NamedAuthor) => {
      names.push(author);
      isAuthor = true;
    };
    if (tag === 'FAU') add(fullName({ text, span: place!.span }));
    else if (tag === 'AU' && before !== 'FAU') add(shortName({ text, span: place!.span }));
    else if (tag === 'CN') add({ text, span: place!.span, kind: 'team' });
    else if (OTHERS.has(tag)) isAuthor = false;
    else if (tag === 'AUID' && isAuthor) names.push(withId(names.pop()!, text));
    else if (tag === 'AD' && isAuthor) names.push(withAddress(names.pop()!, text));
    before = tag;
  }
  return names;
}

const withId = (author: NamedAuthor, text: string): NamedAuthor => ({
  ...author,
  ids: [...(author.ids ?? []), orcidIn(text)],
});

const withAddress = (author: NamedAuthor, text: string): NamedAuthor => ({
  ...author,
  affiliations: [...(author.affiliations ?? []), affiliation(text)],
});

/** `King, Martin Jr`. */
const fullName = ({ text, span }: Placed): NamedAuthor => ({
  text: text.replace(SUFFIX, ', $1'),
  span,
  kind: 'person',
});

/** `King M Jr`: family name, initials, suffix. */
const shortName = ({ text, span }: Placed): NamedAuthor => ({
  text: text.replace(SUFFIX, ', $1').replace(/^([^,]+) (\p{Lu}{1,4})(?=,|$)/u, '$1, $2'),
  span,
  kind: 'person',
});
