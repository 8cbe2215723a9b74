import { decodeEscapes } from './json-escapes.ts';
import { JsonTape } from './json-tape.ts';

/** The first place at which a value is no JSON, and what is wrong there. */
export interface JsonDamage {
  readonly start: number;
  readonly end: number;
  readonly what: string;
}

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
/** What is skipped as one piece where no value can begin. */
const NO_VALUE = /[^\s,:"[\]{}]+|[\s\S]/y;
/** An object where a name should be: the bracket that ends the object before it is missing. */
const NEXT_OBJECT = /\{\s*["}]/y;
/** Another object behind a bracket: what the bracket ended is an item of a list. */
const NEXT_ITEM = /[\]}]\s*,\s*\{\s*"/y;
/** A name behind a bracket. */
const NEXT_NAME = /[\]}]\s*,\s*"[^"\n]{0,80}"\s*:/y;

/**
 * Reads JSON values in one pass, going on after damage: what is missing is left out, and a bracket closes what
 * it can close. It calls itself for every level.
 */
export class JsonScanner {
  /** Where the values read so far stand. */
  readonly tape = new JsonTape();
  private readonly text: string;
  private damage: JsonDamage | null = null;
  private at = 0;
  private lists = 0;
  private objects = 0;
  /** The next line end and backslash from where they were last looked for: a long text is not searched twice. */
  private lineEnd = -1;
  private backslash = -1;

  constructor(text: string) {
    this.text = text;
  }

  /** The object or list that begins at a bracket, and the first damage in it. Places are asked for in order. */
  read(start: number): { entry: number; damage: JsonDamage | null } {
    const entry = this.tape.size;
    this.damage = null;
    this.at = start;
    this.value();
    return { entry, damage: this.damage };
  }

  /** Takes the value that begins here; takes nothing where none does. */
  private value(): boolean {
    const start = this.skipBlanks();
    const sign = this.text.charCodeAt(start);
    if (sign === QUOTE) this.string(start);
    else if (sign === OPEN_OBJECT) this.object(start);
    else if (sign === OPEN_LIST) this.list(start);
    else return this.token(sign < COLON ? NUMBER : WORD, start);
    return true;
  }

  private list(start: number): void {
    const entry = this.tape.open(start);
    this.at += 1;
    this.lists += 1;
    let named = false;
    for (let expected = false; !this.closes(CLOSE_LIST, this.objects, expected);) {
      this.checkComma(entry, expected);
      const [item, size] = [this.at, this.tape.size];
      if (!this.value()) this.skipPiece();
      else if (this.text.charCodeAt(item) === QUOTE && this.text.charCodeAt(this.skipBlanks()) === COLON) {
        // Names in a list are those of the object around it, unless the list itself was meant as an object.
        if (expected && !named && this.objects > 0) {
          this.tape.drop(size);
          this.at = item;
          this.mark('a bracket is not closed', item, item + 1);
          break;
        }
        named = true;
      }
      expected = this.takesComma();
    }
    this.lists -= 1;
    this.tape.close(entry, this.at);
  }

  private object(start: number): void {
    const entry = this.tape.open(start);
    this.at += 1;
    this.objects += 1;
    let nameless = false;
    for (let expected = false; !this.closes(CLOSE_OBJECT, this.lists, expected);) {
      this.checkComma(entry, expected);
      if (expected && !nameless && this.lists > 0 && this.stands(NEXT_OBJECT)) {
        this.mark('a bracket is not closed', this.at, this.at + 1);
        break;
      }
      nameless = this.property();
      expected = this.takesComma();
    }
    this.objects -= 1;
    this.tape.close(entry, this.at);
  }

  /** Takes a name and its value; whether there is only a name. */
  private property(): boolean {
    const start = this.at;
    const key = this.tape.size;
    if (this.text.charCodeAt(start) !== QUOTE) {
      this.skipNameless(key);
      return false;
    }
    this.string(start);
    const end = this.at;
    if (this.text.charCodeAt(this.skipBlanks()) !== COLON) this.mark('a colon is missing', start, end);
    else {
      this.at += 1;
      if (this.value()) return false;
      this.mark('a value is missing', start, end);
    }
    this.tape.drop(key);
    return true;
  }

  /** Skips what stands where a name should: a whole list, or one piece. */
  private skipNameless(key: number): void {
    const start = this.at;
    if (this.text.charCodeAt(start) !== OPEN_LIST) return this.skipPiece();
    this.list(start);
    this.tape.drop(key);
    this.mark('no value', start, this.at);
  }

  private checkComma(entry: number, expected: boolean): void {
    if (!expected && this.tape.size > entry + 1) this.mark('a comma is missing', this.at, this.at + 1);
  }

