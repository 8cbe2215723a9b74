import { foldText } from './fold.ts';

/** What an address tells of its institution. For comparing only. */
export interface Institution {
  /** Null where the address names none, or one by words that many share: `University Hospital`. */
  readonly name: string | null;
  /** What stands between the institution and the country: a city, mostly. */
  readonly places: ReadonlySet<string>;
  /** The last word of an address of several parts; null where that is no word. */
  readonly country: string | null;
}

/** Institutions that need no department, laboratory or academy beside them to be told. */
const WHOLE =
  /\b(?:univ|uniwersytet\w*|hochschule|polite[ck]\w*|polytech\w*|eth|epfl|mit|inst technol(?:ogy)?)\b/;
/** Parts of an institution that other institutions have as well. */
const PART = /^(?:dept?|department|departamento|school|sch|faculty|fac|division|div|unit|section|chair)\b/;
/** What is told apart by all of it only: an institute and the academy it belongs to. */
const MEMBER =
  /\b(?:inst|acad\w*|laborator\w*|labs?|hosp\w*|college|coll|school|cent(?:er|re|rum)|ctr|corp\w*|inc|ltd|gmbh|llc|foundation|ministry|museum|observator\w*|agency|research)\b/;
/** Words that do not tell which institution it is. */
const COMMON = new Set(
  (
    'univ inst hospital hosp medical med school sch college coll center centre ctr national natl state key ' +
    'research lab laboratory technical tech technol technology science sciences sci academy acad'
  ).split(' '),
);

const NONE: Institution = { name: null, places: new Set(), country: null };

/** The first institution that a text names: semicolons part addresses. */
export const institutionOf = (text: string): Institution =>
  text
    .split(';')
    .map(inAddress)
    .find(({ name }) => name !== null) ?? NONE;

/** A university before all, else whatever names an institution. */
function inAddress(address: string): Institution {
  const parts = address
    .split(',')
    .map(plain)
    .filter((part) => part !== '');
  const own = parts.filter((part) => !PART.test(part));
  const whole = own.find((part) => WHOLE.test(part) && isTelling(part));
  const members = whole === undefined ? own.filter((part) => MEMBER.test(part)) : [whole];
  const name = members.length === 0 && parts.length === 1 ? own.join() : members.join(', ');
  const behind = parts.slice(parts.indexOf(members.at(-1) ?? name) + 1, -1).filter(isPlace);
  const country = parts.length > 1 ? /(?<![\p{L}\d])\p{L}{2,}$/u.exec(parts.at(-1)!)?.[0] : undefined;
  return {
    name: isTelling(name) ? name : null,
    places: new Set(behind.map(letters)),
    country: country ?? null,
  };
}

/** Whether two addresses are of one institution: namesakes stand in other cities and countries. */
export function isSameInstitution(a: Institution, b: Institution): boolean {
  if (a.name === null || a.name !== b.name) return false;
  if (a.country !== null && b.country !== null && a.country !== b.country) return false;
  return a.places.size === 0 || b.places.size === 0 || [...a.places].some((place) => b.places.has(place));
}

/** Folded, without small words; `Univ` and `Inst` however they are written. */
const plain = (text: string) =>
  foldText(text)
    .replace(/[.()[\]&]/g, ' ')
    .replace(/\b(?:universit(?:y|at|aet|e|a|ies)|universidade?)\b/g, 'univ')
    .replace(/\binstitut(?:e|o)?\b/g, 'inst')
    .replace(/\b(?:the|of|at|de|der|des|du|di|della|la|le|fur|and)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const isTelling = (name: string) => name.split(/[\s,]+/).some((word) => word.length > 1 && !COMMON.has(word));

/** Not a state of two letters, nor a department that some write behind the institution. */
const isPlace = (part: string) => !PART.test(part) && letters(part).length > 2;

/** Without postal codes. */
const letters = (part: string) =>
  part
    .split(' ')
    .filter((word) => !/\d/.test(word))
    .join(' ');
