import { expect, test } from 'vitest';
import { plainMarkup } from '../../../src/core/text/markup.ts';

test.each([
  ['R&amp;D', 'R&D'],
  ['A tool &amp;#8211; for models', 'A tool – for models'],
  ['CO&lt;sub&gt;2&lt;/sub&gt;', 'CO2'],
  ['CO&amp;lt;sub&amp;gt;2&amp;lt;/sub&amp;gt;', 'CO2'],
  ['M&uuml;ller &ndash; Holm', 'Müller – Holm'],
  ['p &lt; 0.05 &unknown; x', 'p < 0.05 &unknown; x'],
])('%s is read as %s', (text, plain) => {
  expect(plainMarkup(text)).toBe(plain);
});
