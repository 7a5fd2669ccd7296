// Shade and lines of the skin's surface. mm, head space.

// Shade of a skin whose relief is so high, 1 on its plateaus.
float reliefShade(float height) {
  return 0.94 + 0.075 * height;
}

// Lines of a forehead that has been raised some years: place across them (whole numbers: in a line's middle) and how deep they are here.
vec2 foreheadLine(vec3 p, float wobble) {
  float zone = smoothstep(62.0, 96.0, p.z) * smoothstep(10.0, 18.0, p.y) * smoothstep(58.0, 40.0, p.y) * smoothstep(62.0, 30.0, abs(p.x));
  return vec2((p.y + 2.6 * wobble - 0.0022 * p.x * p.x - 17.0) / 10.5, zone);
}

// Tilt of the normal upwards at this place across them, where they are whole.
float lineTilt(float place) {
  float across = (place - floor(place + 0.5)) * 10.5;
  return 0.085 * across * exp(-across * across * 0.9);
}
