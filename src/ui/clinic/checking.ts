import { queryValue } from '../../store/address';

/** Whether the address asks to see what the clinic's file says. */
export const isChecking = (): boolean => queryValue('clinic') === 'check';
