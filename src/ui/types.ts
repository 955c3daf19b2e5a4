import type { Component } from 'vue';

export type Tone = 'pine' | 'ok' | 'due' | 'late' | 'calm';

export interface ShellTab {
  to: string;
  label: string;
  icon: Component;
  /** Other path prefixes under which this tab counts as the current one. */
  also?: string[] | undefined;
}

export interface MenuItem {
  id: string;
  label: string;
  icon?: Component | undefined;
  detail?: string | undefined;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
}

export interface ChoiceOption {
  value: string;
  label: string;
  icon?: Component | undefined;
  detail?: string | undefined;
  disabled?: boolean | undefined;
}

export interface TokenItem {
  id: string;
  label: string;
}

export interface TokenSuggestion extends TokenItem {
  detail?: string | undefined;
}

export interface TimelineItem {
  id: string;
  title: string;
  /** As read by a person; `datetime` is the same moment for machines. */
  time: string;
  datetime?: string | undefined;
  text?: string | undefined;
}

export interface DescriptionItem {
  key?: string | undefined;
  label: string;
  value?: string | undefined;
}

export interface TableColumn {
  key: string;
  label: string;
  /** A CSS grid track: '7rem', 'minmax(10rem, 2fr)'. */
  width?: string | undefined;
  align?: 'start' | 'end' | undefined;
  sortable?: boolean | undefined;
  /** Quieter ink and tabular figures: numbers and dates. */
  muted?: boolean | undefined;
}

export interface TableSort {
  key: string;
  dir: 'asc' | 'desc';
}
