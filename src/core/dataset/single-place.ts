/** Id of the element that holds the data of a page in one file. */
export const SINGLE_ID = 'oeuvre-dataset';

/** What stands in the page for the data until it is filled in. */
export const SINGLE_PLACE = `<script type="application/json" id="${SINGLE_ID}">null</script>`;

/** What a page in one file carries. */
export interface SingleContent {
  /** Hash of the address at which the page opens. */
  readonly start: string;
  /** The files of a dataset, parsed, by path. */
  readonly files: Readonly<Record<string, unknown>>;
}
