import Papa from 'papaparse';
import { WORKS, type Name, type Work } from './agreement-works.ts';

/** A format as a real provider writes it, and how much of a work it can say. */
export interface Written {
  readonly format: string;
  readonly text: string;
  /** Whether names are written in full; else with initials. */
  readonly names: 'full' | 'initials' | 'none';
  readonly date: 'day' | 'month' | 'year';
  readonly says: readonly ('doi' | 'venue' | 'kind' | 'citations')[];
  /** Works that the provider would not have. */
  readonly lacks?: readonly number[];
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const two = (part: number) => String(part).padStart(2, '0');
const iso = ({ date: [year, month, day] }: Work) =>
  [year, month && two(month), day && two(day)].filter(Boolean).join('-');
const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const initials = ({ given }: Name) => given.match(/(?<=^|[ -])\p{L}/gu)?.join('') ?? '';

const turned = ({ family, given, suffix, isGroup }: Name) =>
  isGroup ? family : [family, given, suffix].filter(Boolean).join(', ');
const straight = ({ family, given, suffix }: Name) => [given, family, suffix].filter(Boolean).join(' ');
const wordOf = (work: Work, words: Readonly<Record<Work['kind'], string>>) => words[work.kind];
const json = (value: unknown) => JSON.stringify(value, null, 2);
const table = (rows: readonly Readonly<Record<string, string | number | undefined>>[]) =>
  Papa.unparse(
    [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row).map((cell) => cell ?? null))],
    { newline: '\n', escapeFormulae: false },
  );

const ris = () =>
  WORKS.map((work) =>
    [
      `TY  - ${wordOf(work, { article: 'JOUR', conference: 'CONF', preprint: 'UNPB' })}`,
      ...work.names.map((name) => `AU  - ${turned(name)}`),
      `TI  - ${work.title}`,
      `T2  - ${work.venue}`,
      ...(work.date.length ? [`PY  - ${work.date[0]}`, `DA  - ${risDate(work)}`] : []),
      `SP  - ${work.pages.split('-')[0]}`,
      `EP  - ${work.pages.split('-')[1]}`,
      `DO  - ${work.doi.toUpperCase()}`,
      'ER  - ',
      '',
    ].join('\n'),
  ).join('\n');
const risDate = ({ date: [year, month, day], months }: Work) =>
  `${year}/${month ? two(month) : ''}/${day ? two(day) : ''}/${months ?? ''}`;

const medlineDate = ({ date: [year, month, day], months }: Work) =>
  [year, months ?? (month && MONTHS[month - 1]), day].filter(Boolean).join(' ');

const nbib = () =>
  WORKS.map((work) =>
    [
      `PMID- ${90000000 + work.number}`,
      'OWN - NLM',
      ...(work.date.length ? [`DP  - ${medlineDate(work)}`] : []),
      `TI  - ${work.title.replace(/(.{50}\S*) /, '$1\n      ')}.`,
      `PG  - ${work.pages}`,
      `LID - ${work.doi} [doi]`,
      ...work.names.flatMap((name) =>
        name.isGroup
          ? [`CN  - ${name.family}`]
          : [
              `FAU - ${[name.family, name.given, name.suffix?.replace('.', '')].filter(Boolean).join(', ')}`,
              `AU  - ${name.family} ${initials(name)}${name.suffix ? ` ${name.suffix.replace('.', '')}` : ''}`,
            ],
      ),
      'LA  - eng',
      `PT  - ${wordOf(work, { article: 'Journal Article', conference: 'Congress', preprint: 'Preprint' })}`,
      `JT  - ${work.venue}`,
      '',
    ].join('\n'),
  ).join('\n');

const pubmedXml = () => `<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
<PubmedArticleSet>
${WORKS.map(pubmedArticle).join('\n')}
</PubmedArticleSet>`;

