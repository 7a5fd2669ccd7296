export type { Room } from '../store/guard';

/** Where the controls are: nowhere, at the bottom of a phone, beside the head elsewhere. */
export type Layout = 'bare' | 'sheet' | 'side';
