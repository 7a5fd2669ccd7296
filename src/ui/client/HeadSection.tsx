import { HeadPicker } from '../HeadPicker';

/** The head: whom it starts from, its measures and its shape. */
export function HeadSection() {
  return <HeadPicker />;
}