function pubmedArticle(work: Work): string {
  const [year, month, day] = work.date;
  const date = work.months
    ? `<MedlineDate>${year} ${work.months}</MedlineDate>`
    : [
        year && `<Year>${year}</Year>`,
        month && `<Month>${MONTHS[month - 1]}</Month>`,
        day && `<Day>${two(day)}</Day>`,
      ]
        .filter(Boolean)
        .join('');
  const names = work.names.map(({ family, given, suffix, isGroup }) =>
    isGroup
      ? `<Author ValidYN="Y"><CollectiveName>${family}</CollectiveName></Author>`
      : `<Author ValidYN="Y"><LastName>${xml(family)}</LastName><ForeName>${xml(given)}</ForeName>${suffix ? `<Suffix>${suffix.replace('.', '')}</Suffix>` : ''}</Author>`,
  );
  return `<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">${90000000 + work.number}</PMID>
<Article PubModel="Print"><Journal><JournalIssue CitedMedium="Internet"><PubDate>${date}</PubDate></JournalIssue><Title>${work.venue}</Title></Journal>
<ArticleTitle>${work.html ?? xml(work.title)}.</ArticleTitle><Pagination><MedlinePgn>${work.pages}</MedlinePgn></Pagination>
<ELocationID EIdType="doi" ValidYN="Y">${xml(work.doi)}</ELocationID>
<AuthorList CompleteYN="Y">${names.join('\n')}</AuthorList>
<PublicationTypeList><PublicationType UI="">${wordOf(work, { article: 'Journal Article', conference: 'Congress', preprint: 'Preprint' })}</PublicationType></PublicationTypeList></Article></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="pubmed">${90000000 + work.number}</ArticleId><ArticleId IdType="doi">${xml(work.doi)}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>`;
}

const wosShort = (name: Name) =>
  name.isGroup ? name.family : `${name.family}, ${initials(name)}${name.suffix ? `, ${name.suffix}` : ''}`;
const wosMonth = ({ date: [, month, day], months }: Work) =>
  months?.toUpperCase() ?? [month && MONTHS[month - 1]!.toUpperCase(), day].filter(Boolean).join(' ');
const wosPeople = (work: Work) => work.names.filter(({ isGroup }) => !isGroup);
const wosKind = (work: Work) =>
  wordOf(work, { article: 'Article', conference: 'Proceedings Paper', preprint: 'Preprint' });
const list = (tag: string, items: readonly string[]) =>
  items.length ? [`${tag} ${items.join('\n   ')}`] : [];

const wos = () =>
  [
    'FN Clarivate Analytics Web of Science',
    'VR 1.0',
    ...WORKS.flatMap((work) => [
      `PT ${work.kind === 'conference' ? 'C' : 'J'}`,
      ...list('AU', wosPeople(work).map(wosShort)),
      ...list('AF', wosPeople(work).map(turned)),
      ...list(
        'CA',
        work.names.filter(({ isGroup }) => isGroup).map(({ family }) => family),
      ),
      `TI ${work.title.replace(/(.{50}\S*) /, '$1\n   ')}`,
      `SO ${work.venue.toUpperCase()}`,
      `DT ${wosKind(work)}`,
      `TC ${work.cited}`,
      ...(wosMonth(work) ? [`PD ${wosMonth(work)}`] : []),
      ...(work.date.length ? [`PY ${work.date[0]}`] : []),
      `BP ${work.pages.split('-')[0]}`,
      `EP ${work.pages.split('-')[1]}`,
      `DI ${work.doi}`,
      `UT WOS:00090000000${1000 + work.number}`,
      'DA 2026-11-18',
      'ER',
      '',
    ]),
    'EF',
  ].join('\n');

const wosTable = () =>
  [
    ['PT', 'AU', 'AF', 'CA', 'TI', 'SO', 'DT', 'TC', 'PD', 'PY', 'BP', 'EP', 'DI', 'UT', 'DA'],
    ...WORKS.map((work) => [
      work.kind === 'conference' ? 'C' : 'J',
      wosPeople(work).map(wosShort).join('; '),
      wosPeople(work).map(turned).join('; '),
      work.names
        .filter(({ isGroup }) => isGroup)
        .map(({ family }) => family)
        .join('; '),
      work.title,
      work.venue.toUpperCase(),
      wosKind(work),
      work.cited,
      wosMonth(work),
      work.date[0] ?? '',
      ...work.pages.split('-'),
      work.doi,
      `WOS:00090000000${1000 + work.number}`,
      '2026-11-18',
    ]),
  ]
    .map((row) => row.join('\t'))
    .join('\n');

const ACCENTS: Readonly<Record<string, string>> = {
  ö: '{\\"o}',
  ü: '{\\"u}',
  ë: '{\\"e}',
  Ł: '{\\L}',
  í: "{\\'\\i}",
  é: "{\\'e}",
  á: "{\\'a}",
  Ō: '{\\=O}',
};
const tex = (text: string) =>
  text.replace(/[öüëŁíéáŌ]/g, (letter) => ACCENTS[letter]!).replace(/([&%_])/g, '\\$1');
