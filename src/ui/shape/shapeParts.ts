export { ShapeLayer } from './ShapeLayer';
export { ToolOptions } from './ToolOptions';
