/** One event as an iCalendar file (RFC 5545): CRLF, lines folded at 75 octets, text escaped, times as UTC instants so that no time zone is needed. */
import { addDays, chinaInstant, type PlainDate } from './plain-date';

export interface CalendarEvent {
  /** Stays the same when the event is given again, so that calendars replace it. */
  uid: string;
  date: PlainDate;
  /** `HH:MM` in China; null: the whole day. */
  time: string | null;
  minutes: number;
  summary: string;
  location: string;
  /** What wrote it. */
  product: string;
  /** The instant (ms) it was made. */
  stamp: number;
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n').replace(/\p{Cc}/gu, '');
const utc = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '');
const day = (date: PlainDate): string => date.replaceAll('-', '');

/** Never within a character: the fold counts octets of UTF-8, the space that begins a continued line among them. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  const lines = [''];
  let octets = 0;
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (octets + size > 75) { lines.push(' '); octets = 1; }
    lines[lines.length - 1] += char;
    octets += size;
  }
  return lines.join('\r\n');
}

export function icsOf({ uid, date, time, minutes, summary, location, product, stamp }: CalendarEvent): string {
  const start = time === null ? 0 : chinaInstant(date, time);
  const times = time === null ? [`DTSTART;VALUE=DATE:${day(date)}`, `DTEND;VALUE=DATE:${day(addDays(date, 1))}`] : [`DTSTART:${utc(start)}`, `DTEND:${utc(start + minutes * 60_000)}`];
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${escaped(product)}`, 'BEGIN:VEVENT', `UID:${escaped(uid)}`, `DTSTAMP:${utc(stamp)}`, ...times,
    `SUMMARY:${escaped(summary)}`, ...(location.trim() ? [`LOCATION:${escaped(location)}`] : []), 'CLASS:PRIVATE', 'END:VEVENT', 'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
