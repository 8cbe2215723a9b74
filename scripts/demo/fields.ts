/** A topic that nobody works on, in a field that somebody could. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly subfield: readonly [string, string];
  readonly field: readonly [string, string];
  readonly domain: readonly [string, string];
  /** arXiv subject code for the profile page. */
  readonly code: string;
  /** What papers on it are about. */
  readonly things: readonly string[];
}

const PHYSICAL = ['3', 'Physical Sciences'] as const;
const LIFE = ['1', 'Life Sciences'] as const;
const COMPUTING = ['17', 'Computer Science'] as const;
const EARTH = ['19', 'Earth and Planetary Sciences'] as const;
const BIOLOGY = ['11', 'Agricultural and Biological Sciences'] as const;

type Row = readonly [string, string, readonly [string, string], Topic['field'], Topic['domain'], string];

const ROWS: readonly Row[] = [
  [
    'Dream Compression',
    'dreams, lullabies, daydreams',
    ['1707', 'Computer Vision'],
    COMPUTING,
    PHYSICAL,
    'CV',
  ],
  [
    'Gossip Protocols among Teapots',
    'teapots, kettles, saucers',
    ['1705', 'Networks'],
    COMPUTING,
    PHYSICAL,
    'DC',
  ],
  [
    'Grammar of Whistling',
    'whistles, hums, echoes',
    ['1702', 'Artificial Intelligence'],
    COMPUTING,
    PHYSICAL,
    'CL',
  ],
  [
    'Learning to Forget',
    'keys, birthdays, umbrellas',
    ['1702', 'Artificial Intelligence'],
    COMPUTING,
    PHYSICAL,
    'LG',
  ],
  [
    'Cartography of Clouds',
    'cumuli, fog banks, silver linings',
    ['1902', 'Atmospheric Science'],
    EARTH,
    PHYSICAL,
    'ao-ph',
  ],
  ['Tides of Puddles', 'puddles, ponds, bathtubs', ['1910', 'Oceanography'], EARTH, PHYSICAL, 'flu-dyn'],
  ['Sociology of Garden Gnomes', 'gnomes, hedges, lawns', ['1105', 'Ecology'], BIOLOGY, LIFE, 'PE'],
  [
    'Migration of Paper Cranes',
    'paper cranes, kites, moths',
    ['1103', 'Animal Science'],
    BIOLOGY,
    LIFE,
    'QM',
  ],
  ['Snail Traffic Engineering', 'snails, slugs, crossings', ['1103', 'Animal Science'], BIOLOGY, LIFE, 'RO'],
  [
    'Acoustics of Empty Rooms',
    'attics, cellars, ballrooms',
    ['1711', 'Signal Processing'],
    COMPUTING,
    PHYSICAL,
    'SD',
  ],
];

/** Topics of the department. Their ids lie where no source has any. */
export const TOPICS: readonly Topic[] = ROWS.map(([name, things, subfield, field, domain, code], i) => ({
  id: `T990${String(i).padStart(2, '0')}`,
  name,
  things: things.split(', '),
  subfield,
  field,
  domain,
  code,
}));

export const VENUES = [
  'Journal of Improbable Evidence',
  'Annals of the Invented Academy',
  'Transactions on Things Unseen',
  'Proceedings of the Conference on Castles in the Air',
  'Letters from Nowhere',
];

export const PREPRINTS = 'Preprint Garden (fictional)';
