import type { Category, PaperCategory } from '../model.ts';
import { firstMember, items, member, numberOf, spanOf, textOf, type JsonValue } from './json-value.ts';

/** Deprecated concepts are many and coarse; as many are read as a work has topics at most. */
const CONCEPTS = 3;
const LEVELS = ['domain', 'field', 'subfield'];

/** A category of a paper with its definition, which the answer itself gives. */
export interface Topic {
  readonly category: PaperCategory;
  readonly definition: Category;
}

/** Topics of a work, the primary one first; its concepts only where it has no topic. */
export function readTopics(work: JsonValue): { topics: Topic[]; outdated: boolean } {
  const primary = member(work, 'primary_topic');
  const listed = [...(primary ? [primary] : []), ...items(member(work, 'topics'))];
  const topics = distinct(listed.flatMap((item) => readTopic(item) ?? []));
  if (topics.length > 0) return { topics, outdated: false };
  const concepts = items(firstMember(work, ['concepts', 'x_concepts']))
    .filter((concept) => (numberOf(member(concept, 'score')) ?? 1) > 0)
    .slice(0, CONCEPTS);
  const old = distinct(concepts.flatMap((item) => readTopic(item) ?? []));
  return { topics: old, outdated: old.length > 0 };
}

/** Ids are `T10181` and `C41008148`: no arXiv category looks like them. */
function readTopic(item: JsonValue): Topic | null {
  const place = member(item, 'id');
  const id = idOf(item);
  const name = textOf(member(item, 'display_name'));
  if (!place || id === null || name === null || !/^[TC]\d+$/.test(id)) return null;
  const score = numberOf(member(item, 'score'));
  const reason = `assigned by OpenAlex${score === null ? '' : ` with a score of ${score}`}`;
  const path = LEVELS.flatMap((level) => {
    const wider = member(item, level);
    const [widerId, widerName] = wider ? [idOf(wider), textOf(member(wider, 'display_name'))] : [];
    return widerId && widerName ? [{ id: widerId, name: widerName }] : [];
  });
  return {
    category: { id, printed: id, candidates: [id], basis: 'full-code', reason, span: spanOf(place) },
    definition: { id, name, path },
  };
}

/** `T10181`, `fields/17`: an id without the address in front; older answers give levels bare numbers. */
function idOf(item: JsonValue): string | null {
  const id = member(item, 'id');
  const text = textOf(id) ?? numberOf(id)?.toString() ?? null;
  return (
    text
      ?.replace(/^https?:\/\/(?:api\.)?openalex\.org\//i, '')
      .replace(/^[tc](?=\d+$)/, (letter) => letter.toUpperCase()) ?? null
  );
}

const distinct = (topics: readonly Topic[]) => {
  const seen = new Map<string, Topic>();
  for (const topic of topics) if (!seen.has(topic.category.id)) seen.set(topic.category.id, topic);
  return [...seen.values()];
};
