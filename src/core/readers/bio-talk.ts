import type { Sourced, Talk } from '../model.ts';
import { unescapeMarkdown } from '../text/markdown.ts';
import { joinRows, sourcedIn, sourcedInJoined, type JoinedText, type Row } from './lines.ts';
import { systemNames } from './systems.ts';

const MARKER = /(?<![\w.])(\d+)\. (?=\S)/g;
const LABEL = /\boutline *[:：] *$/i;

/** Reads a talk: the row below "Topic" and the rows of its text. */
export function readTalk(title: Row, body: readonly Row[], source: string): Talk {
  const text = joinRows(body);
  const markers = outlineMarkers(text.text);
  const first = markers[0]?.start ?? text.text.length;
  const introduction = text.text.slice(0, first);
  const abstractEnd = (markers.length > 0 ? introduction.replace(LABEL, '') : introduction).trimEnd().length;
  return {
    title: shown(sourcedIn(title, source)),
    abstract: abstractEnd > 0 ? shown(sourcedInJoined(text, source, 0, abstractEnd)) : null,
    outline: markers.map(({ end }, i) => outlineItem(text, end, markers[i + 1]?.start, source)),
    topics: readTopics(title, text, source),
  };
}

/** The same text as it is meant to be seen; `raw` keeps its escapes. */
export function shown(text: Sourced<string>): Sourced<string> {
  return { ...text, value: unescapeMarkdown(text.value) };
}

/** From the first `1. ` after which all markers count on without a gap; two at least, else there is none. */
function outlineMarkers(text: string): readonly { start: number; end: number }[] {
  const markers = [...text.matchAll(MARKER)].map(({ index, 0: marker, 1: number }) => ({
    start: index,
    end: index + marker.length,
    number: Number(number),
  }));
  const first = markers.findIndex(
    ({ number }, i) => number === 1 && markers.slice(i).every((marker, n) => marker.number === n + 1),
  );
  return first === -1 || markers.length - first < 2 ? [] : markers.slice(first);
}

function outlineItem(
  text: JoinedText,
  start: number,
  next: number | undefined,
  source: string,
): Sourced<string> {
  const end = text.text.slice(0, next).trimEnd().length;
  return shown(sourcedInJoined(text, source, start, end));
}

/** Systems named in title and text, each once, where it stands first. */
function readTopics(title: Row, text: JoinedText, source: string): readonly Sourced<string>[] {
  const found = [
    ...systemNames(title.text).map(({ start, end }) => sourcedIn(title, source, { start, end })),
    ...systemNames(text.text).map(({ start, end }) => sourcedInJoined(text, source, start, end)),
  ].map((topic): Sourced<string> => ({ ...shown(topic), basis: 'parsed' }));
  return [...new Map(found.toReversed().map((topic) => [topic.value, topic])).values()].sort(
    (a, b) => a.span.line - b.span.line || a.span.start - b.span.start,
  );
}
