/** Takes back Markdown's escapes: `torch\_musa` → `torch_musa`. For display; the raw text keeps them. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
