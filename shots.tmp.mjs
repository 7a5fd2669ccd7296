import { chromium } from 'playwright';
import { findChromium, launchOptions } from './scripts/lib/chromium.mjs';
import { serveFolder } from './scripts/lib/serve.mjs';
import { DIST } from './scripts/lib/build.mjs';
const OUT='/tmp/wts/scratch-lang/shots';
import { mkdir } from 'node:fs/promises';
await mkdir(OUT,{recursive:true});
const { choice } = await findChromium();
const server = await serveFolder(DIST,{port:0,prefix:'/'});
const browser = await chromium.launch(launchOptions(choice));
const only=process.argv[2];
async function open(w,h,opts={}){
  const page=await browser.newPage({viewport:{width:w,height:h},locale:'es-ES',...opts});
  page.on('pageerror',e=>console.log('ERR',e.message));
  page.on('console',m=>m.type()==='error'&&console.log('CON',m.text()));
  await page.goto(server.url+'?lang=es');
  await page.waitForSelector('html[data-scene=ready]',{state:'attached',timeout:60000});
  return page;
}
const overflow=(page)=>page.evaluate(()=>{
  const bad=[];
  for(const e of document.querySelectorAll('button,label,output,h2,th,td,summary,p,span,dt,dd')){
    if(!e.checkVisibility||!e.checkVisibility({visibilityProperty:true})||e.closest('.visually-hidden')) continue;
    const r=e.getBoundingClientRect(); if(r.width<2) continue;
    const s=getComputedStyle(e);
    if(e.scrollWidth>e.clientWidth+1 && s.display!=='inline' && e.clientWidth>0 && !/auto|scroll/.test(s.overflowX)) bad.push([e.tagName,(e.textContent||'').slice(0,40),e.scrollWidth,e.clientWidth]);
  }
  return bad;
});
if(!only||only==='phone'){
 const page=await open(360,740,{hasTouch:true,isMobile:true,deviceScaleFactor:2});
 const tabs=page.locator('[aria-controls=sheet-content]:not([aria-label])');
 const n=await tabs.count();
 for(let i=0;i<n;i++){ if(i>0) await tabs.nth(i).tap(); await page.waitForTimeout(500);
  await page.screenshot({path:`${OUT}/phone-${i}.png`}); console.log('tab',i,await tabs.nth(i).innerText(),JSON.stringify(await overflow(page)));
  if((await tabs.nth(i).innerText()).startsWith('Cliente')){
    const parts=page.locator('[role=radiogroup] label').filter({has:page.locator('input[value=skin],input[value=hair],input[value=loss],input[value=scars],input[value=beard],input[value=zone]')});
    for(const part of ['head','skin','hair','loss','scars','beard','zone']){ await page.locator(`label:has(input[value=${part}])`).first().tap(); await page.waitForTimeout(500); await page.screenshot({path:`${OUT}/phone-client-${part}.png`}); console.log(part,JSON.stringify(await overflow(page)));}
  }
 }
 for(const name of ['Compartir','Más','Preguntas']){
  await page.locator('header button',{hasText:name}).first().tap(); await page.waitForTimeout(1500);
  await page.screenshot({path:`${OUT}/phone-dialog-${name}.png`}); console.log(name,JSON.stringify(await overflow(page)));
  await page.keyboard.press('Escape'); await page.waitForTimeout(200);
 }
 await page.close();
}
if(!only||only==='desk'){
 const page=await open(1366,1024);
 const shot=async(n)=>{await page.waitForTimeout(300);await page.screenshot({path:`${OUT}/desk-${n}.png`});console.log(n,JSON.stringify(await overflow(page)));};
 await shot('top');
 const scroll=async(y)=>page.evaluate((y)=>{const e=[...document.querySelectorAll('aside *')].find(e=>!e.closest('[hidden]')&&e.scrollHeight>e.clientHeight+40&&/auto|scroll/.test(getComputedStyle(e).overflowY)); if(e) e.scrollTop=y;},y);
 for(const y of [600,1200,1800]){await scroll(y);await shot('s'+y);}
 await page.locator('label:has(input[value=client])').click(); await page.waitForTimeout(800);
 for(const part of ['head','skin','hair','loss','scars','beard','zone']){ await page.locator(`label:has(input[value=${part}])`).first().click(); await page.waitForTimeout(500); await shot('client-'+part);}
 await page.keyboard.press('e'); await page.locator('label:has(input[value=design])').click(); await page.waitForTimeout(600); await scroll(300); await shot('shape');
 for(const name of ['Compartir','Más','Preguntas']){ await page.locator('header button',{hasText:name}).first().click(); await page.waitForTimeout(1500); await shot('dialog-'+name); await page.keyboard.press('Escape'); }
 await page.close();
}
await browser.close(); await server.close();