const bibName = ({ family, given, suffix, isGroup }: Name) =>
  isGroup ? `{${family}}` : tex([family, suffix, given].filter(Boolean).join(', '));

const bibtex = () =>
  WORKS.map(
    (
      work,
    ) => `@${wordOf(work, { article: 'article', conference: 'inproceedings', preprint: 'misc' })}{tanaka${work.number},
  title = {${work.tex ?? work.title}},
  author = {${work.names.map(bibName).join(' and ')}},
  ${work.kind === 'conference' ? 'booktitle' : work.kind === 'preprint' ? 'howpublished' : 'journal'} = {${work.venue}},
${work.date[0] ? `  year = {${work.date[0]}},\n` : ''}${work.months ? `  month = {${work.months}},\n` : work.date[1] ? `  month = ${MONTHS[work.date[1] - 1]!.toLowerCase()},\n` : ''}${work.date[2] ? `  day = {${work.date[2]}},\n` : ''}  pages = {${work.pages.replace('-', '--')}},
  doi = {${work.doi.replaceAll('_', '\\_')}}
}
`,
  ).join('\n');

const csl = () =>
  json(
    WORKS.map((work) => ({
      id: `tanaka${work.number}`,
      type: wordOf(work, { article: 'article-journal', conference: 'paper-conference', preprint: 'article' }),
      title:
        work.html?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') ?? work.title,
      author: work.names.map((name) => (name.isGroup ? { literal: name.family } : cslName(name))),
      ...(work.date.length ? { issued: { 'date-parts': [work.date] } } : {}),
      'container-title': work.venue,
      page: work.pages,
      DOI: work.doi,
      ...(work.kind === 'preprint' ? { genre: 'preprint' } : {}),
    })),
  );

