import { drawPdf, figureFont, PT_PER_PX, type PdfPage } from '../scene/pdf.ts';
import type { Scene } from '../scene/types.ts';
import type { Letters } from './letters.ts';
import { joined } from './png.ts';

interface PdfOptions {
  readonly size: [number, number];
  readonly margin: 0;
  readonly font: string;
  readonly pdfVersion: '1.7';
  readonly compress: false;
  readonly tagged: true;
  readonly displayTitle: true;
  readonly lang: 'en';
  readonly info: Readonly<Record<string, string | Date>>;
}

/** What is needed of a document; pdfkit's is one. */
export interface PdfDocument extends PdfPage {
  registerFont(id: string, bytes: Uint8Array): unknown;
  struct(type: 'Figure', options: { alt: string; bbox: number[] }, content: () => void): unknown;
  addStructure(structure: never): unknown;
  appendXML(xml: string): unknown;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  end(): void;
}

/** Makes documents; `PDFDocument` of pdfkit is one. */
export type PdfWriter = new (options: PdfOptions) => PdfDocument;

/** What a PDF says about itself. */
export interface PdfInfo {
  readonly title: string;
  readonly subject: string;
  readonly keywords: string;
  /** The day of the data, `2025-11-30`: a clock would make other bytes every time. */
  readonly date: string;
  /** Elements of RDF for the XMP packet, which is never compressed. */
  readonly metadata?: string;
}

const OPTIONS = {
  margin: 0,
  // Fonts of the engine's own are not embedded.
  font: '',
  pdfVersion: '1.7',
  // Node's deflate and a browser's give different bytes.
  compress: false,
  tagged: true,
  displayTitle: true,
  lang: 'en',
} as const;

/** A scene as a PDF of one page of its size, in vectors, its text in embedded fonts. */
export async function makePdf(
  Writer: PdfWriter,
  scene: Scene,
  faces: readonly Uint8Array[],
  { fonts, split }: Pick<Letters, 'fonts' | 'split'>,
  info: PdfInfo,
): Promise<Uint8Array> {
  const [width, height] = [scene.width * PT_PER_PX, scene.height * PT_PER_PX];
  const document = new Writer({ ...OPTIONS, size: [width, height], info: infoOf(info) });
  const bytes = collected(document);
  withMetadata(document, info);
  faces.forEach((face, i) => document.registerFont(figureFont(i ? 600 : 400), face));
  for (const font of fonts) document.registerFont(font.id, font.bytes);
  const alt = { alt: scene.description, bbox: [0, 0, width, height] };
  document.addStructure(document.struct('Figure', alt, () => drawPdf(scene, document, split)) as never);
  document.end();
  return bytes;
}

function infoOf({ title, subject, keywords, date }: PdfInfo) {
  const day = new Date(`${date}T00:00:00Z`);
  return {
    Title: title,
    Subject: subject,
    Author: 'Oeuvre',
    Keywords: keywords,
    Creator: 'Oeuvre',
    Producer: 'Oeuvre',
    CreationDate: day,
    ModDate: day,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** The engine writes names into XML as they are, and an ampersand would break it: it is written here instead. */
function withMetadata(
  document: PdfDocument,
  { title, subject, keywords, date, metadata = '' }: PdfInfo,
): void {
  Object.assign(document, { _addInfo() {} });
  const text = (value: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li></rdf:Alt>`;
  document.appendXML(
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
      'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">' +
      `<dc:title>${text(title)}</dc:title><dc:description>${text(subject)}</dc:description>` +
      `<dc:creator><rdf:Seq><rdf:li>Oeuvre</rdf:li></rdf:Seq></dc:creator>` +
      `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:CreatorTool>Oeuvre</xmp:CreatorTool>` +
      `<pdf:Producer>Oeuvre</pdf:Producer><pdf:Keywords>${escaped(keywords)}</pdf:Keywords></rdf:Description>${metadata}`,
  );
}

function collected(document: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(joined(chunks)));
  });
}
