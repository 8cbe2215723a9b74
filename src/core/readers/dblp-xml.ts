import type { PaperRecord, ProfileRecord } from '../model.ts';
import { identifier } from '../text/identifiers.ts';
import type { Owner } from './bibliography-owner.ts';
import { bibliographyOf } from './bibliography.ts';
import { dblpName, readDblpRecord } from './dblp-record.ts';
import { startReport, type Report } from './report.ts';
import type { Line, ReadContext, Reader, Reading } from './types.ts';
import { reportUnusedElement, xmlRoots, xmlStarts } from './xml-documents.ts';
import { element, elements, nested, placedAttribute, textIn, type XmlElement } from './xml-value.ts';

const EXAMPLE = `<?xml version="1.0" encoding="US-ASCII"?>
<dblpperson name="Mira Tanaka" pid="999/0001" n="2">
<person key="homepages/999/0001"><author pid="999/0001">Mira Tanaka</author></person>
<r><article key="journals/jis/TanakaA24" mdate="2024-05-01">
<author pid="999/0001">Mira Tanaka</author>
<author pid="999/0002">Olu Adeyemi 0002</author>
<title>Kestrel: Cheap Checkpoints for Long Training Runs.</title>
<year>2024</year>
<journal>Journal of Invented Systems</journal>
<ee>https://doi.org/10.5555/kestrel.1</ee>
</article></r>
<r><inproceedings key="conf/invented/Tanaka23" mdate="2023-09-01">
<author pid="999/0001">Mira Tanaka</author>
<title>A Field Guide to Slow Data Loaders.</title>
<year>2023</year>
<booktitle>Proceedings of the Invented Workshop</booktitle>
</inproceedings></r>
<coauthors n="1"><co c="0"><na pid="999/0002">Olu Adeyemi 0002</na></co></coauthors>
</dblpperson>`;

/** Besides the record of a person: a search, and single records or parts of the whole list. */
const FORMAT = {
  roots: ['dblpperson', 'dblp', 'result'],
  mark: /<dblpperson\b|<dblp\b|\bdblp\.(?:org|uni-trier)/,
};

/** The works of a person as DBLP has them in XML, or an answer of its search. */
export const dblpXml: Reader = {
  id: 'dblp-xml',
  label: 'Works of one author from DBLP (XML)',
  example: EXAMPLE,
  starts: (lines) => xmlStarts(lines, FORMAT),
  read(block: readonly Line[], context: ReadContext): Reading {
    const report = startReport(context);
    const roots = xmlRoots(block, FORMAT, report);
    const persons = roots.filter(({ name }) => name === 'dblpperson');
    const others = roots.filter(({ name }) => name !== 'dblpperson');
    const profiles = [
      ...persons.map((person) =>
        bibliographyOf(papersIn([person], report), context, report, ownerOf(person, report)),
      ),
      others.length > 0 ? bibliographyOf(papersIn(others, report), context, report) : null,
    ];
    return {
      profiles: profiles.flatMap((profile): ProfileRecord[] => (profile ? [profile] : [])),
      issues: report.issues,
    };
  },
};

function papersIn(roots: readonly XmlElement[], report: Report): PaperRecord[] {
  const records = roots.flatMap(recordsIn);
  if (records.length === 0) for (const root of roots) reportUnusedElement(root, 'it lists no works', report);
  return records.flatMap((record) => {
    const paper = readDblpRecord(record);
    // Who has edited a volume has not written it.
    if (!paper) reportUnusedElement(record, 'nobody is named as its author', report);
    return paper ?? [];
  });
}

function recordsIn(root: XmlElement): XmlElement[] {
  if (root.name === 'dblp') return elements(root);
  if (root.name === 'dblpperson')
    return nested(root, ['r']).flatMap((record) => elements(record).slice(0, 1));
  return nested(root, ['info']);
}

/** Whose page it is. A page for several people of one name says so. */
function ownerOf(root: XmlElement, report: Report): Owner | null {
  const name = placedAttribute(root, 'name');
  if (!name) return null;
  const person = element(root, 'person');
  const several = person?.attributes['publtype'] === 'disambiguation';
  const reason = several ? 'works of several people of this name whom DBLP does not tell apart' : null;
  if (reason !== null) report.at('SUBJECT_UNCLEAR', name.span, name.text, `${name.text}: ${reason}`);
  const addresses = elements(person, 'url').map((url) => identifier('orcid', textIn(url)));
  return {
    name: {
      value: dblpName(name.text),
      raw: name.text,
      span: name.span,
      basis: several ? 'inferred' : 'stated',
      reason,
    },
    ids: several
      ? []
      : [identifier('dblp', root.attributes['pid'] ?? ''), ...addresses].flatMap((id) => id ?? []),
  };
}
