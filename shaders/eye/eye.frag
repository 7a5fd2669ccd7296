// An eyeball drawn from its geometry: sclera, limbus, iris with fibres, pupil, a wet cornea with its own bulge.
precision highp float;
#include <color>
#include <noise>
#include <light>

in vec3 vLocal;
in vec3 vPosition;
out vec4 outColour;

uniform vec3 uEye;
uniform vec3 uGaze; // unit, head space
uniform vec3 uIris;
uniform vec4 uIrisRing; // colour about the pupil; how far out it reaches, 0…1
uniform vec3 uKeyDirection;
uniform vec3 uKey;
uniform vec3 uFillDirection;
uniform vec3 uFill;
uniform vec4 uCatch; // half width and height of the lamp, radians; 1 if round; share of it that is dark inside
uniform vec3 uCatchLight;
uniform vec3 uSky;
uniform vec3 uRoom;
uniform vec3 uFloor;
uniform float uExposure;
uniform float uFlat;
uniform float uLid; // height of the upper lid's shadow, −1…1 of the eyeball

const float IRIS = 0.395; // sine of the limbus' angle: 6 mm of 15.4
const float PUPIL = 0.125;

// A soft-edged lamp, a rectangle, a disc or a ring, seen along `ray`; `lamp` as `uCatch`.
float lampSeen(vec3 ray, vec3 towards, vec4 lamp) {
  vec3 across = normalize(cross(vec3(0.0, 1.0, 0.0), towards));
  vec3 up = cross(towards, across);
  vec2 at = abs(vec2(dot(ray, across), dot(ray, up))) / lamp.xy;
  float edge = min(0.06 / lamp.x, 0.5);
  float outwards = lamp.z > 0.5 ? length(at) : max(at.x, at.y);
  float lit = smoothstep(1.0 + edge, 1.0 - edge, outwards);
  if (lamp.w > 0.0) lit *= smoothstep(lamp.w - 0.5 * edge, lamp.w + 0.5 * edge, outwards);
  return lit * step(0.0, dot(ray, towards));
}

void main() {
  vec3 n = normalize(vLocal);
  vec3 v = normalize(uEye - vPosition);
  float facing = dot(n, uGaze);
  // Refraction at the cornea shifts the iris towards the viewer's side.
  vec3 seen = normalize(n - 0.1 * (v - n * dot(v, n)) * smoothstep(0.82, 0.92, facing));
  vec3 across = seen - uGaze * dot(seen, uGaze);
  float r = length(across);
  float angle = atan(across.y, across.x);
  float width = fwidth(r) + 0.004;

  float fibre = valueNoise(vec3(angle * 14.0, r * 5.0, 1.0)).x * 0.6 + valueNoise(vec3(angle * 37.0, r * 9.0, 4.0)).x * 0.4;
  float t = clamp((r - PUPIL) / (IRIS - PUPIL), 0.0, 1.0);
  vec3 base = uIris;
  if (uIrisRing.w > 0.0) base = mix(uIrisRing.rgb, uIris, smoothstep(0.55 * uIrisRing.w, 1.35 * uIrisRing.w, t + 0.22 * fibre));
  vec3 iris = base * (0.85 + 0.7 * fibre) * mix(0.8, 2.0, smoothstep(0.0, 0.45, t) * (1.0 - smoothstep(0.55, 1.0, t)));
  // Light that entered above leaves below: the lower iris glows.
  iris *= 1.0 + 0.8 * smoothstep(0.1, -0.35, across.y);
  iris = mix(iris, base * 0.2, smoothstep(0.74, 1.0, t));
  iris *= smoothstep(PUPIL - width, PUPIL + width + 0.02, r);
  vec3 sclera = vec3(0.36, 0.305, 0.27) * mix(vec3(1.0), vec3(0.82, 0.58, 0.52), smoothstep(0.42, 0.85, r));
  float vein = abs(valueNoise(vec3(angle * 5.0, r * 9.0, 8.0)).x + 0.4 * valueNoise(vec3(angle * 15.0, r * 22.0, 2.0)).x);
  sclera = mix(sclera, vec3(0.42, 0.2, 0.17), 0.35 * (1.0 - smoothstep(0.0, 0.1, vein)) * smoothstep(0.45, 0.8, r));
  float limbus = smoothstep(IRIS - 0.035, IRIS + 0.035, r);
  vec3 albedo = mix(iris, sclera, limbus);
  if (uFlat > 0.5) {
    outColour = vec4(linearToSrgb(albedo), 1.0);
    return;
  }

  // Lids and lashes shade the upper part, the corners lie deep.
  float lid = smoothstep(uLid + 0.16, uLid - 0.3, n.y) * mix(0.35, 1.0, smoothstep(-0.75, -0.25, n.y));
  float corner = mix(0.35, 1.0, smoothstep(0.8, 0.3, abs(n.x - uGaze.x)));
  float shade = mix(0.16, 1.0, lid) * corner;
  // The cornea curves about twice as much as the ball: catchlights sit near the pupil.
  vec3 bulge = normalize(n + 1.25 * across * (1.0 - limbus));
  vec3 irisNormal = normalize(uGaze * 1.2 - across * 0.8);
  vec3 dn = mix(irisNormal, n, limbus);
  vec3 diffuse = uKey * max(0.25 + 0.75 * dot(dn, uKeyDirection), 0.0) * 0.8;
  diffuse += uFill * max(0.25 + 0.75 * dot(dn, uFillDirection), 0.0) + skyLight(dn, uSky, uRoom, uFloor);
  vec3 colour = albedo * diffuse * shade;
  // The catchlight: the lamp, seen by the cornea a little lower than the key light stands, or the lid would hide it.
  vec3 seenIn = reflect(-v, bulge);
  vec3 window = normalize(uKeyDirection * vec3(0.8, 0.36, 1.25));
  vec3 wet = uCatchLight * lampSeen(seenIn, window, uCatch) + 0.13 * uFill * lampSeen(seenIn, uFillDirection, vec4(0.3, 0.4, 0.0, 0.0));
  vec3 mirror = skyLight(reflect(-v, bulge), uSky, uRoom, uFloor) * fresnel(0.028, max(dot(bulge, v), 0.0));
  colour += wet * smoothstep(0.1, 0.5, shade) + mirror * shade;
  outColour = vec4(linearToSrgb(toneNeutral(colour * uExposure)), 1.0);
}
