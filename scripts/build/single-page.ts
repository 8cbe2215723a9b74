import { createHash } from 'node:crypto';
import type { Rolldown } from 'vite';
import { SINGLE_PLACE } from '../../src/core/dataset/single-place.ts';

type Output = Rolldown.RolldownOutput['output'];

const SCRIPT = /[ \t]*<script type="module"[^>]* src="[^"]*"><\/script>\n/;
const STYLES = /[ \t]*<link rel="stylesheet"[^>]*>\n/;
const CHARSET = '<meta charset="utf-8" />';

/**
 * Puts a build of one script and one style sheet into its page, with a policy that lets nothing else run and
 * nothing be asked of a network.
 * @throws Error where the build holds anything that would need a second file.
 */
export function composeSingle(output: Output): string {
  const page = only(output, '.html');
  const script = inScript(only(output, '.js'));
  const styles = only(output, '.css').trim();
  const others = output.filter(({ fileName }) => !/\.(html|js|css)$/.test(fileName));
  if (others.length)
    throw new Error(
      `the page in one file would need ${others.map(({ fileName }) => fileName).join(', ')} beside it`,
    );
  return [
    [STYLES, `    <style>${styles}</style>\n`],
    // The data stand before the script: whoever fills the page looks for the first such place.
    [SCRIPT, `    ${SINGLE_PLACE}\n    <script type="module">${script}</script>\n`],
    [CHARSET, `${CHARSET}\n    ${policy(script, styles)}`],
  ].reduce((html, [place, text]) => replaceOnce(html, place!, String(text)), page);
}

/** The text of the only file of a kind. */
function only(output: Output, extension: string): string {
  const found = output.filter(({ fileName }) => fileName.endsWith(extension));
  const [file] = found;
  if (found.length !== 1 || !file)
    throw new Error(`the page in one file is made of one ${extension}, not of ${found.length}`);
  return file.type === 'chunk' ? file.code : String(file.source);
}

/** Code as it may stand inside a script element: nothing in it ends or comments out the element. */
function inScript(code: string): string {
  return code
    .replaceAll('__VITE_PRELOAD__', 'void 0')
    .replace(/<(?=\/script|script|!--)/gi, '\\x3C')
    .trim();
}

function policy(script: string, styles: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const rules = [
    "default-src 'none'",
    // PNG figures are made by WebAssembly in a worker, which inherits this policy.
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    `style-src ${hash(styles)}`,
    'img-src blob: data:',
    'font-src data:',
    'connect-src blob: data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}" />`;
}

function replaceOnce(html: string, place: string | RegExp, text: string): string {
  const replaced = html.replace(place, () => text);
  if (replaced === html) throw new Error(`index.html has no ${place} for the page in one file`);
  return replaced;
}
