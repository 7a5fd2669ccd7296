/** The half-edge before another in its triangle: see `nextHalfEdge`. */
export const prevHalfEdge = (h: number): number => (h % 3 === 0 ? h + 2 : h - 1);
