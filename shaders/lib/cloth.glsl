// The shirt: a knitted collar and what is below it.

// Its light and dark so many mm below the collar's edge.
float clothPattern(float belowMm) {
  float rib = smoothstep(14.0, 12.5, belowMm);
  float ridge = rib * (0.75 + 0.35 * sin(belowMm / 14.0 * 3.14159)) + (1.0 - rib);
  float under = mix(0.55, 1.0, smoothstep(0.0, 2.5, belowMm));
  float seam = 1.0 - 0.45 * (1.0 - smoothstep(0.0, 1.6, abs(belowMm - 13.0)));
  return ridge * seam * under;
}

// How much the collar darkens the skin just above it.
float collarShade(float belowMm) {
  return 1.0 - 0.6 * smoothstep(-8.0, 0.0, belowMm);
}
