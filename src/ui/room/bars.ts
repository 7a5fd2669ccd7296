export { LockBar } from './LockBar';
export { PresentBar } from './PresentBar';
