/** Version of Oeuvre, as files name what made them; that of package.json. */
export const VERSION = '0.1.0';
