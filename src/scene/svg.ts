import { parsePath } from './path.ts';
import { cleanText, FONT_FAMILY } from './text.ts';
import type { Paint, Scene, Shape, TextShape } from './types.ts';

/** What is drawn for a text; null where it is printed as it is. */
export type SvgText = (shape: TextShape) => readonly Shape[] | null;

export interface SvgOptions {
  /** Goes before every id, so that several figures can stand in one page. */
  readonly idPrefix?: string;
  /** Printed size; without it the scene's px. Must have the scene's proportions. */
  readonly physical?: { readonly width: number; readonly height: number; readonly unit: 'mm' };
  /** Text that travels with the picture and is not drawn. */
  readonly metadata?: string | null;
  /** Sets texts in another way, for a rasteriser that has no faces of a system to choose from. */
  readonly setText?: SvgText;
}

type Attributes = readonly (readonly [name: string, value: string | number | undefined])[];

/**
 * Prints a scene as an SVG document: the same bytes for the same scene, on every machine.
 * @throws Error where a number is not finite or a path is not one.
 */
export function renderSvg(
  scene: Scene,
  { idPrefix = 'oeuvre', physical, metadata = null, setText }: SvgOptions = {},
): string {
  const ids = uniqueIds(idPrefix);
  const [title, description] = [ids('title'), ids('desc')];
  const unit = physical?.unit ?? '';
  const { width, height } = physical ?? scene;
  const root = attributes([
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['width', rounded(width) + unit],
    ['height', rounded(height) + unit],
    ['viewBox', `0 0 ${rounded(scene.width)} ${rounded(scene.height)}`],
    ['role', 'img'],
    ['aria-labelledby', `${title} ${description}`],
    ['font-family', FONT_FAMILY],
    // Without it, a screen may round the width of every letter to whole px.
    ['text-rendering', 'geometricPrecision'],
  ]);
  const ground: Shape[] = scene.background
    ? [{ type: 'rect', x: 0, y: 0, width: scene.width, height: scene.height, fill: scene.background }]
    : [];
  return [
    `<svg${root}>`,
    `<title${attributes([['id', title]])}>${escaped(scene.title)}</title>`,
    `<desc${attributes([['id', description]])}>${escaped(scene.description)}</desc>`,
    ...(metadata === null ? [] : [`<metadata>${escaped(metadata)}</metadata>`]),
    ...[...ground, ...scene.shapes].map((shape) => element(shape, ids, setText)),
    '</svg>\n',
  ].join('\n');
}

function uniqueIds(prefix: string): (name: string) => string {
  const used = new Map<string, number>();
  return (name) => {
    const id = `${prefix}-${name}`.replace(/[^A-Za-z0-9_-]+/g, '-');
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return count === 1 ? id : `${id}.${count}`;
  };
}

function element(shape: Shape, ids: (name: string) => string, setText?: SvgText): string {
  if (shape.type === 'group') {
    const children = shape.children.map((child) => element(child, ids, setText) + '\n').join('');
    return `<g${attributes([['id', ids(shape.name)]])}>\n${children}</g>`;
  }
  const set = shape.type === 'text' ? setText?.(shape) : null;
  if (set) return set.map((part) => element(part, ids)).join('\n');
  const name = shape.mark?.label ?? (shape.type === 'text' ? shape.full : undefined);
  const content =
    (name === undefined ? '' : `<title>${escaped(name)}</title>`) +
    (shape.type === 'text' ? escaped(shape.text) : '');
  const head = shape.type + attributes(geometry(shape));
  return content ? `<${head}>${content}</${shape.type}>` : `<${head}/>`;
}

function geometry(shape: Exclude<Shape, { type: 'group' }>): Attributes {
  switch (shape.type) {
    case 'rect':
      return [
        ['x', shape.x],
        ['y', shape.y],
        ['width', shape.width],
        ['height', shape.height],
        ['rx', shape.rx],
        ...paint(shape),
      ];
    case 'circle':
      return [['cx', shape.cx], ['cy', shape.cy], ['r', shape.r], ...paint(shape)];
    case 'line':
      return [['x1', shape.x1], ['y1', shape.y1], ['x2', shape.x2], ['y2', shape.y2], ...paint(shape)];
    case 'path':
      return [['d', pathData(shape.d)], ...paint(shape)];
    case 'text':
      return [
        ['x', shape.x],
        ['y', shape.y],
        ['font-size', shape.size],
        ['font-weight', shape.weight === 600 ? 600 : undefined],
        ['text-anchor', shape.anchor === 'start' ? undefined : shape.anchor],
        ['fill', shape.fill],
      ];
  }
}

/** Without a fill, SVG fills black: so `none` is said. */
function paint(shape: Paint): Attributes {
  return [
    ['fill', shape.fill ?? 'none'],
    ['fill-opacity', shape.fillOpacity],
    ['stroke', shape.stroke],
    ['stroke-width', shape.strokeWidth],
    ['stroke-opacity', shape.strokeOpacity],
    ['stroke-dasharray', shape.dash?.map(rounded).join(' ')],
    ['stroke-linecap', shape.lineCap],
  ];
}

const pathData = (d: string) =>
  parsePath(d)
    .map(([command, ...numbers]) => command + numbers.map(rounded).join(' '))
    .join('');

const attributes = (list: Attributes) =>
  list
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? rounded(value) : escaped(value!)}"`)
    .join('');

function rounded(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a scene holds the number ${value}`);
  return String(Math.round(value * 1000) / 1000 + 0);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => cleanText(text).replace(/[&<>"]/g, (character) => ENTITIES[character]!);
