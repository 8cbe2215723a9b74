/** Why the browser did not keep something, in words for a person. */
export class StoreError extends Error {
  /** What the person can do. */
  readonly advice: string;
  /** Whether the browser keeps nothing for this page at all. */
  readonly isDenied: boolean;

  constructor(message: string, advice: string, cause: unknown) {
    super(message, { cause });
    this.advice = advice;
    this.isDenied = isNamed(cause, ...DENIED);
  }
}

/** Whether it is an error of one of some names; a `DOMException` has the kind of error as its name. */
export const isNamed = (error: unknown, ...names: readonly string[]): boolean =>
  error instanceof Error && names.includes(error.name);

/** Errors of a database that is there and cannot be used. */
export const DAMAGED = ['NotFoundError', 'DataError', 'UnknownError'];

const DENIED = ['SecurityError', 'NotAllowedError', 'ReferenceError', 'TypeError'];

const EXPORT = 'Export the records as JSON on the Data page before you close this one.';

/** Names of errors, why they come, and what can be done. */
const REASONS: readonly (readonly [names: readonly string[], reason: string, advice: string])[] = [
  [
    ['QuotaExceededError'],
    'there is no room left for them',
    `Remove files on the Data page, or free space on the disk. ${EXPORT}`,
  ],
  [
    ['VersionError'],
    'what is kept here was written by a newer Oeuvre, and was left as it is',
    `Load this page again to get the newer one. ${EXPORT}`,
  ],
  [
    ['TimeoutError'],
    'another tab holds what is kept',
    `Close the other tabs of Oeuvre and load this page again. ${EXPORT}`,
  ],
  [
    DENIED,
    'the browser does not let this page keep anything (a private window, or data of sites is blocked)',
    `Allow it in the settings of the browser. ${EXPORT}`,
  ],
  [
    DAMAGED,
    'what is kept here is damaged, and was left as it is',
    `“Forget everything” on the Data page begins anew. ${EXPORT}`,
  ],
];

/** The same error with a reason and advice. */
export function explained(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const said = error instanceof Error ? error.message : String(error);
  const [, reason = said || 'the browser gave no reason', advice = EXPORT] =
    REASONS.find(([names]) => isNamed(error, ...names)) ?? [];
  return new StoreError(reason, advice, error);
}
