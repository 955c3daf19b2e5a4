/** The name a case goes by: the first sentence of its facts, cut where a reader would pause. */
const SENTENCE_END = /[\u3002\uff01\uff1f\uff1b!?;\n\r]/u;
const PAUSES = '\uff0c,\u3001\uff1a: ';

export function caseTitle(facts: string, max = 24): string {
  const whole = facts.trim();
  const end = whole.search(SENTENCE_END);
  const sentence = [...(end > 0 ? whole.slice(0, end) : whole.replace(SENTENCE_END, ' ')).replace(/\s+/gu, ' ').trim()];
  if (sentence.length <= max) return sentence.join('');
  for (let at = max - 1; at >= max / 2; at -= 1) if (PAUSES.includes(sentence[at] ?? '\u0000')) return sentence.slice(0, at).join('');
  return `${sentence.slice(0, max - 1).join('')}\u2026`;
}
