/** What few clients have: scars and a drawn beard. A first picture without them does without this code. */
export { buildBeard } from '../beard/model';
export { beardRoots } from '../beard/roots';
export { joinSideburns } from '../beard/sideburn';
export { layScars } from '../scars/scars';
export { hairlessScars, loseDots, takesOf, unevenLooks } from '../scars/takes';
export { scarAreaCm2 } from '../scars/area';
