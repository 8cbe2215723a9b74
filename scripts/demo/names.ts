import type { Chance } from './chance.ts';

/** Heads of the department: short and long, of several scripts, and two who are called the same. */
const MEMBERS = [
  'Thistle Quillfeather',
  'Bram van der Wolkenmeer',
  'Robin Fableton',
  'Åsa Månskens-Ekdal',
  'Анна Небылицына',
  '雲井 夢子',
  'Maximiliana Theodora Constantia von und zu Luftschloss-Nimmerland',
  'لينا الخيالي',
  'Robin Fableton',
  'Io Ng',
  'Ξένια Ονειροπούλου',
  'Đorđe Maštović',
];

const GIVEN =
  'Amaranth Basil Clementine Dorian Elderflower Finch Gossamer Hawthorn Indigo Juniper Kestrel Larkspur Marigold Nettle Oriel Pomona Quince Rowan Saffron Tansy Umber Verbena Wren Xanthe Yarrow Zephyr'.split(
    ' ',
  );
const FAMILY =
  'Applegloom Brambleby Candlewick Dustwhistle Everlong Fernsworth Glimmerhaus Hollowell Inkwater Jamwright Kettleburn Lanternfield Mossgrave Nightingarden Oatcastle Puddlemere Quagmoor Ravelstone Snowbottle Teacup Underbough Vellumson Willowisp Yesterby Zigzagovic'.split(
    ' ',
  );

/** Names of a department: no two people outside it are called the same. */
export interface Names {
  /** Name of a member by number; after the first dozen made from the two lists. */
  member(index: number): string;
  /** Name of somebody outside the department. */
  outsider(): string;
}

/** An unending supply of names. */
export function makeNames(chance: Chance): Names {
  const used = new Set<string>();
  const outsider = () => {
    let name = `${chance.pick(GIVEN)} ${chance.pick(FAMILY)}`;
    // The lists give 650 names; whoever comes later has more and more of them.
    while (used.has(name)) name += chance.flip(0.5) ? `-${chance.pick(FAMILY)}` : ` ${chance.pick(FAMILY)}`;
    used.add(name);
    return name;
  };
  return { member: (index) => MEMBERS[index] ?? outsider(), outsider };
}

/** A name as a byline may have it: whole, or with initials where it is of two Latin words. */
export function bylineOf(name: string, chance: Chance): string {
  const short = /^([A-Z])[a-z]+ ([A-Z][a-z]+)$/.exec(name);
  return short && chance.flip(0.25) ? `${short[1]}. ${short[2]}` : name;
}