/** Reference managers keep the small words before a family name by themselves. */
function cslName({ family, given, suffix }: Name) {
  const [, particle, rest] = /^((?:van der|de la) )?(.*)$/.exec(family)!;
  return {
    family: rest,
    given,
    ...(particle ? { 'non-dropping-particle': particle.trim() } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

const scopusName = (name: Name) =>
  name.isGroup
    ? name.family
    : `${name.family}${name.suffix ? ` ${name.suffix}` : ''} ${initials(name)
        .split('')
        .map((letter) => `${letter}.`)
        .join('')}`;

/** Everyone has one number, whatever the work. */
const scopusId = (name: Name) =>
  9000000000 + [...new Set(WORKS.flatMap(({ names }) => names.map(turned)))].indexOf(turned(name));

const scopus = () =>
  `\ufeff${table(
    WORKS.map((work) => ({
      Authors: work.names.map(scopusName).join('; '),
      'Author full names': work.names.map((name) => `${turned(name)} (${scopusId(name)})`).join('; '),
      'Author(s) ID': work.names.map(scopusId).join('; '),
      Title: work.title,
      Year: work.date[0] ?? '',
      'Source title': work.venue,
      'Page start': work.pages.split('-')[0],
      'Page end': work.pages.split('-')[1],
      'Cited by': work.cited,
      DOI: work.doi,
      'Document Type': wordOf(work, {
        article: 'Article',
        conference: 'Conference paper',
        preprint: 'Preprint',
      }),
      Source: 'Scopus',
      EID: `2-s2.0-${90000000000 + work.number}`,
    })),
  )}`;

const openAlex = () =>
  json({
    meta: { count: WORKS.length, page: 1, per_page: 25 },
    results: WORKS.map((work) => ({
      id: `https://openalex.org/W${9000000000 + work.number}`,
      doi: `https://doi.org/${work.doi}`,
      title: work.html ?? work.title,
      display_name: work.html ?? work.title,
      ...(work.date[0]
        ? {
            publication_year: work.date[0],
            publication_date: `${work.date[0]}-${two(work.date[1] ?? 1)}-${two(work.date[2] ?? 1)}`,
          }
        : { publication_year: null, publication_date: null }),
      type: wordOf(work, { article: 'article', conference: 'article', preprint: 'preprint' }),
      primary_location: { source: { display_name: work.venue } },
      authorships: work.names.map((name, i) => ({
        author_position: i === 0 ? 'first' : 'middle',
        author: { id: `https://openalex.org/A${5000000000 + idOf(name)}`, display_name: straight(name) },
        raw_author_name: straight(name),
      })),
      cited_by_count: work.cited,
    })),
  });

const NAMES = [...new Set(WORKS.flatMap(({ names }) => names.map(straight)))];
const idOf = (name: Name) => NAMES.indexOf(straight(name)) + 1;

const crossref = () =>
  JSON.stringify({
    status: 'ok',
    'message-type': 'work-list',
    message: {
      'total-results': WORKS.length,
      items: WORKS.map((work) => ({
        DOI: work.doi,
        type: wordOf(work, {
          article: 'journal-article',
          conference: 'proceedings-article',
          preprint: 'posted-content',
        }),
        ...(work.kind === 'preprint' ? { subtype: 'preprint' } : {}),
        title: [work.html ?? work.title],
        'container-title': [work.venue],
        issued: { 'date-parts': [work.date.length ? work.date : [null]] },
        created: { 'date-parts': [[2025, 1, 1]] },
        page: work.pages,
        author: work.names.map((name, i) => ({
          ...(name.isGroup ? { name: name.family } : { given: name.given, family: name.family }),
          ...(name.suffix ? { suffix: name.suffix } : {}),
          sequence: i === 0 ? 'first' : 'additional',
          affiliation: [],
        })),
        'is-referenced-by-count': work.cited,
      })),
    },
  });

const semanticScholar = () =>
  JSON.stringify({
    offset: 0,
    data: WORKS.map((work) => ({
      paperId: `${work.number}`.padStart(40, 'a'),
      externalIds: { DOI: work.doi.toUpperCase(), CorpusId: 9000 + work.number },
      title: work.title,
      venue: work.venue,
      year: work.date[0] ?? null,
      publicationDate: work.date[2] ? iso(work) : null,
      publicationTypes:
        work.kind === 'conference' ? ['Conference'] : work.kind === 'article' ? ['JournalArticle'] : null,
      citationCount: work.cited,
      authors: work.names.map((name) => ({ authorId: `${7000000 + idOf(name)}`, name: straight(name) })),
    })),
  });

const dblpName = (name: Name) => straight(name).replace(/"/g, '&quot;').replace("'", '&apos;');
const dblpTitle = (work: Work) => `${xml(work.title)}.`;
const dblpKind = (work: Work) => (work.kind === 'conference' ? 'inproceedings' : 'article');

const dblpJson = () =>
  json({
    result: {
      query: 'author:Mira_Tanaka:',
      status: { '@code': '200', text: 'OK' },
      hits: {
        '@total': `${WORKS.length}`,
        '@sent': `${WORKS.length}`,
        hit: WORKS.map((work) => {
          const names = work.names.map((name) => ({ '@pid': `900/${idOf(name)}`, text: dblpName(name) }));
          return {
            '@id': `${work.number}`,
            info: {
              authors: { author: names.length === 1 ? names[0] : names },
              title: dblpTitle(work),
              venue: work.kind === 'preprint' ? 'CoRR' : work.venue,
              pages: work.pages,
              ...(work.date[0] ? { year: `${work.date[0]}` } : {}),
              type: wordOf(work, {
                article: 'Journal Articles',
                conference: 'Conference and Workshop Papers',
                preprint: 'Informal and Other Publications',
              }),
              key: `journals/jis/T${work.number}`,
              doi: xml(work.doi.toUpperCase()),
              ee: xml(`https://doi.org/${work.doi.toUpperCase()}`),
            },
          };
        }),
      },
    },
  });

const dblpXml = () => `<?xml version="1.0" encoding="US-ASCII"?>
<dblpperson name="Mira Tanaka" pid="900/${idOf(WORKS[0]!.names[1]!)}" n="${WORKS.length}">
<person key="homepages/900/1"><author pid="900/${idOf(WORKS[0]!.names[1]!)}">Mira Tanaka</author></person>
${WORKS.map(
  (
    work,
  ) => `<r><${dblpKind(work)} key="journals/jis/T${work.number}" mdate="2025-01-01"${work.kind === 'preprint' ? ' publtype="informal"' : ''}>
${work.names.map((name) => `<author pid="900/${idOf(name)}">${ascii(dblpName(name))}</author>`).join('\n')}
<title>${ascii(work.html ?? xml(work.title))}.</title>
<pages>${work.pages}</pages>
${work.date[0] ? `<year>${work.date[0]}</year>\n` : ''}<${work.kind === 'conference' ? 'booktitle' : 'journal'}>${work.kind === 'preprint' ? 'CoRR' : work.venue}</${work.kind === 'conference' ? 'booktitle' : 'journal'}>
<ee>${xml(`https://doi.org/${work.doi}`)}</ee>
</${dblpKind(work)}></r>`,
).join('\n')}
</dblpperson>`;
/** Files of DBLP are ASCII: other letters are named or numbered. */
const ascii = (text: string) =>
  text.replaceAll('ü', '&uuml;').replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);

const arxiv = () => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="html">ArXiv Query: search_query=au:Tanaka</title>
${WORKS.filter(({ date }) => date.length > 2)
  .map(
    (work) => `  <entry>
    <id>http://arxiv.org/abs/${work.arxiv ?? `2403.${88000 + work.number}`}v2</id>
    <updated>2025-06-01T10:00:00Z</updated>
    <published>${iso(work)}T10:00:00Z</published>
    <title>${xml(work.title).replace(/(.{40}\S*) /, '$1\n  ')}</title>
    <summary>  An abstract.</summary>
${work.names.map((name) => `    <author>\n      <name>${xml(straight(name))}</name>\n    </author>`).join('\n')}
    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">${xml(work.doi)}</arxiv:doi>
    <arxiv:journal_ref xmlns:arxiv="http://arxiv.org/schemas/atom">${work.venue}</arxiv:journal_ref>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.DC" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.DC" scheme="http://arxiv.org/schemas/atom"/>
  </entry>`,
  )
  .join('\n')}
</feed>`;

const orcid = () =>
  json({
    group: WORKS.map((work) => ({
      'external-ids': { 'external-id': [] },
      'work-summary': [
        {
          'put-code': 9000 + work.number,
          title: { title: { value: work.title }, subtitle: null },
          'external-ids': {
            'external-id': [
              {
                'external-id-type': 'doi',
                'external-id-value': work.doi,
                'external-id-relationship': 'self',
              },
            ],
          },
          type: wordOf(work, {
            article: 'journal-article',
            conference: 'conference-paper',
            preprint: 'preprint',
          }),
          'publication-date': work.date.length
            ? {
                year: { value: `${work.date[0]}` },
                month: work.date[1] ? { value: two(work.date[1]) } : null,
                day: work.date[2] ? { value: two(work.date[2]) } : null,
              }
            : null,
          'journal-title': { value: work.venue },
          'display-index': '1',
        },
      ],
    })),
    path: '/0000-0002-1825-0097/works',
  });

const ads = () =>
  json({
    responseHeader: { status: 0 },
    response: {
      numFound: WORKS.length,
      start: 0,
      docs: WORKS.map((work) => ({
        bibcode: `${work.date[0] ?? 2000}JInvS...1.${String(work.number).padStart(4, '.')}T`,
        author: work.names.map(turned),
        title: [work.html?.replace('&amp;', '&amp;') ?? work.title],
        pub: work.venue,
        ...(work.date[0]
          ? {
              year: `${work.date[0]}`,
              pubdate: `${work.date[0]}-${two(work.date[1] ?? 0)}-${two(work.date[2] ?? 0)}`,
            }
          : {}),
        doctype: wordOf(work, { article: 'article', conference: 'inproceedings', preprint: 'eprint' }),
        doi: [work.doi],
        citation_count: work.cited,
      })),
    },
  });

const popName = (name: Name) => (name.isGroup ? name.family : `${initials(name)} ${name.family}`);

const popCsv = () =>
  `\ufeff${table(
    WORKS.map((work, i) => ({
      Cites: work.cited,
      Authors: work.names.map(popName).join(', '),
      Title: work.title,
      Year: work.date[0] ?? 0,
      Source: work.venue,
      Publisher: '',
      ArticleURL: '',
      CitesURL: 'https://scholar.google.com/scholar?cites=1',
      GSRank: i + 1,
      QueryDate: '2026-11-18 09:30:00',
      Type: '',
      DOI: work.doi,
    })),
  )}`;

const popJson = () =>
  json(
    WORKS.map((work, i) => ({
      authors: work.names.map(popName),
      cites: work.cited,
      cites_url: 'https://scholar.google.com/scholar?cites=1',
      doi: work.doi,
      rank: i + 1,
      source: work.venue,
      title: work.title,
      uid: `GS:${work.number}`,
      use: 1,
      year: work.date[0] ?? 0,
    })),
  );

const scholar = () =>
  `\ufeff${table(
    WORKS.map((work) => ({
      Authors: work.names.map((name) => `${turned(name)}; `).join(''),
      Title: work.title,
      Publication: work.venue,
      Volume: '',
      Number: '',
      Pages: work.pages,
      Year: work.date[0] ?? '',
      Publisher: '',
    })),
  )}`;

const lens = () =>
  table(
    WORKS.map((work) => ({
      'Lens ID': `000-111-222-333-${400 + work.number}`,
      Title: work.title,
      'Date Published': iso(work),
      'Publication Year': work.date[0] ?? '',
      'Publication Type': wordOf(work, {
        article: 'journal article',
        conference: 'conference proceedings article',
        preprint: 'preprint',
      }),
      'Source Title': work.venue,
      'Author/s': work.names.map(straight).join('; '),
      DOI: work.doi,
      'Citing Works Count': work.cited,
    })),
  );

const dimensions = () =>
  `"About the data: Exported on Nov 18, 2026. Criteria: researcher is Mira Tanaka."\n${table(
    WORKS.map((work, i) => ({
      Rank: i + 1,
      'Publication ID': `pub.${9000000000 + work.number}`,
      DOI: work.doi,
      Title: work.title,
      'Source title': work.venue,
      'Publication Date': iso(work),
      PubYear: work.date[0] ?? '',
      'Publication Type': wordOf(work, {
        article: 'Article',
        conference: 'Proceeding',
        preprint: 'Preprint',
      }),
      Authors: work.names.map(turned).join('; '),
      'Times cited': work.cited,
    })),
  )}`;

const ALL = ['doi', 'venue', 'kind', 'citations'] as const;
const UNCOUNTED = ['doi', 'venue', 'kind'] as const;

/** The twelve works in every format. */
export const WRITTEN: readonly Written[] = [
  { format: 'ris', text: ris(), names: 'full', date: 'day', says: UNCOUNTED },
  { format: 'nbib', text: nbib(), names: 'full', date: 'day', says: UNCOUNTED },
  { format: 'pubmed-xml', text: pubmedXml(), names: 'full', date: 'day', says: UNCOUNTED },
  { format: 'wos', text: wos(), names: 'full', date: 'day', says: ALL },
  { format: 'wos-table', text: wosTable(), names: 'full', date: 'day', says: ALL },
  { format: 'bibtex', text: bibtex(), names: 'full', date: 'day', says: ['doi', 'venue'] },
  { format: 'csl-json', text: csl(), names: 'full', date: 'day', says: ['doi', 'venue'] },
  { format: 'scopus-csv', text: scopus(), names: 'full', date: 'year', says: ALL },
  {
    format: 'openalex-works',
    text: openAlex(),
    names: 'full',
    date: 'day',
    says: ['doi', 'venue', 'citations'],
  },
  { format: 'crossref', text: crossref(), names: 'full', date: 'day', says: ALL },
  {
    format: 'semantic-scholar',
    text: semanticScholar(),
    names: 'full',
    date: 'day',
    says: ['doi', 'venue', 'citations'],
  },
  { format: 'dblp-json', text: dblpJson(), names: 'full', date: 'year', says: ['doi'] },
  { format: 'dblp-xml', text: dblpXml(), names: 'full', date: 'year', says: ['doi'] },
  {
    format: 'arxiv-atom',
    text: arxiv(),
    names: 'full',
    date: 'day',
    says: ['doi'],
    lacks: [2, 7, 8, 10, 11],
  },
  { format: 'orcid', text: orcid(), names: 'none', date: 'day', says: UNCOUNTED },
  { format: 'ads-json', text: ads(), names: 'full', date: 'day', says: ALL },
  { format: 'pop-csv', text: popCsv(), names: 'initials', date: 'year', says: ['doi', 'venue', 'citations'] },
  {
    format: 'pop-json',
    text: popJson(),
    names: 'initials',
    date: 'year',
    says: ['doi', 'venue', 'citations'],
  },
  { format: 'scholar-csv', text: scholar(), names: 'full', date: 'year', says: ['venue'] },
  { format: 'lens-csv', text: lens(), names: 'full', date: 'day', says: ALL },
  { format: 'dimensions-csv', text: dimensions(), names: 'full', date: 'day', says: ALL },
];
