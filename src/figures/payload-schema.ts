import * as v from 'valibot';
import { CHARTS } from '../charts/list.ts';
import { ProfileDocumentSchema } from '../core/dataset/schema-profile.ts';
import type { Figure } from './figure.ts';

/** Ids of profiles name files and links: letters, digits and hyphens. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const Document = v.pipe(
  ProfileDocumentSchema,
  v.check(({ profile }) => SLUG.test(profile.id), 'the id of a profile has only letters, digits and hyphens'),
);

const Words = v.nullable(v.string());

/** What stands in a payload: a figure, its view written as in a link. */
export interface PayloadContent {
  readonly madeWith: string;
  readonly figure: Omit<Figure, 'view'> & { readonly view: string };
}

/** Validates the JSON of a payload. */
export const PayloadSchema: v.GenericSchema<unknown, PayloadContent> = v.object({
  madeWith: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+[\w.+-]{0,40}$/)),
  figure: v.object({
    chart: v.picklist(
      CHARTS.map(({ id }) => id),
      'this Oeuvre has no such chart',
    ),
    documents: v.tupleWithRest([Document], Document),
    palette: v.pipe(v.array(v.string()), v.maxLength(8)),
    view: v.string(),
    texts: v.object({ caption: Words, altText: Words, methods: Words }),
  }),
});
