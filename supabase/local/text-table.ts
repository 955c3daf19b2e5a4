/** A table for the terminal; a Chinese character takes two columns. */
const width = (text: string): number => [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);

export function table(head: string[], rows: string[][]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))));
  const line = (row: string[]): string => '  ' + row.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell)))).join('   ').trimEnd();
  return [line(head), '  ' + widths.map((count) => '─'.repeat(count)).join('   '), ...rows.map(line)].join('\n');
}