  /** Whether a list or object ends here. The bracket of one around it ends it as well, and is left to that one. */
  private closes(bracket: number, others: number, expected: boolean): boolean {
    const sign = this.text.charCodeAt(this.skipBlanks());
    if (sign === bracket) {
      if (expected) this.mark('a comma too many', this.at, this.at + 1);
      this.at += 1;
      return true;
    }
    const isOther = sign === CLOSE_LIST || sign === CLOSE_OBJECT;
    // The outermost list is that of the records: where it goes on, a bracket of another kind closes nothing.
    if (isOther && this.lists === 1 && this.stands(bracket === CLOSE_LIST ? NEXT_ITEM : NEXT_NAME))
      return false;
    if (isOther && this.stands(NEXT_ITEM)) {
      this.mark('a bracket of another kind', this.at, this.at + 1);
      this.at += 1;
      return true;
    }
    const ends = this.at >= this.text.length || (isOther && others > 0);
    if (ends) this.mark('a bracket is not closed', this.at, Math.min(this.at + 1, this.text.length));
    return ends;
  }

  private takesComma(): boolean {
    if (this.text.charCodeAt(this.skipBlanks()) !== COMMA) return false;
    this.at += 1;
    return true;
  }

  /** A text: up to the next quotation mark that is not escaped, or, where there is none, to the end of the line. */
  private string(start: number): void {
    const { text } = this;
    if (this.lineEnd <= start) this.lineEnd = indexFrom(text, '\n', start);
    if (this.backslash <= start) this.backslash = indexFrom(text, '\\', start);
    let end = indexFrom(text, '"', start + 1);
    if (this.backslash < end && this.backslash < this.lineEnd) end = this.unescapedQuote(start, end);
    const isClosed = end < this.lineEnd && this.endsText(end);
    const bodyEnd = isClosed ? end : this.endOfOpenText(start, end);
    if (!isClosed) this.mark('a text is not closed', start, bodyEnd);
    this.at = text.charCodeAt(bodyEnd) === QUOTE && this.endsText(bodyEnd) ? bodyEnd + 1 : bodyEnd;
    if (this.backslash < bodyEnd && !decodeEscapes(text.slice(start + 1, bodyEnd)).sound)
      this.mark('an escape does not exist', start, this.at);
    this.tape.close(this.tape.open(start), this.at);
  }

  /** Whether a quotation mark closes a text: only structure can follow. */
  private endsText(mark: number): boolean {
    const after = this.text.charCodeAt(this.blanksEnd(mark + 1));
    return (
      after === COMMA || after === COLON || after === CLOSE_LIST || after === CLOSE_OBJECT || after !== after
    );
  }

  /**
   * Where a text ends whose mark is missing or one too many: before the structure that leads to the mark of the
   * next text, else behind the words that go on after a mark.
   */
  private endOfOpenText(start: number, first: number): number {
    const { text } = this;
    const last = Math.min(this.lineEnd, text.length);
    for (let mark = first; ; mark = this.unescapedQuote(start, indexFrom(text, '"', mark + 1))) {
      const stop = Math.min(mark, last);
      let end = stop;
      let structure = false;
      for (let sign = text.charCodeAt(end - 1); end > start + 1; sign = text.charCodeAt(--end - 1)) {
        if (!isBlank(sign) && !isStructure(sign)) break;
        structure ||= isStructure(sign);
      }
      if (structure) return end;
      if (stop === last || this.endsText(mark)) return stop;
    }
  }

  private unescapedQuote(start: number, first: number): number {
    let end = first;
    while (end < this.lineEnd) {
      let before = end - 1;
      while (before > start && this.text.charCodeAt(before) === BACKSLASH) before -= 1;
      if ((end - before) % 2 === 1) return end;
      end = indexFrom(this.text, '"', end + 1);
    }
    return end;
  }

  private token(pattern: RegExp, start: number): boolean {
    pattern.lastIndex = start;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    this.tape.close(this.tape.open(start), this.at);
    return true;
  }

  private skipPiece(): void {
    const start = this.at;
    NO_VALUE.lastIndex = start;
    NO_VALUE.test(this.text);
    this.at = Math.max(NO_VALUE.lastIndex, start + 1);
    this.mark('no value', start, this.at);
  }

  private skipBlanks(): number {
    return (this.at = this.blanksEnd(this.at));
  }

  private blanksEnd(start: number): number {
    let at = start;
    while (isBlank(this.text.charCodeAt(at))) at += 1;
    return at;
  }

  /** Whether a sticky pattern fits here. */
  private stands(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  private mark(what: string, start: number, end: number): void {
    this.damage ??= { start, end, what };
  }
}

const isStructure = (sign: number) =>
  sign === COMMA ||
  sign === COLON ||
  sign === OPEN_LIST ||
  sign === CLOSE_LIST ||
  sign === OPEN_OBJECT ||
  sign === CLOSE_OBJECT;

const isBlank = (sign: number) => sign === 32 || sign === 10 || sign === 9 || sign === 13;

/** Like indexOf, and past the end where there is none. */
function indexFrom(text: string, sign: string, start: number): number {
  const found = text.indexOf(sign, start);
  return found === -1 ? Number.MAX_SAFE_INTEGER : found;
}
