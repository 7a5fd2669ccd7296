import { DEFAULT_CLINIC, type Accent, type Clinic } from '../../clinic/clinic';
import { isChecking } from './checking';
import { clinic, loadClinic, type Visit } from '../../store/clinic';
import { openDialog } from '../../store/dialogs';
import { offerLanguages } from '../../store/language';

/** Fetches the clinic's own page and gives its name and colours to this one; `?clinic=check` shows what its file says. Call once. */
export async function followClinic(root: HTMLElement, visit: Visit): Promise<void> {
  clinic.subscribe((state) => dress(root, state.clinic));
  await loadClinic(visit);
  const { language, languages } = clinic.getState().clinic;
  void offerLanguages(languages, language);
  if (isChecking()) openDialog('clinic');
}

function dress(root: HTMLElement, { name, accent }: Clinic): void {
  if (name !== DEFAULT_CLINIC.name) document.title = name;
  const { light, dark } = accent;
  if (light === undefined && dark === undefined) return;
  root.style.setProperty('--accent', `light-dark(${light?.colour ?? 'var(--ink)'}, ${dark?.colour ?? 'var(--ink)'})`);
  const ink = (of: Accent | undefined) => of?.ink ?? 'var(--surface)';
  root.style.setProperty('--accent-ink', `light-dark(${ink(light)}, ${ink(dark)})`);
}
