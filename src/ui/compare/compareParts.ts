export { CompareBar } from './CompareBar';
export { CompareLayer } from './CompareLayer';
