import type { Plugin } from 'vite';

/** What the built page may load: its own files, and pictures and workers it makes itself. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'";

const INLINE = /<style[\s>]|<script(?![^>]*\ssrc=)[^>]*>|<[^>]*\s(?:style|on[a-z]+)\s*=/i;

/**
 * Puts the Content-Security-Policy into the built page. Only there: the development server injects inline
 * scripts and styles. Fails the build when the page holds inline code, which the policy would block.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'oeuvre:content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const inline = INLINE.exec(html.replace(/<!--[\s\S]*?-->/g, ''));
        if (inline) throw new Error(`index.html holds inline code that its policy blocks: ${inline[0]}`);
        if (!html.includes('<head>')) throw new Error('index.html has no <head> for its policy.');
        const meta = `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`;
        return html.replace('<head>', `<head>\n    ${meta}`);
      },
    },
  };
}
