/** Fear: a calendar refuses the visit, shows it at another hour, or shows it twice. (RFC 5545) */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icsOf, type CalendarEvent } from '@/lib/ics';

const event = (over: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: '018f-1', date: '2026-12-01', time: '18:00', minutes: 60, summary: '走访 周玉兰', location: '柳溪镇桥东村12号', product: '-//知微//zhiwei//ZH', stamp: Date.parse('2026-11-22T06:00:00Z'), ...over,
});
const octets = (line: string) => new TextEncoder().encode(line).length;
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('a visit for the phone’s own calendar', () => {
  it('is one event at that hour in China, named by the visit', () => {
    expect(unfolded(icsOf(event()))).toEqual([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//知微//zhiwei//ZH', 'BEGIN:VEVENT', 'UID:018f-1', 'DTSTAMP:20261122T060000Z', 'DTSTART:20261201T100000Z', 'DTEND:20261201T110000Z',
      'SUMMARY:走访 周玉兰', 'LOCATION:柳溪镇桥东村12号', 'CLASS:PRIVATE', 'END:VEVENT', 'END:VCALENDAR', '',
    ]);
  });
  it('without an hour lasts the whole day, over the end of a month too', () => {
    const lines = unfolded(icsOf(event({ time: null, date: '2026-12-31', location: ' ' })));
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
    expect(lines.some((line) => line.startsWith('LOCATION'))).toBe(false);
  });
  it('is folded as late as may be: 75 octets, then a space and 74 more', () => {
    const lines = icsOf(event({ summary: 'a'.repeat(150), location: '' })).split('\r\n').filter((line) => /^SUMMARY|^ a/.test(line));
    expect(lines.map(octets)).toEqual([75, 75, 10]);
  });
  it('whatever is written in a name or an address stays one line of text, no line longer than 75 octets, no character cut', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: fc.constantFrom('村', ';', ',', '\\', '\n', '\r', '𠮷', 'a', '\u2028'), maxLength: 120 }), (summary, location) => {
      const text = icsOf(event({ summary, location }));
      const lines = text.split('\r\n');
      expect(lines.at(-1)).toBe('');
      for (const line of lines) expect(octets(line)).toBeLessThanOrEqual(75);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const read = (name: string) => unfolded(text).find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
      const raw = (said: string) => said.replace(/\\(n|.)/g, (_, char: string) => (char === 'n' ? '\n' : char));
      if (location.trim()) expect(raw(read('LOCATION') ?? '')).toBe(location.replace(/\r\n|[\r\u2028\u2029]/g, '\n'));
      expect(unfolded(text).filter((line) => line.startsWith('BEGIN:'))).toHaveLength(2);
    }));
  });
});
