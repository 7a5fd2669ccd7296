import sharp from 'sharp';
const D='/tmp/wts/scratch-lang/shots/';
async function sheet(out,files,w,h,cols){
  const rows=Math.ceil(files.length/cols);
  const parts=await Promise.all(files.map(async(f,i)=>({input:await sharp(D+f).resize(w,h,{fit:'contain'}).png().toBuffer(),left:(i%cols)*(w+6),top:Math.floor(i/cols)*(h+6)})));
  await sharp({create:{width:cols*(w+6),height:rows*(h+6),channels:3,background:'#888'}}).composite(parts).png().toFile(D+out);
}
await sheet('P1.png',[0,1,2,4,5,6].map(i=>`phone-${i}.png`).concat(['phone-dialog-Compartir.png','phone-dialog-Más.png']),450,925,4);
await sheet('P2.png',['head','skin','hair','loss','scars','beard','zone'].map(i=>`phone-client-${i}.png`).concat(['phone-dialog-Preguntas.png']),450,925,4);
await sheet('D1.png',['desk-top.png','desk-s1200.png','desk-client-head.png','desk-client-scars.png','desk-shape.png','desk-dialog-Más.png'],900,675,3);
