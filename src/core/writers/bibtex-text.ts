/** What TeX would read as a command. Escaped braces would still be counted by BibTeX: they are named. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
};

/** A text for a field of BibTeX: on one line, with what TeX would read as a command or a ligature escaped; letters stay as they are. */
export function texText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\{}~^$&%#_]/g, (sign) => ESCAPES[sign]!)
    .replace(/-(?=-)|'(?=')|`(?=`)/g, '$&{}');
}

/** An identifier or an address, which styles print as it is: only what would end the field is encoded. */
export const verbatim = (text: string) =>
  text
    .replace(/[\s\p{Cc}]+/gu, '')
    .replaceAll('{', '%7B')
    .replaceAll('}', '%7D');
