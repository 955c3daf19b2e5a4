/** A state as a shape and a tone beside its word. */
import { CircleCheck, CircleDashed, Clock3, Inbox, ListChecks, MessagesSquare, Minus, Pause, TriangleAlert } from '@lucide/vue';
import type { Component } from 'vue';
import type { Clock } from '@/domain/deadline';
import type { Status } from '@/domain/tables';
import type { CheckState, PlannedCheck } from '@/domain/week';
import type { Tone } from '@/ui/types';

export interface Mark {
  tone: Tone;
  icon: Component;
}

export const STATUS_MARK: Record<Status, Mark> = {
  new: { tone: 'calm', icon: Inbox }, registered: { tone: 'calm', icon: Inbox }, accepted: { tone: 'calm', icon: Inbox },
  handling: { tone: 'pine', icon: MessagesSquare }, resolved: { tone: 'ok', icon: CircleCheck }, closed: { tone: 'ok', icon: CircleCheck },
};

export const CLOCK_MARK: Record<Clock['tone'], Mark> = {
  none: { tone: 'calm', icon: Minus }, stopped: { tone: 'calm', icon: CircleCheck }, paused: { tone: 'calm', icon: Pause }, green: { tone: 'ok', icon: CircleCheck }, amber: { tone: 'due', icon: Clock3 }, red: { tone: 'late', icon: TriangleAlert },
};

const CHECK_MARK: Record<CheckState, Mark> = {
  done: { tone: 'ok', icon: CircleCheck }, late: { tone: 'late', icon: TriangleAlert }, due: { tone: 'due', icon: Clock3 }, todo: { tone: 'calm', icon: CircleDashed },
};

/** A finding is a finished check too, but one to look at. */
export const checkMark = ({ check, state }: PlannedCheck): Mark => (check?.result === 'found' ? { tone: 'pine', icon: ListChecks } : CHECK_MARK[state]);
