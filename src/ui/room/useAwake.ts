import { useEffect, useState } from 'react';

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'focusin'] as const;

/** Whether a hand or a key has stirred within so many ms. */
export function useAwake(ms: number): boolean {
  const [awake, setAwake] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stir = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setAwake(false), ms);
      setAwake(true);
    };
    stir();
    for (const sign of SIGNS) addEventListener(sign, stir, true);
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS) removeEventListener(sign, stir, true);
    };
  }, [ms]);
  return awake;
}
