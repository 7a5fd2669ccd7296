import { queryValue } from '../../store/query';

/** Whether the address asks to see what the clinic's file says. */
export const isChecking = (): boolean => queryValue('clinic') === 'check';
