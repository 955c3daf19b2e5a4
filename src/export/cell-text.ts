/** Text as a spreadsheet may hold it: nothing it says is lost, nothing in it acts. */

/** Most characters (UTF-16 units) Excel keeps in a cell. */
export const CELL_MAX = 32_767;

/** Control characters but tab and line feed, and code points that are no characters: XML does not take them. */
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Noncharacter_Code_Point}/gu;
/** Stands where a character was already unreadable when it was stored; the writer would drop it, so a box is shown instead. */
const UNREADABLE = /\ufffd/g;
/** Marks that turn the reading direction: with them a name can read as another. Also the invisible byte order mark. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Cells are written as text, never as formulas, so `=1+1` stays as typed and needs no apostrophe.
 * `mark` is put at the end of a text that had to be cut.
 */
export function cellText(text: string, mark = ''): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '').replace(FORBIDDEN, '').replace(TURNING, '').replace(UNREADABLE, '\u25a1').trim();
  if (clean.length <= CELL_MAX) return clean;
  const kept = clean.slice(0, CELL_MAX - mark.length);
  return (/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept) + mark;
}

/** Excel reads `_x0041_` in a stored text as the letter A; the underscore itself is written in that way to keep such a text as it is. */
export const escapeCodes = (text: string): string => text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');

/** The writer looks texts up in a plain object, where words such as "constructor" are already taken; a control character it drops again keeps them apart. */
export const storable = (text: string): string => (text in {} ? `${text}\u0001` : text);
