/** What each family of types is called in RIS and in CSL. */
interface Kind {
  readonly words: RegExp;
  readonly ris: string;
  readonly csl: string;
}

/** The first that fits; sources have words of their own for one thing. */
const KINDS: readonly Kind[] = [
  { words: /preprint|posted|unpb|unpublished/, ris: 'UNPB', csl: 'article' },
  { words: /chapter|^chap$|section/, ris: 'CHAP', csl: 'chapter' },
  { words: /proceeding|conference|^conf$|^cpaper$|meeting/, ris: 'CPAPER', csl: 'paper-conference' },
  { words: /data ?-?set|^data$/, ris: 'DATA', csl: 'dataset' },
  { words: /software|^comp$/, ris: 'COMP', csl: 'software' },
  { words: /thesis|dissertation|^thes$/, ris: 'THES', csl: 'thesis' },
  { words: /report|^rprt$/, ris: 'RPRT', csl: 'report' },
  { words: /\bbook\b(?! review)/, ris: 'BOOK', csl: 'book' },
  { words: /article|journal|^jour$|review|letter|editorial|erratum/, ris: 'JOUR', csl: 'article-journal' },
];
const OTHER = { ris: 'GEN', csl: 'document' };

/** A source's word for what a work is, in the words of RIS and CSL. */
export const kindOf = (type: string | null): Pick<Kind, 'ris' | 'csl'> =>
  KINDS.find(({ words }) => words.test(type?.toLowerCase() ?? '')) ?? OTHER;
