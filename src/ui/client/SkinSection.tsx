import { ToneSlider } from '../ToneSlider';

/** The skin's tone and colour. */
export function SkinSection() {
  return <ToneSlider />;
}
