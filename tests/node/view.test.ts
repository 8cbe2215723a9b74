import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeView, DEFAULT_VIEW, encodeView, type View } from '../../src/core/view.ts';

describe('the query of a link', () => {
  it('is empty for the default view', () => {
    expect(encodeView(DEFAULT_VIEW)).toBe('');
    expect(decodeView('')).toEqual(DEFAULT_VIEW);
  });

  it('reads as a person would write it', () => {
    const view: View = {
      selection: {
        years: [2024, 2026],
        categories: ['cs.DC'],
        people: ['weiqi-feng'],
        text: 'large model',
        paper: 'p1',
      },
      options: { timeline: { view: 'bars' } },
      compare: ['cs.LG', 'cs.DC'],
      path: ['weiqi-feng', 'team-seed'],
      pins: { 'dan-li': [0.25, 1] },
    };
    const query =
      'years=2024-2026&category=cs.DC&with=weiqi-feng&q=large+model&paper=p1&compare=cs.LG&compare=cs.DC&path=weiqi-feng,team-seed&pin=dan-li,0.25,1&timeline.view=bars';
    expect(encodeView(view)).toBe(query);
    expect(decodeView(query)).toEqual(view);
  });

  it('puts a reversed range in order and ignores what is no range', () => {
    expect(decodeView('years=2026-2024').selection.years).toEqual([2024, 2026]);
    expect(decodeView('years=soon').selection.years).toBeNull();
  });

  it('takes a path between two people only', () => {
    expect(decodeView('path=a,b').path).toEqual(['a', 'b']);
    expect(decodeView('path=a%2Cb').path).toEqual(['a', 'b']);
    for (const query of ['path=', 'path=a', 'path=a,', 'path=a,a', 'path=a,b,c'])
      expect(decodeView(query).path, query).toBeNull();
  });

  it('restores any text exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const view = { ...DEFAULT_VIEW, selection: { ...DEFAULT_VIEW.selection, text } };
        expect(decodeView(encodeView(view))).toEqual(view);
      }),
    );
  });

  it('never throws, and touches no prototype', () => {
    fc.assert(fc.property(fc.string(), (query) => void decodeView(query)));
    decodeView('__proto__.polluted=yes&%E0%A4%A=1');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
