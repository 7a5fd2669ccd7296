import { mark } from '../words/mark';

export const PROMISE = mark('It is a preview, not a promise.');
