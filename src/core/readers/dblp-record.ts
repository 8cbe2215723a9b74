import type { Identifier, PaperRecord } from '../model.ts';
import { identifier, identifiersOfDoi } from '../text/identifiers.ts';
import { bylineOf, type NamedAuthor } from './bibliography-authors.ts';
import { withoutPeriod } from './bibliography-title.ts';
import { dateOf, paperOf, type Placed } from './bibliography.ts';
import { element, elements, placedAttribute, placedText, placeOf, type XmlElement } from './xml-value.ts';

const VENUES = ['journal', 'booktitle', 'venue', 'school', 'publisher'];

/** A name without the four digits by which DBLP tells people of one name apart; its pid does so too. */
export const dblpName = (name: string): string => name.replace(/\s\d{4}$/, '');

/** A record, or the info of a search hit. Null where no author is named. */
export function readDblpRecord(record: XmlElement): PaperRecord | null {
  const text = (name: string) => placedText(element(record, name));
  const names = [...elements(record, 'author'), ...elements(element(record, 'authors'), 'author')].flatMap(
    (author) => nameOf(author) ?? [],
  );
  if (!names[0]) return null;
  const [title, key] = [text('title'), placedAttribute(record, 'key') ?? text('key')];
  const { publtype } = record.attributes;
  return paperOf({
    head: key ?? { text: record.name, span: placeOf(record) },
    title: title && withoutPeriod(title),
    date: dateIn(text('year'), text('month')),
    venue: VENUES.flatMap((name) => text(name) ?? [])[0] ?? null,
    type: publtype ?? text('type')?.text ?? (record.name === 'info' ? null : record.name),
    isRetracted: publtype === 'withdrawn' ? true : null,
    authors: bylineOf(names, names[0].span),
    identifiers: [identifier('dblp', key?.text ?? ''), ...addressIds(record), ...corrId(text('volume'))],
  });
}

function nameOf(author: XmlElement): NamedAuthor | null {
  const name = placedText(author);
  if (!name) return null;
  const { pid, orcid } = author.attributes;
  return {
    text: dblpName(name.text),
    span: name.span,
    kind: 'person',
    ids: [identifier('dblp', pid ?? ''), identifier('orcid', orcid ?? '')],
  };
}

const dateIn = (year: Placed | null, month: Placed | null) =>
  year && dateOf(month ? { text: `${month.text} ${year.text}`, span: year.span } : year);

const addressIds = (record: XmlElement): (Identifier | null)[] =>
  [...elements(record, 'doi'), ...elements(record, 'ee')].flatMap((address) => {
    const text = placedText(address)?.text ?? '';
    return [...identifiersOfDoi(text), identifier('arxiv', text)];
  });

/** The volume of a preprint in CoRR is its number at arXiv: `abs/2405.00001`. */
const corrId = (volume: Placed | null): (Identifier | null)[] =>
  volume?.text.startsWith('abs/') ? [identifier('arxiv', volume.text.slice('abs/'.length))] : [];
