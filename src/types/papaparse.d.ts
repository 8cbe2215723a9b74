/** The names of papaparse that are used. Its published types drag in those of Node. */
declare module 'papaparse' {
  const Papa: {
    parse(
      text: string,
      options: { readonly delimiter: string; readonly newline: '\n' },
    ): { readonly data: readonly (readonly string[])[] };
    unparse(
      rows: readonly (readonly (string | number | null)[])[],
      options: { readonly newline: string; readonly escapeFormulae: boolean },
    ): string;
  };
  export default Papa;
}
