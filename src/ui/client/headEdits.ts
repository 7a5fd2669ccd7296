import { OWN, type Person } from '../../anatomy/people';
import type { FaceEdits } from '../../design/client';
import type { ShapeControl } from '../../design/shapeControls';
import { editClient, editDesign, editDesigns, studio } from '../../store/studio';
import type { GalleryPerson } from '../../client/gallery';
import { randomFace } from '../../client/randomFace';
import { allOnHead } from '../../design/variants';

const faceNow = (): FaceEdits => studio.getState().design.client.face ?? {};

/** A share of ancestry leaves the other what is left. */
export function choosePerson(key: keyof Person, value: number): void {
  const { head } = studio.getState().design;
  const { [key]: _, ...others } = faceNow();
  const face: FaceEdits = value === OWN[head][key] ? others : { ...others, [key]: value };
  const other = key === 'african' ? 'asian' : key === 'asian' ? 'african' : undefined;
  const left = Math.round((1 - value) * 100) / 100;
  const squeezed = other && (face[other] ?? OWN[head][other]) > left ? { ...face, [other]: left } : face;
  editClient('face', squeezed);
}

export function chooseControl(control: ShapeControl, value: number): void {
  const { controls, ...face } = faceNow();
  const { [control]: _, ...others } = controls ?? {};
  const kept = value === 0 ? others : { ...others, [control]: value };
  editClient('face', Object.keys(kept).length > 0 ? { ...face, controls: kept } : face);
}

/** Somebody of the gallery gives the shape; what was measured on the client stays. */
export function choosePersonOf({ head, tone, face }: GalleryPerson): void {
  editDesigns((designs) => {
    const { design, variants } = allOnHead(designs, head);
    return { design: { ...design, tone, client: { ...design.client, face } }, variants };
  });
}

/** Another face each time, which Undo takes back. */
export function chooseRandomFace(): void {
  const { head } = studio.getState().design;
  editClient('face', randomFace(Math.floor(Math.random() * 1e9), head === 'man' ? 1 : 0));
}

export function resetHead(): void {
  const { face: _, tape: __, ...client } = studio.getState().design.client;
  editDesign({ client });
}
