/** What a paper is before it is shown, printed or written for Word. Nothing here is markup. */
export type Block =
  /** Paragraphs, parted by line feeds; the first line of each is indented unless `plain`. */
  | { is: 'text'; text: string; plain?: boolean }
  | { is: 'head'; text: string }
  /** A form: what is asked, and what is said. */
  | { is: 'rows'; rows: readonly (readonly [label: string, value: string])[] }
  /** `widths` are shares of the page's width. */
  | { is: 'table'; head: readonly string[]; widths: readonly number[]; rows: readonly (readonly string[])[] }
  /** Places to sign; `file` is the attachment that holds a signature already given. */
  | { is: 'sign'; places: readonly { label: string; file: string }[] }
  | { is: 'page' };

export interface Sheet {
  organ: string;
  title: string;
  /** 编号 with its number, or that it is still to come. */
  number: string;
  /** Whom it is written to; '' for nobody. */
  to: string;
  blocks: readonly Block[];
  /** Who signs for it, and the day; null where the sheet has places of its own. */
  closing: { organ: string; day: string } | null;
}

/** The same sheet with every text a person or a row brought in changed; its own title and number stay. */
export function mapTexts(sheet: Sheet, change: (text: string) => string): Sheet {
  const all = (texts: readonly string[]) => texts.map(change);
  const block = (each: Block): Block => {
    if (each.is === 'text' || each.is === 'head') return { ...each, text: change(each.text) };
    if (each.is === 'rows') return { ...each, rows: each.rows.map(([label, value]) => [label, change(value)] as const) };
    if (each.is === 'table') return { ...each, rows: each.rows.map(all) };
    return each;
  };
  return { ...sheet, to: change(sheet.to), blocks: sheet.blocks.map(block), closing: sheet.closing && { organ: change(sheet.closing.organ), day: change(sheet.closing.day) } };
}
