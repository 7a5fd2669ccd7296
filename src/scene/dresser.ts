import type { Vector3 } from 'three';
import type { Figure } from '../gpu/figure';
import type { Studio } from '../store/studio';
import { AgedLook } from './agedLook';
import { BeardLook } from './beardLook';
import type { Client } from './client';
import { HairLook } from './hairLook';
import { finestMmPerPx } from './lens';
import { lookOf } from './shown';

/** Gives a figure the look of a moment; one a view, so that nothing is worked out anew while only time changes. */
export class Dresser {
  private readonly look = new AgedLook(lookOf);
  private readonly hairLook = new HairLook();
  private readonly beardLook = new BeardLook();

  /** How skin and hair look at the state's moment, for an eye there whose picture is so many pixels high. */
  dress(figure: Figure, { beard }: Pick<Client, 'beard'>, state: Studio, eye: Vector3, heightPx: number): void {
    const look = this.look.of(state);
    figure.updateHair(this.hairLook.of(state.design));
    if (beard) figure.updateBeard(this.beardLook.of(look, state.design.client.hair, beard.lengthMm));
    figure.updateLook(look, eye, finestMmPerPx(eye, heightPx));
  }
}
