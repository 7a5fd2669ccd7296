import { useStudio } from './useStudio';

export function useHasMeasures(): boolean {
  return useStudio((state) => Object.keys(state.readouts).length > 0);
}
