import type { Bio, ProfileRecord, Talk } from '../model.ts';
import { readRole } from './bio-role.ts';
import { bioStarts, isTopicLine } from './bio-starts.ts';
import { readTalk, shown } from './bio-talk.ts';
import { findClaims } from './claims.ts';
import { rowsOf, sourcedIn, type Row } from './lines.ts';
import { startReport, type Report } from './report.ts';
import type { Line, ReadContext, Reader, Reading } from './types.ts';

const EXAMPLE = `Olu Adeyemi
Staff Engineer at Northwind Labs
Olu Adeyemi received his Ph.D. from Harbour University and previously worked at Acme. He is the maintainer of the open-source project KestrelDB.
Topic
Checkpoints without Tears
Saving state is slow. This talk shows how KestrelDB hides the cost. Outline: 1. Where the time goes 2. Writing while training 3. What is left to do`;

/** A speaker's page: name, role, about text, the line "Topic", a talk with its outline. */
export const speakerBio: Reader = {
  id: 'speaker-bio',
  label: 'Speaker biography with a talk',
  example: EXAMPLE,
  starts(lines) {
    const rows = rowsOf(lines);
    return bioStarts(rows).map((index) => rows[index]!.line - lines[0]!.number);
  },
  read: readBio,
};

function readBio(block: readonly Line[], context: ReadContext): Reading {
  const report = startReport(context);
  const rows = rowsOf(block);
  const topics = rows.flatMap(({ text }, i) => (isTopicLine(text) ? [i] : []));
  const [name] = rows;
  if (!name || topics.length === 0) return { profiles: [], issues: [] };
  const profile: ProfileRecord = {
    name: sourcedIn(name, context.source),
    ids: [],
    badge: null,
    stated: [],
    listCount: null,
    bio: readAbout(rows.slice(1, topics[0]), rows[topics[0]!]!, report),
    talks: topics.flatMap((topic, i) => talkBelow(rows.slice(topic, topics[i + 1]), report)),
    papers: [],
    categories: [],
  };
  return { profiles: [profile], issues: report.issues };
}

function readAbout(rows: readonly Row[], topic: Row, report: Report): Bio {
  const role = readRole(rows[0], topic, report);
  const about = rows.slice(role ? 1 : 0);
  return {
    role,
    about: about.map((row) => shown(sourcedIn(row, report.source))),
    claims: findClaims(about, report.source),
  };
}

function talkBelow([topic, title, ...body]: readonly Row[], report: Report): readonly Talk[] {
  if (title) return [readTalk(title, body, report.source)];
  if (topic) report.row('TALK_WITHOUT_TITLE', topic);
  return [];
}
