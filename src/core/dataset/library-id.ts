/** Id of the document of everyone. No profile has it. */
export const LIBRARY_ID = 'library';
