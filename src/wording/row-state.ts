/** Every state a person can see on a row; a draft is not yet a row. */
export type RowState = 'draft' | 'waiting' | 'sending' | 'sent' | 'returned' | 'conflict';
