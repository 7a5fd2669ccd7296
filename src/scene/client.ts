import { positionOf } from '../anatomy/landmarks';
import { chartScaleAt, chartUvOf } from '../anatomy/chart';
import { shapeHead } from '../anatomy/head';
import type { SurfaceSites } from '../anatomy/mesh';
import type { Design } from '../design/schema';
import type { Assets } from './assets';
export type Client = ReturnType<typeof meetClient>;
export function meetClient(assets: Assets) {
  const head = shapeHead(assets.headData, 'man');
  const prep = (s: SurfaceSites) => { const n=s.triangle.length; const uv=new Float32Array(2*n), mm=new Float32Array(n), xyz=new Float32Array(3*n); for(let i=0;i<n;i++){const p={triangle:s.triangle[i]!,b:s.b[i]!,c:s.c[i]!}; const [u,v]=chartUvOf(head.surface,head.chart,p); uv[2*i]=u;uv[2*i+1]=v; mm[i]=chartScaleAt(head.surface,head.chart,p); xyz.set(positionOf(head.surface,p),3*i);} return {uv,mmPerUnit:mm,xyz,n}; };
  const P=prep(assets.pigment), F=prep(assets.follicles);
  const c=chartUvOf(head.surface,head.chart,head.landmarks.crown.site);
  const direction=Float32Array.from({length:2*F.n},(_,i)=>{const dx=F.uv[i&~1]!-c[0],dy=F.uv[i|1]!-c[1];const l=Math.hypot(dx,dy)||1;return (i&1?dy:dx)/l;});
  const vis=Uint8Array.from({length:F.n},(_,i)=>{const y=F.xyz[3*i+1]!; return y<38&&i/F.n<.75?1:0;});
  const session=Uint8Array.from({length:P.n},(_,i)=>{const y=P.xyz[3*i+1]!,z=P.xyz[3*i+2]!; if(y<32||z>112) return 0; const f=i/P.n*300/65; return f<3?1+Math.floor(f):0;});
  return { head, session, dots: { pigment: {uv:P.uv,mmPerUnit:P.mmPerUnit,radiusMm:new Float32Array(P.n).fill(.125),tone:new Float32Array(P.n).fill(1)}, stubble:{uv:F.uv,mmPerUnit:F.mmPerUnit,radiusMm:new Float32Array(F.n).fill(.06),dash:{direction,lengthMm:new Float32Array(F.n).fill(.6)}}, stubbleVisible: vis } };
}
export function composeDots(client: Client, _d: Design) { return { session: client.session, readouts: {} }; }
