/** Pattern of a capitalised word that does not end a sentence: `BAAI`, `AT&T`, `Moore`, `U.S`. */
export const NAME_WORD = "\\p{Lu}[\\p{L}\\p{N}&'’-]*(?:\\.[\\p{L}\\p{N}]+)*";
/** Nouns that follow "and" inside one name: Institute of Science and Technology. */
const FIELD =
  '(?:Technology|Sciences?|Engineering|Medicine|Arts|Research|Mathematics|Economics|Design|Development|' +
  'Telecommunications|Electronics|Law|Business|Astronautics|Informatics|Innovation|Technological)';
const NAME = `${NAME_WORD}(?: (?:(?:of|for|de|di|du|für|zu) (?:the )?)?${NAME_WORD}|, (?:Inc|Ltd|LLC|Corp)(?![\\p{L}])| and ${FIELD}(?![\\p{L}])|, ${NAME_WORD}(?= and ${FIELD}(?![\\p{L}])))*`;

/** Pattern of one organisation: capitalised words with the small words between them. */
export const ORGANISATION = NAME;

/** Pattern of several organisations: `Huawei, Intel and Baidu`. */
export const ORGANISATIONS = `${NAME}(?:(?:,? and|,) (?:the )?${NAME})*`;

/** Pattern of the short form behind a name: ` (BAAI)`. Group `alias`. */
export const ALIAS = '(?: \\((?<alias>\\p{Lu}[\\p{L}\\p{N}&.-]*)\\))?';

/** The names in a text that matches {@link ORGANISATIONS}. */
export function splitOrganisations(text: string): string[] {
  return [...text.matchAll(new RegExp(NAME, 'gu'))].map(([name]) => name);
}
